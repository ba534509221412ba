"""Whether something is owed: the word for it, held against what is known of the order."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from agentdesk.domain.errors import RuleBroken
from agentdesk.domain.remedies import Basis, Draft, Evidence, RemedyKind

# Where no policy says otherwise: Directive 2011/83/EU, article 9.
WITHDRAWAL_DAYS = 14
OWED_WITHIN_DAYS = 730
# The longest a delivery may take where nothing was agreed: the same directive, article 18.
_DELIVERED_WITHIN_DAYS = 30
_ARRIVED = frozenset({"delivered", "awaiting_return", "returned"})
_NOT_SENT = frozenset({"placed", "paid", "cancelled"})


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """How long a place's law lets one withdraw; no place is everywhere else."""

    days: int
    place: str = ""
    legal_source: str = ""


@dataclass(frozen=True, slots=True)
class OwedTerms:
    """The clocks of what is owed, for a customer in one place."""

    withdrawal_days: int = WITHDRAWAL_DAYS
    within_days: int = OWED_WITHIN_DAYS


def withdrawal_days(terms: Iterable[Withdrawal], place: str) -> int:
    """Return what the law of a place says, else what is said of everywhere."""
    by_place = {term.place: term.days for term in terms}
    return by_place.get(place, by_place.get("", WITHDRAWAL_DAYS))


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an order on the day somebody says that something is owed."""

    today: date
    placed_on: date
    state: str
    parcel: str | None = None
    expected_on: date | None = None
    overcharge_minor: int = 0
    promise_broken: bool = False  # a promise about this order, or of this case

    @property
    def has_arrived(self) -> bool:
        return self.state in _ARRIVED or self.parcel in _ARRIVED

    @property
    def not_sent(self) -> bool:
        if self.parcel is None:
            return self.state in _NOT_SENT
        return self.parcel == "not_shipped"

    def is_over(self, since: date, days: int) -> bool:
        return self.today > since + timedelta(days=days)


def check_evidence(draft: Draft, known: Known, terms: OwedTerms) -> bool:
    """Raise where the facts speak against it; return whether they speak for it at all."""
    if draft.basis is not Basis.OWED or draft.evidence is None:
        return True
    if known.is_over(known.placed_on, terms.within_days):
        raise _too_late(f"an order of {known.placed_on} is too old")
    return _CHECKS[draft.evidence](draft, known, terms)


def _not_delivered(_: Draft, known: Known, __: OwedTerms) -> bool:
    if known.has_arrived:
        raise _not_met("the order was delivered")
    if known.not_sent:
        return True
    if known.expected_on is None:
        return False
    if known.expected_on >= known.today:
        raise _not_met(f"it is expected on {known.expected_on}")
    return True


def _withdrawal(_: Draft, known: Known, terms: OwedTerms) -> bool:
    """The clock begins when the goods arrive; the day of it is known as well as it was expected."""
    if not known.has_arrived:
        return True
    since = max(known.placed_on, known.expected_on or known.placed_on)
    if not known.is_over(since, terms.withdrawal_days):
        return True
    latest_days = terms.withdrawal_days + _DELIVERED_WITHIN_DAYS
    if known.expected_on is None and not known.is_over(since, latest_days):
        return False
    raise _too_late(f"{terms.withdrawal_days} days are over")


def _double_charge(draft: Draft, known: Known, _: OwedTerms) -> bool:
    if draft.kind is not RemedyKind.REFUND or known.overcharge_minor < 1:
        raise _not_met("no more was paid than the order's total")
    return True


def _broken_promise(_: Draft, known: Known, __: OwedTerms) -> bool:
    if not known.promise_broken:
        raise _not_met("no promise about this was broken")
    return True


def _as_told(_: Draft, __: Known, ___: OwedTerms) -> bool:
    """Only the customer saw what was in the parcel."""
    return True


_CHECKS: Mapping[Evidence, Callable[[Draft, Known, OwedTerms], bool]] = {
    Evidence.NOT_DELIVERED: _not_delivered,
    Evidence.DAMAGED_ON_ARRIVAL: _as_told,
    Evidence.WRONG_ITEM: _as_told,
    Evidence.DOUBLE_CHARGE: _double_charge,
    Evidence.STATUTORY_WITHDRAWAL: _withdrawal,
    Evidence.BROKEN_PROMISE: _broken_promise,
}


def _not_met(detail: str) -> RuleBroken:
    return RuleBroken(detail, code="evidence_not_met", path="evidence")


def _too_late(detail: str) -> RuleBroken:
    return RuleBroken(detail, code="legal_clock_over", path="evidence")
