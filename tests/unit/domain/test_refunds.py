"""Refunds are lines: whatever is refunded in whatever steps, every sum is exact."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from agentdesk.domain.errors import InvalidInput, RuleBroken
from agentdesk.domain.orders import Order, OrderLine, Payment
from agentdesk.domain.refunds import (
    LinePick,
    Refund,
    apply_refund,
    apply_return,
    arrived,
    line_shares,
    paid_by_line,
    refund,
    refund_arrived,
    refund_overcharge,
    refund_shipping,
)


@st.composite
def orders(draw: st.DrawFn) -> Order:
    """Lines with discounts and tax, a coupon over all, shipping, one or several payments."""
    lines = tuple(_line(str(number), draw) for number in range(1, draw(st.integers(1, 5)) + 1))
    goods = sum(line.own_minor for line in lines)
    coupon = draw(st.integers(0, goods))
    shipping = draw(st.integers(0, 2_000))
    total = goods - coupon + shipping
    by_points = draw(st.integers(0, total))
    cards = draw(st.integers(0, total - by_points))
    payments = (
        Payment("points", "points", by_points),
        Payment("card", "card", cards),
        Payment("wallet", "wallet", total - by_points - cards),
    )
    return Order("order", "customer", "USD", total, shipping, lines, payments)


def _line(line_id: str, draw: st.DrawFn) -> OrderLine:
    gross = draw(st.integers(0, 50_000))
    return OrderLine(
        line_id,
        f"sku-{line_id}",
        quantity=draw(st.integers(1, 7)),
        gross_minor=gross,
        discount_minor=draw(st.integers(0, gross)),
        tax_minor=draw(st.integers(0, 4_000)),
    )


@st.composite
def steps(draw: st.DrawFn, order: Order) -> list[list[LinePick]]:
    """Every unit of the order, one by one, in any order and any grouping."""
    units = [line.line_id for line in order.lines for _ in range(line.quantity)]
    shuffled = draw(st.permutations(units))
    groups: list[list[str]] = [[]]
    for unit in shuffled:
        if draw(st.booleans()):
            groups.append([])
        groups[-1].append(unit)
    return [
        [LinePick(line_id, group.count(line_id)) for line_id in sorted(set(group))]
        for group in groups
        if group
    ]


@given(orders())
def test_what_was_paid_for_the_lines_is_what_was_paid_for_the_goods(order: Order) -> None:
    paid = paid_by_line(order)

    assert sum(paid.values()) == order.total_minor - order.shipping_minor
    for line in order.lines:
        assert 0 <= paid[line.line_id] <= line.own_minor


@given(st.data())
def test_in_any_steps_everything_comes_back_and_not_a_cent_more(data: st.DataObject) -> None:
    order = data.draw(orders())
    given_back = 0
    for picks in data.draw(steps(order)):
        back = refund(order, picks, owed=True)
        assert sum(back.means.values()) == back.amount_minor
        assert sum(share.amount_minor for share in back.lines) + back.shipping_minor == (
            back.amount_minor
        )
        order = apply_refund(order, back)
        given_back += back.amount_minor
        for payment in order.payments:
            assert 0 <= payment.refunded_minor <= payment.amount_minor

    assert given_back == order.total_minor
    assert order.remaining_minor == 0
    assert all(line.open_quantity == 0 for line in order.lines)


@given(st.data())
def test_points_come_back_as_points(data: st.DataObject) -> None:
    order = data.draw(orders())
    picks = [LinePick(line.line_id, line.quantity) for line in order.lines]
    back = refund(order, picks, owed=True)

    paid_in_points = order.payments[0].amount_minor
    assert back.means.get("points", 0) == paid_in_points


@given(st.data())
def test_goodwill_leaves_the_shipping(data: st.DataObject) -> None:
    order = data.draw(orders())
    picks = [LinePick(line.line_id, line.quantity) for line in order.lines]

    back = refund(order, picks, owed=False)

    assert back.shipping_minor == 0
    assert back.amount_minor == order.total_minor - order.shipping_minor


@given(orders())
def test_a_unit_is_refunded_once(order: Order) -> None:
    line = order.lines[0]
    done = apply_refund(order, refund(order, [LinePick("1", line.quantity)], owed=False))

    with pytest.raises(RuleBroken) as refused:
        refund(done, [LinePick("1", 1)], owed=False)

    assert refused.value.code == "already_refunded"


@given(orders())
def test_what_went_back_elsewhere_cannot_go_back_here(order: Order) -> None:
    charged_back = replace(
        order,
        payments=tuple(replace(p, refunded_minor=p.amount_minor) for p in order.payments),
    )
    picks = [LinePick(line.line_id, line.quantity) for line in order.lines]
    assume(sum(paid_by_line(order).values()) > 0)

    with pytest.raises(RuleBroken) as refused:
        refund(charged_back, picks, owed=True)

    assert refused.value.code == "above_refundable_remaining"


ORDER = Order(
    "order",
    "customer",
    "USD",
    total_minor=8_640,
    shipping_minor=499,
    lines=(
        OrderLine("1", "bag", 2, gross_minor=7_980),
        OrderLine("2", "sticks", 1, gross_minor=1_686),
    ),
    payments=(Payment("p1", "card", 8_640),),
)


def test_a_coupon_lowers_every_line_alike() -> None:
    # 96.66 gross, 81.41 paid for the goods: the coupon of 15.25 takes 12.59 and 2.66.
    assert paid_by_line(ORDER) == {"1": 6_721, "2": 1_420}


def test_the_odd_cent_goes_with_the_second_unit() -> None:
    first = refund(ORDER, [LinePick("1", 1)], owed=True)
    second = refund(apply_refund(ORDER, first), [LinePick("1", 1)], owed=True)

    assert (first.amount_minor, second.amount_minor) == (3_360, 3_361)


def test_shipping_comes_back_with_the_last_unit() -> None:
    done = apply_refund(ORDER, refund(ORDER, [LinePick("1", 2)], owed=True))
    last = refund(done, [LinePick("2", 1)], owed=True)

    assert (last.amount_minor, last.shipping_minor) == (1_919, 499)


def test_shipping_waived_before_does_not_come_back_twice() -> None:
    waived = apply_refund(ORDER, refund_shipping(ORDER, 499))
    last = refund(waived, [LinePick("1", 2), LinePick("2", 1)], owed=True)

    assert last.shipping_minor == 0
    with pytest.raises(RuleBroken):
        refund_shipping(waived, 1)


def test_a_double_charge_gives_back_what_is_above_the_total() -> None:
    twice = replace(ORDER, payments=(*ORDER.payments, Payment("p2", "card", 8_640)))

    back = refund_overcharge(twice)
    done = apply_refund(twice, back)

    assert back.amount_minor == 8_640
    assert done.overcharge_minor == 0
    assert done.shipping_remaining_minor == 499
    with pytest.raises(RuleBroken):
        refund_overcharge(done)


@pytest.mark.parametrize(
    ("picks", "code"),
    [
        ([LinePick("9", 1)], "no_such_line"),
        ([LinePick("1", 3)], "already_refunded"),
        ([LinePick("1", 0)], "already_refunded"),
    ],
)
def test_lines_that_are_not_there_are_refused(picks: list[LinePick], code: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        line_shares(ORDER, picks)
    assert refused.value.code == code


def test_a_line_named_twice_is_refused() -> None:
    with pytest.raises(InvalidInput):
        line_shares(ORDER, [LinePick("1", 1), LinePick("1", 1)])


def test_without_a_payment_on_file_nothing_can_go_back() -> None:
    with pytest.raises(RuleBroken) as refused:
        refund(replace(ORDER, payments=()), [LinePick("1", 1)], owed=True)
    assert refused.value.code == "no_payment_on_file"


@given(st.data())
def test_returned_or_refunded_in_any_order_everything_comes_back_once(data: st.DataObject) -> None:
    """Parcels arrive late and in another order; the money, and the points earned, still add up."""
    order = data.draw(orders())
    earned = data.draw(st.integers(0, 100))
    order = replace(order, lines=tuple(replace(line, points_earned=earned) for line in order.lines))
    on_the_way: list[Refund] = []
    given_back, taken_back = 0, 0
    for picks in data.draw(steps(order)):
        back = refund(order, picks, owed=False)
        if data.draw(st.booleans()):
            order = apply_return(order, back)
            on_the_way.append(back)
            continue
        order = apply_refund(order, back)
        given_back += back.amount_minor
        taken_back += back.points_taken_back
    for promised in data.draw(st.permutations(on_the_way)):
        back = refund_arrived(order, promised.lines, promised.amount_minor)
        assert back.amount_minor == promised.amount_minor
        order = apply_refund(arrived(order, back.lines), back)
        given_back += back.amount_minor
        taken_back += back.points_taken_back

    assert given_back == order.total_minor - order.shipping_minor
    assert taken_back == earned * len(order.lines)
    assert all((line.open_quantity, line.returning_minor) == (0, 0) for line in order.lines)


@given(st.data())
def test_where_shops_count_in_dollars_no_part_has_cents(data: st.DataObject) -> None:
    order = whole_dollars(data.draw(orders()))
    for picks in data.draw(steps(order)):
        back = refund(order, picks, owed=True)
        parts = [*back.means.values(), *(share.amount_minor for share in back.lines)]
        assert all(part % 100 == 0 for part in parts)
        order = apply_refund(order, back)
    assert order.remaining_minor == 0


def whole_dollars(order: Order) -> Order:
    """The same order in a hundred times as many New Taiwan dollars."""
    return replace(
        order,
        currency="TWD",
        total_minor=order.total_minor * 100,
        shipping_minor=order.shipping_minor * 100,
        lines=tuple(
            replace(
                line,
                gross_minor=line.gross_minor * 100,
                discount_minor=line.discount_minor * 100,
                tax_minor=line.tax_minor * 100,
            )
            for line in order.lines
        ),
        payments=tuple(
            replace(payment, amount_minor=payment.amount_minor * 100) for payment in order.payments
        ),
    )
