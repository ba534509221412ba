"""Carries out a plan that was posted: orders, stock, replacements, subscriptions, promises.

Each effect is audited in the same unit. Nothing leaves the house from here: no payment, voucher or
parcel is ordered anywhere; the rows say what was given, and other systems may read it there.
"""

from datetime import timedelta

from agentdesk.domain.remedies import Given, PlanMove, RemedyKind
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import Remedy
from agentdesk.protocol.entities import OrderBody, Parcel, ProductBody, SubscriptionBody
from agentdesk.protocol.entities import OrderLine as OrderLineBody
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import promises
from agentdesk.server.services.ownership import Held, own_source
from agentdesk.server.services.plan_pricing import PlanAtWork
from agentdesk.server.storage.unit_of_work import UnitOfWork

_SERIES = "replacement"
_NOT_SHIPPED = "not_shipped"
_AWAITING_RETURN = "awaiting_return"
_DELIVERY_DAYS = 2  # of an article we keep no product row of
_INTERVAL = {"week": timedelta(weeks=1), "month": timedelta(days=30), "year": timedelta(days=365)}


def carry_out(
    unit: UnitOfWork, plan_id: str, case_id: str, work: PlanAtWork
) -> tuple[list[Row], list[Remedy]]:
    """Return the rows that changed, and the remedies as given."""
    rows = _change_orders(unit, plan_id, work)
    created = _ship(unit, plan_id, work)
    rows += created + _take_stock(unit, work)
    rows += [row for given in work.priced.given for row in _change_plan(unit, given, work)]
    created_id = created[0].id if created else None
    if created_id is not None:
        rows += promises.keep_by(unit, case_id, _replaced_orders(work), created_id)
    remedies = [domain_values.remedy(given, created_id) for given in work.priced.given]
    for remedy in remedies:
        _audit(unit, plan_id, remedy)
    return rows, remedies


def _audit(unit: UnitOfWork, plan_id: str, remedy: Remedy) -> None:
    detail = {
        "basis": remedy.basis.value,
        "amount_minor": remedy.amount_minor,
        "cost_minor": remedy.cost_minor,
        "order_id": remedy.order_id,
    }
    unit.audit(f"remedy.{remedy.kind}", Entity.REMEDY_PLAN, plan_id, detail)


def _change_orders(unit: UnitOfWork, plan_id: str, work: PlanAtWork) -> list[Row]:
    rows = []
    for order_id, held in work.orders.items():
        before, after = work.before.orders[order_id], work.priced.after.orders[order_id]
        if before == after:
            continue
        domain_values.write_order(after, held.body)
        if any(line.returning_quantity for line in held.body.lines):
            held.body.state = _AWAITING_RETURN
        unit.audit("order.change", Entity.ORDER, order_id, {"plan_id": plan_id})
        rows.append(
            unit.records.save(
                Entity.ORDER, order_id, held.body, expected_version=held.row.row_version
            )
        )
    return rows


def _ship(unit: UnitOfWork, plan_id: str, work: PlanAtWork) -> list[Row]:
    """One replacement order for all goods of the plan; its worth is given, nothing is charged."""
    lines = [
        _line(number, sku, quantity, work)
        for number, (sku, quantity) in enumerate(_shipments(work), start=1)
    ]
    if not lines:
        return []
    replaced = sorted(_replaced_orders(work))
    days = max(_delivery_days(work, line.sku) for line in lines)
    number = unit.numbers.next(_SERIES, after=0)
    body = OrderBody(
        source=own_source(unit),
        number=f"R-{number:06d}",
        customer_id=work.customer_id,
        placed_at=unit.now(),
        state="placed",
        currency=work.currency,
        total_minor=0,
        lines=lines,
        parcel=Parcel(_NOT_SHIPPED, expected_on=unit.today() + timedelta(days=days)),
        replaces_order_id=replaced[0] if replaced else None,
    )
    order_id = unit.new_id()
    unit.audit("order.replace", Entity.ORDER, order_id, {"plan_id": plan_id})
    return [unit.records.save(Entity.ORDER, order_id, body)]


def _shipments(work: PlanAtWork) -> list[tuple[str, int]]:
    return [
        (shipment.sku, shipment.quantity) for given in work.priced.given for shipment in given.ships
    ]


def _line(number: int, sku: str, quantity: int, work: PlanAtWork) -> OrderLineBody:
    product = work.products.get(sku)
    worth = product.body.price.amount_minor * quantity if product else 0
    return OrderLineBody(
        line_id=str(number),
        sku=sku,
        name=product.body.name if product else _name_on_order(sku, work),
        quantity=quantity,
        gross_minor=worth,
        discount_minor=worth,
    )


def _name_on_order(sku: str, work: PlanAtWork) -> str:
    lines = (line for held in work.orders.values() for line in held.body.lines)
    return next((line.name for line in lines if line.sku == sku), sku)


def _delivery_days(work: PlanAtWork, sku: str) -> int:
    product = work.products.get(sku)
    return product.body.delivery_days if product else _DELIVERY_DAYS


def _replaced_orders(work: PlanAtWork) -> frozenset[str]:
    return frozenset(
        given.draft.order_id
        for given in work.priced.given
        if given.ships and given.draft.order_id is not None
    )


def _take_stock(unit: UnitOfWork, work: PlanAtWork) -> list[Row]:
    changed: list[tuple[Held[ProductBody], int]] = [
        (held, work.priced.after.products[sku].stock) for sku, held in work.products.items()
    ]
    rows = []
    for held, stock in changed:
        if stock != held.body.stock:
            held.body.stock = stock
            unit.audit("product.take_stock", Entity.PRODUCT, held.id, {"stock": stock})
            rows.append(unit.records.save(Entity.PRODUCT, held.id, held.body))
    return rows


def _change_plan(unit: UnitOfWork, given: Given, work: PlanAtWork) -> list[Row]:
    if given.draft.kind is not RemedyKind.PLAN_CHANGE:
        return []
    held = work.subscriptions[given.draft.subscription_id or ""]
    word, _, sku = given.draft.detail.partition(":")
    _apply(PlanMove(word), sku, held.body)
    unit.audit("subscription.change", Entity.SUBSCRIPTION, held.id, {"to": given.draft.detail})
    return [unit.records.save(Entity.SUBSCRIPTION, held.id, held.body)]


def _apply(move: PlanMove, sku: str, body: SubscriptionBody) -> None:
    if move is PlanMove.PAUSE:
        body.state = "paused"
    elif move is PlanMove.CANCEL:
        body.state, body.next_at = "cancelled", None
    elif move is PlanMove.SKIP and body.next_at is not None:
        body.next_at += _INTERVAL.get(body.interval, _INTERVAL["month"])
    elif move is PlanMove.SWITCH:
        body.sku = sku or body.sku
