"""Notes about a customer: added, never changed."""

from agentdesk.domain.actor import Actor
from agentdesk.protocol import beginnings
from agentdesk.protocol.messages import AddNote
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services.ownership import (
    check_belongs,
    check_customer,
    check_new,
    maker,
    save_new,
)
from agentdesk.server.storage.unit_of_work import UnitOfWork


def add(unit: UnitOfWork, actor: Actor, command: AddNote) -> list[Row]:
    check_customer(unit, command.customer_id)
    check_new(unit, Entity.NOTE, command.note_id)
    check_belongs(unit, Entity.CASE, command.case_id, command.customer_id)
    body = beginnings.note(command, maker(unit, actor))
    unit.audit("note.add", Entity.NOTE, command.note_id)
    return [save_new(unit, Entity.NOTE, command.note_id, body)]
