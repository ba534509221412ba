"""Reading over HTTP: the card by phone, search, timelines, lists, the feed and the bootstrap."""

from datetime import timedelta

import msgspec
import pytest

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from agentdesk.protocol.pages import (
    BootstrapPage,
    Card,
    ChangePage,
    Horizon,
    RowPage,
    SearchPage,
    TimelinePage,
)
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.storage.repositories.records import NewRecord
from tests.plugins.live_server import CLOCK, Desk, LiveServer, make_id
from tests.plugins.storage import case_body, customer_body, note_body

NOW = CLOCK.now()


@pytest.fixture(scope="module")
def agent(shared_server: LiveServer) -> Desk:
    return shared_server.desk(Role.AGENT, shared_server.add_team())


@pytest.fixture
def phone() -> str:
    """A number of nobody else."""
    digits = int(make_id().replace("-", "")[-12:], 16) % 10**8
    return f"+8190{digits:08}"


@pytest.fixture
def customer_id(shared_server: LiveServer, phone: str) -> str:
    """A customer with a case, and seven notes a minute apart."""
    customer_id = make_id()
    notes = [
        NewRecord(make_id(), note_body(customer_id, at=NOW - timedelta(minutes=place)))
        for place in range(7)
    ]
    with shared_server.database() as database, database.write() as unit:
        body = customer_body("髙橋 加奈", phone=phone, email=f"{customer_id}@example.com")
        unit.records.save(Entity.CUSTOMER, customer_id, body)
        unit.records.save(Entity.CASE, make_id(), case_body(customer_id, f"C-{phone[5:]}"))
        unit.records.save_many(Entity.NOTE, notes)
    return customer_id


def test_a_phone_number_answers_the_whole_card_once(
    agent: Desk, customer_id: str, phone: str
) -> None:
    national = f"0{phone[3:5]}-{phone[5:9]}-{phone[9:]}"
    reply = agent.client.get(routes.CUSTOMERS, params={"phone": national})
    card = msgspec.json.decode(reply.content, type=Card)

    assert card.customer.id == customer_id
    assert card.counts == {"case": 1, "note": 7}
    assert len(card.rows) == 8
    assert reply.headers["cache-control"] == "private, no-cache"


def test_a_card_that_did_not_change_is_not_sent_again(
    shared_server: LiveServer, agent: Desk, customer_id: str
) -> None:
    tag = agent.client.get(routes.card(customer_id)).headers["etag"]
    asked = {"If-None-Match": tag}
    again = agent.client.get(routes.card(customer_id), headers=asked)
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)

    with shared_server.database() as database, database.write() as unit:
        unit.records.save(Entity.NOTE, make_id(), note_body(customer_id))
    changed = agent.client.get(routes.card(customer_id), headers=asked)
    assert changed.status_code == 200
    assert changed.headers["etag"] != tag


def test_nobodys_number_is_not_found(agent: Desk) -> None:
    reply = agent.client.get(routes.CUSTOMERS, params={"phone": "+442079460999"})
    assert (reply.status_code, reply.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"phone": "1", "q": "a"},
        {"q": ""},
        {"q": "a", "limit": "0"},
        {"q": "a", "limit": "501"},
        {"q": "a" * 101},
        {"phone": "1" * 41},
    ],
)
def test_a_question_that_makes_no_sense_is_refused(agent: Desk, params: dict[str, str]) -> None:
    assert agent.client.get(routes.CUSTOMERS, params=params).status_code == 400


def test_customers_are_found_while_somebody_types(agent: Desk, customer_id: str) -> None:
    for typed in (f"{customer_id}@exam", "高橋"):
        reply = agent.client.get(routes.CUSTOMERS, params={"q": typed, "limit": 50})
        page = msgspec.json.decode(reply.content, type=SearchPage)
        assert page.hits
        assert {hit.display for hit in page.hits} == {"髙橋 加奈"}


def test_the_timeline_goes_on_from_the_last_row_shown(agent: Desk, customer_id: str) -> None:
    told: list[str] = []
    params: dict[str, str] = {"limit": "3"}
    more = True
    while more:
        reply = agent.client.get(routes.timeline(customer_id), params=params)
        page = msgspec.json.decode(reply.content, type=TimelinePage)
        told += [row.id for row in page.rows]
        last, more = page.rows[-1], page.more
        params |= {"before_us": str(last.at_us), "before_id": last.id}

    assert len(told) == len(set(told)) == 7


def test_one_row_and_pages_of_rows_are_read_by_customer(agent: Desk, customer_id: str) -> None:
    params = {"customer_id": customer_id, "limit": "5"}
    first = agent.client.get(routes.NOTES, params=params)
    page = msgspec.json.decode(first.content, type=RowPage)
    rest = agent.client.get(routes.NOTES, params=params | {"after": page.after or ""})
    rows = page.rows + msgspec.json.decode(rest.content, type=RowPage).rows

    assert len({row.id for row in rows}) == 7
    one = agent.client.get(f"{routes.NOTES}/{rows[0].id}")
    assert msgspec.json.decode(one.content, type=Row) == rows[0]


def test_rows_of_customers_are_not_listed_without_one(agent: Desk) -> None:
    assert agent.client.get(routes.ORDERS).status_code == 400
    assert agent.client.get(routes.CAMPAIGNS).status_code == 200


def test_a_desktop_begins_at_the_horizon_and_follows_the_feed(
    shared_server: LiveServer, agent: Desk, customer_id: str
) -> None:
    horizon = msgspec.json.decode(agent.client.get(routes.HORIZON).content, type=Horizon)
    held: set[str] = set()
    for entity in horizon.entities:
        params = {"horizon": horizon.cursor, "limit": "500"}
        reply = agent.client.get(routes.bootstrap(entity), params=params)
        held |= {row.id for row in msgspec.json.decode(reply.content, type=BootstrapPage).rows}
    assert customer_id in held

    note_id = make_id()
    with shared_server.database() as database, database.write() as unit:
        unit.records.save(Entity.NOTE, note_id, note_body(customer_id))
    reply = agent.client.get(routes.CHANGES, params={"cursor": horizon.cursor})
    page = msgspec.json.decode(reply.content, type=ChangePage)
    assert note_id in {row.id for row in page.rows}


def test_a_cursor_that_is_not_ours_asks_to_start_again(agent: Desk) -> None:
    reply = agent.client.get(routes.CHANGES, params={"cursor": "nonsense"})
    assert (reply.status_code, reply.json()["code"]) == (409, "resync")


def test_an_unknown_entity_is_no_bootstrap(agent: Desk) -> None:
    assert agent.client.get(routes.bootstrap("nonsense")).status_code == 400


def test_an_integration_reads_no_money(shared_server: LiveServer) -> None:
    program = shared_server.desk(Role.INTEGRATION, shared_server.add_team())
    refused = (routes.BUDGETS, routes.APPROVALS, routes.POLICIES)
    assert {program.client.get(path).status_code for path in refused} == {403}
    assert program.client.get(routes.bootstrap(Entity.BUDGET)).status_code == 403
    assert program.client.get(routes.CAMPAIGNS).status_code == 200
