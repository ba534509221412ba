"""A parcel that a return waited for is back: its money goes out now."""

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import RuleBroken
from agentdesk.domain.outgoing import money_back
from agentdesk.domain.refunds import LineShare, Refund, apply_refund, arrived, refund_arrived
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import Remedy, RemedyPlanBody
from agentdesk.protocol.entities import OrderBody
from agentdesk.protocol.messages import ReturnArrived
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import effects, journal
from agentdesk.server.services.ownership import Held, take
from agentdesk.server.storage.unit_of_work import UnitOfWork

_RETURNED = "returned"
_DELIVERED = "delivered"  # the rest of the order stays with the customer


def arrive(unit: UnitOfWork, _actor: Actor, command: ReturnArrived) -> list[Row]:
    """Let the money of this plan's returns of one order go; read again what is left to refund."""
    order = take(unit, Entity.ORDER, command.order_id, OrderBody, command.customer_id)
    plan = take(unit, Entity.REMEDY_PLAN, command.plan_id, RemedyPlanBody, command.customer_id)
    waiting = [
        remedy
        for remedy in plan.body.remedies
        if remedy.held_until_parcel and remedy.order_id == order.id
    ]
    if not waiting:
        raise RuleBroken("nothing of this plan is on its way back", code="not_returning")
    rows = [row for remedy in waiting for row in _give_back(unit, plan, order, remedy)]
    unit.audit("return.arrived", Entity.REMEDY_PLAN, plan.id, {"order_id": order.id})
    _put_away(order.body)
    return [
        unit.records.save(Entity.REMEDY_PLAN, plan.id, plan.body),
        unit.records.save(Entity.ORDER, order.id, order.body),
        *rows,
    ]


def _give_back(
    unit: UnitOfWork, plan: Held[RemedyPlanBody], order: Held[OrderBody], remedy: Remedy
) -> list[Row]:
    before = domain_values.order(order.id, order.body)
    promised = [
        LineShare(line.line_id, line.quantity, remedy.promised.get(line.line_id, 0))
        for line in remedy.lines
    ]
    refund = refund_arrived(before, promised, remedy.amount_minor)
    domain_values.write_order(apply_refund(arrived(before, refund.lines), refund), order.body)
    _show(remedy, refund)
    journal.book_arrival(unit, plan.id, _place(plan.body, remedy), refund, before)
    outgoing = list(money_back(refund, before, effects.point_terms(unit)))
    return effects.let_go(unit, plan.id, plan.body, remedy, outgoing)


def _place(plan: RemedyPlanBody, remedy: Remedy) -> int:
    """Two parts of a plan may read alike: it is this very one."""
    return next(place for place, one in enumerate(plan.remedies) if one is remedy)


def _show(remedy: Remedy, refund: Refund) -> None:
    remedy.held_until_parcel = False
    remedy.means = dict(refund.means)
    remedy.points_taken_back = refund.points_taken_back


def _put_away(body: OrderBody) -> None:
    if any(line.returning_quantity for line in body.lines):
        return
    is_whole = all(line.refunded_quantity >= line.quantity for line in body.lines)
    body.state = _RETURNED if is_whole else _DELIVERED
    if body.parcel is not None and is_whole:
        body.parcel.state = _RETURNED
