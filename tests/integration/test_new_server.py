"""Another server behind the same address, with nothing in it: no desktop loses a thing by it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from agentdesk.cache.apply import Apply, _sweep
from agentdesk.cache.progress import progress_in
from agentdesk.cache.shapes import CommandState
from agentdesk.domain.actor import Role
from agentdesk.protocol.messages import AddNote, Outcome
from agentdesk.sync.status import SyncState
from tests.plugins.desktops import Desktop
from tests.plugins.live_server import PASSWORD, LiveServer
from tests.plugins.stores import note
from tests.simulation.seeded.planting import planted

LOGIN = "mika"
NOTES = 4


@dataclass
class Move:
    """The server that was, and the one that stands in its place afterwards."""

    old: LiveServer
    folder: Path
    new: LiveServer | None = None

    def happen(self) -> LiveServer:
        """It has the address and the secrets of the old one, and an empty database."""
        self.old.kill()
        (self.folder / "server.secrets").write_bytes(self.old.secrets.read_bytes())
        (self.folder / "server.secrets").chmod(0o600)
        url = f"sqlite:///{self.folder / 'empty.db'}"
        self.new = LiveServer(url, self.folder, port=self.old.port)
        self.new.start()
        return self.new


@pytest.fixture
def move(sqlite_url: str, make_server: Callable[..., LiveServer], tmp_path: Path) -> Iterator[Move]:
    folder = tmp_path / "another server"
    folder.mkdir()
    move = Move(make_server(sqlite_url), folder)
    yield move
    if move.new is not None:
        move.new.close()


@pytest.fixture
def customers(move: Move) -> list[str]:
    return [move.old.add_customer(f"+1555010{number}") for number in range(3000, 3003)]


@pytest.fixture
def desktop(move: Move, customers: list[str], make_desktop: Callable[[str], Desktop]) -> Desktop:
    """Signed in, every customer held whole, each with notes."""
    opened = make_desktop(move.old.url)
    opened.sign_in(move.old.add_user(Role.AGENT, move.old.add_team(), LOGIN).login, PASSWORD)
    for customer_id in customers:
        opened.ask(opened.engine.fetch_card(customer_id))
        acts = [note(customer_id, f"Said {number}") for number in range(NOTES)]
        for act in acts:
            opened.do(act)
        opened.wait_answered(*acts)
    opened.wait_synced()
    return opened


def offline(desktop: Desktop, customer_id: str) -> AddNote:
    """The server is gone, and the person works on."""
    heard = desktop.heard
    act = note(customer_id, "Said while nobody was there")
    desktop.do(act)
    heard.wait(lambda: heard.statuses[-1].state is SyncState.OFFLINE, "offline")
    return act


def notes_held(desktop: Desktop, customers: list[str]) -> list[int]:
    cards = [desktop.store.queries.card(customer_id) for customer_id in customers]
    return [0 if card is None else len(card.notes) for card in cards]


def go_on_at(desktop: Desktop, server: LiveServer) -> None:
    """Somebody has entered the person there too; they sign in, and all that is there comes."""
    server.add_user(Role.AGENT, server.add_team(), LOGIN)
    epoch = desktop.store.progress().epoch
    desktop.sign_in(LOGIN, PASSWORD)
    heard = desktop.heard
    heard.wait(
        lambda: desktop.store.progress().epoch > epoch and desktop.store.progress().bootstrapped,
        "what the new server has",
    )
    desktop.wait_synced()


def test_the_session_ends_and_everything_stays(
    move: Move, desktop: Desktop, customers: list[str]
) -> None:
    move.old.kill()
    act = offline(desktop, customers[0])
    move.happen()
    desktop.engine.wake()
    desktop.heard.wait(lambda: desktop.heard.ends, "the end of a session nobody knows there")
    assert notes_held(desktop, customers) == [NOTES + 1, NOTES, NOTES]
    entry = desktop.store.outbox.entry(act.command_id)
    assert entry is not None
    assert entry.state in {CommandState.QUEUED, CommandState.UNKNOWN}


def test_who_signs_in_there_keeps_what_it_never_had_and_is_told_of_acts_it_refused(
    move: Move, desktop: Desktop, customers: list[str]
) -> None:
    move.old.kill()
    act = offline(desktop, customers[0])
    go_on_at(desktop, move.happen())
    desktop.wait_answered(act)
    assert desktop.heard.answers[-1].outcome is Outcome.REJECTED
    assert notes_held(desktop, customers) == [NOTES + 1, NOTES, NOTES]
    entry = desktop.store.outbox.entry(act.command_id)
    assert entry is not None
    assert entry.state is CommandState.PARKED
    assert desktop.heard.statuses[-1].problem == "server_emptied"


def _sweep_whatever_goes(self: Apply) -> None:
    with self._file.write() as connection:
        _sweep(connection, progress_in(connection).epoch)


SWEEPS_WHATEVER_GOES = planted((Apply, "sweep", _sweep_whatever_goes))


def test_a_desktop_that_believed_it_would_be_found_out(
    move: Move, desktop: Desktop, customers: list[str]
) -> None:
    with SWEEPS_WHATEVER_GOES():
        go_on_at(desktop, move.happen())
    assert notes_held(desktop, customers) == [0, 0, 0]


def test_back_at_the_old_server_they_go_on_as_if_nothing_had_been(
    move: Move, desktop: Desktop, customers: list[str]
) -> None:
    new = move.happen()
    go_on_at(desktop, new)
    new.kill()
    move.old.start()
    desktop.sign_in(LOGIN, PASSWORD)
    act = note(customers[1], "Back again")
    desktop.do(act)
    desktop.wait_answered(act)
    desktop.wait_synced()
    assert desktop.heard.answers[-1].outcome is Outcome.APPLIED
    assert notes_held(desktop, customers) == [NOTES, NOTES + 1, NOTES]
