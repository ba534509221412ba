"""An agent makes it right alone: what is owed is free, goodwill spends every budget at once."""

from agentdesk.domain.remedies import Basis, PlanState, RemedyKind
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.protocol.entities import OrderBody, OrderLine, ProductBody
from agentdesk.protocol.messages import Outcome
from agentdesk.protocol.rows import Entity
from tests.plugins.shop import Shop, by_lines, credit, only


def test_a_credit_inside_every_limit_is_given_at_once(shop: Shop) -> None:
    result = shop.give(credit(2_000))

    assert result.outcome is Outcome.APPLIED
    plan = shop.plan(only(result, Entity.REMEDY_PLAN).id)
    assert (plan.state, plan.goodwill_minor, plan.within_limits) == (PlanState.POSTED, 2_000, True)
    for scope in ("incident", "agent_day", "customer_year", "incident_hard", "customer_hard"):
        assert shop.used(scope) == (2_000, 0)
    assert shop.used("team_pool_day") == (0, 0)


def test_the_desktop_sees_every_budget_that_changed(shop: Shop) -> None:
    result = shop.give(credit(2_000))

    shown = [row for row in result.rows if row.entity is Entity.BUDGET]
    assert len(shown) == 5
    on_card = [row for row in shown if row.customer_id == shop.customer_id]
    assert len(on_card) == 4  # all but the agent's own day


def test_above_a_limit_it_is_refused_unless_it_is_asked(shop: Shop) -> None:
    result = shop.give(credit(20_001))

    assert (result.outcome, result.code) == (Outcome.REJECTED, "needs_approval")
    assert shop.budgets() == {}


def test_above_a_hard_limit_nobody_is_asked(shop: Shop) -> None:
    result = shop.give(credit(50_001), ask=True)

    assert (result.outcome, result.code) == (Outcome.REJECTED, "hard_limit")
    assert "50000" in result.detail


def test_an_agent_with_nothing_left_still_gives_what_is_owed(shop: Shop) -> None:
    order_id = shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 2, 6_000))
    for _ in range(3):  # three cases of three customers use up the day
        customer_id = shop.customer()
        case_id = shop.open_case(customer_id)
        amount = 20_000 if shop.used("agent_day")[0] < 40_000 else 10_000
        given = shop.give(credit(amount), case_id=case_id, customer_id=customer_id)
        assert given.outcome is Outcome.APPLIED

    owed = shop.give(by_lines(RemedyKind.REFUND, order_id, ("1", 1)))
    goodwill = shop.give(credit(1))

    assert owed.outcome is Outcome.APPLIED
    assert shop.plan(only(owed, Entity.REMEDY_PLAN).id).owed_minor == 3_000
    assert (goodwill.outcome, goodwill.code) == (Outcome.REJECTED, "needs_approval")


def test_owed_and_goodwill_are_one_plan(shop: Shop) -> None:
    shop.product("bag", 3_000, 1_800, stock=4)
    order_id = shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 2, 6_000))

    result = shop.give(by_lines(RemedyKind.RESHIP, order_id, ("1", 1)), credit(2_000))

    plan = shop.plan(only(result, Entity.REMEDY_PLAN).id)
    assert (plan.owed_minor, plan.goodwill_minor) == (3_000, 2_000)
    assert shop.used("incident") == (2_000, 0)
    created = plan.remedies[0].created_order_id
    assert created is not None
    replacement = shop.body(Entity.ORDER, created, OrderBody)
    assert replacement.replaces_order_id == order_id
    assert replacement.parcel is not None
    assert replacement.parcel.state == "not_shipped"
    assert replacement.parcel.expected_on is not None


def test_what_leaves_the_house_leaves_the_stock(shop: Shop) -> None:
    product_id = shop.product("bag", 3_000, 1_800, stock=1)
    order_id = shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 2, 6_000))
    reship = by_lines(RemedyKind.RESHIP, order_id, ("1", 1))

    first, second = shop.give(reship), shop.give(reship)

    assert first.outcome is Outcome.APPLIED
    assert shop.body(Entity.PRODUCT, product_id, ProductBody).stock == 0
    assert (second.outcome, second.code) == (Outcome.REJECTED, "out_of_stock")


def test_a_plan_that_half_fits_does_nothing(shop: Shop) -> None:
    order_id = shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 1, 3_000))
    before = shop.row(Entity.ORDER, order_id)

    result = shop.give(by_lines(RemedyKind.REFUND, order_id, ("1", 1)), credit(20_001))

    assert result.code == "needs_approval"
    assert shop.row(Entity.ORDER, order_id) == before


def test_every_kind_can_be_given(shop: Shop) -> None:
    shop.product("bag", 3_000, 1_800)
    shop.product("treat", 500, 200)
    order_id = shop.order(
        *(OrderLine(str(number), "bag", "Grain-free 5 kg", 1, 3_000) for number in range(1, 5)),
        shipping_minor=499,
    )
    subscription_id = shop.subscription()
    goodwill = Basis.GOODWILL
    plan = [
        by_lines(RemedyKind.REFUND, order_id, ("1", 1)),
        by_lines(RemedyKind.EXCHANGE, order_id, ("2", 1), detail="treat"),
        by_lines(RemedyKind.RESHIP, order_id, ("3", 1), basis=goodwill),
        by_lines(RemedyKind.RETURN, order_id, ("4", 1)),
        credit(1_000),
        RemedyDraft(RemedyKind.DISCOUNT, goodwill, 300),
        RemedyDraft(RemedyKind.POINTS, goodwill, 500),
        RemedyDraft(RemedyKind.BONUS, goodwill, detail="treat"),
        RemedyDraft(RemedyKind.WAIVER, goodwill, order_id=order_id, detail="shipping"),
        RemedyDraft(
            RemedyKind.PLAN_CHANGE, goodwill, detail="pause", subscription_id=subscription_id
        ),
    ]

    result = shop.give(*plan)

    assert result.outcome is Outcome.APPLIED, result
    given = shop.plan(only(result, Entity.REMEDY_PLAN).id)
    costs = [remedy.cost_minor for remedy in given.remedies]
    assert costs == [3_000, 2_700, 1_800, 3_000, 1_000, 300, 500, 200, 499, 0]
    assert given.goodwill_minor == 1_800 + 1_000 + 300 + 500 + 200 + 499
    assert given.remedies[1].price_difference_minor == 500 - 3_000
    assert given.remedies[3].held_until_parcel
    assert given.remedies[6].points == 500
