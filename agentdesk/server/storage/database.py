"""The server's database: opens units of work, and tells listeners what was committed."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from agentdesk.domain.actor import Actor
from agentdesk.domain.desk_policy import DeskPolicy
from agentdesk.domain.errors import InvalidInput
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.sessions import Tenant
from agentdesk.runtime.clock import Clock
from agentdesk.server.storage import schema
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.engines.base import Position, StorageEngine, Wire
from agentdesk.server.storage.engines.postgresql import PostgresqlEngine
from agentdesk.server.storage.engines.sqlite import SqliteEngine
from agentdesk.server.storage.report import DatabaseReport, report
from agentdesk.server.storage.unit_of_work import UnitOfWork

_LOG = logging.getLogger(__name__)
_SQLITE = "sqlite:///"
_POSTGRESQL = "postgresql+psycopg://"
NEW_TENANT = Tenant(time_zone="UTC", currency="USD", languages=["en"])


@dataclass(frozen=True, slots=True)
class CommitNotice:
    """What a commit changed; `position` is the feed's highest place it wrote."""

    position: Position
    customer_ids: frozenset[str]
    entities: frozenset[Entity]
    user_ids: frozenset[str]


class Database:
    """One per process, safe to use from every thread."""

    def __init__(
        self, engine: StorageEngine, clock: Clock, cursor_key: bytes, desk: DeskPolicy
    ) -> None:
        self.engine = engine
        self._clock = clock
        self._cursor_key = cursor_key
        self._desk = desk
        self._listeners: list[Callable[[CommitNotice], None]] = []

    @classmethod
    def open(  # noqa: PLR0913 - what is opened, and by which rules
        cls,
        url: str,
        *,
        clock: Clock,
        write_wait_s: float = 5.0,
        key: bytes | None = None,
        cursor_key: bytes | None = None,
        desk: DeskPolicy | None = None,
    ) -> "Database":
        """Open sqlite:///path or postgresql+psycopg://…; `key` encrypts the embedded file.

        Without a `cursor_key` one is made for this process only, so that cursors handed out
        before a restart start again instead of being trusted. `desk` says how much of whom a
        desktop may hold. A database that a newer program
        made is refused.
        """
        engine = _engine(url, key, write_wait_s)
        try:
            with engine.reading() as connection:
                schema.check_not_newer(connection)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, clock, cursor_key or os.urandom(32), desk or DeskPolicy())

    def migrate(self) -> None:
        """Bring the tables up to date, and make a new database somebody's."""
        with self.engine.writing() as connection:
            schema.upgrade(connection)
        with self.write() as unit:
            unit.tenant.establish(NEW_TENANT)

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """One consistent snapshot."""
        with self.engine.reading() as connection:
            context = UnitContext(connection, self._clock, None, writable=False, desk=self._desk)
            yield UnitOfWork(context, self.engine, self._cursor_key)

    @contextmanager
    def write(self, actor: Actor | None = None) -> Iterator[UnitOfWork]:
        """Commit at the end, roll back on an exception, then tell the listeners."""
        notice = None
        with self.engine.writing() as connection:
            context = UnitContext(connection, self._clock, actor, writable=True, desk=self._desk)
            yield UnitOfWork(context, self.engine, self._cursor_key)
            if context.touched.entities:
                notice = self._notice(context)
        if notice is not None:
            self._tell(notice)

    def report(self) -> DatabaseReport:
        """What the doctor asks: which version, which epoch, how far behind the feed is."""
        with self.engine.reading() as connection:
            return report(self.engine, connection)

    def on_commit(self, listener: Callable[[CommitNotice], None]) -> None:
        """Call the listener in the writer's thread, right after COMMIT."""
        self._listeners.append(listener)

    def wire(self) -> Wire | None:
        """What tells the other processes on this database; whoever takes it closes it."""
        return self.engine.wire()

    def close(self) -> None:
        self.engine.dispose()

    def _notice(self, context: UnitContext) -> CommitNotice:
        touched = context.touched
        return CommitNotice(
            self.engine.written(context.connection),
            frozenset(touched.customer_ids),
            frozenset(touched.entities),
            frozenset(touched.user_ids),
        )

    def _tell(self, notice: CommitNotice) -> None:
        for listener in self._listeners:
            try:
                listener(notice)
            except Exception:  # noqa: BLE001 - the commit stands, whatever a listener thinks of it
                _LOG.exception("a commit listener failed")


def _engine(url: str, key: bytes | None, write_wait_s: float) -> StorageEngine:
    if url.startswith(_SQLITE):
        return SqliteEngine(Path(url.removeprefix(_SQLITE)), key=key, write_wait_s=write_wait_s)
    if url.startswith(_POSTGRESQL):
        return PostgresqlEngine(url, write_wait_s=write_wait_s)
    raise InvalidInput(
        f"a database is {_SQLITE}PATH or {_POSTGRESQL}…", code="invalid_database_url"
    )
