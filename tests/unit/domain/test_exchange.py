"""Rates are fractions, spends round up, and what was stored is what is used again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.errors import CurrencyMismatch, InvalidAmount, InvalidInput, RuleBroken
from agentdesk.domain.exchange import (
    MAX_AGE,
    MAX_TERM,
    Rate,
    again,
    check_fresh,
    convert,
    converted,
)
from agentdesk.domain.money import MAX_MINOR

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
# 1 EUR = 1.0837 USD
EURO = Rate("rate", "EUR", "USD", 10_837, 10_000, NOW)
# 1 JPY (no decimals) = 0.0064 USD = 0.64 cents
YEN = Rate("rate", "JPY", "USD", 64, 100, NOW)


def test_minor_units_to_minor_units() -> None:
    assert convert(EURO, 10_000).into_minor == 10_837
    assert convert(YEN, 5_000).into_minor == 3_200


def test_what_is_spent_rounds_up() -> None:
    assert convert(EURO, 1).into_minor == 2
    assert convert(YEN, 1).into_minor == 1


def test_the_rate_and_both_amounts_are_kept() -> None:
    kept = convert(EURO, 999)
    assert (kept.of, kept.of_minor, kept.into, kept.into_minor) == ("EUR", 999, "USD", 1_083)
    assert (kept.rate_id, kept.numerator, kept.denominator) == ("rate", 10_837, 10_000)


terms = st.integers(1, MAX_TERM)


@given(amount=st.integers(0, 1_000_000), numerator=terms, denominator=terms)
def test_never_too_little_and_less_than_one_unit_too_much(
    amount: int, numerator: int, denominator: int
) -> None:
    exact = Fraction(amount * numerator, denominator)
    if exact > MAX_MINOR:
        return
    assert 0 <= converted(amount, numerator, denominator) - exact < 1


@given(amount=st.integers(1, 1_000_000), less=st.integers(0, 1_000_000))
def test_a_part_of_a_deed_never_comes_to_more_than_the_deed(amount: int, less: int) -> None:
    kept = convert(EURO, amount)
    assert again(kept, min(less, amount)) <= kept.into_minor
    assert again(kept, amount) == kept.into_minor


def test_what_is_too_large_for_every_reader_is_refused() -> None:
    with pytest.raises(InvalidAmount):
        converted(MAX_MINOR, 2, 1)
    with pytest.raises(InvalidAmount):
        converted(-1, 1, 1)


@pytest.mark.parametrize(("numerator", "denominator"), [(0, 1), (1, 0), (MAX_TERM + 1, 1)])
def test_a_rate_is_a_fraction_of_bounded_whole_numbers(numerator: int, denominator: int) -> None:
    with pytest.raises(InvalidInput) as refused:
        replace(EURO, numerator=numerator, denominator=denominator)
    assert refused.value.code == "invalid_rate"


def test_a_rate_joins_two_currencies() -> None:
    with pytest.raises(CurrencyMismatch):
        replace(EURO, into="EUR")


def test_a_rate_nobody_renews_is_not_used() -> None:
    check_fresh(EURO, NOW + MAX_AGE)
    with pytest.raises(RuleBroken) as refused:
        check_fresh(EURO, NOW + MAX_AGE + timedelta(seconds=1))
    assert refused.value.code == "rate_too_old"
