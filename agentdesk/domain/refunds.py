"""A refund is lines, not a number: how an order's money is split over lines and payments.

The stated rule, in four sentences:
1. What was paid for the goods (total without shipping) is split over the lines by their own
   value (gross - discount + tax), so a coupon or loyalty discount lowers every line alike.
2. Units of one line share its money so that any sequence of part refunds adds up to the line.
3. Shipping comes back with the last unit of the order, and only when the refund is owed.
4. Points come back as points; money goes back to the payments by what is left on each, and
   never more than that.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from agentdesk.domain.errors import InvalidInput, RuleBroken
from agentdesk.domain.money import split
from agentdesk.domain.orders import POINTS, Order, OrderLine, Payment


@dataclass(frozen=True, slots=True)
class LinePick:
    """Which order line, and how many of it."""

    line_id: str
    quantity: int


@dataclass(frozen=True, slots=True)
class LineShare:
    line_id: str
    quantity: int
    amount_minor: int


@dataclass(frozen=True, slots=True)
class Refund:
    """What goes back, by line and by payment; both sums are `amount_minor`."""

    amount_minor: int
    lines: tuple[LineShare, ...] = ()
    shipping_minor: int = 0
    means: Mapping[str, int] = field(default_factory=dict)


def paid_by_line(order: Order) -> dict[str, int]:
    """Return what was truly paid for each line, the sum exact."""
    own = [line.own_minor for line in order.lines]
    goods = min(max(0, order.total_minor - order.shipping_minor), sum(own))
    parts = split(goods, own) if order.lines else []
    return {line.line_id: part for line, part in zip(order.lines, parts, strict=True)}


def line_shares(order: Order, picks: Sequence[LinePick]) -> tuple[LineShare, ...]:
    """Return the money of the picked units; refused when a unit is no longer open."""
    if len({pick.line_id for pick in picks}) != len(picks):
        raise InvalidInput("an order line is named twice", code="line_twice", path="lines")
    lines = {line.line_id: line for line in order.lines}
    paid = paid_by_line(order)
    return tuple(
        LineShare(pick.line_id, pick.quantity, _share(lines.get(pick.line_id), pick, paid))
        for pick in picks
    )


def _share(line: OrderLine | None, pick: LinePick, paid: Mapping[str, int]) -> int:
    if line is None:
        raise RuleBroken("the order has no such line", code="no_such_line", path="lines")
    if pick.quantity < 1 or pick.quantity > line.open_quantity:
        raise RuleBroken(
            f"{line.open_quantity} of this line are open, {pick.quantity} asked",
            code="already_refunded",
            path="lines",
        )
    whole = paid[line.line_id]
    part = _units(whole, line.quantity, line.settled_quantity, pick.quantity)
    return min(part, max(0, whole - line.refunded_minor))


def _units(whole: int, quantity: int, settled: int, picked: int) -> int:
    """Difference of running totals: part refunds in any steps add up to the whole."""
    return whole * (settled + picked) // quantity - whole * settled // quantity


def refund(order: Order, picks: Sequence[LinePick], *, owed: bool) -> Refund:
    """Return the refund of the picked units, by line and by payment."""
    if not order.payments:
        raise RuleBroken("no payment is on file for this order", code="no_payment_on_file")
    shares = line_shares(order, picks)
    shipping = order.shipping_remaining_minor if owed and _is_last(order, picks) else 0
    amount = sum(share.amount_minor for share in shares) + shipping
    means = spread(order, amount, points_minor=_points_of(order, shares))
    return Refund(amount, shares, shipping, means)


def refund_overcharge(order: Order) -> Refund:
    """Return what was charged above the total; refused when there is nothing."""
    if order.overcharge_minor == 0:
        raise RuleBroken("nothing was charged twice", code="already_refunded")
    amount = order.overcharge_minor
    return Refund(amount, means=spread(order, amount, points_minor=0))


def refund_shipping(order: Order, amount_minor: int) -> Refund:
    """Return the shipping, or a part of it."""
    if amount_minor > order.shipping_remaining_minor:
        raise RuleBroken("more than the shipping that was paid", code="already_refunded")
    means = spread(order, amount_minor, points_minor=0)
    return Refund(amount_minor, shipping_minor=amount_minor, means=means)


def _is_last(order: Order, picks: Sequence[LinePick]) -> bool:
    picked = {pick.line_id: pick.quantity for pick in picks}
    return all(
        line.refunded_quantity + picked.get(line.line_id, 0) >= line.quantity
        for line in order.lines
    )


def _points_of(order: Order, shares: Sequence[LineShare]) -> int:
    """Return which part of these lines was paid with points."""
    by_line = _points_by_line(order)
    lines = {line.line_id: line for line in order.lines}
    return sum(
        _units(
            by_line[share.line_id],
            lines[share.line_id].quantity,
            lines[share.line_id].settled_quantity,
            share.quantity,
        )
        for share in shares
    )


def _points_by_line(order: Order) -> dict[str, int]:
    if any(line.points_minor for line in order.lines):
        return {line.line_id: line.points_minor for line in order.lines}
    points = sum(p.amount_minor for p in order.payments if p.means == POINTS)
    paid = paid_by_line(order)
    parts = split(points, list(paid.values())) if paid else []
    return dict(zip(paid, parts, strict=True))


def spread(order: Order, amount_minor: int, *, points_minor: int) -> dict[str, int]:
    """Split an amount over the payments: points to points, never above what is left on each."""
    if amount_minor > order.remaining_minor:
        raise RuleBroken(
            f"{order.remaining_minor} minor units are left to refund on this order",
            code="above_refundable_remaining",
        )
    points = [payment for payment in order.payments if payment.means == POINTS]
    money = [payment for payment in order.payments if payment.means != POINTS]
    money_left = sum(payment.remaining_minor for payment in money)
    points_left = sum(payment.remaining_minor for payment in points)
    to_points = max(min(points_minor, points_left, amount_minor), amount_minor - money_left)
    return _by_remaining(points, to_points) | _by_remaining(money, amount_minor - to_points)


def _by_remaining(payments: Sequence[Payment], amount_minor: int) -> dict[str, int]:
    parts = split(amount_minor, [p.remaining_minor for p in payments]) if amount_minor else []
    return {p.payment_id: part for p, part in zip(payments, parts, strict=False) if part}


def apply_refund(order: Order, given: Refund) -> Order:
    """Return the order after the refund."""
    shares = {share.line_id: share for share in given.lines}
    return replace(
        order,
        lines=tuple(_refunded(line, shares.get(line.line_id)) for line in order.lines),
        payments=tuple(
            replace(p, refunded_minor=p.refunded_minor + given.means.get(p.payment_id, 0))
            for p in order.payments
        ),
    )


def _refunded(line: OrderLine, share: LineShare | None) -> OrderLine:
    if share is None:
        return line
    return replace(
        line,
        refunded_quantity=line.refunded_quantity + share.quantity,
        refunded_minor=line.refunded_minor + share.amount_minor,
    )
