"""Notes about a customer: added, never changed."""

from agentdesk.domain.actor import Actor
from agentdesk.protocol.entities import NoteBody
from agentdesk.protocol.messages import AddNote
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services.ownership import (
    check_belongs,
    check_customer,
    check_new,
    own_source,
    save_new,
)
from agentdesk.server.storage.unit_of_work import UnitOfWork


def add(unit: UnitOfWork, actor: Actor, command: AddNote) -> list[Row]:
    check_customer(unit, command.customer_id)
    check_new(unit, Entity.NOTE, command.note_id)
    check_belongs(unit, Entity.CASE, command.case_id, command.customer_id)
    body = NoteBody(
        source=own_source(unit),
        customer_id=command.customer_id,
        text=command.text,
        at=unit.now(),
        author_id=actor.user_id,
        author_name=actor.display_name,
        case_id=command.case_id,
    )
    unit.audit("note.add", Entity.NOTE, command.note_id)
    return [save_new(unit, Entity.NOTE, command.note_id, body)]
