"""Writes the audit trail; nothing here changes or removes a line."""

from collections.abc import Mapping

import msgspec
from sqlalchemy import insert

from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.audit import AUDIT

_ADD = insert(AUDIT)


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
