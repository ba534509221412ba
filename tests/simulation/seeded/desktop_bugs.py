"""Bugs of a desktop's sending and reading, to know that what comes of them is noticed."""

from collections.abc import Callable, Sequence

import msgspec

from agentdesk.cache.apply import Apply
from agentdesk.cache.progress import Progress
from agentdesk.cache.shapes import OutboxEntry
from agentdesk.protocol.messages import AddNote, AnyCommand, CommandResult, Outcome
from agentdesk.protocol.rows import Row
from agentdesk.runtime.identity import new_id
from agentdesk.sync.api_client import ApiClient
from agentdesk.sync.delivery import Delivery
from agentdesk.sync.failures import NoAnswer, RequestRefused
from agentdesk.sync.status import Changed
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


_give_back = Delivery._give_back


def _no_answer_is_a_refusal(
    self: Delivery, taken: Sequence[OutboxEntry], error: BaseException
) -> None:
    """Who waited in vain tells the person that it failed."""
    if not isinstance(error, NoAnswer):
        return _give_back(self, taken, error)
    for entry in taken:
        self._park(entry, RequestRefused(504, "timed_out"))
    return None


def _no_answer_is_done(self: Delivery, taken: Sequence[OutboxEntry], error: BaseException) -> None:
    """Who waited in vain tells the person that it will have been done."""
    if isinstance(error, NoAnswer):
        self._answered(taken, [CommandResult(one.command_id, Outcome.APPLIED) for one in taken])
    else:
        _give_back(self, taken, error)


_feed = Apply.feed


def _the_place_without_the_rows(
    self: Apply, rows: Sequence[Row], progress: Callable[[Progress], Progress]
) -> Changed:
    """What goes on from the new place has nothing of what led to it."""
    return _feed(self, [], progress)


SENT_UNDER_A_NEW_NAME = planted((ApiClient, "commands", _under_a_new_name))
TIME_OUT_TAKEN_FOR_REFUSAL = planted((Delivery, "_give_back", _no_answer_is_a_refusal))
TIME_OUT_TAKEN_FOR_DONE = planted((Delivery, "_give_back", _no_answer_is_done))
PLACE_KEPT_WITHOUT_THE_ROWS = planted((Apply, "feed", _the_place_without_the_rows))
