"""Rows that every card asks for and that seldom change: decoded once until the file is written."""

from agentdesk.cache import reading
from agentdesk.cache.engine import DatabaseFile
from agentdesk.cache.projections import Rows
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.sqlcipher import Connection


class ReferenceShelf:
    """Products, advisories, policies were a tenth of a card's time, read anew each time."""

    def __init__(self, file: DatabaseFile) -> None:
        self._file = file
        self._kept: dict[Entity, tuple[int, Rows]] = {}

    def rows(self, entity: Entity) -> Rows:
        """Return all rows of an entity; what is returned may be added to, its bodies are shared."""
        written = self._file.times_written  # before the snapshot: what comes in between is newer
        kept = self._kept.get(entity)
        if kept is None or kept[0] != written:
            with self._file.read() as connection:
                kept = self._kept[entity] = (written, _all(connection, entity))
        return dict(kept[1])

    def rows_in(self, connection: Connection, entity: Entity) -> Rows:
        """Return them for somebody inside a snapshot; kept ones where they are as new."""
        kept = self._kept.get(entity)
        if kept is not None and kept[0] == self._file.times_written:
            return dict(kept[1])
        return _all(connection, entity)


def _all(connection: Connection, entity: Entity) -> Rows:
    rows: Rows = {}
    reading.load_all(connection, rows, entity)
    return rows
