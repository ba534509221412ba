"""The change feed as it is read: positions, and the rows that stand behind them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.engines.base import Position, StorageEngine
from agentdesk.server.storage.models.records import RECORDS
from agentdesk.server.storage.repositories.rows import ROW_COLUMNS, row_of


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the feed: this row has another version."""

    position: Position
    entity: Entity
    row_id: str


class FeedRepository:
    def __init__(self, context: UnitContext, engine: StorageEngine) -> None:
        self._context = context
        self._engine = engine

    def horizon(self) -> Position:
        return self._engine.horizon(self._context.connection)

    def after(self, position: Position, limit: int) -> list[Change]:
        """Return the next changes that no later commit can come before."""
        ask = {"xid": position.xid, "seq": position.seq, "most": limit}
        found = self._context.connection.execute(self._engine.changes_after, ask)
        return [
            Change(Position(xid, seq), Entity(entity), row_id) for xid, seq, entity, row_id in found
        ]

    def rows(self, changes: Iterable[Change]) -> list[Row]:
        """Return what stands there now, each row once, tombstones too."""
        wanted: dict[Entity, dict[str, None]] = {}
        for change in changes:
            wanted.setdefault(change.entity, {})[change.row_id] = None
        return [row for entity, ids in wanted.items() for row in self._of_entity(entity, list(ids))]

    def _of_entity(self, entity: Entity, ids: Sequence[str]) -> list[Row]:
        statement = _BY_IDS[entity]
        found = self._context.connection.execute(statement, {"wanted": ids})
        return [row_of(entity, values) for values in found]


_BY_IDS = {
    entity: select(*ROW_COLUMNS[entity])
    .where(RECORDS[entity].c.id.in_(bindparam("wanted", expanding=True)))
    .order_by(RECORDS[entity].c.id)
    for entity in Entity
}
