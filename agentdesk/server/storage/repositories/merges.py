"""Which case or customer goes on in which, and the rows that go along."""

from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, insert, select, update

from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.ledger import REQUEST
from agentdesk.server.storage.models.merges import MERGED

_SUCCESSORS = select(MERGED.c.id, MERGED.c.into_id).where(
    MERGED.c.id.in_(bindparam("wanted", expanding=True))
)
_FOLLOW = (
    update(MERGED).where(MERGED.c.into_id == bindparam("former")).values(into_id=bindparam("now"))
)
_REQUESTS = (
    select(REQUEST.c.id)
    .where(REQUEST.c.id.in_(bindparam("wanted", expanding=True)))
    .order_by(REQUEST.c.id)
    .with_for_update()
)


class MergeRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def note(self, entity: Entity, former_id: str, into_id: str) -> None:
        """Write down that the one goes on in the other, and all that went on in the one."""
        self._context.check_writable()
        connection = self._context.connection
        connection.execute(_FOLLOW, {"former": former_id, "now": into_id})
        line = {
            "id": former_id,
            "entity": entity.value,
            "into_id": into_id,
            "at_us": to_us(self._context.now()),
        }
        connection.execute(insert(MERGED), line)

    def successors(self, ids: Collection[str]) -> dict[str, str]:
        """Return those of these that were merged, and what each goes on in."""
        found = self._context.connection.execute(_SUCCESSORS, {"wanted": list(ids)})
        return {row.id: row.into_id for row in found}

    def hold_requests(self, request_ids: Sequence[str]) -> None:
        """Let nobody decide these until this unit ends; as everywhere, before money is touched."""
        self._context.check_writable()
        self._context.connection.execute(_REQUESTS, {"wanted": list(request_ids)}).all()
