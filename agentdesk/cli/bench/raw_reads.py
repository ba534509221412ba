"""The limit under every read: the same statements on the driver itself, nothing else around."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event
from sqlcipher3 import dbapi2

Statement = tuple[str, Any]


@contextlib.contextmanager
def recorded() -> Iterator[list[Statement]]:
    """The reads that SQLAlchemy sends to any driver within the block."""
    sent: list[Statement] = []

    def hear(_: Any, __: Any, statement: str, parameters: Any, *___: Any) -> None:
        if statement.lstrip().startswith(("SELECT", "WITH")):
            sent.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


def replayer(path: Path) -> tuple[Callable[[list[Statement]], None], Callable[[], None]]:
    """Answers what replays recorded statements on a connection of its own, and what closes it."""
    connection = dbapi2.connect(str(path), isolation_level=None, cached_statements=512)
    connection.execute("PRAGMA cache_size = -65536")

    def replay(sent: list[Statement]) -> None:
        for statement, parameters in sent:
            connection.execute(statement, parameters).fetchall()

    return replay, connection.close
