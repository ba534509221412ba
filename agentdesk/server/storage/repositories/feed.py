"""The change feed as it is read: positions, and the rows that stand behind them."""

from collections.abc import Iterable
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

    def latest(self) -> Position:
        return self._engine.latest(self._context.connection)

    def after(self, position: Position, limit: int) -> list[Change]:
        """Return the next changes that no later commit can come before."""
        ask = {"xid": position.xid, "seq": position.seq, "most": limit}
        found = self._context.connection.execute(self._engine.changes_after, ask)
        return [
            Change(Position(xid, seq), Entity(entity), row_id) for xid, seq, entity, row_id in found
        ]

    def rows(self, changes: Iterable[Change]) -> list[Row]:
        """Return what stands there now, each row once, in the order of the first change."""
        order = dict.fromkeys((change.entity, change.row_id) for change in changes)
        found: dict[tuple[Entity, str], Row] = {}
        for entity in {entity for entity, _ in order}:
            ask = {"wanted": [row_id for one, row_id in order if one is entity]}
            for values in self._context.connection.execute(_BY_IDS[entity], ask):
                found[entity, values[0]] = row_of(entity, values)
        return [found[key] for key in order if key in found]


_BY_IDS = {
    entity: select(*ROW_COLUMNS[entity]).where(
        RECORDS[entity].c.id.in_(bindparam("wanted", expanding=True))
    )
    for entity in Entity
}
