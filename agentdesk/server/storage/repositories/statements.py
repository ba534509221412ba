"""The statements of every record table, built once."""

from dataclasses import dataclass

from sqlalchemy import Insert, Update, bindparam, false, insert, select, update

from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.models.records import RECORDS
from agentdesk.server.storage.repositories.rows import ROW_COLUMNS, Rows


@dataclass(frozen=True, slots=True)
class RecordStatements:
    """`present` and `present_many` also lock, where more than one may write; `shared` keeps."""

    present: Rows
    present_many: Rows
    many: Rows
    one: Rows
    shared: Rows
    of_customer: Rows
    page: Rows
    page_of_customer: Rows
    add: Insert
    correct: Update


def _build(entity: Entity) -> RecordStatements:
    table, columns = RECORDS[entity], ROW_COLUMNS[entity]
    rows = select(*columns).where(table.c.deleted == false())
    page = rows.where(table.c.id > bindparam("after")).order_by(table.c.id).limit(bindparam("most"))
    newest_first = (table.c.at_us.desc(), table.c.id.desc())
    return RecordStatements(
        present=select(*columns).where(table.c.id == bindparam("wanted")).with_for_update(),
        present_many=select(*columns)
        .where(table.c.id.in_(bindparam("wanted", expanding=True)))
        .with_for_update(),
        many=rows.where(table.c.id.in_(bindparam("wanted", expanding=True))),
        one=rows.where(table.c.id == bindparam("wanted")),
        shared=rows.where(table.c.id == bindparam("wanted")).with_for_update(
            read=True, key_share=True
        ),
        of_customer=rows.where(table.c.customer_id == bindparam("whose"))
        .order_by(*newest_first)
        .limit(bindparam("most")),
        page=page,
        page_of_customer=page.where(table.c.customer_id == bindparam("whose")),
        add=insert(table),
        correct=update(table).where(table.c.id == bindparam("wanted")),
    )


STATEMENTS = {entity: _build(entity) for entity in Entity}
