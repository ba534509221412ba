"""Everybody may see what is recorded about them, who looked, and nothing of anybody else."""

import time
from collections.abc import Callable
from typing import Any

import msgspec

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from agentdesk.protocol.own_record import OwnRecord
from tests.plugins.live_server import Desk, LiveServer

WAIT_S = 10


def record(desk: Desk, **asked: Any) -> OwnRecord:
    reply = desk.client.get(routes.MY_RECORD, params=asked)
    assert reply.status_code == 200, reply.text
    return msgspec.json.decode(reply.content, type=OwnRecord)


def until(look: Callable[[], Any]) -> Any:
    """What was looked at is written behind the work, within seconds."""
    deadline_s = time.monotonic() + WAIT_S
    while not (found := look()):
        assert time.monotonic() < deadline_s
    return found


def test_who_asks_sees_their_own_figures_and_who_looked_at_them(
    shared_server: LiveServer,
) -> None:
    team = shared_server.add_team()
    agent, colleague, auditor = (
        shared_server.desk(role, team) for role in (Role.AGENT, Role.AGENT, Role.AUDITOR)
    )
    customers = [shared_server.add_customer(phone=f"+1555019900{n}") for n in range(2)]
    for customer in (*customers, customers[0]):
        assert agent.client.get(routes.card(customer)).status_code == 200
    seen = until(lambda: [one for one in record(agent).figures if one.customers == len(customers)])
    assert len(seen) == 2  # of today, of thirty days
    assert {one.user_id for one in record(agent).acts} == {agent.user_id}
    assert [one.customers for one in record(colleague).figures] == [0, 0]

    asked = {"user_id": agent.user_id}
    assert auditor.client.get(routes.AUDIT, params=asked).status_code == 200
    looks = until(lambda: [one for one in record(agent).about_me if one.action == "user.read"])
    assert looks[0].user_id == auditor.user_id
    assert looks[0].session_id is None
    assert not [one for one in record(colleague).about_me if one.action == "user.read"]


def test_older_acts_come_page_by_page_and_nobody_elses(shared_server: LiveServer) -> None:
    agent = shared_server.desk(Role.AGENT, shared_server.add_team())
    for number in range(3):
        agent.client.get(routes.card(shared_server.add_customer(phone=f"+1555019910{number}")))
    whole = until(lambda: (told := record(agent)) and len(told.acts) >= 3 and told.acts)
    first = record(agent, limit=2)
    assert [one.seq for one in first.acts] == [one.seq for one in whole[:2]]
    second = record(agent, limit=2, before=first.before)
    assert second.acts[0].seq == whole[2].seq
    assert second.figures == []


def test_looking_at_oneself_is_no_news(shared_server: LiveServer) -> None:
    auditor = shared_server.desk(Role.AUDITOR, shared_server.add_team())
    auditor.client.get(routes.AUDIT, params={"user_id": auditor.user_id})
    other = shared_server.desk(Role.AUDITOR, shared_server.add_team())
    auditor.client.get(routes.AUDIT, params={"user_id": other.user_id})
    until(lambda: [one for one in record(other).about_me if one.action == "user.read"])
    assert not [one for one in record(auditor).about_me if one.action == "user.read"]
