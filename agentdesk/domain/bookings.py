"""How each kind of remedy is booked; its debits and credits are always equal.

What a customer pays by link for a dearer article is a sale: the shop's own books have it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from agentdesk.domain.journal import AccountUse, Booking
from agentdesk.domain.money import split
from agentdesk.domain.orders import POINTS, Order, OrderLine
from agentdesk.domain.refunds import Refund
from agentdesk.domain.remedies import Basis, Given, RemedyKind

_BASIS_POINTS = 10_000
_GOODS = "goods"
_RETURN = "return"  # the means of what goes back when the parcel is here


def book(given: Sequence[Given], orders: Mapping[str, Order]) -> tuple[Booking, ...]:
    """Return the bookings of a plan; what has no worth has none."""
    return tuple(
        booking
        for part, remedy in enumerate(given)
        for booking in _BOOK[remedy.draft.kind](_Remedy(part, remedy, orders))
        if booking.amount_minor or booking.worth_minor
    )


def pay_return(booked: Sequence[Booking], refund: Refund, order: Order) -> tuple[Booking, ...]:
    """Return the bookings that pay what a return was booked as due, by the means that paid."""
    due = next((line for line in booked if line.use is AccountUse.RETURNS_DUE), None)
    if due is None:
        return ()
    means = {payment.payment_id: payment.means for payment in order.payments}
    paid = (
        replace(
            due,
            use=AccountUse.POINTS if means[key] == POINTS else AccountUse.PAYMENTS,
            credit_minor=amount,
            worth_minor=0,  # it was counted when the return was given
            means=means[key],
            payment_id=key,
        )
        for key, amount in refund.means.items()
    )
    return (due.turned(refund.amount_minor), *paid)


def tax_rate_bp(line: OrderLine) -> int:
    """Return the rate at which a line was taxed, to the nearest basis point."""
    net = line.gross_minor - line.discount_minor
    return (2 * line.tax_minor * _BASIS_POINTS + net) // (2 * net) if net > 0 else 0


@dataclass(frozen=True, slots=True)
class _Remedy:
    """One remedy, and what all its bookings share."""

    part: int
    given: Given
    orders: Mapping[str, Order]

    @property
    def order(self) -> Order | None:
        return self.orders.get(self.given.draft.order_id or "")

    @property
    def expense(self) -> AccountUse:
        """Goodwill is an expense of its own; what is owed lowers what was sold."""
        is_goodwill = self.given.draft.basis is Basis.GOODWILL
        return AccountUse.GOODWILL if is_goodwill else AccountUse.RETURNS

    def debit(self, use: AccountUse, amount_minor: int, *, tax_rate_bp: int = 0) -> Booking:
        line = self._line(use)
        return replace(line, debit_minor=amount_minor, tax_rate_bp=tax_rate_bp)

    def credit(
        self, use: AccountUse, amount_minor: int, *, means: str = "", payment_id: str | None = None
    ) -> Booking:
        line = replace(self._line(use), means=means, payment_id=payment_id)
        return replace(line, credit_minor=amount_minor, worth_minor=amount_minor)

    def _line(self, use: AccountUse) -> Booking:
        draft = self.given.draft
        return Booking(self.part, draft.kind, draft.basis, use, order_id=draft.order_id)


def _refund(remedy: _Remedy) -> list[Booking]:
    """Lines with their tax, shipping and what was charged too much, by the means that paid."""
    back, order = remedy.given.refund, remedy.order
    if back is None or order is None:
        return []
    lines = {line.line_id: line for line in order.lines}
    worths = [(lines[share.line_id], share.amount_minor) for share in back.lines]
    beside = back.amount_minor - back.shipping_minor - sum(worth for _, worth in worths)
    means = {payment.payment_id: payment.means for payment in order.payments}
    return [
        *_by_tax_rate(remedy, worths),
        remedy.debit(AccountUse.SHIPPING, back.shipping_minor),
        remedy.debit(AccountUse.OVERCHARGES, beside),
        *(_paid_back(remedy, means[key], key, amount) for key, amount in back.means.items()),
    ]


def _by_tax_rate(remedy: _Remedy, worths: Sequence[tuple[OrderLine, int]]) -> list[Booking]:
    """One line for each rate, net, and one for its tax."""
    sums: dict[int, list[int]] = {}
    for line, worth in worths:
        tax = worth * line.tax_minor // max(1, line.own_minor)
        standing = sums.setdefault(tax_rate_bp(line), [0, 0])
        standing[0] += worth - tax
        standing[1] += tax
    return [
        remedy.debit(use, amount, tax_rate_bp=rate)
        for rate, (net, tax) in sorted(sums.items())
        for use, amount in ((remedy.expense, net), (AccountUse.TAX, tax))
    ]


def _paid_back(remedy: _Remedy, means: str, payment_id: str, amount_minor: int) -> Booking:
    use = AccountUse.POINTS if means == POINTS else AccountUse.PAYMENTS
    return remedy.credit(use, amount_minor, means=means, payment_id=payment_id)


def _return(remedy: _Remedy) -> list[Booking]:
    """Booked when it is given, by what the lines are worth; paid when the parcel is here."""
    order, amount = remedy.order, remedy.given.amount_minor
    if order is None:
        return []
    lines = {line.line_id: line for line in order.lines}
    picked = [(lines[pick.line_id], pick.quantity) for pick in remedy.given.draft.lines]
    worths = split(amount, [line.own_minor * count // line.quantity for line, count in picked])
    taxed = [(line, worth) for (line, _), worth in zip(picked, worths, strict=True)]
    return [
        *_by_tax_rate(remedy, taxed),
        remedy.credit(AccountUse.RETURNS_DUE, amount, means=_RETURN),
    ]


def _goods(remedy: _Remedy) -> list[Booking]:
    """Goods count by their cost; a dearer article than was owed is goodwill for the rest.

    With a cheaper one the difference goes back to the payments.
    """
    given = remedy.given
    back = 0 if given.refund is None else given.refund.amount_minor
    cost = given.cost_minor - back
    owed = cost - given.beyond_owed_minor if given.draft.basis is Basis.OWED else 0
    goodwill = remedy.debit(AccountUse.GOODWILL, cost - owed)
    goods = remedy.credit(AccountUse.GOODS, cost, means=_GOODS)
    return [
        remedy.debit(AccountUse.REPLACEMENTS, owed),
        replace(goodwill, basis=Basis.GOODWILL),
        replace(goods, worth_minor=given.amount_minor - back),
        *_refund(remedy),
    ]


def _bonus(remedy: _Remedy) -> list[Booking]:
    if remedy.given.ships:
        return _goods(remedy)
    return _face(remedy, AccountUse.SERVICES)


def _waiver(remedy: _Remedy) -> list[Booking]:
    """Shipping that was paid goes back; any other fee is credited."""
    return _face(remedy, AccountUse.CREDITS) if remedy.given.refund is None else _refund(remedy)


def _face(remedy: _Remedy, use: AccountUse) -> list[Booking]:
    amount = remedy.given.amount_minor
    return [
        remedy.debit(remedy.expense, amount),
        remedy.credit(use, amount, means=remedy.given.draft.kind.value),
    ]


def _nothing(_: _Remedy) -> list[Booking]:
    return []


_BOOK: Mapping[RemedyKind, Callable[[_Remedy], list[Booking]]] = {
    RemedyKind.REFUND: _refund,
    RemedyKind.EXCHANGE: _goods,
    RemedyKind.RESHIP: _goods,
    RemedyKind.RETURN: _return,
    RemedyKind.CREDIT: lambda remedy: _face(remedy, AccountUse.CREDITS),
    RemedyKind.DISCOUNT: lambda remedy: _face(remedy, AccountUse.VOUCHERS),
    RemedyKind.POINTS: lambda remedy: _face(remedy, AccountUse.POINTS),
    RemedyKind.BONUS: _bonus,
    RemedyKind.WAIVER: _waiver,
    RemedyKind.PLAN_CHANGE: _nothing,
}
