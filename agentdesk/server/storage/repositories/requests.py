"""Requests above an agent's authority, and the decisions on them.

Every transition is one conditional UPDATE on state, version and time: exactly one of several
people (or the sweeper) wins, and the others learn what the request has become.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row as SqlRow
from sqlalchemy import bindparam, insert, select, update

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import (
    OPEN,
    Decision,
    Request,
    RequestState,
    check_alive,
    check_move,
    check_seen,
)
from agentdesk.domain.errors import NotFound
from agentdesk.runtime.clock import from_us, to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.ledger import DECISION, REQUEST

_ONE = select(REQUEST).where(REQUEST.c.id == bindparam("wanted"))
_OPEN_STATES = sorted(state.value for state in OPEN)
_OVERDUE = (
    select(REQUEST.c.id)
    .where(REQUEST.c.state.in_(_OPEN_STATES), REQUEST.c.expires_us <= bindparam("now"))
    .order_by(REQUEST.c.expires_us, REQUEST.c.id)
    .limit(bindparam("most"))
)
_OPEN_OF = (
    select(REQUEST)
    .where(REQUEST.c.state.in_(_OPEN_STATES), REQUEST.c.requester_id == bindparam("whose"))
    .order_by(REQUEST.c.id)
    .with_for_update()
)
_MOVE = (
    update(REQUEST)
    .where(
        REQUEST.c.id == bindparam("wanted"),
        REQUEST.c.state == bindparam("present"),
        REQUEST.c.version == bindparam("seen"),
    )
    .values(state=bindparam("next"), version=REQUEST.c.version + 1)
)
_MOVE_ALIVE = _MOVE.where(REQUEST.c.expires_us > bindparam("now"))
_MOVE_EXPIRED = _MOVE.where(REQUEST.c.expires_us <= bindparam("now"))
_EXTEND = update(REQUEST).where(REQUEST.c.id == bindparam("wanted"))


@dataclass(frozen=True, slots=True)
class NewRequest:
    request_id: str
    plan_id: str
    hold_id: str
    asked_minor: int
    expires_at: datetime
    escalates_at: datetime


class RequestRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def get(self, request_id: str) -> Request:
        return _request(self._row(request_id))

    def hold_of(self, request_id: str) -> str:
        return str(self._row(request_id).hold_id)

    def add(self, new: NewRequest, requester: Actor) -> None:
        self._context.check_writable()
        line = {
            "id": new.request_id,
            "plan_id": new.plan_id,
            "hold_id": new.hold_id,
            "state": RequestState.PENDING.value,
            "version": 1,
            "asked": new.asked_minor,
            "requester_id": requester.user_id,
            "requester_person_id": requester.person_id,
            "team_id": requester.team_id,
            "asked_us": to_us(self._context.now()),
            "expires_us": to_us(new.expires_at),
            "escalates_us": to_us(new.escalates_at),
        }
        self._context.connection.execute(insert(REQUEST), line)

    def move(self, seen: Request, to: RequestState) -> int:
        """Take a transition nobody has taken before, and in time; return the new version."""
        check_move(seen.state, to)
        ask = {
            "wanted": seen.request_id,
            "present": seen.state.value,
            "seen": seen.version,
            "next": to.value,
            "now": to_us(self._context.now()),
        }
        self._context.check_writable()
        statement = _MOVE_EXPIRED if to is RequestState.EXPIRED else _MOVE_ALIVE
        if self._context.connection.execute(statement, ask).rowcount == 0:
            self._say_who_was_first(seen, to)
        return seen.version + 1

    def extend(self, request_id: str, until: datetime) -> None:
        """An offer has its own time to be answered in."""
        self._context.check_writable()
        values = {"wanted": request_id, "expires_us": to_us(until)}
        self._context.connection.execute(_EXTEND, values)

    def decide(
        self, seen: Request, decider: Actor, decision: Decision, amount_minor: int, seen_minor: int
    ) -> None:
        """Write down who decided what; the table refuses the requester's own hand."""
        self._context.check_writable()
        line = {
            "request_id": seen.request_id,
            "decision": decision.value,
            "amount": amount_minor,
            "requester_person_id": seen.requester_person_id,
            "approver_person_id": decider.person_id,
            "approver_id": decider.user_id,
            "seen_version": seen.version,
            "seen_minor": seen_minor,
            "at_us": to_us(self._context.now()),
        }
        self._context.connection.execute(insert(DECISION), line)

    def overdue(self, most: int) -> Sequence[str]:
        ask = {"now": to_us(self._context.now()), "most": most}
        return self._context.connection.scalars(_OVERDUE, ask).all()

    def open_of(self, requester_id: str) -> list[Request]:
        """What a person has asked that is not over, locked: nobody decides it meanwhile."""
        self._context.check_writable()
        rows = self._context.connection.execute(_OPEN_OF, {"whose": requester_id})
        return [_request(row) for row in rows]

    def _say_who_was_first(self, seen: Request, to: RequestState) -> None:
        standing = self.get(seen.request_id)
        check_move(standing.state, to)
        check_alive(standing, self._context.now())
        check_seen(standing, seen.version)

    def _row(self, request_id: str) -> SqlRow[tuple[object, ...]]:
        row = self._context.connection.execute(_ONE, {"wanted": request_id}).first()
        if row is None:
            raise NotFound(f"no request {request_id}")
        return row


def _request(row: SqlRow[tuple[object, ...]]) -> Request:
    return Request(
        request_id=row.id,
        state=RequestState(row.state),
        version=row.version,
        asked_minor=row.asked,
        requester_id=row.requester_id,
        requester_person_id=row.requester_person_id,
        team_id=row.team_id,
        expires_at=from_us(row.expires_us),
    )
