"""What the world does to a database is told from what we did wrong, and may be tried again."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

from agentdesk.cli.processes import free_port
from agentdesk.domain.errors import InvalidInput, Unavailable
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.database import Database
from tests.plugins.postgres import Cluster
from tests.plugins.storage import Desk, customer_body


def rename(database: Database, customer_id: str) -> None:
    with database.write() as unit:
        unit.records.save(Entity.CUSTOMER, customer_id, customer_body("Emma Jones"))


def test_a_server_that_is_away_is_the_worlds_fault(open_database: Callable[..., Database]) -> None:
    with pytest.raises(Unavailable) as caught:
        open_database(f"postgresql+psycopg://postgres@127.0.0.1:{free_port()}/nowhere")
    assert caught.value.code == "database_away"


def test_a_connection_that_is_cut_is_the_worlds_fault_and_the_next_one_works(
    postgresql_desk: Desk, postgres: Cluster
) -> None:
    database = postgresql_desk.database
    customer_id = postgresql_desk.customer("Emma Smith")

    def cut_and_rename() -> None:
        with database.write() as unit:
            pid = unit.connection.scalar(text("SELECT pg_backend_pid()"))
            with postgres.connect() as other:
                other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
            unit.records.save(Entity.CUSTOMER, customer_id, customer_body("Emma Jones"))

    with pytest.raises(Unavailable) as caught:
        cut_and_rename()
    assert caught.value.code == "database_away"
    rename(database, customer_id)


def test_a_row_that_somebody_holds_too_long_is_busy(
    postgresql_url: str, open_database: Callable[..., Database]
) -> None:
    database = open_database(postgresql_url, write_wait_s=0.1)
    database.migrate()
    with database.write() as unit:
        unit.records.save(Entity.CUSTOMER, "a-customer", customer_body("Emma Smith"))
    with database.write() as holder, ThreadPoolExecutor(1) as other:
        holder.records.locked(Entity.CUSTOMER, "a-customer")
        waiting = other.submit(rename, database, "a-customer")
        with pytest.raises(Unavailable) as caught:
            waiting.result()
    assert caught.value.code == "busy"


def test_a_file_that_another_program_holds_is_busy(
    sqlite_desk: Desk, sqlite_url: str, open_database: Callable[..., Database]
) -> None:
    """Two programs, two turns: the file's own lock is the last one."""
    beside = open_database(sqlite_url, write_wait_s=0.05)
    customer_id = sqlite_desk.customer("Emma Smith")
    with sqlite_desk.database.write(), pytest.raises(Unavailable) as caught:
        rename(beside, customer_id)
    assert caught.value.code == "busy"

    rename(beside, customer_id)


def test_a_full_disk_is_the_worlds_fault_and_loses_nothing(sqlite_desk: Desk) -> None:
    customer_id = sqlite_desk.customer("Emma Smith")

    def fill() -> None:
        with sqlite_desk.database.write() as unit:
            pages = unit.connection.scalar(text("PRAGMA page_count"))
            unit.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            for _ in range(200):
                body = customer_body("Emma " + "x" * 150)
                unit.records.save(Entity.CUSTOMER, sqlite_desk.new_id(), body)

    with pytest.raises(Unavailable) as caught:
        fill()
    assert caught.value.code == "disk_full"
    with sqlite_desk.database.read() as unit:
        assert unit.records.row(Entity.CUSTOMER, customer_id) is not None
        assert len(unit.records.find(Entity.CUSTOMER)) == 1


def test_a_file_that_is_no_database_is_refused(
    tmp_path: Path, open_database: Callable[..., Database]
) -> None:
    (tmp_path / "letter.txt").write_text("Dear Emma, " * 1000)
    with pytest.raises(Unavailable) as caught:
        open_database(f"sqlite:///{tmp_path / 'letter.txt'}")
    assert caught.value.code == "database_unreadable"


@pytest.mark.parametrize("url", ["", "mysql://a", "sqlite://", "postgresql://a", "a file"])
def test_other_databases_are_refused_by_name(
    url: str, open_database: Callable[..., Database]
) -> None:
    with pytest.raises(InvalidInput) as caught:
        open_database(url)
    assert caught.value.code == "invalid_database_url"
