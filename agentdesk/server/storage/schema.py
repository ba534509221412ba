"""Which version the tables have: brought up to date by alembic, never down by accident."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.schema import SchemaItem

from agentdesk.domain.errors import Unavailable

_FOLDER = Path(__file__).parent / "migrations"


def configuration(connection: Connection | None = None) -> Config:
    """Return alembic's settings; with a connection, the migrations run inside its transaction."""
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def newest() -> str:
    """Return the version that this program works with."""
    head = _scripts().get_current_head()
    if head is None:
        raise RuntimeError("no migrations were packed with this program")
    return head


def present(connection: Connection) -> str | None:
    """Return the version a database has; None when it is empty."""
    return MigrationContext.configure(connection).get_current_revision()


def check_not_newer(connection: Connection) -> None:
    """Refuse a database that a newer program has written: its rows would be misread."""
    version = present(connection)
    known = {script.revision for script in _scripts().walk_revisions()}
    if version is not None and version not in known:
        raise Unavailable(
            f"the database has version {version}, which a newer program made; this one knows"
            f" {newest()}",
            code="database_newer",
        )


def upgrade(connection: Connection, version: str = "head") -> None:
    """Bring an empty or an older database to a version, the newest one, in one transaction."""
    check_not_newer(connection)
    command.upgrade(configuration(connection), version)


def downgrade(connection: Connection, version: str) -> None:
    command.downgrade(configuration(connection), version)


def belongs(dialect: str, item: SchemaItem) -> bool:
    """Return whether a part of the models stands in databases of this kind.

    Alembic's comparison does not ask `ddl_if`, so parts for one kind say it in `info` as well.
    """
    return bool(item.info.get("only", dialect) == dialect)


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(configuration())
