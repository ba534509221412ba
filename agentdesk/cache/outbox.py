"""Commands on their way to the server: durable before the click returns, delivered in order."""

import hashlib
from collections.abc import Collection, Mapping, Sequence

import msgspec

from agentdesk.cache import outbox_sql as sql
from agentdesk.cache.drafts import end_draft_in
from agentdesk.cache.engine import DatabaseFile
from agentdesk.cache.leases import LeaseShelf
from agentdesk.cache.ordering import CREATORS, customer_of, key_of, names_of
from agentdesk.cache.shapes import WAITING, CommandState, OutboxEntry
from agentdesk.domain.errors import InvalidInput, Unavailable
from agentdesk.domain.leases import Refusal
from agentdesk.protocol.drawing import Wanted
from agentdesk.protocol.messages import AnyCommand, CommandResult, GivePlan, Outcome
from agentdesk.runtime.clock import Clock, to_us
from agentdesk.runtime.sqlcipher import Connection

MAX_WAITING = 10_000
LONGEST_WAIT_S = 3600.0  # between two tries of one command, once it has been tried for a day
_USUAL_WAIT_S = 60.0  # before that
_MOST_KEPT = 32  # customers whose commands are kept as they were read
DEPENDS_ON_REFUSED = "depends_on_refused"


class OutboxFull(Unavailable):
    """Far more waits than anybody can have done: something is wrong, and more would hide it."""

    code = "outbox_full"


class Outbox:
    """What the person did and the server has not yet confirmed; safe to call from any thread."""

    def __init__(self, file: DatabaseFile, clock: Clock) -> None:
        self._file = file
        self._clock = clock
        self._kept: dict[str | None, tuple[int, list[OutboxEntry]]] = {}
        with file.write() as connection:  # sent by a process that died: nobody heard the answer
            connection.execute(sql.AFTER_A_CRASH)

    # The person's side

    def append(self, command: AnyCommand, *, depends_on: Sequence[str] = ()) -> None:
        """Keep the command on disk (synced) before returning; InvalidInput keeps nothing."""
        self.append_all([(command, depends_on)])

    def append_all(self, commands: Sequence[tuple[AnyCommand, Sequence[str]]]) -> None:
        """Keep commands, each with what it depends on, all or none: one wait for the disk."""
        readable = [(command, _readable(command), others) for command, others in commands]
        with self._file.write() as connection:
            for command, body, depends_on in readable:
                _insert(connection, command, body, depends_on)

    def grant(
        self,
        shelf: LeaseShelf,
        wanted: Wanted,
        act: GivePlan,
        *,
        depends_on: Sequence[str] = (),
    ) -> Refusal | None:
        """Draw from the lease and keep the act, both or neither; None: it is granted.

        The caller says so to nobody before this returns: by then it is on disk.
        """
        with self._file.write() as connection:
            drawn = shelf.draw_in(connection, act.plan_id, wanted)
            if isinstance(drawn, Refusal):
                return drawn
            command = msgspec.structs.replace(act, draw=drawn)
            _insert(connection, command, _readable(command), depends_on)
        return None

    def waiting(self) -> int:
        """Return how many commands are not yet answered."""
        with self._file.read() as connection:
            return int(connection.execute(sql.WAITING_COUNT).fetchone()[0])

    def entries(self, *, customer_id: str | None = None) -> list[OutboxEntry]:
        """Return waiting, acked and parked commands in the order they were made.

        Those that name no customer (decisions) may concern any, and always come along; but for
        what somebody said of their own presence: a day offline is full of it.
        Read once until the file is written: one card asks five times, and a scrolled timeline on.
        """
        written = self._file.times_written  # before the snapshot: what comes in between is newer
        kept = self._kept.get(customer_id)
        if kept is None or kept[0] != written:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            kept = self._kept[customer_id] = (written, self._read(customer_id))
        return list(kept[1])

    def _read(self, customer_id: str | None) -> list[OutboxEntry]:
        with self._file.read() as connection:
            if customer_id is None:
                return _all(connection)
            rows = connection.execute(sql.OF_CUSTOMER, (customer_id,)).fetchall()
        return [sql.entry_of(row) for row in rows]

    def entry(self, command_id: str) -> OutboxEntry | None:
        return next((one for one in self.entries() if one.command_id == command_id), None)

    def dismiss(self, command_id: str) -> None:
        """Move a parked command to the journal: the person has seen why it was refused."""
        self.close([command_id])

    def retry_now(self) -> None:
        """Let everything that waits for its next try be tried at once: a person asked for it."""
        with self._file.write() as connection:
            connection.execute(sql.AT_ONCE)

    # The engine's side

    def take(self, limit: int) -> list[OutboxEntry]:
        """Mark commands that may be sent now as in flight, and return them as they were before.

        Never two in one batch of which the second needs the first: the first may ask to be sent
        again, and the second would overtake it.
        """
        now_us = to_us(self._clock.now())
        with self._file.write() as connection:
            free = _unblocked(_waiting(connection))
            ready = [entry for entry in free if _due_us(entry, now_us) <= now_us][:limit]
            connection.executemany(sql.TAKE, [(now_us, entry.command_id) for entry in ready])
        return ready

    def next_try_us(self) -> int | None:
        """Return when the earliest command that waits for no other may be tried, None: nothing."""
        now_us = to_us(self._clock.now())
        with self._file.read() as connection:
            free = _unblocked(_waiting(connection))
        return min((_due_us(entry, now_us) for entry in free), default=None)

    def lying(self) -> tuple[str, int] | None:
        """Return the oldest command that could be sent now, and how often it was tried.

        None while one is on its way: somebody is at work.
        """
        now_us = to_us(self._clock.now())
        with self._file.read() as connection:
            waiting = _waiting(connection)
        if any(entry.state is CommandState.IN_FLIGHT for entry in waiting):
            return None
        ready = (one for one in _unblocked(waiting) if _due_us(one, now_us) <= now_us)
        return next(((one.command_id, one.attempts) for one in ready), None)

    def not_sent(self, taken: Sequence[OutboxEntry], *, next_try_us: int = 0) -> None:
        """The server was not reached: each is again what it was before it was taken."""
        self._move([(entry.state, next_try_us, entry.command_id) for entry in taken])

    def no_answer(self, taken: Sequence[OutboxEntry], *, next_try_us: int = 0) -> None:
        """Sent, and no answer came: only sending the same id again tells what became of it."""
        self._move([(CommandState.UNKNOWN, next_try_us, one.command_id) for one in taken])

    def answers(
        self, results: Sequence[CommandResult], next_try_us: Mapping[str, int] | None = None
    ) -> None:
        """Keep the server's answers; their rows must stand in the cache before this is called.

        `next_try_us` says when to send those again that asked for it.
        """
        with self._file.write() as connection:
            for result in results:
                if result.outcome is Outcome.RETRY:
                    at_us = (next_try_us or {}).get(result.command_id, 0)
                    connection.execute(sql.MOVE, ("queued", at_us, result.command_id))
                else:
                    _keep_answer(connection, result)

    def park(self, command_id: str, code: str) -> None:
        """A poison command: refused as a whole, never to be sent again as it is."""
        with self._file.write() as connection:
            connection.execute(sql.PARK, (code, command_id))
            _park_dependants(connection, command_id)

    def close(self, command_ids: Collection[str]) -> None:
        """Move acked commands whose rows are safe, and parked ones that were seen, aside."""
        now_us = to_us(self._clock.now())
        with self._file.write() as connection:
            connection.executemany(sql.TO_JOURNAL, [(now_us, one) for one in command_ids])
            connection.executemany(sql.REMOVE, [(one,) for one in command_ids])

    def forget_before(self, closed_at_us: int) -> None:
        """Drop what has been in the journal for long enough."""
        with self._file.write() as connection:
            connection.execute("DELETE FROM journal WHERE closed_at_us < ?", (closed_at_us,))

    def _move(self, moves: list[tuple[CommandState, int, str]]) -> None:
        with self._file.write() as connection:
            connection.executemany(sql.MOVE, moves)


def _insert(
    connection: Connection, command: AnyCommand, body: bytes, depends_on: Sequence[str]
) -> None:
    if connection.execute(sql.WAITING_COUNT).fetchone()[0] >= MAX_WAITING:
        raise OutboxFull(str(MAX_WAITING))
    first = connection.execute(sql.NAMED, (_ids(names_of(command)),)).fetchall()
    made_by = [one for one, raw in first if isinstance(sql.command_of(raw), CREATORS)]
    row = (
        command.command_id,
        key_of(command),
        customer_of(command),
        _ids([one for one, _ in first]),
        _ids([*depends_on, *made_by]),
        body,
        hashlib.sha256(body).digest(),
        CommandState.QUEUED,
        to_us(command.made_at),
    )
    connection.execute(sql.INSERT, row)
    end_draft_in(connection, command)


def _readable(command: AnyCommand) -> bytes:
    """Encode it, and prove that it can be read again: structs are not checked when they are made,
    and one row that cannot be read would hold up every other, at every start.
    """
    body = msgspec.json.encode(command)
    try:
        sql.command_of(body)
    except msgspec.ValidationError as error:
        raise InvalidInput(str(error), code="invalid_command") from error
    return body


def _ids(command_ids: Collection[str]) -> str:
    return msgspec.json.encode(sorted(set(command_ids))).decode()


def _all(connection: Connection) -> list[OutboxEntry]:
    return [sql.entry_of(row) for row in connection.execute(sql.ALL).fetchall()]


def _waiting(connection: Connection) -> list[OutboxEntry]:
    return [entry for entry in _all(connection) if entry.state in WAITING]


def _due_us(entry: OutboxEntry, now_us: int) -> int:
    """Return when the command may be tried; a time nobody would set was set by a wrong clock."""
    most_s = LONGEST_WAIT_S if entry.needs_help(now_us) else _USUAL_WAIT_S
    is_from_wrong_clock = entry.next_try_us - now_us > most_s * 1_000_000
    return now_us if is_from_wrong_clock else entry.next_try_us


def _unblocked(waiting: Sequence[OutboxEntry]) -> list[OutboxEntry]:
    unanswered = {entry.command_id for entry in waiting}
    return [
        entry
        for entry in waiting
        if entry.state is not CommandState.IN_FLIGHT
        and unanswered.isdisjoint((*entry.after, *entry.depends))
    ]


def _keep_answer(connection: Connection, result: CommandResult) -> None:
    applied = result.outcome is Outcome.APPLIED
    state = CommandState.ACKED if applied else CommandState.PARKED
    problem = "" if applied else result.code or result.outcome.value
    row = (state, msgspec.json.encode(result), problem, result.command_id)
    connection.execute(sql.ANSWER, row)
    if not applied:
        _park_dependants(connection, result.command_id)


def _park_dependants(connection: Connection, refused_id: str) -> None:
    """Park what cannot succeed any more, and what hangs on that in turn."""
    refused = {refused_id}
    for entry in _waiting(connection):  # in order: nothing depends on a later one
        if not refused.isdisjoint(entry.depends):
            connection.execute(sql.PARK, (DEPENDS_ON_REFUSED, entry.command_id))
            refused.add(entry.command_id)
