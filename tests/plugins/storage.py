"""A migrated database of either kind, a clock moved by hand, and bodies to put into it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

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

    def open_one(url: str, clock: FakeClock | None = None, **options: object) -> Database:
        database = Database.open(
            url,
            clock=clock or FakeClock(MORNING),
            cursor_key=CURSOR_KEY,
            **options,  # type: ignore[arg-type]
        )
        opened.append(database)
        return database

    yield open_one
    for database in opened:
        database.close()


@pytest.fixture
def desk(database_url: str, open_database: Callable[..., Database]) -> Desk:
    """The same test on both databases, with all tables and nobody in them."""
    clock = FakeClock(MORNING)
    database = open_database(database_url, clock)
    database.migrate()
    return Desk(database, clock)


@pytest.fixture
def sqlite_desk(sqlite_url: str, open_database: Callable[..., Database]) -> Desk:
    clock = FakeClock(MORNING)
    database = open_database(sqlite_url, clock)
    database.migrate()
    return Desk(database, clock)


@pytest.fixture
def postgresql_desk(postgresql_url: str, open_database: Callable[..., Database]) -> Desk:
    clock = FakeClock(MORNING)
    database = open_database(postgresql_url, clock)
    database.migrate()
    return Desk(database, clock)
