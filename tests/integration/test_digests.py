"""What is held is proved equal to the server's; what was lost or twisted is found and mended."""

from collections.abc import Callable
from functools import partial

import pytest

from agentdesk.domain.actor import Actor, Role
from agentdesk.protocol.digests import digest_of
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.sqlcipher import Durability, connect
from agentdesk.server.services import digests
from tests.plugins.desktops import Desktop
from tests.plugins.live_server import PASSWORD, LiveServer, make_id
from tests.plugins.stores import note

NOTES = 12
CLOCK = SystemClock()
DIFFERS = "differs from the server"
A_STRANGER = "SELECT entity, 'x', customer_id, at_us, row_version, epoch, lookup, 0, body"


@pytest.fixture
def server(sqlite_url: str, make_server: Callable[..., LiveServer]) -> LiveServer:
    return make_server(sqlite_url)


@pytest.fixture
def customers(server: LiveServer) -> list[str]:
    return [
        server.add_customer(f"+1555010{number}", "Mary Johnson") for number in range(3000, 3003)
    ]


@pytest.fixture
def desktop(
    server: LiveServer, customers: list[str], make_desktop: Callable[[str], Desktop]
) -> Desktop:
    """Signed in, every customer held whole, each with notes of their own."""
    opened = make_desktop(server.url)
    login = server.add_user(Role.AGENT, server.add_team(), "mika").login
    opened.sign_in(login, PASSWORD)
    for customer_id in customers:
        opened.ask(opened.engine.fetch_card(customer_id))
        acts = [note(customer_id, f"Said {number}") for number in range(NOTES)]
        for act in acts:
            opened.do(act)
        opened.wait_answered(*acts)
    opened.wait_synced()
    return opened


def twist(desktop: Desktop, statement: str, *values: object) -> None:
    """Change the cache behind everybody's back, as a fault of ours would."""
    connection = connect(
        desktop.folder / "cache.db", key=desktop.keys.cache, durability=Durability.NORMAL
    )
    assert connection.execute(statement, values).rowcount > 0
    connection.close()


def equal(desktop: Desktop, server: LiveServer, customer_ids: list[str]) -> list[bool]:
    ours = [desktop.store.digests.digest(one) for one in customer_ids]
    answers = []
    with server.database() as database, database.read() as unit:
        for found, customer_id in zip(ours, customer_ids, strict=True):
            if found is None:  # held, and its card is still on its way
                answers.append(False)
                continue
            rows = [unit.records.row(Entity.CUSTOMER, customer_id)]
            rows += unit.records.for_customer(Entity.NOTE, customer_id)
            parts = [(r.entity, r.id, r.row_version, bytes(r.body)) for r in rows if r is not None]
            answers.append(digest_of(parts) == found[1])
    return answers


def differences(desktop: Desktop) -> int:
    return desktop.heard.statuses[-1].differences


def test_both_sides_come_to_the_same_number(
    server: LiveServer, desktop: Desktop, customers: list[str]
) -> None:
    assert equal(desktop, server, customers) == [True, True, True]
    assert desktop.store.digests.digest(customers[0]) != desktop.store.digests.digest(customers[1])


@pytest.mark.expects_log(DIFFERS)
@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM record WHERE customer_id = ? AND entity = 'note'",
        "UPDATE record SET body = CAST('{}' AS BLOB) WHERE customer_id = ? AND entity = 'note'",
        "UPDATE record SET row_version = 900 WHERE customer_id = ? AND entity = 'customer'",
        "UPDATE record SET deleted = 1 WHERE customer_id = ? AND entity = 'note'",
        "DELETE FROM term WHERE customer_id = ? AND kind = 1",
    ],
    ids=[
        "rows lost",
        "words twisted",
        "a version nobody gave",
        "tombstones nobody sent",
        "searched for in vain",
    ],
)
def test_what_was_lost_or_twisted_is_found_counted_and_brought_anew(
    server: LiveServer, desktop: Desktop, customers: list[str], statement: str
) -> None:
    twist(desktop, statement, customers[1])
    assert equal(desktop, server, customers) == [True, False, True]
    desktop.engine.compare()
    desktop.heard.wait(lambda: differences(desktop) == 1, "the difference is found")
    desktop.heard.wait(lambda: all(equal(desktop, server, customers)), "all are equal again")
    card = desktop.store.queries.card(customers[1])
    assert card is not None
    assert len(card.notes) == NOTES
    assert len(desktop.store.queries.search("mary")) == len(customers)


@pytest.mark.expects_log(DIFFERS)
def test_who_is_here_and_was_not_held_any_more_is_held_and_compared_again(
    server: LiveServer, desktop: Desktop, customers: list[str]
) -> None:
    twist(desktop, "DELETE FROM held_customer WHERE customer_id = ?", customers[1])
    twist(desktop, "DELETE FROM record WHERE customer_id = ? AND entity = 'note'", customers[1])
    with desktop.store.held._lock:
        desktop.store.held._ids.discard(customers[1])  # as after a start with such a file
    desktop.engine.compare()
    desktop.heard.wait(
        lambda: customers[1] in desktop.store.held and all(equal(desktop, server, customers)),
        "all are held and equal again",
    )


@pytest.mark.expects_log(DIFFERS)
def test_a_row_the_server_never_had_goes(
    server: LiveServer, desktop: Desktop, customers: list[str]
) -> None:
    here = "SELECT entity, ?, customer_id, at_us, row_version, epoch, lookup, deleted, body"
    twist(
        desktop,
        f"INSERT INTO record {here} FROM record WHERE customer_id = ? AND entity = 'note' LIMIT 1",
        make_id(),
        customers[2],
    )
    desktop.engine.compare()
    desktop.heard.wait(lambda: all(equal(desktop, server, customers)), "all are equal again")


def test_nobody_learns_of_a_customer_that_does_not_exist(server: LiveServer) -> None:
    desk = server.desk(Role.AGENT, server.add_team())
    ask = {"customers": [{"customer_id": make_id(), "whole": True}]}
    reply = desk.client.post("/v1/digests", json=ask)
    assert reply.json() == {"digests": {}}


TWISTS = (
    "UPDATE record SET body = CAST('{}' AS BLOB) WHERE entity = 'user'",
    "DELETE FROM record WHERE entity = 'team'",
    "UPDATE record SET row_version = 900 WHERE entity = 'user'",
    f"INSERT INTO record {A_STRANGER} FROM record WHERE entity = 'user' LIMIT 1",
)


@pytest.mark.expects_log(DIFFERS)
def test_what_everybody_holds_is_compared_and_brought_anew_too(
    server: LiveServer, make_desktop: Callable[[str], Desktop]
) -> None:
    """Words twisted, rows lost, a version nobody gave, a row the server never had."""
    desktop = make_desktop(server.url)
    desktop.sign_in(server.add_user(Role.AGENT, server.add_team(), "mika").login, PASSWORD)
    desktop.wait_synced()
    with server.database() as database, database.read() as unit:
        theirs = digests.reference(unit, Actor("", "", Role.AGENT, "", "", "")).digests
    held = desktop.store.reference_digests.digests
    assert held() == theirs
    for found, statement in enumerate(TWISTS, 1):
        twist(desktop, statement)
        assert held() != theirs
        desktop.engine.compare()
        desktop.heard.wait(partial(_found, desktop, found), "the difference is found")
        desktop.heard.wait(lambda: held() == theirs, "equal again")

    server.add_user(Role.AGENT, server.add_team())  # what was not pulled yet is no difference
    desktop.engine.compare()
    desktop.engine.wake()
    desktop.heard.wait(lambda: held() != theirs, "the new one has come")
    assert differences(desktop) == len(TWISTS)


def _found(desktop: Desktop, number: int) -> bool:
    return differences(desktop) == number
