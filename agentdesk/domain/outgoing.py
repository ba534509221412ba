"""What a remedy sends out of the house: to which payment, which goods, points until when.

Their amounts add up to the remedy's own; what the customer pays (a payment link) counts below zero.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from agentdesk.domain.effects import TAKES_BACK, EffectKind
from agentdesk.domain.orders import POINTS, Order
from agentdesk.domain.refunds import Refund
from agentdesk.domain.remedies import Given, RemedyKind


@dataclass(frozen=True, slots=True)
class Outgoing:
    kind: EffectKind
    amount_minor: int
    points: int = 0
    means: str = ""
    payment_id: str = ""
    order_id: str | None = None
    detail: str = ""
    expires_on: date | None = None
    is_held: bool = False  # until the parcel is back

    @property
    def counted_minor(self) -> int:
        """What it adds to the worth of its plan; what takes back later changes no plan."""
        if self.kind in TAKES_BACK:
            return 0
        return -self.amount_minor if self.kind is EffectKind.PAYMENT_LINK else self.amount_minor


@dataclass(frozen=True, slots=True)
class PointTerms:
    """What a point is worth, and until when points given today are good; 0 days: for ever."""

    today: date
    value_minor: int = 1
    expire_days: int = 0

    def number(self, amount_minor: int) -> int:
        return -(-amount_minor // max(1, self.value_minor))

    def new_date(self) -> date | None:
        return self.today + timedelta(days=self.expire_days) if self.expire_days else None

    def dated_again(self, lapses_on: date | None) -> date | None:
        """Points that come back keep their day; those that have lapsed meanwhile get a new one."""
        return lapses_on if lapses_on and lapses_on >= self.today else self.new_date()


_ON_THE_FACE: Mapping[RemedyKind, EffectKind] = {
    RemedyKind.CREDIT: EffectKind.CREDIT,
    RemedyKind.DISCOUNT: EffectKind.VOUCHER,
    RemedyKind.POINTS: EffectKind.POINTS,
    RemedyKind.BONUS: EffectKind.VOUCHER,  # of a service; goods are shipped
    RemedyKind.WAIVER: EffectKind.CREDIT,  # of a fee; shipping goes back to its payment
}


def outgoing(given: Given, orders: Mapping[str, Order], terms: PointTerms) -> Iterator[Outgoing]:
    """Yield what one remedy sends out; a change of plan sends nothing."""
    draft, order = given.draft, orders.get(given.draft.order_id or "")
    if draft.kind is RemedyKind.RETURN:
        yield Outgoing(EffectKind.REFUND, given.amount_minor, order_id=draft.order_id, is_held=True)
        return
    if given.ships:
        yield from _goods(given)
    if given.refund is not None and order is not None:
        yield from money_back(given.refund, order, terms)
    elif draft.kind in _ON_THE_FACE and not given.ships:
        yield _face_value(given, terms)


_TAKEN_BACK: Mapping[EffectKind, EffectKind] = {
    EffectKind.CREDIT: EffectKind.CREDIT_TAKEN_BACK,
    EffectKind.VOUCHER: EffectKind.VOUCHER_TAKEN_BACK,
    EffectKind.POINTS: EffectKind.POINTS_TAKEN_BACK,
}


def taken_back(
    kind: RemedyKind, points: int, of_minor: int, before_minor: int, amount_minor: int
) -> Outgoing:
    """Return what takes so much of a remedy back out of our book; points in the same measure.

    Parts taken in any steps add up to all the points.
    """
    reached = points * (before_minor + amount_minor) // of_minor
    part = reached - points * before_minor // of_minor
    return Outgoing(_TAKEN_BACK[_ON_THE_FACE[kind]], amount_minor, points=part)


def face_of(kind: RemedyKind) -> EffectKind | None:
    """Return what such a remedy sends out when it is worth what is written on it."""
    return _ON_THE_FACE.get(kind)


def money_back(refund: Refund, order: Order, terms: PointTerms) -> Iterator[Outgoing]:
    """Yield a refund by payment, points as points, and the points earned that it takes back."""
    payments = {payment.payment_id: payment for payment in order.payments}
    for payment_id, amount_minor in refund.means.items():
        payment = payments[payment_id]
        back = Outgoing(
            EffectKind.REFUND,
            amount_minor,
            means=payment.means,
            payment_id=payment_id,
            order_id=order.order_id,
        )
        yield _as_points(back, payment.expires_on, terms) if payment.means == POINTS else back
    if refund.points_taken_back:
        points = refund.points_taken_back
        yield Outgoing(EffectKind.POINTS_TAKEN_BACK, 0, points=points, order_id=order.order_id)


def _as_points(back: Outgoing, lapses_on: date | None, terms: PointTerms) -> Outgoing:
    return replace(
        back,
        kind=EffectKind.POINTS,
        points=terms.number(back.amount_minor),
        expires_on=terms.dated_again(lapses_on),
    )


def _goods(given: Given) -> Iterator[Outgoing]:
    """Yield the parcel, worth what is in it, and the link by which a dearer article is paid."""
    order_id, dearer_minor = given.draft.order_id, max(0, given.price_difference_minor)
    back_minor = 0 if given.refund is None else given.refund.amount_minor
    words = ", ".join(f"{one.quantity} x {one.sku}" for one in given.ships)
    worth_minor = given.amount_minor + dearer_minor - back_minor
    yield Outgoing(EffectKind.SHIPMENT, worth_minor, order_id=order_id, detail=words[:200])
    if dearer_minor:
        yield Outgoing(EffectKind.PAYMENT_LINK, dearer_minor, order_id=order_id)


def _face_value(given: Given, terms: PointTerms) -> Outgoing:
    kind = _ON_THE_FACE[given.draft.kind]
    until = terms.new_date() if kind is EffectKind.POINTS else None
    return Outgoing(
        kind,
        given.amount_minor,
        points=given.points,
        order_id=given.draft.order_id,
        detail=given.draft.detail,
        expires_on=until,
    )
