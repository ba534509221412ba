"""Requests above an agent's authority, and the decisions on them.

Every transition is one conditional UPDATE on state, version and time: exactly one of several
people (or the sweeper) wins, and the others learn what the request has become.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn

from sqlalchemy import Executable, insert
from sqlalchemy import Row as SqlRow

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import (
    Decision,
    Request,
    RequestState,
    check_alive,
    check_decidable,
    check_move,
    check_seen,
)
from agentdesk.domain.deciders import Authority, Matter
from agentdesk.domain.errors import Conflict, NotFound
from agentdesk.runtime.clock import from_us, to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.ledger import DECISION, REQUEST
from agentdesk.server.storage.repositories import request_statements as statements


@dataclass(frozen=True, slots=True)
class NewRequest:
    request_id: str
    plan_id: str
    hold_id: str
    asked_minor: int
    expires_at: datetime
    escalates_at: datetime
    assigned_to: str | None = None


@dataclass(frozen=True, slots=True)
class Signed:
    """A decision as it is written down: by whose right, on which sight, for whom."""

    decision: Decision
    amount_minor: int
    seen_minor: int
    matter: Matter
    right: Authority


class RequestRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def get(self, request_id: str) -> Request:
        return _request(self._row(request_id))

    def hold_of(self, request_id: str) -> str:
        return str(self._row(request_id).hold_id)

    def add(self, new: NewRequest, requester: Actor) -> None:
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
            "assigned_to": new.assigned_to,
        }
        self._write(insert(REQUEST), line)

    def move(self, seen: Request, to: RequestState) -> int:
        """Take a transition nobody has taken before, and in time; return the new version."""
        check_move(seen.state, to)
        statement = statements.MOVE_ALIVE
        if to is RequestState.EXPIRED:
            statement = statements.MOVE_EXPIRED
        if self._write(statement, self._seen(seen) | {"next": to.value}) == 0:
            self._say_who_was_first(seen, to)
        return seen.version + 1

    def touch(self, seen: Request, *, escalates_at: datetime) -> int:
        """Say something about a request that still waits; return its new version."""
        ask = self._seen(seen) | {"escalates": to_us(escalates_at)}
        return self._change(seen, statements.TOUCH, ask)

    def raise_level(self, seen: Request, *, escalates_at: datetime, assigned_to: str | None) -> int:
        """Hand a request one level up; what is held stays as it is. Return its new version."""
        ask = self._seen(seen) | {"escalates": to_us(escalates_at), "whom": assigned_to}
        return self._change(seen, statements.RAISE, ask)

    def assign(self, request_id: str, user_id: str | None) -> bool:
        """Hand an open request to somebody else; return whether it was still open."""
        return self._write(statements.ASSIGN, {"wanted": request_id, "whom": user_id}) > 0

    def rest(self, request_id: str) -> None:
        """Time hands it on no more: nobody stands above."""
        self._write(statements.REST, {"wanted": request_id})

    def extend(self, request_id: str, until: datetime) -> None:
        """An offer has its own time to be answered in."""
        self._write(statements.EXTEND, {"wanted": request_id, "expires_us": to_us(until)})

    def decide(self, seen: Request, decider: Actor, signed: Signed) -> None:
        """Write down who decided what; the table refuses the requester's own hand."""
        delegation = signed.right.delegation
        line = {
            "request_id": seen.request_id,
            "decision": signed.decision.value,
            "amount": signed.amount_minor,
            "requester_person_id": seen.requester_person_id,
            "approver_person_id": decider.person_id,
            "approver_id": decider.user_id,
            "seen_version": seen.version,
            "seen_minor": signed.seen_minor,
            "at_us": to_us(self._context.now()),
            "lent_by_id": None if delegation is None else delegation.giver.user_id,
            "lent_by_person_id": None if delegation is None else delegation.giver.person_id,
            "beneficiary_person_id": signed.matter.beneficiary_person_id,
        }
        self._write(insert(DECISION), line)

    def makers_of_decision(self, request_id: str) -> tuple[str, str]:
        """Return by whose right a request was decided, lent or their own, and by whom."""
        ask = {"wanted": request_id}
        holder_id, decider_id = self._context.connection.execute(statements.MAKERS, ask).one()
        return str(holder_id), str(decider_id)

    def overdue(self, most: int) -> Sequence[str]:
        return self._due(statements.OVERDUE, most)

    def to_escalate(self, most: int) -> Sequence[str]:
        """Requests nobody has answered in their level's time, and that still have some left."""
        return self._due(statements.TO_ESCALATE, most)

    def open_of(self, requester_id: str) -> list[Request]:
        """What a person has asked that is not over, locked: nobody decides it meanwhile."""
        return self._locked(statements.OPEN_OF, {"whose": requester_id})

    def open_in(self, currency: str) -> list[Request]:
        """Everything that is not over and holds money of a currency, locked."""
        return self._locked(statements.OPEN_IN, {"currency": currency})

    def pending_with(self, user_id: str) -> list[Request]:
        """What was handed to a person and still waits, locked."""
        return self._locked(statements.PENDING_WITH, {"whose": user_id})

    def pending(self, most: int) -> list[Request]:
        """What waits for anybody, locked, the first asked first."""
        return self._locked(statements.PENDING, {"most": most})

    def waiting(self) -> dict[str, int]:
        """Return how many requests wait with each person."""
        return {
            str(row[0]): int(row[1]) for row in self._context.connection.execute(statements.WAITING)
        }

    def _locked(self, statement: Executable, ask: Mapping[str, object]) -> list[Request]:
        self._context.check_writable()
        return [_request(row) for row in self._context.connection.execute(statement, ask)]

    def _due(self, statement: Executable, most: int) -> Sequence[str]:
        ask = {"now": to_us(self._context.now()), "most": most}
        return [str(row[0]) for row in self._context.connection.execute(statement, ask)]

    def _change(self, seen: Request, statement: Executable, ask: Mapping[str, object]) -> int:
        if self._write(statement, ask) == 0:
            standing = self.get(seen.request_id)
            check_decidable(standing)
            check_alive(standing, self._context.now())
            check_seen(standing, seen.version)
            raise Conflict("the request has changed; look again", code="stale")
        return seen.version + 1

    def _write(self, statement: Executable, ask: Mapping[str, object]) -> int:
        self._context.check_writable()
        return self._context.connection.execute(statement, ask).rowcount

    def _seen(self, seen: Request) -> dict[str, object]:
        return {
            "wanted": seen.request_id,
            "present": seen.state.value,
            "seen": seen.version,
            "now": to_us(self._context.now()),
        }

    def _say_who_was_first(self, seen: Request, to: RequestState) -> NoReturn:
        standing = self.get(seen.request_id)
        check_move(standing.state, to)
        check_alive(standing, self._context.now())
        check_seen(standing, seen.version)
        raise Conflict("its end is not here: an offer has moved it", code="stale")

    def _row(self, request_id: str) -> SqlRow[tuple[object, ...]]:
        row = self._context.connection.execute(statements.ONE, {"wanted": request_id}).first()
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
        level=row.level,
        escalates_at=from_us(row.escalates_us),
        assigned_to=row.assigned_to,
    )
