"""A return's money waits for its parcel; what is left to refund is read again when it is here."""

from agentdesk.domain.effects import EffectState
from agentdesk.domain.remedies import Basis, RemedyKind
from agentdesk.protocol.entities import OrderBody, OrderLine, Payment
from agentdesk.protocol.messages import CommandResult, Outcome, ReturnArrived
from agentdesk.protocol.rows import Entity
from tests.plugins.shop import by_lines, only
from tests.plugins.storage import SOURCE
from tests.plugins.till import Till


def give_return(till: Till, order_id: str, quantity: int = 1) -> str:
    given = till.give(by_lines(RemedyKind.RETURN, order_id, ("1", quantity)))
    return only(given, Entity.REMEDY_PLAN).id


def arrive(till: Till, plan_id: str, order_id: str) -> CommandResult:
    command = till.shop.make(
        ReturnArrived, plan_id=plan_id, customer_id=till.shop.customer_id, order_id=order_id
    )
    return till.shop.do(till.shop.supervisor, command)


def test_the_money_waits_for_the_parcel(till: Till) -> None:
    order_id, charge_id = till.paid_order()
    plan_id = give_return(till, order_id)

    assert till.deliver() == 0
    (held,) = till.effects(plan_id)
    assert (held.state, held.amount_minor, held.next_at) == (EffectState.HELD, 3_000, None)

    assert arrive(till, plan_id, order_id).outcome is Outcome.APPLIED
    till.deliver()

    (sent,) = till.effects(plan_id)
    assert (sent.state, sent.payment_id) == (EffectState.CONFIRMED, charge_id)
    assert [one["amount"] for one in till.provider.refunds(charge_id)] == [3_000]
    order = till.shop.body(Entity.ORDER, order_id, OrderBody)
    line = order.lines[0]
    assert (line.returning_quantity, line.returning_minor) == (0, 0)
    assert (line.refunded_quantity, line.refunded_minor) == (1, 3_000)
    assert order.state == "delivered"  # the other bag stays
    (remedy,) = till.shop.plan(plan_id).remedies
    assert (remedy.held_until_parcel, remedy.means) == (False, {charge_id: 3_000})


def test_a_parcel_arrives_once(till: Till) -> None:
    order_id, charge_id = till.paid_order()
    plan_id = give_return(till, order_id)
    arrive(till, plan_id, order_id)

    again = arrive(till, plan_id, order_id)

    assert (again.outcome, again.code) == (Outcome.REJECTED, "not_returning")
    till.deliver()
    assert len(till.provider.refunds(charge_id)) == 1


def test_an_order_that_came_back_whole_is_returned(till: Till) -> None:
    order_id, _ = till.paid_order()
    plan_id = give_return(till, order_id, 2)
    assert till.shop.body(Entity.ORDER, order_id, OrderBody).state == "awaiting_return"

    arrive(till, plan_id, order_id)

    assert till.shop.body(Entity.ORDER, order_id, OrderBody).state == "returned"


def test_charged_back_meanwhile_it_is_refused_with_the_reason(till: Till) -> None:
    order_id, _ = till.paid_order()
    plan_id = give_return(till, order_id)
    body = till.shop.body(Entity.ORDER, order_id, OrderBody)
    body.payments[0].refunded_minor = 6_000
    till.shop.save(Entity.ORDER, body, order_id)

    refused = arrive(till, plan_id, order_id)

    assert (refused.outcome, refused.code) == (Outcome.REJECTED, "above_refundable_remaining")
    assert [effect.state for effect in till.effects(plan_id)] == [EffectState.HELD]


def test_it_goes_back_by_every_means_that_paid(till: Till) -> None:
    charge_id = till.provider.charge(4_000)
    body = OrderBody(
        source=SOURCE,
        number="2026-118843",
        customer_id=till.shop.customer_id,
        placed_at=till.shop.clock.now(),
        state="delivered",
        currency="USD",
        total_minor=6_000,
        lines=[OrderLine("1", "bag", "Grain-free 5 kg", 2, 6_000, points_earned=60)],
        payments=[Payment(charge_id, "card", 4_000), Payment("points", "points", 2_000)],
    )
    order_id = till.shop.save(Entity.ORDER, body)
    plan_id = give_return(till, order_id)

    arrive(till, plan_id, order_id)
    till.deliver()
    till.deliver(till.book())

    every = {effect.kind.value: effect for effect in till.effects(plan_id)}
    assert {kind: effect.amount_minor for kind, effect in every.items()} == {
        "refund": 2_000,
        "points": 1_000,
        "points_taken_back": 0,
    }
    assert {effect.state for effect in every.values()} == {EffectState.CONFIRMED}
    with till.shop.database.read() as unit:
        lines = unit.book.of_customer(till.shop.customer_id)
    assert sorted(line.points for line in lines) == [-30, 1_000]


def test_a_return_out_of_goodwill_spends_once(till: Till) -> None:
    order_id, _ = till.paid_order()
    given = till.give(by_lines(RemedyKind.RETURN, order_id, ("1", 1), basis=Basis.GOODWILL))
    spent = till.shop.used("agent_day")

    arrive(till, only(given, Entity.REMEDY_PLAN).id, order_id)

    assert till.shop.used("agent_day") == spent == (3_000, 0)


def test_agents_do_not_receive_parcels(till: Till) -> None:
    order_id, _ = till.paid_order()
    plan_id = give_return(till, order_id)
    till.shop.supervisor = till.shop.agent

    assert arrive(till, plan_id, order_id).code == "forbidden"
