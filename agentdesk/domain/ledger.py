"""Budgets as buckets: which ones an act must fit into at once, and how each is named."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from agentdesk.domain.empowerment import (
    BUCKET_SCOPES,
    STRENGTH_OF,
    Act,
    Policy,
    Scope,
    Strength,
    limit_for,
    target_of,
)

# One name for one bucket on every machine, so that two first spends meet on one row.
_BUCKET_NAMES = uuid.UUID("6b1f6f0e-5d0a-5c58-9f37-1c6e3a0d8a11")
_DAILY = frozenset({Scope.AGENT_DAY, Scope.TEAM_POOL_DAY})
_YEARLY = frozenset({Scope.CUSTOMER_YEAR, Scope.CUSTOMER_HARD})
_ON_CARD = _YEARLY | {Scope.INCIDENT, Scope.INCIDENT_HARD}
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


_STRENGTHS: Mapping[Vector, frozenset[Strength]] = {
    Vector.OWN: frozenset({Strength.ALONE, Strength.HARD}),
    Vector.APPROVED: frozenset({Strength.APPROVAL, Strength.HARD}),
}


@dataclass(frozen=True, slots=True)
class Subjects:
    """Whose buckets: the case, the agent, the customer and the agent's team."""

    case_id: str
    agent_id: str
    customer_id: str
    team_id: str

    def of(self, scope: Scope) -> str:
        return {
            Scope.INCIDENT: self.case_id,
            Scope.INCIDENT_HARD: self.case_id,
            Scope.AGENT_DAY: self.agent_id,
            Scope.CUSTOMER_YEAR: self.customer_id,
            Scope.CUSTOMER_HARD: self.customer_id,
            Scope.TEAM_POOL_DAY: self.team_id,
        }[scope]


@dataclass(frozen=True, slots=True)
class Claim:
    """One bucket of a vector, with what it may hold and what this person may fill it to."""

    bucket_id: str
    scope: Scope
    subject_id: str
    currency: str
    period: str
    target_minor: int
    limit_minor: int
    customer_id: str | None = None  # on whose card the bucket is shown


def period_of(scope: Scope, today: date) -> str:
    """Return the period a spend of today falls into; fixed once reserved."""
    if scope in _DAILY:
        return today.isoformat()
    return f"{today.year:04d}" if scope in _YEARLY else CASE_PERIOD


def bucket_id(scope: Scope, subject_id: str, currency: str, period: str) -> str:
    return str(uuid.uuid5(_BUCKET_NAMES, f"{scope}/{subject_id}/{currency}/{period}"))


def claims(policy: Policy, act: Act, subjects: Subjects, today: date) -> tuple[Claim, ...]:
    """Return every bucket the act could touch, in the one order in which rows are locked."""
    found = (_claim(policy, scope, act, subjects, today) for scope in BUCKET_SCOPES)
    return tuple(sorted((c for c in found if c is not None), key=lambda c: c.bucket_id))


def vector(of: Iterable[Claim], authority: Vector) -> tuple[Claim, ...]:
    """Return the claims of one authority, the order kept."""
    return tuple(c for c in of if STRENGTH_OF[c.scope] in _STRENGTHS[authority])


def _claim(policy: Policy, scope: Scope, act: Act, subjects: Subjects, today: date) -> Claim | None:
    limit = limit_for(policy, scope, act.role)
    if limit is None:
        return None
    subject, period = subjects.of(scope), period_of(scope, today)
    return Claim(
        bucket_id=bucket_id(scope, subject, policy.currency, period),
        scope=scope,
        subject_id=subject,
        currency=policy.currency,
        period=period,
        target_minor=target_of(policy, scope, act.lifetime_value_minor),
        limit_minor=limit.figure(act.lifetime_value_minor),
        customer_id=subjects.customer_id if scope in _ON_CARD else None,
    )
