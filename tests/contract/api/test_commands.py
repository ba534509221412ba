"""Commands: done once for ever, each with its own answer, whichever way they come in."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import text

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from tests.plugins.live_server import Desk, LiveServer, make_id

AT = "2026-01-02T03:04:05Z"


@pytest.fixture(scope="module")
def team(shared_server: LiveServer) -> str:
    return shared_server.add_team()


@pytest.fixture(scope="module")
def customer(shared_server: LiveServer) -> str:
    return shared_server.add_customer()


@pytest.fixture
def agent(shared_server: LiveServer, team: str) -> Desk:
    return shared_server.desk(Role.AGENT, team)


def note(customer_id: str, words: str = "Rang about the parcel.") -> dict[str, Any]:
    return {
        "type": "note.add",
        "command_id": make_id(),
        "made_at": AT,
        "note_id": make_id(),
        "customer_id": customer_id,
        "text": words,
    }


def notes_in(server: LiveServer, customer_id: str) -> int:
    count = text("SELECT count(*) FROM note WHERE customer_id = :whose")
    with server.database() as database, database.read() as unit:
        return int(unit.connection.execute(count, {"whose": customer_id}).scalar_one())


def without_replayed(result: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in result.items() if name != "replayed"}


def test_a_command_told_twice_is_done_once_and_answered_alike(agent: Desk, customer: str) -> None:
    command = note(customer)
    (first,), (again,) = agent.command(command), agent.command(command)
    assert first["outcome"] == "applied"
    assert again["replayed"]
    assert without_replayed(again) == first


def test_a_storm_of_duplicates_has_one_effect_each(shared_server: LiveServer, agent: Desk) -> None:
    customer_id = shared_server.add_customer("+15550100999")
    commands = [note(customer_id, f"note {number}") for number in range(50)]
    with ThreadPoolExecutor(10) as pool:
        results = list(pool.map(lambda one: agent.command(one)[0], commands * 10))
    assert Counter(result["outcome"] for result in results) == {"applied": 500}
    assert sum(not result.get("replayed", False) for result in results) == 50
    answers = {str(sorted(without_replayed(result).items(), key=str)) for result in results}
    assert len(answers) == 50
    assert notes_in(shared_server, customer_id) == 50


def test_another_deed_under_a_taken_name_is_refused(agent: Desk, customer: str) -> None:
    command = note(customer)
    agent.command(command)
    (result,) = agent.command(command | {"text": "Something else."})
    assert (result["outcome"], result["code"]) == ("rejected", "command_id_reused")


def test_somebody_else_cannot_take_my_answer(
    shared_server: LiveServer, team: str, agent: Desk, customer: str
) -> None:
    command = note(customer)
    agent.command(command)
    (result,) = shared_server.desk(Role.AGENT, team).command(command)
    assert (result["outcome"], result["code"]) == ("rejected", "command_id_reused")


def test_one_refusal_stops_no_other(agent: Desk, customer: str) -> None:
    commands = [note(customer), note(make_id()), note(customer)]
    results = agent.command(*commands)
    assert [result["outcome"] for result in results] == ["applied", "rejected", "applied"]
    assert results[1]["code"] == "no_such_customer"
    assert [result["command_id"] for result in results] == [
        command["command_id"] for command in commands
    ]


def test_a_refusal_is_kept_like_any_answer(agent: Desk) -> None:
    command = note(make_id())
    (first,), (again,) = agent.command(command), agent.command(command)
    assert (again["outcome"], again["code"], again["replayed"]) == (
        "rejected",
        "no_such_customer",
        True,
    )
    assert without_replayed(again) == first


def test_one_command_by_rest_and_by_batch_is_one_deed(agent: Desk, customer: str) -> None:
    command = note(customer)
    first = agent.client.post(routes.NOTES, json=command)
    assert first.status_code == 201
    (again,) = agent.command(command)
    assert without_replayed(again) == first.json()
    third = agent.client.post(routes.NOTES, json=command)
    assert (third.status_code, third.json()["replayed"]) == (201, True)


def test_a_refusal_by_rest_is_a_problem(agent: Desk) -> None:
    reply = agent.client.post(routes.NOTES, json=note(make_id()))
    assert (reply.status_code, reply.json()["code"]) == (404, "no_such_customer")


def test_what_was_answered_survives_a_kill(live_server: LiveServer) -> None:
    agent = live_server.desk(Role.AGENT, live_server.add_team())
    customer_id = live_server.add_customer()
    command = note(customer_id)
    (first,) = agent.command(command)
    live_server.kill()
    live_server.start()
    (again,) = agent.command(command)
    assert again["replayed"]
    assert without_replayed(again) == first
    assert notes_in(live_server, customer_id) == 1


def test_a_customer_is_made_once_by_those_who_may(
    shared_server: LiveServer, team: str, agent: Desk
) -> None:
    integration = shared_server.desk(Role.INTEGRATION, team)
    customer_id = make_id()
    new = {
        "customer_id": customer_id,
        "names": [{"script": "Jpan", "display": "山田 太郎"}],
        "phones": [{"e164": "+81312345678"}],
    }
    assert agent.client.post(routes.CUSTOMERS, json=new).status_code == 403
    first = integration.client.post(routes.CUSTOMERS, json=new)
    assert first.status_code == 201
    assert integration.client.post(routes.CUSTOMERS, json=new).json() == first.json()
    other = integration.client.post(routes.CUSTOMERS, json=new | {"tier": "gold"})
    assert (other.status_code, other.json()["code"]) == (409, "id_taken")
    card = agent.client.get(routes.card(customer_id)).json()
    assert card["customer"]["body"]["names"][0]["display"] == "山田 太郎"
