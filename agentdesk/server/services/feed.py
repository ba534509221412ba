"""The change feed and the bootstrap: how a desktop gets its rows, and keeps them right."""

from collections.abc import Sequence
from itertools import accumulate

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import Conflict
from agentdesk.protocol.pages import BootstrapPage, ChangePage, Horizon
from agentdesk.protocol.rows import REFERENCE_ENTITIES, Entity, Row
from agentdesk.server.services import cursors
from agentdesk.server.services.cursors import Cursor
from agentdesk.server.services.visibility import READABLE, check_readable, visible
from agentdesk.server.storage.engines.base import Position
from agentdesk.server.storage.repositories.working_set import Anchor
from agentdesk.server.storage.unit_of_work import UnitOfWork

# A desktop reads no reply above 16 MiB; a page it cannot take would stop it there for ever.
MAX_PAGE_BYTES = 4 * 1024 * 1024
_BEGINNING = Position(0, 0)
# Customers first: a desktop holds those that arrive, and what comes after belongs to them.
_BOOTSTRAP_ORDER = (
    Entity.CUSTOMER,
    *REFERENCE_ENTITIES,
    *(entity for entity in Entity if entity not in {Entity.CUSTOMER, *REFERENCE_ENTITIES}),
)


def changes(unit: UnitOfWork, actor: Actor, cursor: str, limit: int) -> ChangePage:
    """Return the rows that changed after the cursor, as they are now, each once.

    Without a cursor the feed is told from its beginning. A page may be empty and yet have more
    behind it, when nothing on it is for this caller.
    """
    position = cursors.read(unit, actor, cursor).position if cursor else _BEGINNING
    if position > unit.feed.horizon():
        raise Conflict("the cursor is ahead of this database", code="resync")
    found = unit.feed.after(position, limit)
    more, rows = len(found) == limit, unit.feed.rows(found)
    while len(found) > 1 and _fitting(rows) < len(rows):
        more, found = True, found[: len(found) // 2]
        rows = unit.feed.rows(found)
    reached = found[-1].position if found else position
    return ChangePage(
        visible(unit, actor, rows),
        cursors.issue(unit, actor, Cursor(reached)),
        more=more,
        told_at=unit.now(),
    )


def horizon(unit: UnitOfWork, actor: Actor) -> Horizon:
    """Return where to follow the feed from, once everything is held that the pages bring."""
    cursor = Cursor(unit.feed.horizon(), unit.working_set.anchor(actor))
    readable = READABLE[actor.role]
    return Horizon(
        cursors.issue(unit, actor, cursor),
        [entity for entity in _BOOTSTRAP_ORDER if entity in readable],
        told_at=unit.now(),
    )


def bootstrap(  # noqa: PLR0913 - which rows, which part of them, and as of when
    unit: UnitOfWork,
    actor: Actor,
    entity: Entity,
    after: str | None,
    limit: int,
    *,
    horizon_cursor: str = "",
) -> BootstrapPage:
    """Return one page of the entity's rows in the working set, by id.

    With the horizon's cursor every page is of the same customers; without, of those of now.
    """
    check_readable(actor, entity)
    if entity in REFERENCE_ENTITIES:
        rows = unit.working_set.reference_page(entity, after or "", limit)
    else:
        anchor = _anchor(unit, actor, horizon_cursor)
        rows = unit.working_set.page(actor, entity, anchor, after or "", limit, unit.today())
    fitting = _fitting(rows)
    more = len(rows) == limit or fitting < len(rows)
    rows = rows[:fitting]
    return BootstrapPage(visible(unit, actor, rows), rows[-1].id if more else None)


def reach(unit: UnitOfWork) -> tuple[tuple[int, int], str]:
    """Return how far the feed can be read by everybody, and that place's name for a push."""
    position = unit.feed.horizon()
    return (position.xid, position.seq), cursors.issue(unit, None, Cursor(position))


def latest(unit: UnitOfWork) -> tuple[int, int]:
    """Return the highest place anybody has committed, this process or another."""
    position = unit.feed.latest()
    return (position.xid, position.seq)


def _fitting(rows: Sequence[Row]) -> int:
    """Return how many of the rows one page takes; the first one always."""
    sizes = accumulate(len(bytes(row.body)) for row in rows)
    return max(min(1, len(rows)), sum(size <= MAX_PAGE_BYTES for size in sizes))


def _anchor(unit: UnitOfWork, actor: Actor, horizon_cursor: str) -> Anchor:
    if not horizon_cursor:
        return unit.working_set.anchor(actor)
    return cursors.read(unit, actor, horizon_cursor).anchor
