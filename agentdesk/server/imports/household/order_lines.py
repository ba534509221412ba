"""Makes up the lines of a basket: the source counts lines and names the top product types.

The sums are the basket's own: gross values, loyalty discounts and units add up exactly. How they
fall on single lines is made up, and every line says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from agentdesk.domain.money import split
from agentdesk.protocol.entities import OrderLine
from agentdesk.server.imports.household.catalogue import (
    name_of,
    rest_name,
    rest_sku,
    sku_of,
    split_types,
)

# The source orders the types by value: the first weighs most.
_TYPE_WEIGHT = 24
_REST_WEIGHT = 9
_JITTER = 8
_MIX = 2_654_435_761  # Knuth's multiplier: spreads neighbouring basket numbers


@dataclass(frozen=True, slots=True)
class BasketTotals:
    """What the source truly says of one basket."""

    basket_id: int
    lines: int
    units: int
    gross_minor: int
    discount_minor: int
    department: str
    types: Sequence[str]

    @classmethod
    def types_of(cls, text: str) -> list[str]:
        return split_types(text)


def make_lines(basket: BasketTotals) -> list[OrderLine]:
    """Return one line per top product type, and one for all the rest."""
    named = [(sku_of(name), name_of(name)) for name in basket.types]
    rest_lines = basket.lines - len(named)
    if rest_lines > 0 or not named:
        named.append((rest_sku(basket.department), rest_name(basket.department)))
    weights = _weights(basket, len(named), rest_lines)
    gross = split(basket.gross_minor, weights)
    discounts = split(basket.discount_minor, gross)
    quantities = _quantities(basket, len(named), rest_lines, weights)
    return [
        OrderLine(
            line_id=str(number),
            sku=sku,
            name=name,
            quantity=quantities[number - 1],
            gross_minor=gross[number - 1],
            discount_minor=discounts[number - 1],
            synthetic=True,
        )
        for number, (sku, name) in enumerate(named, start=1)
    ]


def _weights(basket: BasketTotals, parts: int, rest_lines: int) -> list[int]:
    mixed = basket.basket_id * _MIX
    types = len(basket.types)
    weights = [
        (types - place) * _TYPE_WEIGHT + (mixed >> (8 * place)) % _JITTER for place in range(types)
    ]
    if parts > types:
        weights.append(max(1, rest_lines) * _REST_WEIGHT)
    return weights


def _quantities(
    basket: BasketTotals, parts: int, rest_lines: int, weights: Sequence[int]
) -> list[int]:
    """Every line has one unit at least; coupons and fuel have lines and no units."""
    least = [1] * parts
    if parts > len(basket.types):
        least[-1] = max(1, rest_lines)
    total = basket.units or sum(least)
    if total < sum(least):
        least = [1] * parts
    spare = split(max(0, total - sum(least)), weights)
    return [low + more for low, more in zip(least, spare, strict=True)]
