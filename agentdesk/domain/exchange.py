"""One currency in another: a rate is a fraction of whole numbers, and what is spent rounds up.

Nothing is converted silently: a policy names the currencies that count against its budgets. The
rate and the integer it gave are kept with the deed, and only that integer is used afterwards.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from agentdesk.domain.errors import CurrencyMismatch, InvalidAmount, InvalidInput, RuleBroken
from agentdesk.domain.money import MAX_MINOR

MAX_TERM = 1_000_000_000_000  # of the fraction: a rate of twelve digits is finer than any market
MAX_AGE = timedelta(days=7)  # a rate nobody has renewed for so long says nothing any more


@dataclass(frozen=True, slots=True)
class Rate:
    """Minor units of `into` for minor units of `of`: numerator / denominator."""

    rate_id: str
    of: str
    into: str
    numerator: int
    denominator: int
    at: datetime

    def __post_init__(self) -> None:
        if not 1 <= self.numerator <= MAX_TERM or not 1 <= self.denominator <= MAX_TERM:
            raise InvalidInput("a rate is a fraction of whole numbers", code="invalid_rate")
        if self.of == self.into:
            raise CurrencyMismatch("a rate joins two currencies")


@dataclass(frozen=True, slots=True)
class Conversion:
    """What an amount came to, and by which rate; kept for ever."""

    rate_id: str
    of: str
    of_minor: int
    into: str
    into_minor: int
    numerator: int
    denominator: int


def check_fresh(rate: Rate, now: datetime) -> None:
    if now - rate.at > MAX_AGE:
        raise RuleBroken(f"the rate of {rate.of} is too old", code="rate_too_old")


def converted(amount_minor: int, numerator: int, denominator: int) -> int:
    """Return the amount in the other currency, rounded up: a budget never bears too little."""
    if amount_minor < 0:
        raise InvalidAmount("only what is spent is converted")
    into_minor = -(-amount_minor * numerator // denominator)
    if into_minor > MAX_MINOR:
        raise InvalidAmount("the amount is too large in the other currency")
    return into_minor


def convert(rate: Rate, amount_minor: int) -> Conversion:
    return Conversion(
        rate_id=rate.rate_id,
        of=rate.of,
        of_minor=amount_minor,
        into=rate.into,
        into_minor=converted(amount_minor, rate.numerator, rate.denominator),
        numerator=rate.numerator,
        denominator=rate.denominator,
    )


def again(conversion: Conversion, amount_minor: int) -> int:
    """Return what a smaller amount of the same deed comes to, by the rate it was made with."""
    if amount_minor == conversion.of_minor:
        return conversion.into_minor
    return converted(amount_minor, conversion.numerator, conversion.denominator)
