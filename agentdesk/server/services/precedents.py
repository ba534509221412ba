"""Finds the precedent of a request: like cases, and what this agent asked for before."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.domain.precedent import (
    DAYS,
    LEAST_CASES,
    Ending,
    LikeCase,
    leading_kind,
    weigh,
)
from agentdesk.domain.remedies import Basis, RemedyKind
from agentdesk.protocol.precedent import DeclineReason, PastRequest, Precedent
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import to_us
from agentdesk.server.services import records, tied_goodwill
from agentdesk.server.storage.unit_of_work import UnitOfWork

MAX_READ = 20_000
_LAST = 5
_MOST_REASONS = 10


class _Part(msgspec.Struct):
    kind: RemedyKind
    basis: Basis
    cost_minor: int


class _Request(msgspec.Struct):
    """What of a request makes it like another one, and how it ended."""

    plan_id: str
    customer_id: str
    requester_id: str
    state: RequestState
    currency: str
    asked_minor: int
    asked_at: datetime
    remedies: list[_Part]
    reason: str = ""
    offered_minor: int = 0
    decision: Decision | None = None
    decision_words: str = ""

    @property
    def kind(self) -> RemedyKind | None:
        return leading_kind((part.kind, part.basis, part.cost_minor) for part in self.remedies)

    @property
    def ending(self) -> Ending | None:
        """None where nobody granted or declined it: an offer that was not taken."""
        if self.state is RequestState.POSTED:
            is_offer = self.decision is Decision.OFFER_INSTEAD
            return Ending.GRANTED_LESS if is_offer else Ending.GRANTED
        return Ending.DECLINED if self.decision is Decision.DECLINE else None

    @property
    def granted_minor(self) -> int:
        if self.state is not RequestState.POSTED:
            return 0
        is_offer = self.decision is Decision.OFFER_INSTEAD
        return self.offered_minor if is_offer else self.asked_minor

    def is_like(self, other: "_Request") -> bool:
        return (self.reason, self.kind, self.currency) == (other.reason, other.kind, other.currency)


_REQUESTS = msgspec.json.Decoder(_Request)


def precedent(unit: UnitOfWork, actor: Actor, request_id: str) -> Precedent:
    """Tell it to whoever may see the request; to others the request is not there."""
    row = records.one(unit, actor, Entity.APPROVAL, request_id)
    request = _REQUESTS.decode(row.body)
    found = weigh(list(_like(unit, request_id, request)), request.asked_minor)
    return Precedent(
        request_id=request_id,
        reason=request.reason,
        kind=request.kind or RemedyKind.CREDIT,
        currency=request.currency,
        asked_minor=request.asked_minor,
        days=DAYS,
        count=found.count,
        least_count=LEAST_CASES,
        enough=found.enough,
        granted=found.granted,
        granted_less=found.granted_less,
        declined=found.declined,
        granted_share_bp=found.granted_share_bp,
        lower_quartile_minor=found.lower_quartile_minor,
        median_minor=found.median_minor,
        upper_quartile_minor=found.upper_quartile_minor,
        percentile=found.percentile,
        reasons=[DeclineReason(*said) for said in found.reasons[:_MOST_REASONS]],
        last_five=_last_five(unit, request_id, request.requester_id),
        tied=tied_goodwill.of(unit, request.customer_id, not_plan=request.plan_id),
    )


def _like(unit: UnitOfWork, request_id: str, request: _Request) -> Iterator[LikeCase]:
    since = unit.now() - timedelta(days=DAYS)
    for other_id, body in unit.precedents.decided_since(to_us(since), MAX_READ):
        other = _REQUESTS.decode(body)
        if other_id == request_id or other.ending is None or not other.is_like(request):
            continue
        yield LikeCase(other.ending, other.granted_minor, other.decision_words.strip())


def _last_five(unit: UnitOfWork, request_id: str, requester_id: str) -> list[PastRequest]:
    found = unit.precedents.ended_of(requester_id, _LAST + 1)
    past = ((other_id, _REQUESTS.decode(body)) for other_id, body in found)
    shown = [
        PastRequest(
            other_id,
            other.state,
            other.asked_at,
            other.currency,
            other.asked_minor,
            other.granted_minor,
        )
        for other_id, other in past
        if other_id != request_id
    ]
    return shown[:_LAST]
