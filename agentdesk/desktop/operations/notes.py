"""Write a note about a customer."""

from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.protocol.messages import AddNote


def add_note(door: CommandDoor, customer_id: str, text: str, case_id: str | None = None) -> str:
    """Keep the note; return the note's id."""
    note_id = door.new_id()
    command = AddNote(
        command_id=door.new_id(),
        made_at=door.now(),
        note_id=note_id,
        customer_id=customer_id,
        text=text,
        case_id=case_id,
    )
    door.send(command, customer_id)
    return note_id
