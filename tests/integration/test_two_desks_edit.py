"""Two desks without a network change the same customer: both are heard, nobody is overwritten."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from agentdesk.cache.shapes import CustomerCard, Held, RowStatus
from agentdesk.domain.actor import Role
from agentdesk.domain.field_merge import SuggestionState
from agentdesk.protocol.customer_fields import CustomerFields, SuggestionBody
from agentdesk.protocol.entities import CustomerBody, PersonName, Preferences
from agentdesk.protocol.fields import Source
from agentdesk.protocol.messages import UpdateCustomer
from agentdesk.protocol.rows import Entity
from tests.plugins.desktops import CLOCK, Desktop
from tests.plugins.live_server import PASSWORD, LiveServer, make_id
from tests.plugins.sameness import held_here, held_there

OLD, ONE, OTHER = ["old@example.org"], ["one@example.org"], ["other@example.org"]
SEEN = Preferences(hours="18–21", language="en")
MakeDesktop = Callable[[str], Desktop]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[LiveServer]:
    server = LiveServer(f"sqlite:///{tmp_path / 'server.db'}", tmp_path)
    server.start()
    yield server
    server.close()


@pytest.fixture
def customer_id(server: LiveServer) -> str:
    customer_id = make_id()
    body = CustomerBody(
        source=Source("test", CLOCK.now(), synthetic=True),
        names=[PersonName("Latn", "Mary Johnson")],
        emails=list(OLD),
        preferences=SEEN,
    )
    with server.database() as database, database.write() as unit:
        unit.records.save(Entity.CUSTOMER, customer_id, body)
    return customer_id


@pytest.fixture
def desks(server: LiveServer, customer_id: str, make_desktop: MakeDesktop) -> list[Desktop]:
    """Two agents who both hold the customer, and then no network."""
    team = server.add_team()
    desks = [make_desktop(server.url) for _each in range(2)]
    for desk in desks:
        desk.sign_in(server.add_user(Role.AGENT, team).login, PASSWORD)
        desk.wait_synced()
        desk.ask(desk.engine.fetch_card(customer_id))
    server.stop()
    return desks


def come_back(server: LiveServer, desks: list[Desktop]) -> None:
    """The network is there again, and nobody waits for the next try."""
    server.start()
    for desk in desks:
        desk.store.outbox.retry_now()
        desk.engine.wake()


def edit(customer_id: str, seen: CustomerFields, **more: Any) -> UpdateCustomer:
    return UpdateCustomer(
        command_id=make_id(),
        made_at=CLOCK.now(),
        customer_id=customer_id,
        base_version=1,
        base=seen,
        **more,
    )


def card(desk: Desktop, customer_id: str) -> CustomerCard:
    found = desk.store.queries.card(customer_id)
    assert found is not None
    return found


def waiting(desk: Desktop, customer_id: str) -> list[Held[SuggestionBody]]:
    kept = card(desk, customer_id).suggestions
    return [held for held in kept if held.body.state is SuggestionState.OPEN]


def one_waits(desk: Desktop, customer_id: str) -> bool:
    return len(waiting(desk, customer_id)) == 1


def none_waits(desk: Desktop, customer_id: str) -> bool:
    return not waiting(desk, customer_id)


def hours_are(desk: Desktop, customer_id: str, hours: str) -> bool:
    preferences = card(desk, customer_id).customer.body.preferences
    return preferences is not None and preferences.hours == hours


def test_both_are_heard_and_both_desks_agree(
    server: LiveServer, customer_id: str, desks: list[Desktop]
) -> None:
    one, other = desks
    mine = edit(customer_id, CustomerFields(emails=OLD), emails=ONE)
    hours = Preferences(hours="9–12", language="en")
    theirs = edit(
        customer_id,
        CustomerFields(emails=OLD, preferences=SEEN),
        emails=OTHER,
        preferences=hours,
    )
    one.do(mine)
    other.do(theirs)
    for desk, emails in ((one, ONE), (other, OTHER)):
        shown = card(desk, customer_id).customer
        assert shown.body.emails == emails
        assert shown.status in {RowStatus.PENDING, RowStatus.SENT}

    come_back(server, desks)
    one.wait_answered(mine)
    other.wait_answered(theirs)

    for desk in desks:
        desk.heard.wait(partial(one_waits, desk, customer_id), "the suggestion")
        desk.heard.wait(partial(hours_are, desk, customer_id, "9–12"), "what nobody else touched")
    stands = card(one, customer_id).customer.body.emails
    assert card(other, customer_id).customer.body.emails == stands
    kept = waiting(one, customer_id)[0]
    assert [stands, kept.body.values.emails] in ([ONE, OTHER], [OTHER, ONE])

    loser = one if kept.body.values.emails == ONE else other
    again = edit(
        customer_id,
        CustomerFields(emails=stands),
        emails=kept.body.values.emails,
        settles=[kept.id],
    )
    loser.do(again)
    loser.wait_answered(again)
    for desk in desks:
        desk.heard.wait(partial(none_waits, desk, customer_id), "the end of it")
        assert card(desk, customer_id).customer.body.emails == kept.body.values.emails
    with server.database() as database:
        there = held_there(database, [customer_id])
    assert [held_here(desk.store, [customer_id]) for desk in desks] == [there, there]

    _who_tells_no_base_is_refused(customer_id, other if loser is one else one)


def _who_tells_no_base_is_refused(customer_id: str, desk: Desktop) -> None:
    """The control: without what was seen, the same edit would have come to nothing."""
    blind = UpdateCustomer(
        command_id=make_id(),
        made_at=CLOCK.now(),
        customer_id=customer_id,
        base_version=1,
        emails=["blind@example.org"],
    )
    desk.do(blind)
    desk.wait_answered(blind)
    assert desk.heard.answers[-1].code == "field_changed"
    assert waiting(desk, customer_id) == []
