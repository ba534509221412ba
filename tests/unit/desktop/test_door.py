"""The one way an act leaves the screen: kept first, told after, several of them for one wait."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from agentdesk.cache.shapes import OutboxEntry
from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.desktop.operations.notes import add_note
from agentdesk.desktop.operations.users import set_presence
from agentdesk.domain.errors import Unavailable
from agentdesk.domain.interactions import Presence
from agentdesk.protocol.messages import AddNote, AnyCommand, SetPresence
from agentdesk.runtime.clock import FakeClock


class Shelf:
    """Keeps what it is given, a list for each wait for the disk; or is full."""

    def __init__(self) -> None:
        self.waits: list[list[AnyCommand]] = []
        self.is_full = False

    def append_all(self, commands: Sequence[tuple[AnyCommand, Sequence[str]]]) -> None:
        if self.is_full:
            raise Unavailable("full")
        self.waits.append([command for command, _depends_on in commands])

    def waiting(self) -> int:
        return sum(map(len, self.waits))

    def entries(self) -> list[OutboxEntry]:
        return []

    def dismiss(self, command_id: str) -> None:
        """Nothing is refused here."""

    def retry_now(self) -> None:
        """Nothing is sent from here."""


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def told() -> list[tuple[type[AnyCommand], str | None, int]]:
    return []


@pytest.fixture
def door(shelf: Shelf, told: list[tuple[type[AnyCommand], str | None, int]]) -> CommandDoor:
    def tell(command: AnyCommand, customer_id: str | None) -> None:
        told.append((type(command), customer_id, shelf.waiting()))

    clock = FakeClock(datetime(2026, 11, 21, tzinfo=UTC))
    return CommandDoor(shelf, clock, lambda: None, tell)


def test_an_act_is_kept_before_anybody_hears_of_it(
    door: CommandDoor, shelf: Shelf, told: list[tuple[type[AnyCommand], str | None, int]]
) -> None:
    add_note(door, "c", "the ring came", None)
    assert told == [(AddNote, "c", 1)]
    assert len(shelf.waits) == 1


def test_what_is_sent_together_waits_for_the_disk_once(
    door: CommandDoor, shelf: Shelf, told: list[tuple[type[AnyCommand], str | None, int]]
) -> None:
    with door.together():
        add_note(door, "c", "the ring came", None)
        with door.together():
            set_presence(door, Presence.AVAILABLE)
        assert not told, "nothing is told before it is kept"
    assert [len(wait) for wait in shelf.waits] == [2]
    assert told == [(AddNote, "c", 2), (SetPresence, None, 2)]
    add_note(door, "c", "and goes by itself again", None)
    assert [len(wait) for wait in shelf.waits] == [2, 1]


def test_what_was_sent_is_kept_although_something_else_failed(
    door: CommandDoor, shelf: Shelf
) -> None:
    def breaks() -> None:
        with door.together():
            add_note(door, "c", "the ring came", None)
            raise LookupError("something else")

    with pytest.raises(LookupError):
        breaks()
    assert [len(wait) for wait in shelf.waits] == [1]


def test_what_could_not_be_kept_is_told_to_nobody_and_not_sent_later(
    door: CommandDoor, shelf: Shelf, told: list[tuple[type[AnyCommand], str | None, int]]
) -> None:
    shelf.is_full = True
    with pytest.raises(Unavailable), door.together():
        add_note(door, "c", "the ring came", None)
    shelf.is_full = False
    set_presence(door, Presence.AVAILABLE)
    assert [kind for kind, _who, _kept in told] == [SetPresence]
    assert shelf.waiting() == 1
