"""Bad input: refused with a code and its place, nothing written, never our fault."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from agentdesk.protocol.problems import MEDIA_TYPE
from tests.plugins.live_server import Desk, LiveServer, make_id

AT = "2026-01-02T03:04:05Z"
NOBODY = "01890000-0000-7000-8000-000000000000"
WHOLE = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def agent(shared_server: LiveServer) -> Desk:
    return shared_server.desk(Role.AGENT, shared_server.add_team())


@pytest.fixture(autouse=True)
def nothing_written(shared_server: LiveServer, agent: Desk) -> Iterator[None]:
    before = lines(shared_server)
    yield
    assert lines(shared_server) == before


def lines(server: LiveServer) -> int:
    """How much was ever written: rows of the feed, and commands that bear a name."""
    count = text("SELECT (SELECT count(*) FROM change) + (SELECT count(*) FROM command)")
    with server.database() as database, database.read() as unit:
        return int(unit.connection.execute(count).scalar_one())


def give_plan(**changes: object) -> dict[str, Any]:
    remedy = {"kind": "credit", "basis": "goodwill", "amount_minor": 100}
    command = {
        "type": "plan.give",
        "command_id": make_id(),
        "made_at": AT,
        "plan_id": make_id(),
        "customer_id": make_id(),
        "case_id": make_id(),
        "reason": "late",
        "remedies": [remedy | changes],
    }
    return {"commands": [command]}


def send(agent: Desk, body: bytes | str, path: str = routes.COMMANDS) -> httpx.Response:
    return agent.client.post(path, content=body, headers=WHOLE)


def refused(reply: httpx.Response, status: int, code: str, path: str | None = None) -> None:
    assert reply.status_code == status, reply.text
    assert reply.headers["content-type"] == MEDIA_TYPE
    problem = reply.json()
    assert (problem["code"], problem["status"]) == (code, status)
    assert problem["request_id"] == reply.headers["x-request-id"]
    if path is not None:
        assert problem["path"] == path


MONEY = "$.commands[0].remedies[0].amount_minor"


@pytest.mark.parametrize(
    "money", ["1.0", "1e2", '"1"', "true", "null", "-1", "NaN", "Infinity", "9007199254740992"]
)
def test_money_is_a_whole_number_within_bounds(agent: Desk, money: str) -> None:
    body = json.dumps(give_plan(amount_minor=987654)).replace("987654", money)
    reply = send(agent, body)
    if money in {"NaN", "Infinity"}:
        refused(reply, 400, "invalid_json")
    elif money in {"1.0", "1e2"}:
        assert reply.status_code == 400
    else:
        refused(reply, 400, "invalid_body", MONEY)


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"commands": [give_plan()["commands"][0]], "more": 1}, "$"),
        (give_plan(colour="red"), "$.commands[0].remedies[0]"),
    ],
)
def test_unknown_fields_are_refused_where_they_stand(
    agent: Desk, body: dict[str, Any], path: str
) -> None:
    refused(send(agent, json.dumps(body)), 400, "invalid_body", path)


def test_unknown_fields_of_inner_bodies_are_refused_too(agent: Desk) -> None:
    command = {
        "type": "customer.update",
        "command_id": make_id(),
        "made_at": AT,
        "customer_id": make_id(),
        "base_version": 1,
        "phones": [{"e164": "+15550100", "colour": "red"}],
    }
    reply = send(agent, json.dumps({"commands": [command]}))
    refused(reply, 400, "unknown_field", "$.commands[0].phones[0].colour")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "invalid_input"),
        (b"{", "invalid_json"),
        (b"[" * 100_000, "invalid_body"),
        (b'{"commands":' + b"[" * 100_000, "invalid_body"),
        (b'{"commands":[], "x":' + b"[" * 100_000, "invalid_body"),
        (b'{"commands":[{"type":"\xff"}]}', "invalid_utf8"),
        (b'{"commands":[{"type":"\\ud800"}]}', "invalid_json"),
        (b"\xef\xbb\xbf{}", "invalid_json"),
        (b"null", "invalid_body"),
        (b"{}", "invalid_body"),
        (b'{"commands":[]}', "invalid_body"),
        (b'{"commands":[{"type":"no.such"}]}', "invalid_body"),
        (b'{"commands":[{}]}', "invalid_body"),
    ],
)
def test_what_is_no_batch_is_told_so(agent: Desk, body: bytes, code: str) -> None:
    refused(send(agent, body), 400, code)


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_the_ends_of_the_calendar_are_typing_errors(agent: Desk, at: str) -> None:
    body = give_plan()
    body["commands"][0]["made_at"] = at
    refused(send(agent, json.dumps(body)), 400, "invalid_body", "$.commands[0].made_at")


@pytest.mark.parametrize("at", ["2026-01-02", "2026-01-02T03:04:05", "now", 5])
def test_a_time_without_its_zone_is_no_time(agent: Desk, at: object) -> None:
    body = give_plan()
    body["commands"][0]["made_at"] = at
    refused(send(agent, json.dumps(body)), 400, "invalid_body", "$.commands[0].made_at")


def test_nul_is_refused_in_bodies_paths_and_queries(agent: Desk) -> None:
    body = give_plan()
    body["commands"][0]["reason"] = "a\x00b"
    refused(send(agent, json.dumps(body)), 400, "invalid_body", "$.commands[0].reason")
    refused(agent.client.get(f"{routes.CUSTOMERS}?q=%00"), 400, "nul", "query")
    refused(agent.client.get(f"{routes.CUSTOMERS}/%00/card"), 400, "nul", "path")


def test_a_body_may_be_a_mebibyte_and_no_more(agent: Desk) -> None:
    refused(send(agent, b" " * (1024 * 1024 + 1)), 413, "body_too_large")
    refused(send(agent, b" " * (1024 * 1024)), 400, "invalid_json")


def test_an_endless_body_is_cut_off(agent: Desk) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(17):
            yield b" " * 65_536

    reply = agent.client.post(routes.COMMANDS, content=endless(), headers=WHOLE)
    refused(reply, 413, "body_too_large")


def test_fifty_one_commands_are_too_many(agent: Desk) -> None:
    command = give_plan()["commands"][0]
    refused(send(agent, json.dumps({"commands": [command] * 51})), 400, "invalid_body")


def test_nobody_has_more_than_fifty_addresses(agent: Desk) -> None:
    """A customer as large as a body may be would fill everybody's pages."""
    command = {
        "type": "customer.update",
        "command_id": make_id(),
        "made_at": AT,
        "customer_id": make_id(),
        "base_version": 1,
        "emails": [f"{number}@example.com" for number in range(51)],
    }
    reply = send(agent, json.dumps({"commands": [command]}))
    refused(reply, 400, "invalid_body", "$.commands[0].emails")


@pytest.mark.parametrize("type_", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_only_json_is_read(agent: Desk, type_: str) -> None:
    reply = agent.client.post(routes.COMMANDS, content=b"{}", headers={"content-type": type_})
    refused(reply, 415, "unsupported_media_type")


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/v1/nowhere", 404, "not_found"),
        ("PUT", routes.COMMANDS, 405, "method_not_allowed"),
        ("GET", f"{routes.CUSTOMERS}/not-an-id/card", 400, "invalid_input"),
        ("GET", f"{routes.CUSTOMERS}/{NOBODY}/card", 404, "not_found"),
        ("GET", f"{routes.CHANGES}?limit=1e2", 400, "invalid_input"),
        ("GET", f"{routes.CHANGES}?limit=0", 400, "invalid_input"),
        ("GET", f"{routes.CHANGES}?limit=501", 400, "invalid_input"),
        ("GET", f"{routes.CHANGES}?cursor=%F0%9F%98%80", 400, "invalid_input"),
        ("GET", f"{routes.bootstrap('nothing')}", 400, "invalid_input"),
        ("GET", f"{routes.USERS}?after=x", 400, "invalid_input"),
    ],
)
def test_every_refusal_is_a_problem_with_a_code(
    agent: Desk, method: str, path: str, status: int, code: str
) -> None:
    reply = agent.client.request(method, path)
    refused(reply, status, code)
    assert ("allow" in reply.headers) == (status == 405)


def test_broken_utf8_in_a_query_is_no_fault_of_ours(agent: Desk) -> None:
    assert agent.client.get(f"{routes.CUSTOMERS}?q=%ff%fe").status_code < 500


def test_path_and_body_must_name_the_same_request(agent: Desk) -> None:
    withdrawal = {
        "type": "request.withdraw",
        "command_id": make_id(),
        "made_at": AT,
        "request_id": make_id(),
        "seen_version": 1,
    }
    reply = agent.client.post(f"{routes.APPROVALS}/{make_id()}/withdrawal", json=withdrawal)
    refused(reply, 409, "path_mismatch", "$.request_id")
