"""One writer at a time on the embedded database: nobody is lost, nobody waits for ever."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

from agentdesk.domain.errors import Unavailable
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import FakeClock
from agentdesk.server.storage.database import Database
from tests.plugins.storage import MORNING, Desk, customer_body


def test_sixty_four_writers_lose_no_update(sqlite_desk: Desk) -> None:
    with sqlite_desk.database.write() as unit:
        unit.tenant.remember("count", "0")

    def add_one(_: int) -> None:
        with sqlite_desk.database.write() as unit:
            unit.tenant.remember("count", str(int(unit.tenant.recall("count") or 0) + 1))

    with ThreadPoolExecutor(64) as writers:
        list(writers.map(add_one, range(320)))

    with sqlite_desk.database.read() as unit:
        assert unit.tenant.recall("count") == "320"


def test_a_writer_whose_turn_does_not_come_says_busy_in_time(
    sqlite_url: str, open_database: Callable[..., Database]
) -> None:
    database = open_database(sqlite_url, write_wait_s=0.05)
    database.migrate()
    with (
        database.write(),
        ThreadPoolExecutor(1) as other,
        pytest.raises(Unavailable) as caught,
    ):
        other.submit(enter_and_leave, database).result()

    assert caught.value.code == "busy"
    enter_and_leave(database)


def test_readers_go_on_while_somebody_writes(sqlite_desk: Desk) -> None:
    customer_id = sqlite_desk.customer("Emma Smith")
    with sqlite_desk.database.write() as unit:
        unit.records.save(Entity.CUSTOMER, customer_id, customer_body("Emma Jones"))
        with ThreadPoolExecutor(1) as reader:
            version = reader.submit(version_of, sqlite_desk, customer_id).result()

    assert version == 1


def test_an_import_beside_a_running_server_writes_too(
    sqlite_desk: Desk, sqlite_url: str, open_database: Callable[..., Database]
) -> None:
    beside = Desk(open_database(sqlite_url), sqlite_desk.clock)
    there, here = beside.customer("Emma Smith"), sqlite_desk.customer("Liam Jones")

    for desk in (sqlite_desk, beside):
        assert [version_of(desk, customer_id) for customer_id in (there, here)] == [1, 1]


def test_waiting_writers_are_counted_and_no_more_are_let_in(
    sqlite_url: str, open_database: Callable[..., Database]
) -> None:
    database = open_database(sqlite_url, write_wait_s=30)
    database.migrate()
    inside, leave = threading.Event(), threading.Event()

    def hold() -> None:
        with database.write():
            inside.set()
            leave.wait(30)

    with ThreadPoolExecutor(80) as writers:
        holding = writers.submit(hold)
        inside.wait(30)
        waiting = [writers.submit(enter_and_leave, database) for _ in range(79)]
        refused = [
            one for one in waiting[-5:] if isinstance(one.exception(timeout=30), Unavailable)
        ]
        leave.set()
        holding.result()
    assert refused


def test_a_key_makes_the_file_unreadable_without_it(
    sqlite_url: str, open_database: Callable[..., Database]
) -> None:
    key = bytes(range(32))
    desk = Desk(open_database(sqlite_url, key=key), FakeClock(MORNING))
    desk.database.migrate()
    desk.customer("Emma Smith")
    desk.database.close()

    assert b"SQLite format" not in Path(sqlite_url.removeprefix("sqlite:///")).read_bytes()
    with pytest.raises(Unavailable) as caught:
        open_database(sqlite_url)
    assert caught.value.code == "database_unreadable"
    assert open_database(sqlite_url, key=key).report().up_to_date


def test_what_was_committed_survives_a_power_cut(sqlite_desk: Desk) -> None:
    with sqlite_desk.database.read() as unit:
        settings = {
            name: unit.connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def enter_and_leave(database: Database) -> None:
    with database.write():
        pass


def version_of(desk: Desk, customer_id: str) -> int:
    with desk.database.read() as unit:
        row = unit.records.row(Entity.CUSTOMER, customer_id)
    assert row is not None
    return row.row_version
