"""How remedies are booked: both sides equal, goodwill as the ledger counts it, tax by its rate."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.bookings import book, pay_return, tax_rate_bp
from agentdesk.domain.journal import AccountUse, Booking, credited, debited, standing, take_back
from agentdesk.domain.orders import Order, OrderLine, Payment
from agentdesk.domain.pricing import PricedPlan, Product, Shop, price_plan
from agentdesk.domain.refunds import LinePick, Refund
from agentdesk.domain.remedies import Basis, Draft, Evidence, RemedyKind

ORDER = Order(
    "order",
    "customer",
    "USD",
    total_minor=10_000,
    shipping_minor=500,
    lines=(
        OrderLine("1", "bag", 2, gross_minor=6_000, tax_minor=600),
        OrderLine("2", "ball", 1, gross_minor=2_000, discount_minor=100, tax_minor=400),
        OrderLine("3", "leash", 1, gross_minor=600),
    ),
    payments=(Payment("p1", "card", 9_000), Payment("p2", "points", 1_000)),
)
SHOP = Shop(
    "USD",
    {"order": ORDER},
    {
        "bag": Product("bag", "USD", price_minor=3_000, cost_minor=1_800, stock=9),
        "toy": Product("toy", "USD", price_minor=1_000, cost_minor=300, stock=9),
        "sofa": Product("sofa", "USD", price_minor=90_000, cost_minor=50_000, stock=9),
        "pen": Product("pen", "USD", price_minor=0, cost_minor=0, stock=9),
    },
    point_value_minor=3,
)


def draft(kind: RemedyKind, basis: Basis = Basis.GOODWILL, line: str = "", **values: Any) -> Draft:
    picks = (LinePick(line, 1),) if line else ()
    order_id = "order" if line else None
    evidence = Evidence.DAMAGED_ON_ARRIVAL if basis is Basis.OWED else None
    given_ = {"order_id": order_id, "lines": picks, "evidence": evidence} | values
    return Draft(kind, basis, **given_)


def booked(*drafts: Draft) -> tuple[PricedPlan, tuple[Booking, ...]]:
    priced = price_plan(drafts, SHOP)
    return priced, book(priced.given, SHOP.orders)


def said(bookings: tuple[Booking, ...]) -> list[tuple[str, int, int]]:
    return [(b.use.value, b.debit_minor, b.credit_minor) for b in bookings]


EVERY_DRAFT = [
    draft(RemedyKind.REFUND, Basis.OWED, "1"),
    draft(RemedyKind.REFUND, Basis.GOODWILL, "2"),
    draft(RemedyKind.RETURN, Basis.OWED, "1"),
    draft(RemedyKind.RESHIP, Basis.OWED, "1"),
    draft(RemedyKind.RESHIP, Basis.GOODWILL, "3"),
    draft(RemedyKind.EXCHANGE, Basis.OWED, "2", detail="toy"),
    draft(RemedyKind.EXCHANGE, Basis.OWED, "1", detail="sofa"),
    draft(RemedyKind.EXCHANGE, Basis.GOODWILL, "1", detail="toy"),
    draft(RemedyKind.CREDIT, amount_minor=2_500),
    draft(RemedyKind.DISCOUNT, amount_minor=700),
    draft(RemedyKind.POINTS, amount_minor=1_000),
    draft(RemedyKind.BONUS, detail="toy"),
    draft(RemedyKind.BONUS, detail="pen"),
    draft(RemedyKind.BONUS, detail="a year of care", amount_minor=900),
    draft(RemedyKind.WAIVER, amount_minor=400, detail="fee"),
    draft(RemedyKind.WAIVER, Basis.OWED, order_id="order", detail="shipping"),
    draft(RemedyKind.PLAN_CHANGE, detail="skip", subscription_id="s"),
]


@pytest.mark.parametrize("one", EVERY_DRAFT, ids=lambda d: f"{d.kind}-{d.basis}-{d.detail}")
def test_every_kind_balances_and_agrees_with_what_is_counted(one: Draft) -> None:
    priced, bookings = booked(one)
    given_ = priced.given[0]

    assert sum(b.debit_minor for b in bookings) == sum(b.credit_minor for b in bookings)
    assert debited(bookings, Basis.GOODWILL) == priced.goodwill_minor
    assert sum(b.worth_minor for b in bookings) == given_.amount_minor
    assert {b.part for b in bookings} <= {0}


def test_a_refund_is_booked_net_with_its_tax_by_the_means_that_paid() -> None:
    _, bookings = booked(draft(RemedyKind.REFUND, Basis.OWED, "1"))

    assert [b.use for b in bookings] == [
        AccountUse.RETURNS,
        AccountUse.TAX,
        AccountUse.POINTS,
        AccountUse.PAYMENTS,
    ]
    net, tax = bookings[0], bookings[1]
    assert net.tax_rate_bp == tax.tax_rate_bp == 1_000
    assert tax.debit_minor == (net.debit_minor + tax.debit_minor) * 600 // 6_600
    assert {b.payment_id for b in bookings if b.credit_minor} == {"p1", "p2"}


def test_goods_are_booked_at_their_cost() -> None:
    _, bookings = booked(draft(RemedyKind.RESHIP, Basis.OWED, "1"))
    assert said(bookings) == [("replacements", 1_800, 0), ("goods", 0, 1_800)]


def test_a_dearer_article_is_owed_as_far_as_it_was_paid() -> None:
    priced, bookings = booked(draft(RemedyKind.EXCHANGE, Basis.OWED, "1", detail="sofa"))
    paid = priced.given[0].amount_minor
    assert said(bookings) == [
        ("replacements", paid, 0),
        ("goodwill", 50_000 - paid, 0),
        ("goods", 0, 50_000),
    ]


def test_a_return_waits_in_an_account_of_its_own() -> None:
    _, bookings = booked(draft(RemedyKind.RETURN, Basis.OWED, "1"))
    assert bookings[-1].use is AccountUse.RETURNS_DUE
    assert bookings[-1].means == "return"


def test_a_change_of_plan_is_not_booked() -> None:
    skip = draft(RemedyKind.PLAN_CHANGE, detail="skip", subscription_id="s")
    _, bookings = booked(draft(RemedyKind.CREDIT, amount_minor=100), skip)
    assert said(bookings) == [("goodwill", 100, 0), ("credits", 0, 100)]


@pytest.mark.parametrize(
    ("line", "rate"),
    [
        (OrderLine("1", "a", 1, 10_000, tax_minor=500), 500),
        (OrderLine("1", "a", 1, 10_000, discount_minor=2_000, tax_minor=664), 830),
        (OrderLine("1", "a", 1, 0), 0),
    ],
)
def test_the_tax_rate_of_a_line(line: OrderLine, rate: int) -> None:
    assert tax_rate_bp(line) == rate


@given(steps=st.lists(st.integers(1, 2_000), max_size=12))
def test_taking_back_in_any_steps_takes_back_all_of_it(steps: list[int]) -> None:
    _, books = booked(draft(RemedyKind.REFUND, Basis.GOODWILL, "2"))
    left = whole = debited(books, Basis.GOODWILL)
    for step in [*steps, whole]:
        taken = take_back(standing(books), min(step, left))
        assert debited(taken, Basis.GOODWILL) == credited(taken, Basis.GOODWILL) == min(step, left)
        books, left = (*books, *taken), left - min(step, left)
        assert debited(standing(books), Basis.GOODWILL) == left
    assert standing(books) == ()


def test_a_return_is_paid_from_where_it_waited() -> None:
    _, books = booked(draft(RemedyKind.RETURN, Basis.OWED, "1"))
    due = books[-1].credit_minor
    back = Refund(due, means={"p1": due - 100, "p2": 100})

    paid = pay_return(books, back, ORDER)

    assert said(paid) == [
        ("returns_due", due, 0),
        ("payments", 0, due - 100),
        ("points", 0, 100),
    ]
    assert standing(books + paid)[-1].use is AccountUse.POINTS
    assert pay_return((), back, ORDER) == ()
