"""The audit trail over HTTP: who looked is written down, everything is sealed, and shown to few."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from agentdesk.protocol.audit import AuditEntry, AuditPage, AuditSeal, AuditState
from agentdesk.runtime.server_secrets import load_secrets
from agentdesk.runtime.signing import Signer
from agentdesk.server.services import audit_seals
from tests.plugins.live_server import Desk, LiveServer, make_id

WAIT_S = 10


@pytest.fixture(scope="module")
def team(shared_server: LiveServer) -> str:
    return shared_server.add_team()


@pytest.fixture(scope="module")
def auditor(shared_server: LiveServer, team: str) -> Desk:
    return shared_server.desk(Role.AUDITOR, team)


@pytest.fixture
def customer_id(shared_server: LiveServer) -> str:
    return shared_server.add_customer(phone="+15550177001")


def page(auditor: Desk, **asked: Any) -> AuditPage:
    reply = auditor.client.get(routes.AUDIT, params=asked)
    assert reply.status_code == 200, reply.text
    return msgspec.json.decode(reply.content, type=AuditPage)


def state(auditor: Desk) -> AuditState:
    return msgspec.json.decode(auditor.client.get(routes.AUDIT_STATE).content, type=AuditState)


def until(look: Callable[[], Any]) -> Any:
    """What is looked for is written behind the work, within seconds."""
    deadline_s = time.monotonic() + WAIT_S
    while not (found := look()):
        assert time.monotonic() < deadline_s
    return found


def readings(auditor: Desk, customer_id: str) -> list[AuditEntry]:
    return page(auditor, entity="customer", entity_id=customer_id).entries


def ways(shared_server: LiveServer, customer_id: str) -> Iterator[tuple[str, str]]:
    yield "phone", f"{routes.CUSTOMERS}?phone=%2B15550177001"
    yield "card", routes.card(customer_id)
    yield "customer", f"{routes.CUSTOMERS}/{customer_id}"
    yield "timeline", routes.timeline(customer_id)


def looks_of(auditor: Desk, agent: Desk, customer_id: str, way: str) -> list[AuditEntry]:
    return [
        one
        for one in readings(auditor, customer_id)
        if one.detail == {"way": way} and one.user_id == agent.user_id
    ]


def test_every_way_to_look_at_a_customer_is_written_down(
    shared_server: LiveServer, team: str, auditor: Desk, customer_id: str
) -> None:
    agent = shared_server.desk(Role.AGENT, team)
    for way, path in ways(shared_server, customer_id):
        told = agent.client.get(path)
        assert told.status_code == 200, told.text
        shown = told.json().get("customer", {}).get("id", customer_id)
        seen = until(partial(looks_of, auditor, agent, shown, way))
        assert [one.action for one in seen] == ["customer.read"]
        assert seen[0].session_id == agent.tokens.session_id
        assert seen[0].user_name == "agent of the test"


def test_a_look_that_is_told_nothing_new_is_a_look_all_the_same(
    shared_server: LiveServer, team: str, auditor: Desk, customer_id: str
) -> None:
    first, again = (shared_server.desk(Role.AGENT, team) for _ in range(2))
    tag = first.client.get(routes.card(customer_id)).headers["ETag"]
    unchanged = again.client.get(routes.card(customer_id), headers={"If-None-Match": tag})
    assert unchanged.status_code == 304
    until(lambda: {one.user_id for one in readings(auditor, customer_id)} >= {again.user_id})


def test_who_is_refused_has_seen_nothing(
    shared_server: LiveServer, team: str, auditor: Desk
) -> None:
    agent, nobody = shared_server.desk(Role.AGENT, team), make_id()
    assert agent.client.get(routes.card(nobody)).status_code == 404
    known = shared_server.add_customer(phone="+15550177002")
    agent.client.get(routes.card(known))
    until(lambda: readings(auditor, known))
    assert readings(auditor, nobody) == []


def test_what_was_done_and_seen_is_sealed_within_seconds(
    shared_server: LiveServer, team: str, auditor: Desk, customer_id: str
) -> None:
    shared_server.desk(Role.AGENT, team).client.get(routes.card(customer_id))
    sealed = until(lambda: [one for one in readings(auditor, customer_id) if one.sealed])
    seal = until(lambda: state(auditor).seal)
    assert seal.size >= len(sealed)
    with shared_server.database() as database, database.read() as unit:
        key = Signer(load_secrets(shared_server.secrets).audit_seed).public_key
        assert key.hex() == seal.public_key
        assert audit_seals.verify(unit, key, {seal.size: bytes.fromhex(seal.root)}) == []


def test_pages_go_on_from_the_last_one(shared_server: LiveServer, team: str, auditor: Desk) -> None:
    agent = shared_server.desk(Role.AGENT, team)
    for number in range(5):
        agent.client.get(routes.card(shared_server.add_customer(phone=f"+1555018000{number}")))
    whole = until(lambda: five_of(auditor, agent))
    paged, before = [], None
    while True:
        asked = {"user_id": agent.user_id, "limit": 2} | ({"before": before} if before else {})
        part = page(auditor, **asked)
        paged += part.entries
        if part.before is None:
            break
        before = part.before
    assert [one.seq for one in paged] == [one.seq for one in whole]


def five_of(auditor: Desk, agent: Desk) -> list[AuditEntry]:
    entries = page(auditor, user_id=agent.user_id).entries
    return entries if len(entries) == 5 else []


def test_a_row_is_named_by_its_kind_and_its_id(auditor: Desk) -> None:
    half = auditor.client.get(routes.AUDIT, params={"entity": "customer"})
    assert (half.status_code, half.json()["code"]) == (400, "entity_and_id")


def test_a_signed_root_is_kept_in_a_file_of_its_own(
    database_url: str, make_server: Callable[..., LiveServer], tmp_path: Path
) -> None:
    roots = tmp_path / "roots"
    server = make_server(database_url, audit_roots=str(roots))
    desk = server.desk(Role.AUDITOR, server.add_team())
    until(roots.exists)
    until(roots.read_bytes)
    line = msgspec.json.decode(roots.read_bytes().splitlines()[0], type=AuditSeal)
    seal = state(desk).seal
    assert seal is not None
    assert line.public_key == seal.public_key
    assert line.size <= seal.size


def test_what_was_seen_before_the_server_stops_is_written_down(
    database_url: str, make_server: Callable[..., LiveServer]
) -> None:
    server = make_server(database_url)
    agent = server.desk(Role.AGENT, server.add_team())
    customer_id = server.add_customer()
    agent.client.get(routes.card(customer_id))
    server.stop()
    with server.database() as database, database.read() as unit:
        where = {"entity": "customer", "entity_id": customer_id}
        assert len(unit.audit_trail.entries(where, 1 << 50, 10)) == 1
