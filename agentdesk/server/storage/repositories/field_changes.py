"""Which fields of a row others have changed since a version."""

from collections.abc import Iterable

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.field_changes import FIELD_CHANGE

_SINCE = select(FIELD_CHANGE.c.field).where(
    FIELD_CHANGE.c.entity_id == bindparam("whose"),
    FIELD_CHANGE.c.row_version > bindparam("base"),
    FIELD_CHANGE.c.user_id != bindparam("mine"),
)


def _note(
    insert: sqlite.Insert | postgresql.Insert,
) -> sqlite.Insert | postgresql.Insert:
    newer = {"row_version": insert.excluded.row_version, "user_id": insert.excluded.user_id}
    return insert.on_conflict_do_update(index_elements=["entity_id", "field"], set_=newer)


_NOTE = {
    "sqlite": _note(sqlite.insert(FIELD_CHANGE)),
    "postgresql": _note(postgresql.insert(FIELD_CHANGE)),
}


class FieldChangeRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def since(self, entity_id: str, base_version: int, *, not_by: str) -> frozenset[str]:
        """Return the fields somebody else has changed; one's own changes are no surprise."""
        ask = {"whose": entity_id, "base": base_version, "mine": not_by}
        return frozenset(self._context.connection.scalars(_SINCE, ask))

    def note(self, entity_id: str, fields: Iterable[str], version: int, user_id: str) -> None:
        self._context.check_writable()
        lines = [
            {"entity_id": entity_id, "field": name, "row_version": version, "user_id": user_id}
            for name in fields
        ]
        if lines:
            connection = self._context.connection
            connection.execute(_NOTE[connection.dialect.name], lines)
