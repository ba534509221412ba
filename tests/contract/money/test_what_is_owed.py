"""A word for why something is owed opens no till: the order's own records must bear it out."""

from datetime import date, timedelta

import pytest

from agentdesk.domain.cases import PromiseState
from agentdesk.domain.remedies import Evidence, PlanState, RemedyKind
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.protocol.entities import CaseBody, OrderBody, OrderLine, Parcel, PromiseBody
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.protocol.rows import Entity
from tests.plugins.shop import Shop, by_lines, credit, only
from tests.plugins.storage import SOURCE

EIGHT_YEARS = 8 * 365


def bought(
    shop: Shop,
    days_ago: int = 6,
    state: str = "delivered",
    parcel: Parcel | None = None,
    paid_minor: int = 3_000,
) -> str:
    order_id = shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 1, 3_000))
    body = shop.body(Entity.ORDER, order_id, OrderBody)
    body.placed_at = shop.clock.now() - timedelta(days=days_ago)
    body.state, body.parcel = state, parcel
    body.payments[0].amount_minor = paid_minor
    return shop.save(Entity.ORDER, body, order_id)


def refund(order_id: str, evidence: Evidence) -> RemedyDraft:
    return by_lines(RemedyKind.REFUND, order_id, ("1", 1), evidence=evidence)


def refund_of(shop: Shop, order_id: str, evidence: Evidence) -> CommandResult:
    return shop.give(refund(order_id, evidence))


def promised(shop: Shop, state: PromiseState, order_id: str | None, case_id: str | None) -> None:
    now = shop.clock.now()
    body = PromiseBody(
        source=SOURCE,
        customer_id=shop.customer_id,
        text="A replacement by Friday",
        made_at=now - timedelta(days=5),
        due_at=now - timedelta(days=2),
        state=state,
        order_id=order_id,
        case_id=case_id,
    )
    shop.save(Entity.PROMISE, body)


def today(shop: Shop) -> date:
    return shop.clock.now().date()


@pytest.mark.parametrize("evidence", list(Evidence))
def test_of_an_order_of_eight_years_ago_nothing_is_owed(shop: Shop, evidence: Evidence) -> None:
    order_id = bought(shop, EIGHT_YEARS, paid_minor=4_000)
    promised(shop, PromiseState.BROKEN, order_id, shop.case_id)
    result = refund_of(shop, order_id, evidence)
    assert (result.outcome, result.code) == (Outcome.REJECTED, "legal_clock_over")
    assert shop.body(Entity.ORDER, order_id, OrderBody).payments[0].refunded_minor == 0


@pytest.mark.parametrize("evidence", [Evidence.NOT_DELIVERED, Evidence.BROKEN_PROMISE])
def test_a_word_alone_is_refused(shop: Shop, evidence: Evidence) -> None:
    result = refund_of(shop, bought(shop), evidence)
    assert (result.outcome, result.code) == (Outcome.REJECTED, "evidence_not_met")


def test_what_is_late_is_given_back(shop: Shop) -> None:
    late = Parcel("shipped", expected_on=today(shop) - timedelta(days=3))
    result = refund_of(shop, bought(shop, 9, "shipped", late), Evidence.NOT_DELIVERED)
    assert shop.plan(only(result, Entity.REMEDY_PLAN).id).unproven == []


def test_what_is_on_its_way_is_waited_for(shop: Shop) -> None:
    coming = Parcel("shipped", expected_on=today(shop) + timedelta(days=3))
    result = refund_of(shop, bought(shop, 2, "shipped", coming), Evidence.NOT_DELIVERED)
    assert result.code == "evidence_not_met"


def test_where_nobody_knows_it_is_given_and_marked(shop: Shop) -> None:
    result = refund_of(shop, bought(shop, 20, "shipped"), Evidence.NOT_DELIVERED)
    plan = shop.plan(only(result, Entity.REMEDY_PLAN).id)
    assert (plan.state, plan.unproven) == (PlanState.POSTED, [Evidence.NOT_DELIVERED])


def test_one_may_withdraw_for_a_time(shop: Shop) -> None:
    in_time = refund_of(shop, bought(shop, 10), Evidence.STATUTORY_WITHDRAWAL)
    assert in_time.outcome is Outcome.APPLIED
    arrived = Parcel("delivered", expected_on=today(shop) - timedelta(days=30))
    too_late = refund_of(shop, bought(shop, 33, parcel=arrived), Evidence.STATUTORY_WITHDRAWAL)
    assert too_late.code == "legal_clock_over"


@pytest.mark.parametrize("state", [PromiseState.BROKEN, PromiseState.OPEN])
@pytest.mark.parametrize("tie", ["order", "case"])
def test_a_broken_promise_about_it_is_made_good(shop: Shop, state: PromiseState, tie: str) -> None:
    order_id = bought(shop)
    order, case = (order_id, None) if tie == "order" else (None, shop.case_id)
    promised(shop, state, order, case)
    assert refund_of(shop, order_id, Evidence.BROKEN_PROMISE).outcome is Outcome.APPLIED


def test_a_promise_of_another_case_about_the_order_counts(shop: Shop) -> None:
    order_id, other_case = bought(shop), shop.open_case()
    case = shop.body(Entity.CASE, other_case, CaseBody)
    case.order_id = order_id
    shop.save(Entity.CASE, case, other_case)
    promised(shop, PromiseState.BROKEN, None, other_case)
    assert refund_of(shop, order_id, Evidence.BROKEN_PROMISE).outcome is Outcome.APPLIED


def test_a_promise_kept_or_about_something_else_is_no_evidence(shop: Shop) -> None:
    order_id = bought(shop)
    promised(shop, PromiseState.KEPT, order_id, shop.case_id)
    promised(shop, PromiseState.BROKEN, bought(shop), None)
    promised(shop, PromiseState.BROKEN, None, shop.open_case())
    assert refund_of(shop, order_id, Evidence.BROKEN_PROMISE).code == "evidence_not_met"


def test_nobody_can_be_asked_for_what_is_not_owed(shop: Shop) -> None:
    """A goodwill that needs approval carries no false word along."""
    refused = shop.give(refund(bought(shop), Evidence.NOT_DELIVERED), credit(25_000), ask=True)
    assert refused.code == "evidence_not_met"
    assert shop.used("incident") == (0, 0)
