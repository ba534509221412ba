"""Hands out the next number of a series: one UPDATE, so that no number is given twice."""

from sqlalchemy import bindparam, update
from sqlalchemy.dialects import postgresql, sqlite

from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.numbers import NUMBER_SERIES

_START = {
    "sqlite": sqlite.insert(NUMBER_SERIES).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(NUMBER_SERIES).on_conflict_do_nothing(),
}
_NEXT = (
    update(NUMBER_SERIES)
    .where(NUMBER_SERIES.c.name == bindparam("series"))
    .values(latest=NUMBER_SERIES.c.latest + 1)
    .returning(NUMBER_SERIES.c.latest)
)


class NumberRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def next(self, series: str, *, after: int) -> int:
        """Return the next number of a series that begins after `after`."""
        self._context.check_writable()
        connection = self._context.connection
        number = connection.scalar(_NEXT, {"series": series})
        if number is None:
            start = {"name": series, "latest": after}
            connection.execute(_START[connection.dialect.name], start)
            number = connection.execute(_NEXT, {"series": series}).scalar_one()
        return int(number)
