"""Lend one's right to decide, and end that before its time."""

from datetime import datetime

from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.protocol.messages import EndDelegation, SetDelegation


def lend_right(
    door: CommandDoor, to_user_id: str, *, until: datetime, most_minor: int, currency: str
) -> str:
    command = SetDelegation(
        command_id=door.new_id(),
        made_at=door.now(),
        delegation_id=door.new_id(),
        to_user_id=to_user_id,
        until=until,
        most_minor=most_minor,
        currency=currency,
    )
    return door.send(command)


def end_lending(door: CommandDoor, delegation_id: str) -> str:
    command = EndDelegation(
        command_id=door.new_id(), made_at=door.now(), delegation_id=delegation_id
    )
    return door.send(command)
