"""The disk grows full beneath a working desktop, and has room again: nothing is lost unsaid."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import msgspec
import pytest

from agentdesk.cache.engine import DatabaseFile
from agentdesk.cache.store import Store
from agentdesk.domain.actor import Role
from agentdesk.runtime.sqlcipher import StoreFull
from agentdesk.sync.status import SyncState
from tests.plugins.desktops import Desktop
from tests.plugins.live_server import PASSWORD, LiveServer
from tests.plugins.sameness import held_here, held_there
from tests.plugins.stores import note

NOTES = 40
LONG = "word " * 400


@pytest.fixture
def server(sqlite_url: str, make_server: Callable[..., LiveServer]) -> LiveServer:
    return make_server(sqlite_url)


@contextmanager
def no_room(*files: DatabaseFile) -> Iterator[None]:
    """Neither file may grow: SQLite says what it says at the end of a disk."""
    for file in files:
        with file.write() as connection:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages}")
    yield
    for file in files:
        with file.write() as connection:
            connection.execute("PRAGMA max_page_count = 1073741823")


def write_notes(store: Store, customer_id: str) -> None:
    for _ in range(NOTES):
        store.outbox.append(note(customer_id, LONG))


def test_a_desk_whose_disk_is_full_says_so_shows_all_and_goes_on_by_itself(
    server: LiveServer, make_desktop: Callable[[str], Desktop]
) -> None:
    team = server.add_team()
    customer = server.add_customer()
    desktop = make_desktop(server.url)
    desktop.sign_in(server.add_user(Role.AGENT, team).login, PASSWORD)
    desktop.wait_synced()
    desktop.ask(desktop.engine.fetch_card(customer))
    store, said = desktop.store, desktop.heard.statuses
    with no_room(store._cache_file, store._outbox_file):
        colleague = server.desk(Role.AGENT, team)
        colleague.command(*(msgspec.to_builtins(note(customer, LONG)) for _ in range(NOTES)))
        desktop.heard.wait(lambda: said[-1].problem == "disk_full", "the disk is full")
        assert said[-1].state is not SyncState.OFFLINE
        assert store.queries.card(customer) is not None
        with pytest.raises(StoreFull):
            write_notes(store, customer)
        kept = store.outbox.waiting()
        assert kept < NOTES
    desktop.wait_synced()
    desktop.heard.wait(lambda: not store.outbox.waiting(), "what was kept is delivered")
    assert len(desktop.heard.answers) == kept
    with server.database() as database:
        assert held_here(store, [customer]) == held_there(database, [customer])
    card = store.queries.card(customer)
    assert card is not None
    assert len(card.notes) == NOTES + kept
