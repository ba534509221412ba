"""`agentdesk journal` and `agentdesk rehearse`: the books and a policy, from a terminal."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from agentdesk import cli
from agentdesk.protocol.empowerment import PolicyBody
from agentdesk.protocol.journal import JournalPage
from agentdesk.protocol.rehearsal import Rehearsal
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import FakeClock
from agentdesk.server.storage.database import Database
from tests.plugins.shop import Shop, credit, open_shop
from tests.plugins.storage import MORNING

DAY = "2026-11-21"


@pytest.fixture
def shop(database_url: str, open_database: Callable[..., Database]) -> Shop:
    clock = FakeClock(MORNING)
    database = open_database(database_url, clock)
    database.migrate()
    return open_shop(database, clock)


@pytest.fixture
def flags(database_url: str, tmp_path: Path) -> list[str]:
    return ["--database", database_url, "--secrets", str(tmp_path / "secrets")]


def test_a_day_is_written_to_a_file_for_accounting(
    shop: Shop, flags: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.give(credit(1_500))
    out = tmp_path / "day.csv"

    assert cli.run(["journal", "export", "--day", DAY, "--out", str(out), *flags]) == 0
    assert cli.run(["journal", "export", "--day", DAY, "--format", "json", *flags]) == 0

    lines = list(csv.DictReader(io.StringIO(out.read_text())))
    assert [(line["debit_minor"], line["credit_minor"]) for line in lines] == [
        ("1500", ""),
        ("", "1500"),
    ]
    page = msgspec.json.decode(capsys.readouterr().out, type=JournalPage)
    assert [len(entry.lines) for entry in page.entries] == [2]


def test_the_books_are_held_against_each_other(
    shop: Shop, flags: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    shop.give(credit(1_500))

    assert cli.run(["journal", "check", "--day", DAY, *flags]) == 0
    assert cli.run(["journal", "days", *flags]) == 0
    assert cli.run(["journal", "account", "goodwill", "6199", "Kulanz", *flags]) == 0

    said = capsys.readouterr().out
    assert "goodwill: ledger 1500, journal 1500" in said
    assert "difference 0" in said
    assert f"{DAY}        1  open" in said
    assert "goodwill: 6199 Kulanz" in said


def test_a_policy_is_rehearsed_from_its_file(
    shop: Shop, flags: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.give(credit(1_500))
    with shop.database.read() as unit:
        [row] = unit.records.find(Entity.POLICY)
    body = msgspec.json.decode(row.body, type=PolicyBody)
    for limit in body.limits:
        limit.amount_minor = 1_000
    file = tmp_path / "policy.json"
    file.write_bytes(msgspec.json.encode(body))
    days = ["--from", DAY, "--to", DAY, *flags]

    assert cli.run(["rehearse", *days]) == 0
    assert "figure by figure" in capsys.readouterr().out
    assert cli.run(["rehearse", "--policy", str(file), "--json", *days]) == 0
    found = msgspec.json.decode(capsys.readouterr().out, type=Rehearsal)
    assert (found.acts, found.impossible_added) == (1, 1)


def test_a_file_that_is_no_policy_is_refused(
    flags: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "policy.json"
    file.write_text("{}")

    assert cli.run(["rehearse", "--policy", str(file), "--from", DAY, "--to", DAY, *flags]) == 1
    assert "invalid_policy" in capsys.readouterr().err
