"""Money: whole minor units with an ISO 4217 currency, and splits that lose nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from agentdesk.domain.errors import CurrencyMismatch, InvalidAmount

# The largest integer that survives every JSON reader (IEEE 754 double).
MAX_MINOR = 9_007_199_254_740_991

# ISO 4217 minor-unit exponents that differ from two.
_EXPONENTS = {
    "BHD": 3,
    "CLF": 4,
    "CLP": 0,
    "IQD": 3,
    "ISK": 0,
    "JOD": 3,
    "JPY": 0,
    "KRW": 0,
    "KWD": 3,
    "LYD": 3,
    "OMR": 3,
    "PYG": 0,
    "TND": 3,
    "UGX": 0,
    "VND": 0,
    "XAF": 0,
    "XOF": 0,
    "XPF": 0,
}


# Money that shops count in whole units, whatever ISO 4217 says.
_SHOP_DIGITS = {"TWD": 0}


def exponent(currency: str) -> int:
    """Return the number of decimal digits of the currency's minor unit."""
    return _EXPONENTS.get(currency, 2)


def display_digits(currency: str) -> int:
    """Return how many decimal digits shops write: TWD has two, and nobody pays with them."""
    return _SHOP_DIGITS.get(currency, exponent(currency))


def display_step_minor(currency: str) -> int:
    """Return the smallest amount that is really paid, in minor units."""
    return int(10 ** (exponent(currency) - display_digits(currency)))


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An amount in minor units of one currency; arithmetic never mixes currencies."""

    amount_minor: int
    currency: str

    def __post_init__(self) -> None:
        if type(self.amount_minor) is not int or abs(self.amount_minor) > MAX_MINOR:
            raise InvalidAmount("an amount is a whole number within ±9,007,199,254,740,991")

    def __add__(self, other: Self) -> "Money":
        return Money(self.amount_minor + self._same(other), self.currency)

    def __sub__(self, other: Self) -> "Money":
        return Money(self.amount_minor - self._same(other), self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.amount_minor, self.currency)

    def __lt__(self, other: Self) -> bool:
        return self.amount_minor < self._same(other)

    def __le__(self, other: Self) -> bool:
        return self.amount_minor <= self._same(other)

    def _same(self, other: Self) -> int:
        if other.currency != self.currency:
            raise CurrencyMismatch(f"{self.currency} and {other.currency} do not add up")
        return other.amount_minor


def split(amount_minor: int, weights: Sequence[int], *, step_minor: int = 1) -> list[int]:
    """Return the amount split by weight, in whole steps, sum exact.

    Largest remainder first (Hamilton's method); ties go to the earlier part, so that the
    same order gives the same split for ever. All weights zero splits evenly.
    """
    if not weights:
        if amount_minor:
            raise InvalidAmount("an amount cannot be split over nothing")
        return []
    if any(weight < 0 for weight in weights):
        raise InvalidAmount("weights are not negative")
    shares = list(weights) if any(weights) else [1] * len(weights)
    total = sum(shares)
    sign = -1 if amount_minor < 0 else 1
    magnitude, odd = divmod(abs(amount_minor), step_minor)
    parts = [magnitude * share // total for share in shares]
    by_remainder = sorted(
        range(len(shares)),
        key=lambda index: (-(magnitude * shares[index] % total), index),
    )
    for index in by_remainder[: magnitude - sum(parts)]:
        parts[index] += 1
    parts = [part * step_minor for part in parts]
    parts[by_remainder[0]] += odd
    return [sign * part for part in parts]
