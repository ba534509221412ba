"""What the office shows, worked out from what the server and the cache tell."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication

from agentdesk.desktop import i18n
from agentdesk.desktop.item_models.budget_lines import budget_line
from agentdesk.desktop.item_models.day_books import build_day
from agentdesk.desktop.item_models.effect_words import effect_chip, effect_name, problem_of
from agentdesk.desktop.item_models.live_answer import answer_of, why_not
from agentdesk.desktop.item_models.money_facts import agents_of, pools_of
from agentdesk.desktop.item_models.policy_draft import with_amount
from agentdesk.desktop.item_models.policy_facts import build_policy
from agentdesk.desktop.item_models.precedent import build_precedent
from agentdesk.desktop.item_models.rehearsed import build_rehearsal, days_of
from agentdesk.desktop.item_models.values import Tone
from agentdesk.domain.actor import Role
from agentdesk.domain.dials import Dial, Measure, Scope, Strength, Window
from agentdesk.domain.effects import EffectKind, EffectState
from agentdesk.domain.empowerment import Act, Limit, Policy, evaluate
from agentdesk.protocol.journal import CloseObstacle, ControlTotal
from tests.gui import office_samples as sample

OWN = Dial(Scope.INCIDENT, Window.CASE, Strength.ALONE)
POOL = Dial(Scope.TEAM_POOL, Window.DAY, Strength.APPROVAL)
LAW = Dial(Scope.CUSTOMER, Window.YEAR, Strength.HARD, name="gifts")
TIMES = Dial(Scope.CUSTOMER, Window.YEAR, Strength.ALONE, Measure.COUNT)


@pytest.fixture(autouse=True)
def english(qapp: QCoreApplication) -> None:
    i18n.install(qapp, "en")


def bare(text: str) -> str:
    return text.translate({0x2068: "", 0x2069: "", 0xA0: " "})


def said(amount: int, *more: Limit) -> tuple[str, str]:
    limits = (Limit(OWN, 20_000), Limit(POOL, 800_000), *more)
    verdict = evaluate(Policy(1, "USD", limits), {}, Act(amount, Role.AGENT))
    answer = answer_of(verdict, amount, "USD")
    assert answer is not None
    return bare(answer.text), why_not(verdict.blocked_by)


def test_the_live_answer_of_the_three_kinds() -> None:
    law = Limit(LAW, 24_600, legal_source="gift law")
    assert said(20_000) == ("Inside your limits", "")
    assert said(26_000)[0] == "Asks a supervisor: over by $60"
    most, why = said(30_000, law)
    assert most == "The most you can give is $246"
    assert "gift law" in why


def test_a_number_of_acts_that_is_used_up_is_said_as_one() -> None:
    assert said(1, Limit(TIMES, 0))[0].startswith("Asks a supervisor: no act is left")


def test_nothing_chosen_is_no_answer() -> None:
    assert answer_of(None, 0, "USD") is None


def test_the_four_figures_of_a_budget() -> None:
    line = budget_line("My day", currency="USD", used=13_170, held=2_000, cap=50_000, act=1_000)
    assert bare(line.left_text) == "$338.30 left of $500"
    assert bare(line.told) == "used $131.70 · held $20 · this one $10"
    over = budget_line("My day", currency="USD", used=49_000, held=0, cap=50_000, act=7_000)
    assert (bare(over.left_text), over.over) == ("over by $60 of $500", "warn")


def test_a_number_of_acts_is_no_money() -> None:
    line = budget_line("Acts", currency="USD", used=4, held=1, cap=6, measure=Measure.COUNT)
    assert (line.left_text, line.told) == ("1 left of 6", "used 4 · held 1")


def test_each_currency_has_its_own_pool() -> None:
    labels = [(line.label, bare(line.left_text)) for line in pools_of(sample.money_facts())]
    assert labels == [
        ("New Taiwan dollars", "NT$96,400 left of NT$160,000"),
        ("US dollars", "$4,622 left of $8,000"),
    ]


def test_a_pool_nobody_has_touched_is_whole() -> None:
    facts = replace(sample.money_facts(), budgets=())
    assert [bare(line.left_text) for line in pools_of(facts)] == ["$8,000 left of $8,000"]


def test_what_is_signed_over_to_desks_is_neither_held_nor_left() -> None:
    out = sample.bucket(Scope.AGENT, Strength.ALONE, "mika", 2_000, 1_000, 50_000, leased=10_000)
    others = [one for one in sample.BUDGETS if one.body.subject_id != "mika"]
    facts = replace(sample.money_facts(), budgets=(*others, out))
    (line,) = [one for one in agents_of(facts) if one.used == 2_000]
    assert (line.held, line.leased) == (1_000, 10_000)
    assert bare(line.left_text) == "$370 left of $500"
    assert bare(line.told) == "used $20 · held $10 · offline $100"


def test_agents_stand_by_name_and_supervisors_not_at_all() -> None:
    lines = agents_of(sample.money_facts())
    assert sorted(line.label for line in lines) == [line.label for line in lines]
    assert {line.label for line in lines} == {"佐藤 美香", "林志明"}


def test_books_that_agree_and_books_that_do_not() -> None:
    agreeing = build_day(sample.day_totals(), sample.DAYS, sample.TODAY)
    assert agreeing.verdict is not None
    assert agreeing.verdict.tone is Tone.OK
    off = [ControlTotal("USD", 42_110, 42_110, 86_320, 86_320, 126_030, 128_430)]
    differing = build_day(sample.day_totals(totals=off), sample.DAYS, sample.TODAY)
    assert [bare(line.difference) for line in differing.match] == ["$0", "$0", "$24"]
    assert differing.verdict is not None
    assert differing.verdict.tone is Tone.BAD


@pytest.mark.parametrize("obstacle", CloseObstacle)
def test_every_obstacle_has_words_and_none_closes(obstacle: CloseObstacle) -> None:
    day = build_day(sample.day_totals(obstacle=obstacle), sample.DAYS, sample.TODAY)
    assert day.can_close == (obstacle is CloseObstacle.NONE)
    assert bool(day.why_not) == (obstacle is not CloseObstacle.NONE)


def test_a_closed_day_says_who_closed_it() -> None:
    closed = sample.day_totals(closed_at=sample.NOW, closed_by_name="Yuki Tanaka")
    day = build_day(closed, sample.DAYS, sample.TODAY)
    assert "Yuki Tanaka" in day.subtitle
    assert not day.can_close


def test_every_effect_has_a_name_and_every_state_a_chip() -> None:
    assert all(effect_name(kind) for kind in EffectKind)
    chips = {effect_chip(EffectKind.REFUND, state).text for state in EffectState}
    assert len(chips) == len(EffectState)
    assert effect_chip(EffectKind.REFUND, EffectState.UNKNOWN).tone is Tone.WARN
    assert problem_of("brand_new") == "The other side says: brand_new."


def test_like_cases_and_too_few_of_them() -> None:
    found = build_precedent(sample.precedent(), "M. Sato")
    assert (found.aside, found.note) == ("n = 37", "")
    assert bare(found.like[0].text) == "34 (92 %), median $245"
    assert found.agent[0].text == "4 given, 1 declined"
    few = build_precedent(sample.precedent(enough=False, count=3), "M. Sato")
    assert few.like == ()
    assert "Too few" in few.note


def test_nobody_confirms_what_they_proposed() -> None:
    theirs = build_policy(sample.policy_facts(chosen="8")).acts
    assert (theirs.confirms, theirs.withdraws) == (True, True)
    mine = build_policy(sample.policy_facts(chosen="8", person_id=sample.AYA)).acts
    assert (mine.confirms, mine.withdraws) == (False, True)


def test_a_supervisor_only_rehearses_what_is_typed() -> None:
    acts = build_policy(
        sample.policy_facts(proposes=False, draft=with_amount(sample.POLICIES[1].body, 0, 1))
    ).acts
    assert (acts.proposes, acts.discards) == (False, True)


def test_a_typed_figure_says_what_it_was() -> None:
    draft = with_amount(sample.POLICIES[1].body, 0, 26_000)
    limits = build_policy(sample.policy_facts(draft=draft)).limits
    assert [bare(line.was) for line in limits if line.was] == ["was $240"]


def test_a_rehearsal_is_one_sentence_and_its_figures() -> None:
    view = build_rehearsal(sample.REHEARSAL, "30")
    assert view.answer is not None
    assert view.answer.text == "31 acts would not have needed anybody."
    figures = [bare(one.figure) for one in view.figures]
    assert figures == ["31", "52 min", "$640"]
    assert view.more == "30 more acts change."


def test_a_span_ends_today() -> None:
    first, last = days_of("7", sample.TODAY)
    assert ((last - first).days, last) == (6, sample.TODAY)
