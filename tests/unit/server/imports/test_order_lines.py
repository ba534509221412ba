"""Made-up lines add up to the basket's real totals, exactly."""

from hypothesis import given
from hypothesis import strategies as st

from agentdesk.protocol.entities import OrderLine
from agentdesk.server.imports.household.order_lines import BasketTotals, make_lines

TYPES = ("FLUID MILK WHITE ONLY", "POTATO CHIPS", "DRY DOG FOOD PREMIUM (ALPO/PUR")


@st.composite
def baskets(draw: st.DrawFn) -> BasketTotals:
    types = TYPES[: draw(st.integers(0, 3))]
    gross = draw(st.integers(0, 200_000))
    return BasketTotals(
        basket_id=draw(st.integers(0, 10**11)),
        lines=draw(st.integers(max(1, len(types)), 200)),
        units=draw(st.integers(0, 300)),
        gross_minor=gross,
        discount_minor=draw(st.integers(0, gross)),
        department=draw(st.sampled_from(("GROCERY", ""))),
        types=types,
    )


@given(basket=baskets())
def test_money_and_units_add_up_and_every_line_says_it_is_made_up(basket: BasketTotals) -> None:
    lines = make_lines(basket)
    assert sum(line.gross_minor for line in lines) == basket.gross_minor
    assert sum(line.discount_minor for line in lines) == basket.discount_minor
    assert all(0 <= line.discount_minor <= line.gross_minor for line in lines)
    assert all(line.quantity >= 1 and line.synthetic for line in lines)
    if basket.units >= basket.lines:
        assert sum(line.quantity for line in lines) == basket.units
    if not basket.units:
        assert sum(line.quantity for line in lines) == basket.lines


@given(basket=baskets())
def test_the_same_basket_always_gets_the_same_lines(basket: BasketTotals) -> None:
    assert make_lines(basket) == make_lines(basket)


def test_the_named_types_come_first_by_value_and_the_rest_is_one_line() -> None:
    basket = BasketTotals(101, 7, 9, 2091, 350, "GROCERY", TYPES)
    lines = make_lines(basket)
    assert [line.name for line in lines] == [
        "Fluid milk white only",
        "Potato chips",
        "Dry dog food premium",
        "Other grocery items",
    ]
    named = lines[:3]
    assert [line.gross_minor for line in named] == sorted(
        (line.gross_minor for line in named), reverse=True
    )
    assert quantities(lines) == 9
    assert lines[3].quantity >= 4  # four of the seven lines are not named


def quantities(lines: list[OrderLine]) -> int:
    return sum(line.quantity for line in lines)
