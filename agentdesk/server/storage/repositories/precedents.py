"""Finds earlier requests: those that were decided lately, and those of one agent."""

from collections.abc import Iterator

from sqlalchemy import bindparam, false, select

from agentdesk.domain.approvals import TERMINAL, RequestState
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.records import RECORDS

_APPROVAL = RECORDS[Entity.APPROVAL]
_ENDED = sorted(state.value for state in TERMINAL)
_DECIDED = sorted(state.value for state in (RequestState.POSTED, RequestState.DECLINED))
# Expiry comes after asking: the index finds a little more than is asked for, never less.
_SINCE = (
    select(_APPROVAL.c.id, _APPROVAL.c.body)
    .where(
        _APPROVAL.c.deleted == false(),
        _APPROVAL.c.state.in_(_DECIDED),
        _APPROVAL.c.expires_us >= bindparam("since"),
        _APPROVAL.c.at_us >= bindparam("since"),
    )
    .order_by(_APPROVAL.c.expires_us.desc(), _APPROVAL.c.id)
    .limit(bindparam("most"))
)
_OF_REQUESTER = (
    select(_APPROVAL.c.id, _APPROVAL.c.body)
    .where(
        _APPROVAL.c.deleted == false(),
        _APPROVAL.c.requester_id == bindparam("whose"),
        _APPROVAL.c.state.in_(_ENDED),
    )
    .order_by(_APPROVAL.c.at_us.desc(), _APPROVAL.c.id.desc())
    .limit(bindparam("most"))
)


class PrecedentRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def decided_since(self, since_us: int, most: int) -> Iterator[tuple[str, str]]:
        """Ids and bodies of requests asked since then and decided, the newest first."""
        for row in self._context.connection.execute(_SINCE, {"since": since_us, "most": most}):
            yield row.id, row.body

    def ended_of(self, requester_id: str, most: int) -> list[tuple[str, str]]:
        """Ids and bodies of what an agent has asked and is over, the newest first."""
        ask = {"whose": requester_id, "most": most}
        rows = self._context.connection.execute(_OF_REQUESTER, ask)
        return [(row.id, row.body) for row in rows]
