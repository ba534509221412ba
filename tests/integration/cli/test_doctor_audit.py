"""The doctor audits a ledger: good books are good, broken ones are named, the exit code is 1."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from agentdesk import cli
from agentdesk.runtime.clock import FakeClock
from agentdesk.server.storage.database import Database
from tests.plugins.shop import Shop, credit, open_shop
from tests.plugins.storage import MORNING


@pytest.fixture
def books(database_url: str, open_database: Callable[..., Database]) -> Shop:
    """A shop in which something was given, at `database_url`."""
    clock = FakeClock(MORNING)
    database = open_database(database_url, clock)
    database.migrate()
    shop = open_shop(database, clock)
    shop.give(credit(600))
    return shop


def audit(url: str, folder: Path) -> int:
    return cli.run(["doctor", "--audit", "--database", url, "--secrets", str(folder / "none")])


@pytest.mark.usefixtures("books")
def test_good_books_are_good(
    capsys: pytest.CaptureFixture[str], database_url: str, tmp_path: Path
) -> None:
    assert audit(database_url, tmp_path) == 0
    assert "ok     ledger       1 deeds in 6 budgets: all adds up" in capsys.readouterr().out


def test_broken_books_are_named(
    capsys: pytest.CaptureFixture[str], books: Shop, database_url: str, tmp_path: Path
) -> None:
    with books.database.write() as unit:
        unit.connection.execute(text("UPDATE bucket SET posted = posted + 1 WHERE posted > 0"))

    assert audit(database_url, tmp_path) == 1
    said = capsys.readouterr().out
    assert "WRONG  ledger       I3 posted is not the sum of its entries" in said
    assert "mend: stop the giving" in said


def test_a_database_that_is_not_there_is_not_made(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert audit(f"sqlite:///{tmp_path / 'nowhere.db'}", tmp_path) == 1
    assert "is not there" in capsys.readouterr().out
    assert not (tmp_path / "nowhere.db").exists()


def test_a_database_without_tables_says_what_to_do(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    empty = tmp_path / "empty.db"
    empty.touch()
    assert audit(f"sqlite:///{empty}", tmp_path) == 1
    assert "migrate it first" in capsys.readouterr().out
