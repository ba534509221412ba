"""The embedded database: SQLite (SQLCipher's build) with one writer at a time.

The driver's own transaction handling is switched off, and our `begin` event says BEGIN or
BEGIN IMMEDIATE: without that, two units of work lose each other's updates.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from agentdesk.domain.errors import Unavailable
from agentdesk.server.storage.engines import audit_statements
from agentdesk.server.storage.engines.base import Position
from agentdesk.server.storage.engines.feed_statements import IN_COMMIT_ORDER

POOL_SIZE = 20
MAX_WAITING_WRITERS = 64
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # what was answered as applied survives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -65536",  # KiB
)
_FAULTS = {
    "database is locked": "busy",
    "database or disk is full": "disk_full",
    "disk I/O error": "disk_error",
    "attempt to write a readonly database": "read_only",
}
_HIGHEST = text("SELECT seq FROM sqlite_sequence WHERE name = 'change'")


class SqliteEngine:
    """`key` is the raw 32-byte SQLCipher key; None leaves the file plain."""

    name = "sqlite"
    changes_after = IN_COMMIT_ORDER
    audit_after = audit_statements.IN_COMMIT_ORDER

    def __init__(self, path: Path, *, key: bytes | None, write_wait_s: float) -> None:
        self._path = path
        self._key = key
        self._write_wait_s = write_wait_s
        self._turn = threading.Lock()
        self._places = threading.BoundedSemaphore(MAX_WAITING_WRITERS)
        self._reader = self._create()
        self._writer = self._reader.execution_options(agentdesk_begin="BEGIN IMMEDIATE")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self._reader.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Wait for the one turn *before* taking a connection, and not for ever."""
        with self._own_turn(), self._begin_writing() as connection:
            yield connection

    def written(self, connection: Connection) -> Position:
        return self.horizon(connection)

    def horizon(self, connection: Connection) -> Position:
        return Position(0, connection.scalar(_HIGHEST) or 0)

    def latest(self, connection: Connection) -> Position:
        return self.horizon(connection)

    def horizon_age_s(self, connection: Connection) -> float:
        """Nothing holds it back: a writer's changes are seen all at once."""
        connection.execute(select(1))
        return 0.0

    def wire(self) -> None:
        """An embedded database has one server process."""

    def dispose(self) -> None:
        self._reader.dispose()

    @contextmanager
    def _own_turn(self) -> Iterator[None]:
        if not self._places.acquire(blocking=False):
            raise Unavailable("too many writers are waiting", code="busy")
        try:
            if not self._turn.acquire(timeout=self._write_wait_s):
                raise Unavailable("the writer's turn did not come in time", code="busy")
            try:
                yield
            finally:
                self._turn.release()
        finally:
            self._places.release()

    @contextmanager
    def _begin_writing(self) -> Iterator[Connection]:
        with _worlds_faults(), self._writer.connect() as connection, connection.begin():
            yield connection

    def _create(self) -> Engine:
        engine = create_engine(
            "sqlite://",
            module=dbapi2,
            creator=self._connect,
            poolclass=QueuePool,
            pool_size=POOL_SIZE,
            max_overflow=0,
            pool_timeout=self._write_wait_s,
        )
        event.listen(engine, "begin", _say_begin)
        return engine

    def _connect(self) -> Any:
        connection = dbapi2.connect(
            str(self._path), check_same_thread=False, isolation_level=None, cached_statements=512
        )
        try:
            self._prepare(connection)
        except dbapi2.DatabaseError as error:
            connection.close()
            raise Unavailable(
                f"{self._path} is no database, or another key made it", code="database_unreadable"
            ) from error
        return connection

    def _prepare(self, connection: Any) -> None:
        connection.execute("PRAGMA cipher_log_level = none")
        if self._key is not None:
            connection.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        # Another process (an import beside a running server) may hold the file's own lock.
        connection.execute(f"PRAGMA busy_timeout = {round(self._write_wait_s * 1000)}")


@contextmanager
def _worlds_faults() -> Iterator[None]:
    """Tell what the world did to us from what we did wrong; the driver has words only."""
    try:
        yield
    except OperationalError as error:
        for words, code in _FAULTS.items():
            if words in str(error.orig):
                raise Unavailable(words, code=code) from error
        raise


def _say_begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("agentdesk_begin", "BEGIN"))
