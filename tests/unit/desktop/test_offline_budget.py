"""The remedy panel while the server is away: what came along is given, the rest is asked for."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication

from agentdesk.desktop import i18n
from agentdesk.desktop.item_models import remedy_draft as steps
from agentdesk.desktop.item_models.offline_budget import OfflineBudget
from agentdesk.desktop.item_models.remedies import PanelView, build_panel
from agentdesk.desktop.item_models.remedy_draft import PlanDraft
from agentdesk.desktop.item_models.remedy_facts import RemedyFacts
from agentdesk.domain.dials import Dial, Scope, Strength, Window
from agentdesk.domain.empowerment import Limit, Policy, Used
from agentdesk.domain.leases import Hand, Moment
from agentdesk.domain.remedies import RemedyKind
from tests.gui import remedy_samples as sample
from tests.plugins.dials import AGENT_DAY

CREDIT, BONUS = RemedyKind.CREDIT, RemedyKind.BONUS


@pytest.fixture(autouse=True)
def english(qapp: QCoreApplication) -> None:
    i18n.install(qapp, "en")


def bare(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def giving(amount_minor: int, facts: RemedyFacts, kind: RemedyKind = CREDIT) -> PanelView:
    plan = steps.toggle_kind(PlanDraft(), kind, facts)
    return build_panel(facts, steps.with_amount(plan, kind, amount_minor))


def test_inside_what_came_along_the_click_grants() -> None:
    give = giving(2_000, sample.offline()).give
    assert give.text == "Give now, from your offline budget"
    assert (give.enabled, give.asks) == (True, False)
    assert give.drawn is not None
    assert set(give.drawn.amounts.values()) == {2_000}
    assert give.answer is not None
    assert give.answer.text == "Inside your offline budget"


def test_the_bars_show_what_came_along_and_what_is_left_of_it() -> None:
    facts = sample.offline(sample.budget_along(left_minor=4_000))
    assert {bare(budget.left_text) for budget in giving(1_000, facts).budgets} == {
        "$30 left of $50"
    }
    nothing_chosen = build_panel(facts, PlanDraft())
    assert nothing_chosen.left_title == "Offline budget left"
    assert {bare(budget.left_text) for budget in nothing_chosen.left} == {"$40 left of $50"}


def test_above_what_came_along_it_is_asked_for_and_never_granted() -> None:
    give = giving(5_001, sample.offline()).give
    assert bare(give.text) == "Ask for $50.01 when online"
    assert (give.enabled, give.asks, give.drawn) == (True, True, None)
    assert give.answer is not None
    assert give.answer.text == "To be confirmed when online"
    assert give.reason == "This is more than is left of the offline budget."


def with_lease(**changes: object) -> OfflineBudget:
    along = sample.budget_along()
    return replace(along, book=replace(along.book, **changes))  # type: ignore[arg-type]


LATER = sample.NOW + timedelta(hours=4)


@pytest.mark.parametrize(
    ("offline", "reason"),
    [
        (with_lease(left={}), "The offline budget was taken along for other customers and cases."),
        (with_lease(hand=Hand.STOPPED), "The offline budget was given back."),
        (
            with_lease(hand=Hand.FROZEN),
            "This computer's clock went back: the offline budget waits for the server's time.",
        ),
        (
            replace(sample.budget_along(), now=Moment(LATER, 14_400.0, "boot")),
            "The time of the offline budget is over.",
        ),
    ],
    ids=["other customers", "given back", "clock", "over"],
)
def test_why_it_is_not_granted_is_said(offline: OfflineBudget, reason: str) -> None:
    give = giving(2_000, sample.offline(offline)).give
    assert (give.drawn, give.asks, give.reason) == (None, True, reason)


def test_a_kind_whose_worth_may_change_is_not_granted_offline() -> None:
    give = giving(2_000, sample.offline(), BONUS).give
    assert give.drawn is None
    assert give.reason == "Offline only credit, points and discounts are given, as goodwill."


def test_the_limit_of_a_single_act_binds_offline_too() -> None:
    one_act = Limit(Dial(Scope.ACT, Window.CASE, Strength.ALONE), 1_500)
    tight = Policy(8, "USD", (*sample.POLICY.limits, one_act))
    facts = sample.offline(replace(sample.budget_along(), policy=tight))
    assert giving(1_500, facts).give.drawn is not None
    assert giving(1_501, facts).give.drawn is None


def test_a_computer_that_forgets_says_so() -> None:
    facts = replace(sample.facts(online=False), takes_along=False)
    give = giving(2_000, facts).give
    assert (give.asks, give.drawn) == (True, None)
    assert give.reason == (
        "This computer keeps nothing after you sign out, so it has no offline budget."
    )


def test_online_the_limits_come_first_and_what_came_along_is_given_when_they_are_spent() -> None:
    online = replace(sample.facts(agent_day_used=45_000), offline=sample.budget_along())
    assert giving(5_000, online).give.drawn is None
    spent = replace(online, used={AGENT_DAY: Used(45_000, 5_000)}, leased={AGENT_DAY: 5_000})
    give = giving(5_000, spent).give
    assert (give.text, give.asks) == ("Give now", False)
    assert give.drawn is not None
    assert giving(5_001, spent).give.asks


def test_what_is_set_aside_for_offline_is_a_part_of_the_bar_of_its_own() -> None:
    facts = replace(
        sample.facts(), used={AGENT_DAY: Used(10_000, 7_000)}, leased={AGENT_DAY: 5_000}
    )
    day = next(budget for budget in giving(2_000, facts).budgets if budget.label == "My day")
    assert (day.used_minor, day.held_minor, day.leased_minor) == (10_000, 2_000, 5_000)
    assert bare(day.left_text) == "$310 left of $500"
    assert bare(day.told) == "used $100 · held $20 · offline $50 · this one $20"
