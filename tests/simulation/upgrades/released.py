"""Files as every released version left them, filled, and what is found in them later."""

from pathlib import Path

from agentdesk.cache.migrations import Step, cache_steps, migrate, outbox_steps
from agentdesk.runtime.sqlcipher import Connection, Durability, connect
from tests.plugins.stores import KEYS

FILES: dict[str, tuple[Step, ...]] = {"cache": cache_steps.STEPS, "outbox": outbox_steps.STEPS}
VERSIONS = [(name, version) for name, steps in FILES.items() for version in range(len(steps))]
ROWS = 5
Found = tuple[int, list[str], dict[str, list[tuple[object, ...]]]]  # version, schema, rows


def make(path: Path, name: str, version: int, key: bytes | None = KEYS.outbox) -> Found:
    """Make a file of that version (0: an empty one) with rows in every table."""
    connection = connect(path, key=key, durability=Durability.FULL)
    migrate(connection, FILES[name][:version])
    for table in _tables(connection):
        _fill(connection, table)
    found = look_into(connection)
    connection.close()
    return found


def look(path: Path, key: bytes | None = KEYS.outbox) -> Found:
    """Open it as it was left, without upgrading it."""
    connection = connect(path, key=key, durability=Durability.FULL)
    found = look_into(connection)
    connection.close()
    return found


def look_into(connection: Connection) -> Found:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    schema = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY 1")
    rows = {
        table: connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608  our own names
        for table in _tables(connection)
    }
    return version, [row[0] for row in schema], rows


def holds(found: Found, before: Found) -> bool:
    """Whether everything of before is there: later versions may have more columns and tables."""
    for table, rows in before[2].items():
        there = found[2].get(table, [])
        width = len(rows[0])
        if [row[:width] for row in there] != rows:
            return False
    return True


def _tables(connection: Connection) -> list[str]:
    names = connection.execute(
        "SELECT name FROM sqlite_master"
        " WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1"
    )
    return [row[0] for row in names]


def _fill(connection: Connection, table: str) -> None:
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    places = ", ".join("?" * len(columns))
    for number in range(1, ROWS + 1):
        values = [_value(type_, number) for _, _, type_, *_ in columns]
        connection.execute(f"INSERT INTO {table} VALUES ({places})", values)  # noqa: S608  the same


def _value(type_: str, number: int) -> object:
    """Large enough that a table has pages of its own."""
    match type_:
        case "INTEGER":
            return number
        case "BLOB":
            return bytes([number]) * 3000
        case _:
            return f"word {number}"
