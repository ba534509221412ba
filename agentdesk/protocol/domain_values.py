"""Wire structs to the domain's values and back, for both programs alike."""

from agentdesk.domain.empowerment import Limit, Policy, RuleLine, Used
from agentdesk.domain.orders import Order, OrderLine, Payment
from agentdesk.domain.pricing import Product
from agentdesk.domain.refunds import LinePick
from agentdesk.domain.remedies import Draft, Given, RemedyKind
from agentdesk.protocol import empowerment as wire
from agentdesk.protocol.entities import OrderBody, ProductBody
from agentdesk.protocol.entities import OrderLine as OrderLineBody


def draft(asked: wire.RemedyDraft | wire.Remedy) -> Draft:
    """A remedy as asked for; one already worked out can be asked for again."""
    return Draft(
        kind=asked.kind,
        basis=asked.basis,
        amount_minor=asked.amount_minor,
        order_id=asked.order_id,
        lines=tuple(LinePick(line.line_id, line.quantity) for line in asked.lines),
        evidence=asked.evidence,
        detail=asked.detail,
        subscription_id=asked.subscription_id,
    )


def remedy(given: Given, created_order_id: str | None = None) -> wire.Remedy:
    asked = given.draft
    return wire.Remedy(
        kind=asked.kind,
        basis=asked.basis,
        amount_minor=given.amount_minor,
        cost_minor=given.cost_minor,
        order_id=asked.order_id,
        lines=[wire.RefundLine(pick.line_id, pick.quantity) for pick in asked.lines],
        evidence=asked.evidence,
        detail=asked.detail,
        subscription_id=asked.subscription_id,
        means={} if given.refund is None else dict(given.refund.means),
        created_order_id=created_order_id if given.ships else None,
        points=given.points,
        points_taken_back=0 if given.refund is None else given.refund.points_taken_back,
        price_difference_minor=given.price_difference_minor,
        held_until_parcel=asked.kind is RemedyKind.RETURN,
    )


def order(order_id: str, body: OrderBody) -> Order:
    return Order(
        order_id=order_id,
        customer_id=body.customer_id,
        currency=body.currency,
        total_minor=body.total_minor,
        shipping_minor=body.shipping_minor,
        lines=tuple(_order_line(line) for line in body.lines),
        payments=tuple(
            Payment(p.payment_id, p.means, p.amount_minor, p.refunded_minor, p.expires_on)
            for p in body.payments
        ),
    )


def _order_line(line: OrderLineBody) -> OrderLine:
    return OrderLine(
        line_id=line.line_id,
        sku=line.sku,
        quantity=line.quantity,
        gross_minor=line.gross_minor,
        discount_minor=line.discount_minor,
        tax_minor=line.tax_minor,
        points_minor=line.points_minor,
        refunded_quantity=line.refunded_quantity,
        refunded_minor=line.refunded_minor,
        returning_quantity=line.returning_quantity,
        replaced_quantity=line.replaced_quantity,
        returning_minor=line.returning_minor,
        points_earned=line.points_earned,
    )


def write_order(after: Order, body: OrderBody) -> None:
    """Put what the rules decided about lines and payments into the body."""
    lines = {line.line_id: line for line in after.lines}
    for line in body.lines:
        settled = lines[line.line_id]
        line.refunded_quantity = settled.refunded_quantity
        line.refunded_minor = settled.refunded_minor
        line.returning_quantity = settled.returning_quantity
        line.replaced_quantity = settled.replaced_quantity
        line.returning_minor = settled.returning_minor
    payments = {payment.payment_id: payment for payment in after.payments}
    for payment in body.payments:
        payment.refunded_minor = payments[payment.payment_id].refunded_minor


def product(body: ProductBody) -> Product:
    return Product(
        sku=body.sku,
        currency=body.price.currency,
        price_minor=body.price.amount_minor,
        cost_minor=body.cost.amount_minor,
        stock=body.stock,
    )


def policy(body: wire.PolicyBody) -> Policy:
    return Policy(
        version=body.version,
        currency=body.currency,
        limits=tuple(
            Limit(
                scope=limit.scope,
                strength=limit.strength,
                amount_minor=limit.amount_minor,
                roles=frozenset(limit.roles),
                lifetime_value_share_bp=limit.lifetime_value_share_bp,
            )
            for limit in body.limits
        ),
        point_value_minor=body.point_value_minor,
        request_expires_s=body.request_expires_s,
        request_escalates_s=body.request_escalates_s,
        reasons=tuple(body.reasons),
    )


def used(body: wire.BudgetBody) -> Used:
    return Used(body.posted_minor, body.pending_minor + body.leased_minor)


def rule_line(line: RuleLine) -> wire.RuleLine:
    return wire.RuleLine(
        scope=line.scope,
        strength=line.strength,
        limit_minor=line.limit_minor,
        used_minor=line.used_minor,
        held_minor=line.held_minor,
        act_minor=line.act_minor,
        over_minor=line.over_minor,
    )
