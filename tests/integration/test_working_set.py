"""Who belongs to the working set today is here the next morning, without being asked for."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial

import msgspec
import pytest

from agentdesk.cache.progress import Progress
from agentdesk.domain.actor import Role
from agentdesk.domain.interactions import Channel, Direction, InteractionState
from agentdesk.protocol.entities import CustomerBody, InteractionBody, PersonName
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import to_us
from agentdesk.sync.renewal import EVERY
from tests.plugins.desktops import CLOCK, Desktop
from tests.plugins.live_server import PASSWORD, LiveServer, make_id

SOURCE = Source("test", CLOCK.now(), synthetic=True)
MakeDesktop = Callable[[str], Desktop]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    folder = tmp_path_factory.mktemp("server")
    server = LiveServer(f"sqlite:///{folder / 'server.db'}", folder)
    server.start()
    yield server
    server.close()


def somebody_calls(server: LiveServer, name: str) -> str:
    """A contact with another agent: nothing of it concerns this desktop."""
    customer_id = make_id()
    body = CustomerBody(source=SOURCE, names=[PersonName("Latn", name)], phones=[])
    contact = InteractionBody(
        source=SOURCE,
        customer_id=customer_id,
        channel=Channel.VOICE,
        direction=Direction.INBOUND,
        state=InteractionState.WRAPPED_UP,
        started_at=CLOCK.now(),
        summary="Asked about the parcel",
    )
    with server.database() as database, database.write() as unit:
        unit.records.save(Entity.CUSTOMER, customer_id, body)
        unit.records.save(Entity.INTERACTION, make_id(), contact, at=CLOCK.now())
    return customer_id


def wait_for_news(server: LiveServer, desktop: Desktop) -> None:
    """A colleague is new: once they are here, so is whatever came before them."""
    colleague = server.add_user(Role.AGENT, server.add_team()).login
    desktop.engine.wake()
    desktop.heard.wait(
        lambda: colleague in {held.body.login for held in desktop.store.queries.users()},
        "the new colleague",
    )


def asked_before(now: Progress, ago: timedelta) -> Progress:
    return msgspec.structs.replace(now, renewed_at_us=to_us(CLOCK.now() - ago))


@pytest.mark.parametrize(
    ("ago", "is_here"),
    [(EVERY + timedelta(minutes=1), True), (timedelta(hours=1), False), (-EVERY, True)],
    ids=["the next morning", "the same day", "a clock set back"],
)
def test_whoever_called_since_is_found_without_the_server(
    server: LiveServer, make_desktop: MakeDesktop, ago: timedelta, is_here: bool
) -> None:
    desktop = make_desktop(server.url)
    desktop.sign_in(server.add_user(Role.AGENT, server.add_team()).login, PASSWORD)
    desktop.wait_synced()
    customer_id = somebody_calls(server, "Emma Smith")
    wait_for_news(server, desktop)
    assert customer_id not in desktop.store.held

    desktop.store.apply.progress(partial(asked_before, ago=ago))
    desktop.reopen()
    if is_here:
        desktop.heard.wait(lambda: desktop.store.queries.timeline(customer_id), "the caller's card")
    wait_for_news(server, desktop)
    assert (customer_id in desktop.store.held) is is_here
    assert len(desktop.store.queries.timeline(customer_id)) == int(is_here)
