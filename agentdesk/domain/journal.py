"""Bookings for accounting: debits say what it was for, credits by what it left the house.

The debits of goodwill are what the ledger spent, the debits of what is owed are what plans say,
and the credits are what effects carry: so three books can be held against each other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from agentdesk.domain.money import split
from agentdesk.domain.remedies import Basis, RemedyKind


class AccountUse(StrEnum):
    """What an account is for; which number it has in the books is data."""

    GOODWILL = "goodwill"
    RETURNS = "returns"
    TAX = "tax"
    SHIPPING = "shipping"
    OVERCHARGES = "overcharges"
    REPLACEMENTS = "replacements"
    PAYMENTS = "payments"
    POINTS = "points"
    CREDITS = "credits"
    VOUCHERS = "vouchers"
    GOODS = "goods"
    SERVICES = "services"
    RETURNS_DUE = "returns_due"


@dataclass(frozen=True, slots=True)
class Booking:
    """One side of a booking: a debit or a credit, never both."""

    part: int  # the remedy's place in its plan
    kind: RemedyKind
    basis: Basis
    use: AccountUse
    debit_minor: int = 0
    credit_minor: int = 0
    means: str = ""
    payment_id: str | None = None
    order_id: str | None = None
    tax_rate_bp: int = 0
    worth_minor: int = 0  # of a credit: what the customer gets, whatever it costs us

    @property
    def amount_minor(self) -> int:
        return self.debit_minor + self.credit_minor

    def turned(self, amount_minor: int) -> "Booking":
        """The same booking the other way round, for what is taken back."""
        if self.debit_minor:
            return replace(self, debit_minor=0, credit_minor=amount_minor)
        return replace(self, debit_minor=amount_minor, credit_minor=0, worth_minor=0)


def debited(bookings: Iterable[Booking], basis: Basis) -> int:
    return sum(booking.debit_minor for booking in bookings if booking.basis is basis)


def credited(bookings: Iterable[Booking], basis: Basis) -> int:
    return sum(booking.credit_minor for booking in bookings if booking.basis is basis)


def standing(bookings: Iterable[Booking]) -> tuple[Booking, ...]:
    """Return what is left of each line after what was booked back to it."""
    balances: dict[Booking, int] = {}
    for booking in bookings:
        line = replace(booking, debit_minor=0, credit_minor=0, worth_minor=0)
        balance = booking.debit_minor - booking.credit_minor
        balances[line] = balances.get(line, 0) + balance
    return tuple(
        replace(line, debit_minor=max(0, balance), credit_minor=max(0, -balance))
        for line, balance in balances.items()
        if balance
    )


def take_back(left: Sequence[Booking], amount_minor: int) -> tuple[Booking, ...]:
    """Return the bookings that take back so much of what stands, on both sides alike.

    Split over what is left on each line: no line goes below zero, and steps of any size add up
    to the whole.
    """
    debits = [booking for booking in left if booking.debit_minor]
    credits_ = [booking for booking in left if booking.credit_minor]
    return (*_turn(debits, amount_minor), *_turn(credits_, amount_minor))


def _turn(side: Sequence[Booking], amount_minor: int) -> list[Booking]:
    parts = split(amount_minor, [booking.amount_minor for booking in side])
    return [booking.turned(part) for booking, part in zip(side, parts, strict=True) if part]
