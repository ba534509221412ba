"""What a remedy sends out: its amounts add up to the remedy's own, whatever the kind."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.effects import EffectKind
from agentdesk.domain.orders import Order, OrderLine, Payment
from agentdesk.domain.outgoing import Outgoing, PointTerms, outgoing
from agentdesk.domain.pricing import Product, Shop, price_plan
from agentdesk.domain.refunds import LinePick
from agentdesk.domain.remedies import Basis, Draft, RemedyKind

TODAY = date(2026, 11, 21)
TERMS = PointTerms(TODAY, value_minor=3, expire_days=365)
ORDER = Order(
    "order",
    "customer",
    "USD",
    total_minor=6_499,
    shipping_minor=499,
    lines=(OrderLine("1", "bag", 2, gross_minor=6_000, points_earned=60),),
    payments=(Payment("points", "points", 1_000), Payment("card", "card", 5_499)),
)
PRODUCTS = {
    "bag": Product("bag", "USD", price_minor=3_000, cost_minor=1_800, stock=9),
    "treat": Product("treat", "USD", price_minor=3_500, cost_minor=200, stock=9),
    "stick": Product("stick", "USD", price_minor=800, cost_minor=300, stock=9),
}
DRAFTS: dict[str, tuple[RemedyKind, dict[str, Any]]] = {
    "refund": (RemedyKind.REFUND, {"lines": (LinePick("1", 1),)}),
    "the same again": (RemedyKind.RESHIP, {"lines": (LinePick("1", 1),)}),
    "dearer": (RemedyKind.EXCHANGE, {"lines": (LinePick("1", 1),), "detail": "treat"}),
    "cheaper": (RemedyKind.EXCHANGE, {"lines": (LinePick("1", 1),), "detail": "stick"}),
    "return": (RemedyKind.RETURN, {"lines": (LinePick("1", 1),)}),
    "credit": (RemedyKind.CREDIT, {"amount_minor": 700}),
    "discount": (RemedyKind.DISCOUNT, {"amount_minor": 700}),
    "points": (RemedyKind.POINTS, {"amount_minor": 700}),
    "bonus": (RemedyKind.BONUS, {"detail": "treat"}),
    "service": (RemedyKind.BONUS, {"detail": "priority", "amount_minor": 700}),
    "shipping": (RemedyKind.WAIVER, {"detail": "shipping"}),
    "fee": (RemedyKind.WAIVER, {"detail": "fee", "amount_minor": 700}),
    "pause": (RemedyKind.PLAN_CHANGE, {"detail": "pause", "subscription_id": "s"}),
}


def sent_out(name: str, order: Order = ORDER) -> list[Outgoing]:
    kind, values = DRAFTS[name]
    draft = Draft(kind, Basis.GOODWILL, order_id="order", **values)
    shop = Shop("USD", {"order": order}, PRODUCTS, point_value_minor=3)
    (one,) = price_plan([draft], shop).given
    every = list(outgoing(one, shop.orders, TERMS))
    assert sum(part.counted_minor for part in every) == one.amount_minor
    return every


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("refund", {"points": 500, "refund": 2_500, "points_taken_back": 0}),
        ("the same again", {"shipment": 3_000}),
        ("dearer", {"shipment": 3_500, "payment_link": 500}),
        ("cheaper", {"shipment": 800, "refund": 2_200}),
        ("return", {"refund": 3_000}),
        ("credit", {"credit": 700}),
        ("discount", {"voucher": 700}),
        ("points", {"points": 700}),
        ("bonus", {"shipment": 3_500}),
        ("service", {"voucher": 700}),
        ("shipping", {"refund": 499}),
        ("fee", {"credit": 700}),
        ("pause", {}),
    ],
)
def test_each_kind_sends_out_its_own(name: str, expected: dict[str, int]) -> None:
    assert {part.kind.value: part.amount_minor for part in sent_out(name)} == expected


@given(st.sampled_from(sorted(DRAFTS)), st.integers(0, 5_999))
def test_amounts_add_up_whatever_was_paid_with_points(name: str, points_minor: int) -> None:
    payments = (
        Payment("points", "points", points_minor),
        Payment("card", "card", 6_499 - points_minor),
    )
    sent_out(name, replace(ORDER, payments=payments))


def test_only_a_return_is_held_for_its_parcel() -> None:
    assert [name for name in DRAFTS if any(part.is_held for part in sent_out(name))] == ["return"]


def test_points_earned_go_back_with_the_goods() -> None:
    (taken,) = [part for part in sent_out("refund") if part.kind is EffectKind.POINTS_TAKEN_BACK]
    assert taken.points == 30


def test_points_given_are_good_for_as_long_as_the_policy_says() -> None:
    (points,) = sent_out("points")
    assert (points.points, points.expires_on) == (234, TODAY + timedelta(days=365))


@pytest.mark.parametrize(
    ("lapses_on", "until"),
    [
        (TODAY + timedelta(days=9), TODAY + timedelta(days=9)),  # they keep their day
        (TODAY - timedelta(days=9), TODAY + timedelta(days=365)),  # lapsed meanwhile: dated again
        (None, TODAY + timedelta(days=365)),
    ],
)
def test_points_that_come_back_are_never_dead(lapses_on: date | None, until: date) -> None:
    points = replace(ORDER.payments[0], expires_on=lapses_on)
    order = replace(ORDER, payments=(points, ORDER.payments[1]))
    (back,) = [part for part in sent_out("refund", order) if part.kind is EffectKind.POINTS]
    assert (back.points, back.expires_on) == (167, until)


def test_where_points_never_expire_none_gets_a_date() -> None:
    assert PointTerms(TODAY).new_date() is None
