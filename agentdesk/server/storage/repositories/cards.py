"""Everything around one customer in one statement; the bodies pass through unread."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import (
    Select,
    bindparam,
    false,
    func,
    literal_column,
    or_,
    select,
    union_all,
)

from agentdesk.protocol.pages import MAX_TIMELINE
from agentdesk.protocol.rows import TIMELINE_ENTITIES, Entity, Row
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.records import RECORDS
from agentdesk.server.storage.repositories.rows import ROW_COLUMNS, Rows, row_of

# Beside the timeline: what is shown in places of its own.
STANDING_ENTITIES = (
    Entity.SUBSCRIPTION,
    Entity.CASE,
    Entity.PROMISE,
    Entity.OUTCOME,
    Entity.APPROVAL,
    Entity.BUDGET,
    Entity.EFFECT,
    Entity.REVERSAL,
    Entity.SUGGESTION,
)
MAX_STANDING = 200
AROUND_CUSTOMER = STANDING_ENTITIES + TIMELINE_ENTITIES


@dataclass(frozen=True, slots=True)
class Around:
    """A customer's rows as read: `counts` is of everything, the rows are the newest."""

    customer: Row
    standing: list[Row]
    timeline: list[Row]
    counts: dict[str, int]


def _tagged(entity: Entity) -> Rows:
    """SQLite takes ORDER BY and LIMIT inside a union only within a query of its own."""
    return select(literal_column(f"'{entity.value}'").label("entity"), *ROW_COLUMNS[entity])


def _customer() -> Rows:
    return _tagged(Entity.CUSTOMER).where(RECORDS[Entity.CUSTOMER].c.id == bindparam("whose"))


def _account() -> Rows:
    customer, account = RECORDS[Entity.CUSTOMER], RECORDS[Entity.ACCOUNT]
    acted_for = select(customer.c.account_id).where(customer.c.id == bindparam("whose"))
    return _tagged(Entity.ACCOUNT).where(account.c.id == acted_for.scalar_subquery())


def _newest(entity: Entity, most: int) -> Rows:
    columns = RECORDS[entity].c
    rows = (
        _tagged(entity)
        .where(columns.customer_id == bindparam("whose"), columns.deleted == false())
        .order_by(columns.at_us.desc(), columns.id.desc())
        .limit(literal_column(str(most)))
    )
    return select(rows.subquery())


def _before(entity: Entity) -> Rows:
    """The page of a timeline that comes next: strictly older than the last row shown."""
    columns = RECORDS[entity].c
    older = or_(
        columns.at_us < bindparam("at_us"),
        (columns.at_us == bindparam("at_us")) & (columns.id < bindparam("last_id")),
    )
    rows = (
        _tagged(entity)
        .where(
            columns.customer_id == bindparam("whose"),
            columns.deleted == false(),
            columns.at_us <= bindparam("at_us"),
            older,
        )
        .order_by(columns.at_us.desc(), columns.id.desc())
        .limit(bindparam("most"))
    )
    return select(rows.subquery())


def _number(entity: Entity) -> Select[int]:
    columns = RECORDS[entity].c
    return select(func.count()).where(
        columns.customer_id == bindparam("whose"), columns.deleted == false()
    )


_CARD = union_all(
    _customer(),
    _account(),
    *(_newest(entity, MAX_STANDING) for entity in STANDING_ENTITIES),
    *(_newest(entity, MAX_TIMELINE) for entity in TIMELINE_ENTITIES),
)
_OLDER = {entity: _before(entity) for entity in TIMELINE_ENTITIES}
_NUMBERS = {entity: _number(entity) for entity in AROUND_CUSTOMER}


class CardRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def around(self, customer_id: str) -> Around | None:
        """Return the customer with what stands around them; None when there is no such."""
        found = self._context.connection.execute(_CARD, {"whose": customer_id})
        by_entity: dict[Entity, list[Row]] = {}
        for entity, *values in found:
            by_entity.setdefault(Entity(entity), []).append(row_of(Entity(entity), values))
        customers = by_entity.pop(Entity.CUSTOMER, [])
        if not customers or customers[0].deleted:
            return None
        return Around(
            customers[0],
            [row for entity in _STANDING for row in by_entity.get(entity, ())],
            newest_first(row for entity in TIMELINE_ENTITIES for row in by_entity.get(entity, ())),
            self._counts(customer_id, by_entity),
        )

    def older(
        self, customer_id: str, before: tuple[int, str], entities: Iterable[Entity], limit: int
    ) -> list[Row]:
        """Return timeline rows before (time, id), newest first."""
        ask = {"whose": customer_id, "at_us": before[0], "last_id": before[1], "most": limit}
        rows: list[Row] = []
        for entity in entities:
            found = self._context.connection.execute(_OLDER[entity], ask)
            rows += [row_of(entity, values[1:]) for values in found]
        return newest_first(rows)[:limit]

    def _counts(self, customer_id: str, by_entity: dict[Entity, list[Row]]) -> dict[str, int]:
        """Count what was read; ask only about entities that filled their page."""
        execute = self._context.connection.execute
        counts = {entity.value: len(rows) for entity, rows in by_entity.items()}
        for entity in AROUND_CUSTOMER:
            if counts.get(entity.value, 0) >= _page_of(entity):
                ask = {"whose": customer_id}
                counts[entity.value] = execute(_NUMBERS[entity], ask).scalar_one()
        return counts


_STANDING = (Entity.ACCOUNT, *STANDING_ENTITIES)


def newest_first(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row.at_us or 0, row.id), reverse=True)


def _page_of(entity: Entity) -> int:
    return MAX_TIMELINE if entity in TIMELINE_ENTITIES else MAX_STANDING
