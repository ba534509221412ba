"""The life of a request above an agent's authority."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import Conflict, Forbidden, InvalidInput, RuleBroken


class RequestState(StrEnum):
    PENDING = "pending"
    OFFERED = "offered_instead"
    POSTED = "posted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class Decision(StrEnum):
    APPROVE = "approve"
    OFFER_INSTEAD = "offer_instead"
    DECLINE = "decline"


TERMINAL = frozenset(
    {
        RequestState.POSTED,
        RequestState.DECLINED,
        RequestState.WITHDRAWN,
        RequestState.EXPIRED,
    },
)

MOVES: Mapping[RequestState, frozenset[RequestState]] = {
    RequestState.PENDING: frozenset(RequestState) - {RequestState.PENDING},
    RequestState.OFFERED: TERMINAL,
    **{state: frozenset[RequestState]() for state in TERMINAL},
}
OPEN = frozenset(RequestState) - TERMINAL

DECIDED_STATE: Mapping[Decision, RequestState] = {
    Decision.APPROVE: RequestState.POSTED,
    Decision.OFFER_INSTEAD: RequestState.OFFERED,
    Decision.DECLINE: RequestState.DECLINED,
}


@dataclass(frozen=True, slots=True)
class Request:
    """What a decision needs to know of a request."""

    request_id: str
    state: RequestState
    version: int
    asked_minor: int
    requester_id: str
    requester_person_id: str
    team_id: str
    expires_at: datetime
    level: int = 1  # how far up it has come
    escalates_at: datetime | None = None
    assigned_to: str | None = None  # handed to first; others of its level may decide as well


def check_move(present: RequestState, wanted: RequestState) -> None:
    """Raise Conflict with the final state when somebody else was first."""
    if wanted not in MOVES[present]:
        raise Conflict(f"the request is {present}", code=f"request_{present}")


def check_alive(request: Request, now: datetime) -> None:
    """Raise Conflict when time has decided; the sweeper only makes it visible."""
    if request.state in OPEN and request.expires_at <= now:
        raise Conflict("the request has expired", code=f"request_{RequestState.EXPIRED}")


def check_decidable(request: Request) -> None:
    """A decision is for what waits for one; an offer waits for the requester."""
    if request.state is not RequestState.PENDING:
        raise Conflict(f"the request is {request.state}", code=f"request_{request.state}")


def check_answerable(request: Request) -> None:
    if request.state is not RequestState.OFFERED:
        raise Conflict(f"the request is {request.state}", code=f"request_{request.state}")


def check_higher(request: Request, highest: int) -> None:
    """Raise RuleBroken("no_higher_level") where nobody stands above."""
    if request.level >= highest:
        raise RuleBroken("nobody stands above", code="no_higher_level")


def check_requester(request: Request, actor: Actor) -> None:
    if request.requester_id != actor.user_id:
        raise Forbidden("only who asked may answer or withdraw", code="not_your_request")


def check_seen(request: Request, seen_version: int, seen_minor: int | None = None) -> None:
    """Raise Conflict("stale") unless what was on screen is what is here."""
    if request.version != seen_version or seen_minor not in (None, request.asked_minor):
        raise Conflict("the request has changed; look again", code="stale")


def check_words(decision: Decision, words: str) -> None:
    if decision is not Decision.APPROVE and not words.strip():
        raise InvalidInput("say why", code="words_needed", path="words")


def check_condition(decision: Decision, condition: str) -> None:
    if decision is Decision.DECLINE and condition.strip():
        raise InvalidInput(
            "what is declined has no condition", code="condition_of_decline", path="condition"
        )
