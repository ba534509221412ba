"""Rows as they are read: the columns of a wire row, and the row made of them."""

from collections.abc import Mapping
from typing import Any, TypeAlias

import msgspec
from sqlalchemy import ColumnElement, CompoundSelect, Select

from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.storage.models.records import RECORDS

# Statements whose columns are known by their place, not by their type.
Rows: TypeAlias = Select[*tuple[Any, ...]]
RowsOfMany: TypeAlias = CompoundSelect[*tuple[Any, ...]]


def row_columns(entity: Entity) -> tuple[ColumnElement[Any], ...]:
    """In the order in which `row_of` takes them."""
    columns = RECORDS[entity].c
    return (
        columns.id,
        columns.row_version,
        columns.body,
        columns.customer_id,
        columns.at_us,
        columns.deleted,
    )


ROW_COLUMNS: Mapping[Entity, tuple[ColumnElement[Any], ...]] = {
    entity: row_columns(entity) for entity in Entity
}


def row_of(entity: Entity, values: Any) -> Row:
    """The body stays raw: nobody on the way has to understand it."""
    row_id, row_version, body, customer_id, at_us, deleted = values
    return Row(entity, row_id, row_version, msgspec.Raw(body), customer_id, at_us, bool(deleted))
