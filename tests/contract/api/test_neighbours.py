"""Two server processes on one PostgreSQL: what happens at one is heard at the other at once."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from queue import Empty
from typing import Any
from uuid import uuid4

import msgspec
import psycopg
import pytest

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from agentdesk.protocol.sessions import TokenPair
from agentdesk.server.services import audit_seals
from tests.plugins.ears import WAIT_S, Ear, Listen
from tests.plugins.live_server import Desk, LiveServer, make_id
from tests.plugins.postgres import Cluster


@dataclass
class Pair:
    """Two processes with one file of secrets; `cluster` and `name` are what they share."""

    here: LiveServer
    there: LiveServer
    cluster: Cluster
    name: str
    team: str

    def across(self, desk: Desk) -> Desk:
        """The same session, asking the other process."""
        client = self.there.anonymous()
        other = Desk(client, desk.tokens, desk.device_id)
        other.use(desk.tokens)
        return other

    def connect(self) -> psycopg.Connection[Any]:
        return self.cluster.connect(self.name)


@pytest.fixture(scope="module")
def pair(postgres: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    name = postgres.create_database()
    folder = tmp_path_factory.mktemp("servers")
    here, there = (LiveServer(postgres.url(name), folder) for _ in range(2))
    here.start()
    there.start()
    yield Pair(here, there, postgres, name, here.add_team())
    faults = here.faults()
    for server in (here, there):
        server.close()
    postgres.drop_database(name)
    assert not faults, faults


def call(pbx: Desk, login: str) -> dict[str, Any]:
    event = {"event_id": make_id(), "agent_login": login, "from_number": "+15550199001"}
    reply = pbx.client.post(routes.TELEPHONY_EVENTS, json=event)
    assert reply.status_code == 200, reply.text
    answer: dict[str, Any] = reply.json()
    return answer


@pytest.fixture
def login(pair: Pair) -> str:
    return pair.here.add_user(Role.AGENT, pair.team).login


@pytest.fixture
def pbx(pair: Pair) -> Desk:
    return pair.here.desk(Role.INTEGRATION, pair.team)


def listening_there(pair: Pair, desk: Desk, listen: Listen) -> Ear:
    ear = listen(pair.across(desk))
    ear.quiet()
    return ear


def test_a_call_told_to_one_rings_at_the_other_once(
    pair: Pair, pbx: Desk, login: str, listen: Listen
) -> None:
    agent = pair.here.sign_in(login)
    ear = listening_there(pair, agent, listen)
    answer = call(pbx, login)
    _, ring = ear.next("ring")
    assert ring["interaction_id"] == answer["ring"]["interaction_id"]
    assert answer["desktops"] == 0  # of the process that was asked
    assert not heard_again(ear, "ring")


def test_who_listens_where_it_is_told_hears_it_once_too(
    pair: Pair, pbx: Desk, login: str, listen: Listen
) -> None:
    agent = pair.here.sign_in(login)
    ear = listen(agent)
    ear.quiet()
    assert call(pbx, login)["desktops"] == 1
    ear.next("ring")
    assert not heard_again(ear, "ring")


def heard_again(ear: Ear, name: str) -> bool:
    heard = []
    try:
        while True:
            heard.append(ear.events.get(timeout=0.7)[0])
    except Empty:
        return name in heard


def test_a_session_ended_at_one_closes_its_stream_at_the_other(
    pair: Pair, login: str, listen: Listen
) -> None:
    agent = pair.here.sign_in(login)
    ear = listening_there(pair, agent, listen)
    assert agent.client.delete(routes.SESSION_CURRENT).status_code == 204
    ear.next("signed_out")
    assert ear.closed.wait(WAIT_S)
    assert pair.across(agent).client.get(routes.ME).status_code == 401


def test_who_is_disabled_at_one_is_out_at_the_other(pair: Pair, login: str, listen: Listen) -> None:
    agent, admin = pair.here.sign_in(login), pair.here.desk(Role.ADMIN, pair.team)
    ear = listening_there(pair, agent, listen)
    admin.client.patch(f"{routes.USERS}/{agent.user_id}", json={"disabled": True})
    ear.next("signed_out")
    assert ear.closed.wait(WAIT_S)


def test_a_stolen_refresh_token_ends_the_family_everywhere(
    pair: Pair, login: str, listen: Listen
) -> None:
    agent = pair.here.sign_in(login)
    ear = listening_there(pair, agent, listen)
    asked = {"refresh_token": agent.tokens.refresh_token, "device_id": agent.device_id}
    traded = pair.across(agent).client.post(
        routes.SESSION_REFRESH, json=asked | {"request_id": make_id()}
    )
    fresh = msgspec.json.decode(traded.content, type=TokenPair)
    again = pair.here.anonymous().post(
        routes.SESSION_REFRESH, json=asked | {"request_id": make_id()}
    )
    assert (fresh.session_id, again.status_code) == (agent.tokens.session_id, 401)
    ear.next("signed_out")


def test_a_commit_at_one_is_told_to_the_others(pair: Pair, login: str) -> None:
    agent = pair.here.sign_in(login)
    with pair.connect() as connection:
        connection.execute("LISTEN agentdesk")
        presence = {"type": "presence.set", "presence": "available"}
        command = presence | {"command_id": make_id(), "made_at": "2026-01-02T03:04:05Z"}
        assert agent.command(command)[0]["outcome"] == "applied"
        told = [notice.payload for notice in connection.notifies(timeout=WAIT_S, stop_after=1)]
    assert msgspec.json.decode(told[0])["news"]["type"] == "committed"


def test_what_another_process_tells_is_a_reason_to_look(
    pair: Pair, login: str, listen: Listen
) -> None:
    """Nothing was committed: only the notice can have said so."""
    ear = listening_there(pair, pair.here.sign_in(login), listen)
    tell(pair, {"type": "committed", "xid": 1 << 40, "seq": 1})
    cursor, _ = ear.next("look")
    assert cursor


def tell(pair: Pair, news: dict[str, object]) -> None:
    letter = msgspec.json.encode({"sender": str(uuid4()), "news": news}).decode()
    with pair.connect() as connection:
        connection.execute("SELECT pg_notify('agentdesk', %s)", (letter,))


def test_words_that_mean_nothing_are_passed_over(
    pair: Pair, pbx: Desk, login: str, listen: Listen
) -> None:
    agent = pair.here.sign_in(login)
    ear = listening_there(pair, agent, listen)
    with pair.connect() as connection:
        for words in ("", "hello", '{"sender": 1}', '{"sender": "x", "news": {"type": "other"}}'):
            connection.execute("SELECT pg_notify('agentdesk', %s)", (words,))
    call(pbx, login)
    ear.next("ring")


def test_a_listener_that_was_cut_off_listens_again(
    pair: Pair, pbx: Desk, login: str, listen: Listen
) -> None:
    agent = pair.here.sign_in(login)
    ear = listening_there(pair, agent, listen)
    with pair.connect() as connection:
        cut = connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND (query LIKE 'LISTEN%%' OR query LIKE '%%pg_notify%%')"
        ).fetchall()
    assert len(cut) >= 2
    until_heard(ear, lambda: call(pbx, login))


def until_heard(ear: Ear, again: Callable[[], object]) -> None:
    """What is told while nobody listens is lost: it is a hint."""
    for _ in range(WAIT_S * 2):
        again()
        try:
            while ear.events.get(timeout=1)[0] != "ring":
                pass
        except Empty:
            continue
        return
    raise AssertionError("it never listened again")


def test_the_tokens_of_one_are_good_at_the_other(pair: Pair, login: str) -> None:
    assert pair.across(pair.here.sign_in(login)).client.get(routes.ME).status_code == 200


def test_what_was_seen_at_both_is_sealed_in_one_trail(pair: Pair, login: str) -> None:
    agent, auditor = pair.here.sign_in(login), pair.here.desk(Role.AUDITOR, pair.team)
    customer_id = pair.here.add_customer()
    for desk in (agent, pair.across(agent)):
        assert desk.client.get(routes.card(customer_id)).status_code == 200
    deadline_s = time.monotonic() + 2 * WAIT_S
    while sealed_readings(auditor, customer_id) < 2:
        assert time.monotonic() < deadline_s
    with pair.here.database() as database, database.read() as unit:
        assert audit_seals.verify(unit) == []


def sealed_readings(auditor: Desk, customer_id: str) -> int:
    where = {"entity": "customer", "entity_id": customer_id}
    entries = auditor.client.get(routes.AUDIT, params=where).json()["entries"]
    return sum(1 for one in entries if one.get("sealed"))
