"""Writes the audit trail; nothing here changes or removes a line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import insert

from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.audit import AUDIT

_ADD = insert(AUDIT)


@dataclass(frozen=True, slots=True)
class Seen:
    """Something that happened outside a writing unit: a customer was looked at."""

    at: datetime
    user_id: str
    session_id: str
    action: str
    entity: Entity
    entity_id: str
    detail: Mapping[str, object]


class AuditRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def add(
        self, action: str, entity: Entity, entity_id: str, detail: Mapping[str, object]
    ) -> None:
        self._context.check_writable()
        actor = self._context.actor
        line = {
            "at_us": to_us(self._context.now()),
            "user_id": actor.user_id if actor else None,
            "session_id": actor.session_id if actor else None,
            "action": action,
            "entity": entity.value,
            "entity_id": entity_id,
            "detail": msgspec.json.encode(detail).decode(),
        }
        self._context.connection.execute(_ADD, line)

    def add_seen(self, seen: Sequence[Seen]) -> None:
        """Write down together what others saw, each at its own time."""
        self._context.check_writable()
        self._context.connection.execute(_ADD, [_line(one) for one in seen])


def _line(seen: Seen) -> dict[str, object]:
    return {
        "at_us": to_us(seen.at),
        "user_id": seen.user_id,
        "session_id": seen.session_id,
        "action": seen.action,
        "entity": seen.entity.value,
        "entity_id": seen.entity_id,
        "detail": msgspec.json.encode(seen.detail).decode(),
    }
