"""Bugs of a desktop's sending, to know that what it does twice is noticed."""

from collections.abc import Sequence

import msgspec

from agentdesk.protocol.messages import AddNote, AnyCommand, CommandResult
from agentdesk.runtime.identity import new_id
from agentdesk.sync.api_client import ApiClient
from tests.plugins.contact_day import CLOCK
from tests.simulation.seeded.planting import planted

_commands = ApiClient.commands


async def _under_a_new_name(
    self: ApiClient, token: str, batch: Sequence[AnyCommand]
) -> list[CommandResult]:
    """Who cannot be asked twice by the same name does it twice."""
    old = {new_id(CLOCK): command.command_id for command in batch}
    renamed = [_renamed(command, name) for name, command in zip(old, batch, strict=True)]
    results = await _commands(self, token, renamed)
    return [msgspec.structs.replace(one, command_id=old[one.command_id]) for one in results]


def _renamed(command: AnyCommand, name: str) -> AnyCommand:
    new_note = {"note_id": new_id(CLOCK)} if isinstance(command, AddNote) else {}
    return msgspec.structs.replace(command, command_id=name, **new_note)


SENT_UNDER_A_NEW_NAME = planted((ApiClient, "commands", _under_a_new_name))
