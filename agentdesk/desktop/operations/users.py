"""Say whether one can take a contact now."""

from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.domain.interactions import Presence
from agentdesk.protocol.messages import SetPresence


def set_presence(door: CommandDoor, presence: Presence, reason: str = "") -> str:
    command = SetPresence(
        command_id=door.new_id(), made_at=door.now(), presence=presence, reason=reason
    )
    return door.send(command)
