"""What was begun and is not yet said: half a note, half a plan; kept until it is sent or emptied.

It lies in the outbox's file: nobody else knows it either, and a command made from a draft ends it
in the transaction that keeps the command, so that no crash shows both.
"""

from collections.abc import Callable, Mapping

from agentdesk.cache.engine import DatabaseFile
from agentdesk.cache.shapes import DraftKind, DraftName
from agentdesk.domain.errors import InvalidInput
from agentdesk.protocol.customer_fields import meant
from agentdesk.protocol.messages import (
    AddNote,
    AnswerOffer,
    AnswerQuestion,
    AnyCommand,
    AskQuestion,
    Command,
    DecideRequest,
    EscalateRequest,
    GivePlan,
    ReversePlan,
    UpdateCustomer,
    WrapUp,
)
from agentdesk.runtime.clock import Clock, to_us
from agentdesk.runtime.sqlcipher import Connection

MOST_BYTES = 262_144
MOST_DRAFTS = 5_000  # far more than anybody leaves lying about; the oldest give way

# Which drafts a command says the whole of, and what of it names whose they are.
_ENDED_BY: dict[type[Command], tuple[tuple[DraftKind, str], ...]] = {
    AddNote: ((DraftKind.NOTE, "customer_id"),),
    WrapUp: ((DraftKind.WRAP_UP, "customer_id"),),
    GivePlan: ((DraftKind.PLAN, "customer_id"),),
    AnswerQuestion: ((DraftKind.ANSWER, "request_id"),),
    AnswerOffer: ((DraftKind.ANSWER, "request_id"),),
    EscalateRequest: ((DraftKind.ANSWER, "request_id"), (DraftKind.DECISION, "request_id")),
    AskQuestion: ((DraftKind.DECISION, "request_id"),),
    DecideRequest: ((DraftKind.DECISION, "request_id"),),
    ReversePlan: ((DraftKind.REVERSAL, "plan_id"),),
}
_KEEP = """
    INSERT INTO draft (customer_id, kind, body, kept_at_us) VALUES (?, ?, ?, ?)
    ON CONFLICT (customer_id, kind) DO UPDATE
    SET body = excluded.body, kept_at_us = excluded.kept_at_us
"""
_END = "DELETE FROM draft WHERE customer_id = ? AND kind = ?"
_OLDEST = """
    DELETE FROM draft WHERE (customer_id, kind) IN (
        SELECT customer_id, kind FROM draft ORDER BY kept_at_us DESC LIMIT -1 OFFSET ?
    )
"""


class DraftShelf:
    """Of any customer, held here or not: a draft outlives tabs, reassignment and the cache."""

    def __init__(self, file: DatabaseFile, clock: Clock) -> None:
        self._file = file
        self._clock = clock

    def all(self) -> dict[DraftName, bytes]:
        with self._file.read() as connection:
            rows = connection.execute("SELECT customer_id, kind, body FROM draft").fetchall()
        known = frozenset(DraftKind)
        return {
            DraftName(who, DraftKind(kind)): bytes(body)
            for who, kind, body in rows
            if kind in known
        }

    def keep(self, take: Callable[[], Mapping[DraftName, bytes]]) -> None:
        """Keep what `take` returns, on disk before this returns; an empty body ends a draft.

        It is asked inside the transaction: what was handed to a command meanwhile is not written
        after it.
        """
        with self._file.write() as connection:
            now_us = to_us(self._clock.now())
            for name, body in take().items():
                if not body:
                    connection.execute(_END, name)
                    continue
                if len(body) > MOST_BYTES:
                    raise InvalidInput(name.kind, code="draft_too_long")
                connection.execute(_KEEP, (*name, body, now_us))
            connection.execute(_OLDEST, (MOST_DRAFTS,))


def end_draft_in(connection: Connection, command: AnyCommand) -> None:
    """The command says what a draft was the beginning of: it is over with this transaction."""
    for kind, named in _ENDED_BY.get(type(command), ()):
        connection.execute(_END, (getattr(command, named), kind))
    if isinstance(command, UpdateCustomer) and meant(command, command.base):
        connection.execute(_END, (command.customer_id, DraftKind.DETAILS))
