"""PostgreSQL: many writers at READ COMMITTED, readers on one snapshot each."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from agentdesk.domain.errors import Unavailable
from agentdesk.server.storage.engines import audit_statements
from agentdesk.server.storage.engines.base import Position, Wire
from agentdesk.server.storage.engines.feed_statements import BELOW_HORIZON

POOL_SIZE = 20
# A writer that fell asleep would hold back everybody's feed; it is cut off instead.
_IDLE_WRITER_S = 5
# Serialisation failure, deadlock, lock not available: the same again may well succeed.
_TRY_AGAIN = frozenset({"40001", "40P01", "55P03"})
_WRITTEN = text("SELECT pg_current_xact_id()::text, pg_sequence_last_value('change_seq_seq')")
_HORIZON = text("SELECT pg_snapshot_xmin(pg_current_snapshot())::text")
# By the column and not by the text it is told as: "999" comes after "1000".
_LATEST = text(
    "SELECT change.xid::text, seq FROM change ORDER BY change.xid DESC, seq DESC LIMIT 1"
)
_HORIZON_AGE = text(
    "SELECT coalesce(extract(epoch FROM now() - min(xact_start)), 0)::float8"
    " FROM pg_stat_activity WHERE backend_xid IS NOT NULL AND pid <> pg_backend_pid()"
)


class PostgresqlEngine:
    """Always the primary: a replica shows commits in another order."""

    name = "postgresql"
    changes_after = BELOW_HORIZON
    audit_after = audit_statements.BELOW_HORIZON

    def __init__(self, url: str, *, write_wait_s: float) -> None:
        self._engine = create_engine(
            url,
            pool_size=POOL_SIZE,
            max_overflow=0,
            pool_timeout=write_wait_s,
            pool_pre_ping=True,
            isolation_level="READ COMMITTED",
            connect_args={"options": _options(write_wait_s)},
        )
        self._reader = self._engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with _worlds_faults(), _connected(self._reader) as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with _worlds_faults(), _connected(self._engine) as connection, connection.begin():
            yield connection

    def written(self, connection: Connection) -> Position:
        xid, seq = connection.execute(_WRITTEN).one()
        return Position(int(xid), seq or 0)

    def horizon(self, connection: Connection) -> Position:
        """Transactions below the snapshot's xmin have all ended; the first of it comes next."""
        return Position(int(connection.execute(_HORIZON).scalar_one()), 0)

    def latest(self, connection: Connection) -> Position:
        row = connection.execute(_LATEST).first()
        return Position(0, 0) if row is None else Position(int(row[0]), row[1])

    def horizon_age_s(self, connection: Connection) -> float:
        return float(connection.execute(_HORIZON_AGE).scalar_one())

    def wire(self) -> Wire:
        from agentdesk.server.storage.engines.postgresql_wire import (  # noqa: PLC0415 - an extra
            PostgresqlWire,
        )

        return PostgresqlWire(self._engine)

    def dispose(self) -> None:
        self._engine.dispose()


def _options(write_wait_s: float) -> str:
    """Nobody sleeps inside a transaction, and nobody waits for a row for ever."""
    settings = {
        "idle_in_transaction_session_timeout": f"{_IDLE_WRITER_S}s",
        "lock_timeout": f"{round(write_wait_s * 1000)}ms",
        "TimeZone": "UTC",
    }
    return " ".join(f"-c {name}={value}" for name, value in settings.items())


def _connected(engine: Engine) -> Connection:
    try:
        return engine.connect()
    except PoolTimeout as error:
        raise Unavailable("every database connection is busy", code="busy") from error
    except OperationalError as error:
        raise Unavailable("the database is away", code="database_away") from error


@contextmanager
def _worlds_faults() -> Iterator[None]:
    """Tell what the world did to a statement from what we did wrong."""
    try:
        yield
    except OperationalError as error:
        if getattr(error.orig, "sqlstate", None) in _TRY_AGAIN:
            raise Unavailable("two writers waited for each other", code="busy") from error
        if error.connection_invalidated:
            raise Unavailable("the database went away", code="database_away") from error
        raise
