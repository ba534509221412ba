"""Stores on disk for the tests of the desktop's cache, and rows to put into them."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from agentdesk.cache.shapes import TimelineEntry
from agentdesk.cache.store import Store, StoreKeys
from agentdesk.domain.interactions import Channel, Direction, InteractionState
from agentdesk.protocol.entities import (
    Body,
    CustomerBody,
    InteractionBody,
    NoteBody,
    PersonName,
    Phone,
)
from agentdesk.protocol.fields import Source
from agentdesk.protocol.messages import AddNote
from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime.clock import FakeClock, to_us
from agentdesk.runtime.identity import new_id

START = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
SOURCE = Source("test", START, synthetic=True)
KEYS = StoreKeys(os.urandom(32), os.urandom(32))


def make_id() -> str:
    return new_id(FakeClock(START))


def row(
    entity: Entity,
    body: Body,
    *,
    row_id: str = "",
    version: int = 1,
    at_us: int | None = None,
) -> Row:
    raw = msgspec.Raw(msgspec.json.encode(body))
    owner = getattr(body, "customer_id", None)
    return Row(entity, row_id or make_id(), version, raw, owner, at_us)


def tombstone(gone: Row, version: int) -> Row:
    return Row(gone.entity, gone.id, version, msgspec.Raw(b"{}"), gone.customer_id, deleted=True)


def customer(
    name: str = "Mary Johnson", phone: str = "+15550100200", *, row_id: str = "", version: int = 1
) -> Row:
    body = CustomerBody(
        source=SOURCE,
        names=[PersonName("Latn", name)],
        phones=[Phone(phone)],
        emails=[f"{name.split(maxsplit=1)[0].lower()}@example.com"],
    )
    return row(Entity.CUSTOMER, body, row_id=row_id, version=version)


def interaction(customer_id: str, minute: int, summary: str = "Asked about the parcel") -> Row:
    body = InteractionBody(
        source=SOURCE,
        customer_id=customer_id,
        channel=Channel.VOICE,
        direction=Direction.INBOUND,
        state=InteractionState.WRAPPED_UP,
        started_at=START,
        summary=summary,
    )
    at_us = to_us(START) + minute * 60_000_000
    return row(Entity.INTERACTION, body, at_us=at_us)


def note_row(command: AddNote, version: int = 1) -> Row:
    """The row by which the server answers a note."""
    body = NoteBody(
        source=SOURCE,
        customer_id=command.customer_id,
        text=command.text,
        at=command.made_at,
        author_id=make_id(),
    )
    return row(
        Entity.NOTE,
        body,
        row_id=command.note_id,
        version=version,
        at_us=to_us(command.made_at),
    )


def note(customer_id: str, text: str = "A note", case_id: str | None = None) -> AddNote:
    return AddNote(
        command_id=make_id(),
        made_at=START,
        note_id=make_id(),
        customer_id=customer_id,
        text=text,
        case_id=case_id,
    )


def notes_in(*entries: TimelineEntry) -> list[str]:
    """The words of the notes among entries of a timeline."""
    return [entry.body.text for entry in entries if isinstance(entry.body, NoteBody)]


def fill(store: Store, *rows: Row) -> None:
    """Put rows in as a bootstrap does."""
    store.apply.bootstrap(rows, lambda progress: progress)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(START)


@pytest.fixture
def open_store(tmp_path: Path, clock: FakeClock) -> Iterator[Callable[[], Store]]:
    """Open the same store, again and again if need be; what is left open is closed at the end."""
    opened: list[Store] = []

    def open_it() -> Store:
        store = Store.open(tmp_path / "profile", KEYS, clock=clock)
        opened.append(store)
        return store

    yield open_it
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    return open_store()
