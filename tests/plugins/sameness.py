"""What a desktop holds of some customers beside what the server has of them, byte for byte."""

from collections.abc import Collection
from typing import TypeAlias

from agentdesk.cache.store import Store
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.database import Database

# (entity, id) -> (version, body); what was deleted is not there.
Contents: TypeAlias = dict[tuple[str, str], tuple[int, bytes]]

_HERE = "SELECT entity, id, row_version, body FROM record WHERE customer_id = ? AND deleted = 0"
_MOST = 100_000


def held_here(store: Store, customer_ids: Collection[str]) -> Contents:
    with store._cache_file.read() as connection:
        return {
            (entity, row_id): (version, bytes(body))
            for customer_id in customer_ids
            for entity, row_id, version, body in connection.execute(_HERE, (customer_id,))
        }


def held_there(database: Database, customer_ids: Collection[str]) -> Contents:
    """Everything of them that an agent may see."""
    with database.read() as unit:
        rows = unit.records.rows(Entity.CUSTOMER, list(customer_ids))
        for customer_id in customer_ids:
            for entity in _OF_A_CUSTOMER:
                rows += unit.records.for_customer(entity, customer_id, limit=_MOST)
    return {
        (row.entity.value, row.id): (row.row_version, bytes(row.body))
        for row in rows
        if not row.deleted
    }


_OF_A_CUSTOMER = (
    Entity.INTERACTION,
    Entity.NOTE,
    Entity.CASE,
    Entity.PROMISE,
    Entity.REMEDY_PLAN,
    Entity.SUGGESTION,
)
