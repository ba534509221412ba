"""Plain reading of one entity: by id, or a page by customer."""

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import NotFound
from agentdesk.protocol.pages import RowPage
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services.paging import PageAsk
from agentdesk.server.services.visibility import check_readable, visible
from agentdesk.server.storage.unit_of_work import UnitOfWork


def one(unit: UnitOfWork, actor: Actor, entity: Entity, row_id: str) -> Row:
    """Return the row; to those who may not see it, it is not there."""
    check_readable(actor, entity)
    row = unit.records.row(entity, row_id)
    if row is None or not visible(unit, actor, [row]):
        raise NotFound(f"no {entity} {row_id}")
    return row


def page(
    unit: UnitOfWork, actor: Actor, entity: Entity, customer_id: str | None, ask: PageAsk
) -> RowPage:
    """Return rows by id, of one customer or of all, a page at a time."""
    check_readable(actor, entity)
    rows = unit.records.page(entity, customer_id=customer_id, after=ask.after, limit=ask.limit)
    reached = rows[-1].id if len(rows) == ask.limit else None
    return RowPage(visible(unit, actor, rows), reached)
