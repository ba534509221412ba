"""The remedy panel's rules: owed uses no budget, the button says what it truly does."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication

from agentdesk.desktop import i18n
from agentdesk.desktop.item_models import remedy_draft as steps
from agentdesk.desktop.item_models.remedies import PanelView, build_panel
from agentdesk.desktop.item_models.remedy_draft import PlanDraft
from agentdesk.desktop.item_models.remedy_facts import RemedyFacts
from agentdesk.desktop.item_models.remedy_model import RemedyModel
from agentdesk.domain.remedies import Basis, Evidence, RemedyKind
from tests.gui import remedy_samples as sample

CREDIT, RETURN, POINTS = RemedyKind.CREDIT, RemedyKind.RETURN, RemedyKind.POINTS


@pytest.fixture(autouse=True)
def english(qapp: QCoreApplication) -> None:
    i18n.install(qapp, "en")


def bare(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def credit_of(amount_minor: int, facts: RemedyFacts) -> PanelView:
    plan = steps.toggle_kind(PlanDraft(), CREDIT, facts)
    return build_panel(facts, steps.with_amount(plan, CREDIT, amount_minor))


def statutory_return(facts: RemedyFacts) -> PanelView:
    plan = steps.toggle_kind(PlanDraft(), RETURN, facts)
    plan = steps.with_basis(plan, RETURN, Evidence.STATUTORY_WITHDRAWAL)
    return build_panel(facts, steps.step_line(plan, RETURN, "1", facts))


def test_what_the_order_speaks_against_is_said_before_the_click() -> None:
    plan = steps.toggle_kind(PlanDraft(), RETURN, sample.facts())
    plan = steps.with_basis(plan, RETURN, Evidence.NOT_DELIVERED)
    panel = build_panel(sample.facts(), steps.step_line(plan, RETURN, "1", sample.facts()))
    assert not panel.give.enabled
    assert panel.give.reason == "What is known of the order speaks against it."


def test_nothing_chosen_gives_nothing() -> None:
    give = build_panel(sample.facts(), PlanDraft()).give
    assert (give.enabled, give.reason) == (False, "Choose what makes it right.")


def test_the_suggested_plan_is_one_key_away_and_gives_both() -> None:
    model = RemedyModel(sample.facts())
    model.use_suggestion()
    view = model.view()
    assert [part.basis_text for part in view.parts] == ["owed · damaged on arrival", "goodwill"]
    assert (view.give.text, view.give.enabled, view.give.asks) == ("Give both now", True, False)
    assert [bare(budget.left_text) for budget in view.budgets] == [
        "$180 left of $200",
        "$348.30 left of $500",
        "$375 left of $400",
    ]


def test_above_the_own_limit_the_same_button_asks() -> None:
    give = credit_of(26_000, sample.facts()).give
    assert bare(give.text) == "Ask a supervisor for $260"
    assert give.enabled
    assert give.asks
    assert give.answer is not None
    assert bare(give.answer.text) == "Asks a supervisor: over by $60"
    assert bare(give.reason).startswith("$260 is held")


def test_above_the_hard_limit_there_is_only_the_most_that_can_be_given() -> None:
    give = credit_of(90_000, sample.facts()).give
    assert not give.enabled
    assert give.answer is not None
    assert bare(give.answer.text) == "The most you can give is $600"
    assert give.reason == "Customer, at most is a hard limit: nobody here can lift it."


def test_offline_nothing_is_said_to_be_given() -> None:
    facts = sample.facts(online=False)
    for amount_minor, text in ((2_000, "$20"), (26_000, "$260")):
        give = credit_of(amount_minor, facts).give
        assert bare(give.text) == f"Ask for {text} when online"
        assert (give.asks, give.drawn) == (True, None)
        assert give.reason == "No offline budget has come to this desktop."
    assert statutory_return(facts).give.text == "Accept, confirmed when online"


def test_an_agent_with_nothing_left_completes_a_return_by_law_and_no_goodwill_of_one_unit() -> None:
    spent = replace(sample.facts(agent_day_used=50_000))
    assert statutory_return(spent).give.enabled
    assert statutory_return(spent).budgets == ()
    assert credit_of(1, spent).give.asks


def test_what_is_owed_needs_its_evidence() -> None:
    facts = sample.facts()
    plan = steps.toggle_kind(PlanDraft(), RETURN, facts)
    view = build_panel(facts, plan)
    assert view.parts[0].evidence_missing
    assert (view.give.enabled, view.give.reason) == (False, "Say why it is owed.")


def test_a_line_is_taken_one_by_one_and_then_left() -> None:
    model = RemedyModel(sample.facts())
    model.toggle_kind(RETURN)
    seen = []
    for _ in range(3):
        model.step_line(RETURN, "1")
        seen.append(model.view().parts[0].lines[0].text)
    assert seen == ["Grain-free 5 kg, 1 of 2", "Grain-free 5 kg, 2 of 2", "Grain-free 5 kg, 2"]


def test_without_a_case_or_a_policy_the_reason_is_said() -> None:
    facts = sample.facts()
    assert "case" in credit_of(2_000, replace(facts, case_id=None)).give.reason
    assert "policy" in credit_of(2_000, replace(facts, policy=None)).give.reason


def test_points_say_how_many_they_are() -> None:
    model = RemedyModel(sample.facts())
    model.toggle_kind(POINTS)
    model.set_amount(POINTS, 500)
    assert model.view().parts[0].note == "500 points"


def test_a_plan_survives_new_facts_and_leaves_when_it_is_handed_over() -> None:
    model = RemedyModel(sample.facts())
    model.use_suggestion()
    model.show_facts(sample.facts(online=False))
    assert len(model.drafts()) == 2
    assert model.reason() == "Delivery damage"
    model.clear()
    assert model.drafts() == []


def test_goodwill_carries_no_evidence() -> None:
    model = RemedyModel(sample.facts())
    model.use_suggestion()
    model.set_basis(RemedyKind.RESHIP, "goodwill")
    reship = model.plan.part(RemedyKind.RESHIP)
    assert reship is not None
    assert (reship.basis, reship.evidence) == (Basis.GOODWILL, None)


@given(st.integers(1, 200_000))
def test_the_button_gives_asks_or_refuses_and_never_two_of_them(amount_minor: int) -> None:
    view = credit_of(amount_minor, sample.facts())
    alone, most = 20_000, 60_000
    assert view.give.enabled == (amount_minor <= most)
    assert view.give.asks == (alone < amount_minor <= most)
    assert any(budget.over for budget in view.budgets) == (amount_minor > alone)
