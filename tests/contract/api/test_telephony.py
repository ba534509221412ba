"""A call arrives: the right customer, a ringing contact, and the agent's desktop rings, once."""

from typing import Any

import pytest

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from tests.plugins.ears import Listen
from tests.plugins.live_server import Desk, LiveServer, make_id


@pytest.fixture(scope="module")
def team(shared_server: LiveServer) -> str:
    return shared_server.add_team()


@pytest.fixture(scope="module")
def telephone_system(shared_server: LiveServer, team: str) -> Desk:
    return shared_server.desk(Role.INTEGRATION, team)


def call(agent: Desk, number: str, **more: object) -> dict[str, Any]:
    return {
        "event_id": make_id(),
        "agent_login": agent.tokens.me.login,
        "from_number": number,
    } | more


def test_a_known_number_rings_with_its_customer(
    shared_server: LiveServer, team: str, telephone_system: Desk, listen: Listen
) -> None:
    agent, other = (shared_server.desk(Role.AGENT, team) for _ in range(2))
    customer_id = shared_server.add_customer("+15550104711")
    ear, others_ear = listen(agent), listen(other)
    event = call(agent, "(555) 010-4711", line="Billing", waited_s=42)
    reply = telephone_system.client.post(routes.TELEPHONY_EVENTS, json=event)
    assert reply.status_code == 200, reply.text
    assert reply.json()["desktops"] == 1
    _, ring = ear.next("ring")
    assert ring == reply.json()["ring"]
    assert (ring["customer_id"], ring["line"], ring["waited_s"]) == (customer_id, "Billing", 42)
    others_ear.next("look")
    assert others_ear.events.empty() or others_ear.events.get()[0] == "look"
    card = agent.client.get(routes.card(customer_id)).json()
    contacts = [row for row in card["rows"] if row["entity"] == "interaction"]
    assert [(row["id"], row["body"]["state"]) for row in contacts] == [
        (ring["interaction_id"], "ringing")
    ]


def test_told_twice_it_is_one_contact(
    shared_server: LiveServer, team: str, telephone_system: Desk
) -> None:
    agent = shared_server.desk(Role.AGENT, team)
    customer_id = shared_server.add_customer("+15550104712")
    event = call(agent, "+15550104712")
    replies = [
        telephone_system.client.post(routes.TELEPHONY_EVENTS, json=event).json() for _ in range(2)
    ]
    assert replies[0] == replies[1]
    card = agent.client.get(routes.card(customer_id)).json()
    assert card["counts"]["interaction"] == 1
    other = telephone_system.client.post(
        routes.TELEPHONY_EVENTS, json=event | {"from_number": "+15550100000"}
    )
    assert (other.status_code, other.json()["code"]) == (409, "event_id_reused")


@pytest.mark.parametrize("number", ["+49301234567", "anonymous", "", "☎"])
def test_a_stranger_rings_without_a_customer(
    shared_server: LiveServer, team: str, telephone_system: Desk, number: str
) -> None:
    agent = shared_server.desk(Role.AGENT, team)
    reply = telephone_system.client.post(routes.TELEPHONY_EVENTS, json=call(agent, number))
    assert reply.status_code == 200
    assert "customer_id" not in reply.json()["ring"]


def test_an_agent_nobody_knows_is_told_so(telephone_system: Desk) -> None:
    event = call(telephone_system, "+15550104711") | {"agent_login": "nobody"}
    reply = telephone_system.client.post(routes.TELEPHONY_EVENTS, json=event)
    assert (reply.status_code, reply.json()["code"]) == (404, "user_unknown")
