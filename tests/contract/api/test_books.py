"""The books over HTTP: a day, its entries, its file, a rehearsal; whoever may, and no odd days."""

import csv
import io
from collections.abc import Mapping
from typing import Any

import msgspec
import pytest

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from agentdesk.protocol.journal import DayList, DayTotals, JournalPage
from agentdesk.protocol.precedent import Precedent
from agentdesk.protocol.rehearsal import Rehearsal
from tests.plugins.live_server import CLOCK, Desk, LiveServer, make_id

TODAY = CLOCK.now().date().isoformat()


@pytest.fixture(scope="module")
def team(shared_server: LiveServer) -> str:
    return shared_server.add_team()


@pytest.fixture(scope="module")
def agent(shared_server: LiveServer, team: str) -> Desk:
    return shared_server.desk(Role.AGENT, team)


@pytest.fixture(scope="module")
def supervisor(shared_server: LiveServer, team: str) -> Desk:
    return shared_server.desk(Role.SUPERVISOR, team)


def _named() -> dict[str, Any]:
    return {"command_id": make_id(), "made_at": CLOCK.now().isoformat()}


def give(agent: Desk, customer_id: str, amount: int) -> Mapping[str, Any]:
    case_id, plan_id = make_id(), make_id()
    opened, given = agent.command(
        {
            **_named(),
            "type": "case.open",
            "case_id": case_id,
            "customer_id": customer_id,
            "subject": "Torn bag",
            "reason": "Delivery damage",
        },
        {
            **_named(),
            "type": "plan.give",
            "plan_id": plan_id,
            "customer_id": customer_id,
            "case_id": case_id,
            "remedies": [{"kind": "credit", "basis": "goodwill", "amount_minor": amount}],
            "reason": "Delivery damage",
            "ask": True,
        },
    )
    assert (opened["outcome"], given["outcome"]) == ("applied", "applied"), given
    return given | {"plan_id": plan_id}


def test_a_day_is_read_and_taken_away_as_a_file(
    shared_server: LiveServer, agent: Desk, supervisor: Desk
) -> None:
    plan_id = give(agent, shared_server.add_customer(), 1_234)["plan_id"]

    days = msgspec.json.decode(supervisor.client.get(routes.JOURNAL_DAYS).content, type=DayList)
    day = days.days[0].day.isoformat()
    reply = supervisor.client.get(routes.JOURNAL, params={"day": day, "limit": 500})
    page = msgspec.json.decode(reply.content, type=JournalPage)
    file = supervisor.client.get(routes.JOURNAL_EXPORT, params={"day": day})
    totals = msgspec.json.decode(
        supervisor.client.get(routes.journal_day(day)).content, type=DayTotals
    )

    assert plan_id in {entry.entry_id for entry in page.entries}
    assert file.headers["content-type"].startswith("text/csv")
    lines = [line for line in csv.DictReader(io.StringIO(file.text)) if line["plan_id"] == plan_id]
    assert [(line["debit_minor"], line["credit_minor"]) for line in lines] == [
        ("1234", ""),
        ("", "1234"),
    ]
    assert totals.differences == []


def test_the_same_file_as_json(supervisor: Desk) -> None:
    asked = {"day": TODAY, "format": "json"}
    reply = supervisor.client.get(routes.JOURNAL_EXPORT, params=asked)

    assert reply.headers["content-disposition"].endswith('.json"')
    assert msgspec.json.decode(reply.content, type=JournalPage).after is None


@pytest.mark.parametrize("path", [routes.journal_day("2026-02-30"), routes.journal_day("today")])
def test_a_day_that_is_in_no_calendar_is_refused(supervisor: Desk, path: str) -> None:
    assert supervisor.client.get(path).status_code == (400 if path.endswith("today") else 404)


def test_a_rehearsal_without_a_policy_says_the_same(
    shared_server: LiveServer, agent: Desk, supervisor: Desk
) -> None:
    give(agent, shared_server.add_customer(), 1_000)
    days = {"from_day": "2020-01-01", "to_day": "2100-01-01"}

    found = supervisor.client.post(routes.REHEARSALS, json=days)

    rehearsal = msgspec.json.decode(found.content, type=Rehearsal)
    assert rehearsal.reproduced
    assert rehearsal.acts == rehearsal.same > 0


def test_precedent_stands_beside_a_request(
    shared_server: LiveServer, agent: Desk, supervisor: Desk
) -> None:
    given = give(agent, shared_server.add_customer(), 26_000)
    request_id = next(row["id"] for row in given["rows"] if row["entity"] == "approval")

    reply = supervisor.client.get(routes.precedent(request_id))

    found = msgspec.json.decode(reply.content, type=Precedent)
    assert (found.asked_minor, found.kind, found.enough) == (26_000, "credit", False)
    assert agent.client.get(routes.precedent(request_id)).status_code == 403
