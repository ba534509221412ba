"""A migrated database of either kind, a clock moved by hand, and bodies to put into it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.cases import CaseState
from agentdesk.domain.interactions import Channel, Direction, InteractionState
from agentdesk.protocol.entities import (
    CaseBody,
    CustomerBody,
    InteractionBody,
    NoteBody,
    PersonName,
    Phone,
    UserBody,
)
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime import identity
from agentdesk.runtime.clock import FakeClock
from agentdesk.server.storage.database import Database
from tests.plugins.postgres import Cluster

MORNING = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
SOURCE = Source(system="test", at=MORNING, synthetic=True)
CURSOR_KEY = b"a key for the cursors of one test"


def customer_body(*names: str, phone: str = "", email: str = "") -> CustomerBody:
    return CustomerBody(
        source=SOURCE,
        names=[PersonName("Zyyy", name) for name in names],
        phones=[Phone(phone)] if phone else [],
        emails=[email] if email else [],
    )


def note_body(customer_id: str, text: str = "a note", at: datetime = MORNING) -> NoteBody:
    return NoteBody(source=SOURCE, customer_id=customer_id, text=text, at=at, author_id=customer_id)


def contact_body(customer_id: str, at: datetime = MORNING) -> InteractionBody:
    return InteractionBody(
        source=SOURCE,
        customer_id=customer_id,
        channel=Channel.VOICE,
        direction=Direction.INBOUND,
        state=InteractionState.ENDED,
        started_at=at,
    )


def case_body(
    customer_id: str, number: str = "C-1001", state: CaseState = CaseState.OPEN
) -> CaseBody:
    return CaseBody(
        source=SOURCE,
        number=number,
        customer_id=customer_id,
        subject="a torn bag",
        reason="damage",
        state=state,
        opened_at=MORNING,
        resolved_at=MORNING - timedelta(hours=1) if state is CaseState.RESOLVED else None,
    )


@dataclass
class Desk:
    """The database under test, with the words most tests begin with."""

    database: Database
    clock: FakeClock

    def new_id(self) -> str:
        return identity.new_id(self.clock)

    def customer(self, *names: str, phone: str = "", email: str = "") -> str:
        customer_id = self.new_id()
        with self.database.write() as unit:
            body = customer_body(*names, phone=phone, email=email)
            unit.records.save(Entity.CUSTOMER, customer_id, body)
        return customer_id

    def note(self, customer_id: str, text: str = "a note", at: datetime = MORNING) -> Row:
        with self.database.write() as unit:
            body = note_body(customer_id, text, at)
            return unit.records.save(Entity.NOTE, self.new_id(), body)

    def contact(self, customer_id: str, at: datetime = MORNING) -> Row:
        with self.database.write() as unit:
            body = contact_body(customer_id, at)
            return unit.records.save(Entity.INTERACTION, self.new_id(), body)

    def case(
        self, customer_id: str, number: str = "C-1001", state: CaseState = CaseState.OPEN
    ) -> Row:
        with self.database.write() as unit:
            body = case_body(customer_id, number, state)
            return unit.records.save(Entity.CASE, self.new_id(), body)

    def person(self, role: Role, team_id: str) -> Actor:
        """Somebody who works here, and as whom tests read."""
        user_id = self.new_id()
        body = UserBody(
            source=SOURCE,
            login=f"login-{user_id}",
            display_name="somebody",
            role=role,
            team_id=team_id,
            person_id=user_id,
        )
        with self.database.write() as unit:
            unit.records.save(Entity.USER, user_id, body)
        return Actor(user_id, user_id, role, team_id, self.new_id(), "somebody")


@pytest.fixture
def open_database() -> Iterator[Callable[..., Database]]:
    """Opens databases that are closed when the test ends."""
    opened: list[Database] = []

    def open_one(url: str, clock: FakeClock | None = None, **options: Any) -> Database:
        database = Database.open(
            url,
            clock=clock or FakeClock(MORNING),
            cursor_key=CURSOR_KEY,
            **options,
        )
        opened.append(database)
        return database

    yield open_one
    for database in opened:
        database.close()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrated once; tests begin with copies."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def migrated_template(postgres: Cluster) -> str:
    """The name of a database that new ones are copied from."""
    name = postgres.create_database()
    migrate(postgres.url(name))
    return name


def migrate(url: str) -> None:
    database = Database.open(url, clock=FakeClock(MORNING))
    database.migrate()
    database.close()


@pytest.fixture
def sqlite_desk(
    sqlite_url: str, migrated_file: Path, open_database: Callable[..., Database]
) -> Desk:
    """All tables and nobody in them, at `sqlite_url`."""
    shutil.copy(migrated_file, sqlite_url.removeprefix("sqlite:///"))
    clock = FakeClock(MORNING)
    return Desk(open_database(sqlite_url, clock), clock)


@pytest.fixture
def postgresql_desk(
    postgres: Cluster, migrated_template: str, open_database: Callable[..., Database]
) -> Iterator[Desk]:
    name, clock = postgres.create_database(migrated_template), FakeClock(MORNING)
    desk = Desk(open_database(postgres.url(name), clock), clock)
    yield desk
    desk.database.close()
    postgres.drop_database(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def desk(request: pytest.FixtureRequest) -> Desk:
    """The same test on both databases."""
    found: Desk = request.getfixturevalue(f"{request.param}_desk")
    return found
