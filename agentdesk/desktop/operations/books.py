"""Close a day of the books as it was seen; try again what could not be carried out."""

from datetime import date

from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.protocol.messages import CloseDay, RetryEffect


def close_day(door: CommandDoor, day: date, seen_digest: str) -> str:
    command = CloseDay(
        command_id=door.new_id(), made_at=door.now(), day=day, seen_digest=seen_digest
    )
    return door.send(command)


def retry_effect(door: CommandDoor, effect_id: str, customer_id: str) -> str:
    command = RetryEffect(command_id=door.new_id(), made_at=door.now(), effect_id=effect_id)
    return door.send(command, customer_id)
