"""A refund is lines, not a number: how an order's money is split over lines and payments.

The stated rule, in six sentences:
1. What was paid for the goods (total without shipping) is split over the lines by their own
   value (gross - discount + tax), so a coupon or loyalty discount lowers every line alike.
2. Units of one line share its money so that any sequence of part refunds adds up to the line.
3. Shipping comes back with the last unit of the order, and only when the refund is owed.
4. Points come back as points; money goes back to the payments by what is left on each, and
   never more than that.
5. Points earned with goods go back with them, unit by unit like their money.
6. Where shops pay in whole units (TWD), every part is a whole number of them, if the order is.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from agentdesk.domain.errors import InvalidInput, RuleBroken
from agentdesk.domain.money import display_step_minor, split
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
    points_taken_back: int = 0  # earned with these units


@dataclass(frozen=True, slots=True)
class Refund:
    """What goes back, by line and by payment; both sums are `amount_minor`."""

    amount_minor: int
    lines: tuple[LineShare, ...] = ()
    shipping_minor: int = 0
    means: Mapping[str, int] = field(default_factory=dict)

    @property
    def points_taken_back(self) -> int:
        return sum(share.points_taken_back for share in self.lines)


def paid_by_line(order: Order) -> dict[str, int]:
    """Return what was truly paid for each line, the sum exact."""
    own = [line.own_minor for line in order.lines]
    goods = min(max(0, order.total_minor - order.shipping_minor), sum(own))
    parts = split(goods, own, step_minor=step_minor(order)) if order.lines else []
    return {line.line_id: part for line, part in zip(order.lines, parts, strict=True)}


def step_minor(order: Order) -> int:
    """Return the step its money is split in; an order that is not in steps is split to the unit."""
    step = display_step_minor(order.currency)
    figures = [order.total_minor, order.shipping_minor, *(line.own_minor for line in order.lines)]
    return 1 if any(figure % step for figure in figures) else step


def line_shares(order: Order, picks: Sequence[LinePick]) -> tuple[LineShare, ...]:
    """Return the money of the picked units; refused when a unit is no longer open."""
    if len({pick.line_id for pick in picks}) != len(picks):
        raise InvalidInput("an order line is named twice", code="line_twice", path="lines")
    lines = {line.line_id: line for line in order.lines}
    paid, step = paid_by_line(order), step_minor(order)
    return tuple(_share(lines.get(pick.line_id), pick, paid, step) for pick in picks)


def _share(line: OrderLine | None, pick: LinePick, paid: Mapping[str, int], step: int) -> LineShare:
    if line is None:
        raise RuleBroken("the order has no such line", code="no_such_line", path="lines")
    if pick.quantity < 1 or pick.quantity > line.open_quantity:
        raise RuleBroken(
            f"{line.open_quantity} of this line are open, {pick.quantity} asked",
            code="already_refunded",
            path="lines",
        )
    whole = paid[line.line_id]
    part = _units(whole, line.quantity, line.settled_quantity, pick.quantity, step)
    amount = min(part, max(0, whole - line.refunded_minor - line.returning_minor))
    return LineShare(line.line_id, pick.quantity, amount, _earned(line, pick.quantity))


def _earned(line: OrderLine, quantity: int) -> int:
    """Return how many points were earned with so many of the line that are open."""
    points = _units(line.points_earned, line.quantity, line.settled_quantity, quantity)
    return min(points, max(0, line.points_earned - line.points_taken_back))


def _units(whole: int, quantity: int, settled: int, picked: int, step: int = 1) -> int:
    """Difference of running totals: part refunds in any steps add up to the whole."""
    reached = settled + picked
    before = whole * settled // quantity // step * step
    after = whole * reached // quantity // step * step
    return (whole if reached == quantity else after) - before


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


def refund_difference(order: Order, shares: Sequence[LineShare], amount_minor: int) -> Refund:
    """Return a part of what was paid for these lines: what came instead is cheaper."""
    if not order.payments:
        raise RuleBroken("no payment is on file for this order", code="no_payment_on_file")
    parts = split(
        amount_minor, [share.amount_minor for share in shares], step_minor=step_minor(order)
    )
    lines = tuple(
        LineShare(share.line_id, 0, part) for share, part in zip(shares, parts, strict=True)
    )
    return Refund(amount_minor, lines, means=spread(order, amount_minor, points_minor=0))


def refund_arrived(order: Order, promised: Sequence[LineShare], promised_minor: int) -> Refund:
    """Return what was promised for the units that are back, and for the shipping beside them."""
    lines = {line.line_id: line for line in order.lines}
    shares = tuple(_arrived(lines.get(share.line_id), share) for share in promised)
    goods = sum(share.amount_minor for share in shares)
    amount = goods + min(promised_minor - goods, order.shipping_remaining_minor)
    home = arrived(order, shares)
    means = spread(order, amount, points_minor=_points_of(home, shares))
    return Refund(amount, shares, amount - goods, means)


def _arrived(line: OrderLine | None, share: LineShare) -> LineShare:
    if line is None or share.quantity > line.returning_quantity:
        raise RuleBroken("these units are not on their way back", code="not_returning")
    points = _earned(_home(line, share), share.quantity)
    return replace(share, points_taken_back=points)


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
            step_minor(order),
        )
        for share in shares
    )


def _points_by_line(order: Order) -> dict[str, int]:
    if any(line.points_minor for line in order.lines):
        return {line.line_id: line.points_minor for line in order.lines}
    points = sum(p.amount_minor for p in order.payments if p.means == POINTS)
    paid = paid_by_line(order)
    parts = split(points, list(paid.values()), step_minor=step_minor(order)) if paid else []
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
    step = step_minor(order)
    to_money = amount_minor - to_points
    return _by_remaining(points, to_points, step) | _by_remaining(money, to_money, step)


def _by_remaining(payments: Sequence[Payment], amount_minor: int, step: int) -> dict[str, int]:
    left = [payment.remaining_minor for payment in payments]
    whole = step if not any(figure % step for figure in (amount_minor, *left)) else 1
    parts = split(amount_minor, left, step_minor=whole) if amount_minor else []
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


def apply_return(order: Order, back: Refund) -> Order:
    """Return the order with these units on their way back, and their money spoken for."""
    return _by_share(order, back.lines, _returning)


def arrived(order: Order, shares: Sequence[LineShare]) -> Order:
    """Return the order with these units no longer on their way."""
    return _by_share(order, shares, _home)


def _by_share(
    order: Order,
    shares: Sequence[LineShare],
    mark: Callable[[OrderLine, LineShare], OrderLine],
) -> Order:
    by_line = {share.line_id: share for share in shares}
    lines = tuple(
        mark(line, by_line[line.line_id]) if line.line_id in by_line else line
        for line in order.lines
    )
    return replace(order, lines=lines)


def _returning(line: OrderLine, share: LineShare) -> OrderLine:
    return replace(
        line,
        returning_quantity=line.returning_quantity + share.quantity,
        returning_minor=line.returning_minor + share.amount_minor,
    )


def _home(line: OrderLine, share: LineShare) -> OrderLine:
    return replace(
        line,
        returning_quantity=line.returning_quantity - share.quantity,
        returning_minor=line.returning_minor - share.amount_minor,
    )


def _refunded(line: OrderLine, share: LineShare | None) -> OrderLine:
    if share is None:
        return line
    return replace(
        line,
        refunded_quantity=line.refunded_quantity + share.quantity,
        refunded_minor=line.refunded_minor + share.amount_minor,
        points_taken_back=line.points_taken_back + share.points_taken_back,
    )
