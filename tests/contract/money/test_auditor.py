"""The auditor finds nothing in good books, and names each thing that was broken behind its back."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert, select, text

from agentdesk.domain.approvals import Decision
from agentdesk.domain.leases import Settling
from agentdesk.protocol import messages
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.protocol.reversals import ReversalPart
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import FakeClock, to_us
from agentdesk.runtime.signing import Signer
from agentdesk.server.jobs import auditor
from agentdesk.server.services import audit_budgets, audit_seals
from agentdesk.server.services.invariants.figures import FIGURES
from agentdesk.server.services.invariants.house import HOUSE
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.models.exchange import CONVERSION, FX_RATE
from agentdesk.server.storage.models.leases import DRAW, LEASE, LEASE_BUCKET
from agentdesk.server.storage.models.ledger import ENTRY
from agentdesk.server.storage.unit_of_work import UnitOfWork
from tests.contract.money.corruptions import CORRUPTIONS
from tests.plugins.postgres import Cluster
from tests.plugins.shop import Shop, credit, only, open_shop
from tests.plugins.storage import CURSOR_KEY, MORNING

ABOVE_FOUR_EYES = 12_000
SIGNER = Signer(b"the seed of the server's signer ")


class Books:
    """A shop where something of everything has happened, and the names of it."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.names = {
            "alone": self._given(shop.give(credit(6_000))),
            "approved": self._approved(),
            "waiting": self._waiting(),
        }
        self.names["taken"] = self._taken_back("alone", 1_000)
        self.names["pending"] = self._taken_back("approved", ABOVE_FOUR_EYES)
        self.names["day"] = self._bucket("agent", shop.agent.user_id)
        self.names["pool"] = self._bucket("team_pool", shop.agent.team_id)
        self._converted()
        self._drawn()
        with shop.database.write() as unit:
            audit_seals.seal(unit, SIGNER)

    def _given(self, result: CommandResult) -> str:
        return only(result, Entity.REMEDY_PLAN).id

    def _approved(self) -> str:
        request_id, approval = self.shop.ask(credit(26_000))
        assert self.shop.decide(request_id, Decision.APPROVE).outcome is Outcome.APPLIED
        return approval.plan_id

    def _waiting(self) -> str:
        self.shop.case_id = self.shop.open_case()
        self.shop.clock.advance(timedelta(seconds=1))
        return self.shop.ask(credit(21_000))[1].plan_id

    def _taken_back(self, plan: str, amount: int) -> str:
        command = self.shop.make(
            messages.ReversePlan,
            reversal_id=self.shop.new_id(),
            plan_id=self.names[plan],
            customer_id=self.shop.customer_id,
            words="given by mistake",
            parts=[ReversalPart(0, amount)],
        )
        return only(self.shop.do(self.shop.supervisor, command), Entity.REVERSAL).id

    def _bucket(self, scope: str, subject_id: str) -> str:
        with self.shop.database.read() as unit:
            rows = unit.records.find(Entity.BUDGET, scope=scope, subject_id=subject_id)
        return rows[0].id

    def _converted(self) -> None:
        """A deed that was made in euros: 5,000 of them came to 5,419 cents."""
        rate = {
            "id": "rate",
            "from_currency": "EUR",
            "to_currency": "USD",
            "numerator": 10_837,
            "denominator": 10_000,
            "at_us": to_us(self.shop.clock.now()),
            "user_id": "admin",
        }
        kept = {
            "spend_id": "elsewhere",
            "rate_id": "rate",
            "from_currency": "EUR",
            "from_amount": 5_000,
            "to_currency": "USD",
            "to_amount": 5_419,
            "numerator": 10_837,
            "denominator": 10_000,
        }
        with self.shop.database.write() as unit:
            unit.connection.execute(insert(FX_RATE), rate)
            unit.connection.execute(insert(CONVERSION), kept)

    def _drawn(self) -> None:
        """What was given alone was drawn from a lease, to the last unit of it."""
        lease = {
            "id": "lease",
            "version": 1,
            "request_id": "wish",
            "device_id": "device",
            "device_key": b"key",
            "agent_id": self.shop.agent.user_id,
            "state": "open",
            "words": "",
            "signature": b"",
            "last_seq": 1,
            "last_hash": "hash",
            "issued_us": 1,
            "spend_by_us": 2,
            "settle_by_us": 3,
        }
        draw = {
            "spend_id": self.names["alone"],
            "lease_id": "lease",
            "seq": 1,
            "hash": "hash",
            "settling": Settling.POSTED.value,
            "words": "",
            "signature": b"",
            "at_us": 2,
        }
        of_alone = select(ENTRY.c.bucket_id, ENTRY.c.amount).where(
            ENTRY.c.spend_id == self.names["alone"]
        )
        with self.shop.database.write() as unit:
            unit.connection.execute(insert(LEASE), lease)
            for bucket_id, amount in unit.connection.execute(of_alone).all():
                part = {"bucket_id": bucket_id, "amount": amount, "remaining": 0}
                unit.connection.execute(insert(LEASE_BUCKET), {"lease_id": "lease", **part})
            unit.connection.execute(insert(DRAW), draw)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def books(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Books]:
    """Made once for each kind of database: every corruption is taken back."""
    clock = FakeClock(MORNING)
    if request.param == "sqlite":
        template: Path = request.getfixturevalue("migrated_file")
        path = shutil.copy(template, tmp_path_factory.mktemp("books") / "books.db")
        url = f"sqlite:///{path}"
    else:
        cluster: Cluster = request.getfixturevalue("postgres")
        url = cluster.url(cluster.create_database(request.getfixturevalue("migrated_template")))
    database = Database.open(url, clock=clock, cursor_key=CURSOR_KEY)
    yield Books(open_shop(database, clock))
    database.close()


def let_anything_be_written(connection: Connection) -> None:
    """Take down the walls, as somebody with the database's own password could."""
    if connection.dialect.name == "sqlite":
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for name in connection.scalars(text(triggers)).all():
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
        connection.exec_driver_sql("PRAGMA ignore_check_constraints = ON")
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        return
    connection.execute(text("SET LOCAL session_replication_role = replica"))
    checks = """
        SELECT conrelid::regclass, conname FROM pg_constraint
        WHERE contype = 'c' AND connamespace = 'public'::regnamespace
    """
    for table, name in connection.execute(text(checks)).all():
        connection.exec_driver_sql(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')


class TakenBackError(Exception):
    """Ends a unit so that nothing of it stays."""


@contextmanager
def behind_its_back(books: Books) -> Iterator[UnitOfWork]:
    """A unit in which anything can be written, and of which nothing stays."""
    with suppress(TakenBackError), books.shop.database.write() as unit:
        let_anything_be_written(unit.connection)
        yield unit
        if unit.connection.dialect.name == "sqlite":
            unit.connection.exec_driver_sql("PRAGMA ignore_check_constraints = OFF")
        raise TakenBackError


def found_after(books: Books, *statements: str) -> set[str]:
    """Break the books, audit them, and put them right again."""
    with behind_its_back(books) as unit:
        for statement in statements:
            assert unit.connection.execute(text(statement), named_in(statement, books)).rowcount
        found = audit_budgets.check_all(unit)
    return {line.rpartition(": ")[0] for line in found}


def named_in(statement: str, books: Books) -> dict[str, str]:
    return {name: id_ for name, id_ in books.names.items() if f":{name}" in statement}


def test_good_books_are_good(books: Books) -> None:
    with books.shop.database.read() as unit:
        assert audit_budgets.check_all(unit) == []


@pytest.mark.parametrize("broken", CORRUPTIONS)
def test_what_was_broken_is_named(books: Books, broken: str) -> None:
    assert broken in found_after(books, *CORRUPTIONS[broken])


def test_every_check_has_something_to_find() -> None:
    assert set(CORRUPTIONS) == {*audit_budgets.LEDGER, *HOUSE, *FIGURES, audit_budgets.TRAIL}


def test_every_invariant_is_checked() -> None:
    checked = {name.partition(" ")[0] for name in CORRUPTIONS}
    assert checked == {f"I{number}" for number in range(1, 16)}


def test_a_long_trail_is_walked_along_when_somebody_asks(books: Books) -> None:
    with behind_its_back(books) as unit:
        unit.connection.execute(text(CORRUPTIONS[audit_budgets.TRAIL][0]))
        assert audit_budgets.check_all(unit, longest_trail=1) == []
        found = audit_budgets.check_all(unit, longest_trail=None)

    assert [line.partition(":")[0] for line in found] == [audit_budgets.TRAIL]


def test_a_corruption_leaves_nothing_behind(books: Books) -> None:
    found_after(books, *CORRUPTIONS["I2 a bucket is overspent"])
    with books.shop.database.read() as unit:
        assert audit_budgets.check_all(unit) == []


def test_of_a_million_faults_a_few_are_named(books: Books) -> None:
    too_much = text("INSERT INTO reversible VALUES (:plan, 0, 1, 1, 0, 2)")
    with behind_its_back(books) as unit:
        for number in range(audit_budgets.MOST_NAMED + 5):
            unit.connection.execute(too_much, {"plan": str(number)})
        found = audit_budgets.check_all(unit)

    assert sum("more was taken of a remedy" in line for line in found) == audit_budgets.MOST_NAMED


def test_the_job_is_silent_over_good_books(books: Books, caplog: pytest.LogCaptureFixture) -> None:
    assert auditor.audit(books.shop.database) == []
    assert not caplog.records


@pytest.mark.expects_log("the ledger does not hold")
def test_the_job_says_aloud_what_it_finds(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    shop.give(credit(600))
    with shop.database.write() as unit:
        unit.connection.execute(text("UPDATE bucket SET posted = posted - 1 WHERE posted > 0"))

    found = auditor.audit(shop.database)

    assert any(line.startswith("I3 posted") for line in found)
    assert [record.levelname for record in caplog.records] == ["CRITICAL"] * len(found)
