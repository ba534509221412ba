"""Budgets as buckets: which ones an act must fit into at once, and how each is named."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from agentdesk.domain.dials import Dial, Scope, Strength, Window
from agentdesk.domain.empowerment import Act, Limit, Policy, limit_for, target_of

# One name for one bucket on every machine, so that two first spends meet on one row.
_BUCKET_NAMES = uuid.UUID("6b1f6f0e-5d0a-5c58-9f37-1c6e3a0d8a11")
_ON_CARD = frozenset({Scope.CUSTOMER, Scope.INCIDENT})
CASE_PERIOD = "case"


class BucketState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class HoldState(StrEnum):
    OPEN = "open"
    POSTED = "posted"
    RELEASED = "released"


class EntryKind(StrEnum):
    """Why money is in a bucket for good; an entry is never edited, only reversed."""

    SPEND = "spend"  # given alone
    CAPTURE = "capture"  # a hold that was approved
    REVERSAL = "reversal"


class Vector(StrEnum):
    """By whose authority: the set of buckets an act must fit into at once."""

    OWN = "own"
    APPROVED = "approved"
    APPROVER = "approver"  # what the one who decides may grant, beside the approved ones


_STRENGTHS: Mapping[Vector, frozenset[Strength]] = {
    Vector.OWN: frozenset({Strength.ALONE, Strength.HARD}),
    Vector.APPROVED: frozenset({Strength.APPROVAL, Strength.HARD}),
}


@dataclass(frozen=True, slots=True)
class Subjects:
    """Whose buckets: the case, the agent, the customer, the agent's team, and who decides."""

    case_id: str
    agent_id: str
    customer_id: str
    team_id: str
    approver_id: str = ""

    def of(self, scope: Scope) -> str:
        return {
            Scope.INCIDENT: self.case_id,
            Scope.AGENT: self.agent_id,
            Scope.CUSTOMER: self.customer_id,
            Scope.TEAM_POOL: self.team_id,
            Scope.APPROVER: self.approver_id,
        }[scope]


@dataclass(frozen=True, slots=True)
class Claim:
    """One bucket of a vector: what this act puts in, and what this person may fill it to."""

    bucket_id: str
    dial: Dial
    subject_id: str
    currency: str
    period: str
    amount: int  # minor units, or 1 where the dial counts acts
    target_minor: int
    limit_minor: int
    customer_id: str | None = None  # on whose card the bucket is shown


def period_of(window: Window, today: date) -> str:
    """Return the period a spend of today falls into; fixed once reserved."""
    return {
        Window.CASE: CASE_PERIOD,
        Window.DAY: today.isoformat(),
        Window.MONTH: f"{today.year:04d}-{today.month:02d}",
        Window.YEAR: f"{today.year:04d}",
    }[window]


def calendar_periods(today: date) -> tuple[str, ...]:
    """Return the names of the day, the month and the year that today falls into."""
    return tuple(period_of(window, today) for window in Window if window is not Window.CASE)


def bucket_id(dial: Dial, subject_id: str, currency: str, period: str) -> str:
    counted = f"{dial.scope}/{dial.window}/{dial.strength}/{dial.measure}/{dial.name}"
    return str(uuid.uuid5(_BUCKET_NAMES, f"{counted}/{subject_id}/{currency}/{period}"))


def claims(policy: Policy, act: Act, subjects: Subjects, today: date) -> tuple[Claim, ...]:
    """Return every bucket the act touches, in the one order in which rows are locked."""
    found = (
        _claim(policy, limit, act, subjects, today)
        for dial in policy.dials
        if dial.has_bucket and (subjects.approver_id or dial.scope is not Scope.APPROVER)
        if (limit := limit_for(policy, dial, act)) is not None
    )
    return tuple(sorted((c for c in found if c.amount), key=lambda claim: claim.bucket_id))


def vector(of: Iterable[Claim], authority: Vector) -> tuple[Claim, ...]:
    """Return the claims of one authority, the order kept."""
    return tuple(claim for claim in of if _belongs(claim.dial, authority))


def _belongs(dial: Dial, authority: Vector) -> bool:
    if dial.scope is Scope.APPROVER or authority is Vector.APPROVER:
        return dial.scope is Scope.APPROVER and authority is Vector.APPROVER
    return dial.strength in _STRENGTHS[authority]


def _claim(policy: Policy, limit: Limit, act: Act, subjects: Subjects, today: date) -> Claim:
    dial = limit.dial
    subject, period = subjects.of(dial.scope), period_of(dial.window, today)
    return Claim(
        bucket_id=bucket_id(dial, subject, policy.currency, period),
        dial=dial,
        subject_id=subject,
        currency=policy.currency,
        period=period,
        amount=act.counted(limit.kinds, dial.measure),
        target_minor=target_of(policy, dial, act.lifetime_value_minor),
        limit_minor=limit.figure(act.lifetime_value_minor),
        customer_id=subjects.customer_id if dial.scope in _ON_CARD else None,
    )
