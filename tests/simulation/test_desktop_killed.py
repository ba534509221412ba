"""kill -9 of the desktop at any step: nothing acknowledged is lost, nothing done by halves."""

import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select

from agentdesk.cache.store import Store
from agentdesk.domain.actor import Role
from agentdesk.protocol.entities import NoteBody
from agentdesk.protocol.messages import AnyCommand
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.models.command import COMMAND
from tests.plugins.desktops import Desktop
from tests.plugins.effort import effort
from tests.plugins.live_server import PASSWORD, LiveServer
from tests.plugins.sameness import held_here, held_there
from tests.simulation.killed.life import Act, Profile, keep_then_say
from tests.simulation.killed.lives import Lives
from tests.simulation.seeded.desktop_bugs import SENT_UNDER_A_NEW_NAME
from tests.simulation.seeded.planting import Bug, planted

POINTS = effort(200, 2_000)
DEATHS_BETWEEN_LOOKS = 10
MOST_DEATHS = 100


@pytest.fixture
def server(make_server: Callable[..., LiveServer], tmp_path: Path) -> LiveServer:
    return make_server(f"sqlite:///{tmp_path}/server.db")


@pytest.fixture
def lives(server: LiveServer, make_desktop: Callable[[str], Desktop]) -> Lives:
    """A desktop that is signed in, has its working set, and has been closed."""
    customer_id = server.add_customer()
    desktop = make_desktop(server.url)
    desktop.sign_in(server.add_user(Role.AGENT, server.add_team()).login, PASSWORD)
    desktop.wait_synced()
    desktop.ask(desktop.engine.fetch_card(customer_id))
    desktop.close()
    keys, device = desktop.keys, desktop.device
    return Lives(Profile(desktop.folder, keys, device, server.url, customer_id))


def done_by(server: LiveServer) -> list[str]:
    """Every act the server carried out, as often as it did."""
    with server.database() as database, database.read() as unit:
        return list(unit.connection.scalars(select(COMMAND.c.command_id)))


def notes_done_twice(server: LiveServer) -> int:
    """Each contact's note has words of its own."""
    with server.database() as database, database.read() as unit:
        rows = unit.records.find(Entity.NOTE, limit=100_000)
    words = [msgspec.json.decode(row.body, type=NoteBody).text for row in rows]
    return len(words) - len(set(words))


def faults(server: LiveServer, lives: Lives) -> list[str]:
    """What is wrong after a last life that was lived to its end."""
    done, customers, store = done_by(server), [lives.profile.customer_id], lives.profile.open()
    with server.database() as database:
        here, there = held_here(store, customers), held_there(database, customers)
    waiting = store.outbox.entries()
    store.close()
    # Each act moves one row by one version; a case opened in a contact moves the contact too.
    moves = sum(version for version, _ in there.values()) - 1
    moves -= sum(entity == Entity.CASE for entity, _ in there)
    wrong = {
        "lost": not set(lives.acknowledged) <= set(done),
        # A death may come between keeping an act and saying so: at most one each time.
        "done by nobody": len(done) - len(lives.acknowledged) > lives.deaths,
        "done twice": moves != len(done) or notes_done_twice(server),
        "still waiting": waiting,
        "not the same": here != there,
    }
    return [name for name, found in wrong.items() if found]


@pytest.mark.timeout(1800)
def test_killed_at_any_step_nothing_is_lost_and_nothing_is_done_twice(
    server: LiveServer, lives: Lives
) -> None:
    lives.whole()
    lives.cut_short(POINTS, seed=4)
    lives.whole()
    assert faults(server, lives) == []
    assert len(lives.acknowledged) > POINTS


def say_then_keep(store: Store, command: AnyCommand, told: int) -> None:
    os.write(told, command.command_id.encode())
    store.outbox.append(command)


BUGS: dict[str, tuple[Act, Bug, str]] = {
    "kept after it was said": (say_then_keep, planted(), "lost"),
    "sent under a new name": (keep_then_say, SENT_UNDER_A_NEW_NAME, "done twice"),
}


@pytest.mark.parametrize("bug", BUGS)
def test_a_desktop_that_does_it_otherwise_is_found_out(
    bug: str, server: LiveServer, lives: Lives
) -> None:
    lives.act, plant, fault = BUGS[bug]
    with plant():
        lives.whole()
        found: list[str] = []
        while fault not in found and lives.deaths < MOST_DEATHS:
            lives.cut_short(DEATHS_BETWEEN_LOOKS, seed=lives.deaths)
            lives.whole()
            found = faults(server, lives)
    assert fault in found
