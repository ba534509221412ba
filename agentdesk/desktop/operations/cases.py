"""Open a case, what a remedy, a note or a promise can then belong to, and move it on."""

from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.domain.cases import CaseState
from agentdesk.protocol.messages import MoveCase, OpenCase


def open_case(
    door: CommandDoor,
    customer_id: str,
    *,
    subject: str,
    reason: str,
    interaction_id: str | None = None,
) -> str:
    """Open a case; return the case's id."""
    case_id = door.new_id()
    command = OpenCase(
        command_id=door.new_id(),
        made_at=door.now(),
        case_id=case_id,
        customer_id=customer_id,
        subject=subject,
        reason=reason,
        interaction_id=interaction_id,
    )
    door.send(command, customer_id)
    return case_id


def move_case(
    door: CommandDoor, customer_id: str, case_id: str, state: CaseState, *, seen_version: int
) -> str:
    """Move a case on the sight of a version; return the command's id."""
    command = MoveCase(
        command_id=door.new_id(),
        made_at=door.now(),
        case_id=case_id,
        customer_id=customer_id,
        state=state,
        base_version=seen_version,
    )
    return door.send(command, customer_id)
