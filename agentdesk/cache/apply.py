"""Writes what the server sent: one page, one transaction, with the cursor it leads to.

Rows are guarded by their version, so that pages delivered twice or overlapping do no harm.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from agentdesk.cache.bodies import lookup_of, read_body
from agentdesk.cache.digests import doubt_in
from agentdesk.cache.engine import DatabaseFile
from agentdesk.cache.held import HeldCustomers, HeldReason
from agentdesk.cache.progress import Progress, progress_in, write_progress
from agentdesk.cache.terms import Term, replace_terms, terms_of
from agentdesk.protocol.pages import Card
from agentdesk.protocol.rows import Entity, Row, Tombstone
from agentdesk.runtime.sqlcipher import Connection

Changed = frozenset[tuple[Entity, str | None]]  # (entity, customer id)

_UPSERT = """
    INSERT INTO record
        (entity, id, customer_id, at_us, row_version, epoch, lookup, deleted, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (entity, id) DO UPDATE SET
        customer_id = excluded.customer_id, at_us = excluded.at_us,
        row_version = excluded.row_version, epoch = excluded.epoch, lookup = excluded.lookup,
        deleted = excluded.deleted, body = excluded.body
    WHERE excluded.epoch > record.epoch OR excluded.row_version > record.row_version
"""
_PRESENT = """
    SELECT id, row_version, epoch FROM record
    WHERE entity = ? AND id IN (SELECT value FROM json_each(?))
"""
_ALIVE = """
    SELECT COUNT(*) FROM record
    WHERE entity = ? AND deleted = 0 AND id IN (SELECT value FROM json_each(?))
"""
_OF_CUSTOMER = "DELETE FROM record WHERE customer_id = ? AND entity <> ?"
_TOMBSTONE = msgspec.json.Decoder(Tombstone)
_BODIES = """
    SELECT id, body FROM record
    WHERE entity = ? AND deleted = 0 AND id IN (SELECT value FROM json_each(?))
"""

# Kept whoever the customer is: a supervisor decides about customers this desktop does not hold.
_KEPT_FOR_ALL = frozenset({Entity.APPROVAL, Entity.ACCOUNT})


def owner_of(row: Row) -> str | None:
    """Return the customer a row belongs to; a customer belongs to itself."""
    return row.id if row.entity is Entity.CUSTOMER else row.customer_id


@dataclass(frozen=True, slots=True)
class SweepRefused:
    """A new bootstrap brought far less than was here: nothing was taken away."""

    held: int
    stale: int


@dataclass(frozen=True, slots=True)
class Loss:
    """What a page of changes would take away, of how much."""

    gone: int
    held: int


class Apply:
    """The only writer of server rows."""

    def __init__(self, file: DatabaseFile, held: HeldCustomers) -> None:
        self._file = file
        self._held = held

    def feed(self, rows: Sequence[Row], advance: Callable[[Progress], Progress]) -> Changed:
        """Write one page of changes of the customers held, and the cursor behind it."""
        with self._file.write() as connection:
            progress = progress_in(connection)
            changed, joined = self._take_in(connection, rows, progress.epoch)
            write_progress(connection, advance(progress))
        self._held.remember(joined)
        return changed

    def loss_by(self, rows: Sequence[Row]) -> Loss:
        """Return how many rows a page would take away; nothing is written."""
        graves = [row for row in rows if row.deleted and self._keeps(row)]
        if not graves:
            return Loss(0, 0)
        with self._file.read() as connection:
            gone = sum(
                connection.execute(_ALIVE, (entity, names)).fetchone()[0]
                for entity, names in _names(graves)
            )
            held = connection.execute("SELECT COUNT(*) FROM record WHERE deleted = 0").fetchone()[0]
        return Loss(gone, held)

    def bootstrap(self, rows: Sequence[Row], advance: Callable[[Progress], Progress]) -> Changed:
        """Write one page of the working set; its customers are held from now on."""
        customers = [row.id for row in rows if row.entity is Entity.CUSTOMER and not row.deleted]
        with self._file.write() as connection:
            progress = progress_in(connection)
            self._held.mark_in(connection, customers, HeldReason.WORKING_SET)
            changed = _write(connection, rows, progress.epoch)
            write_progress(connection, advance(progress))
        self._held.remember(customers)
        return changed

    def reply(self, rows: Sequence[Row]) -> Changed:
        """Write the rows that came with an answer."""
        with self._file.write() as connection:
            changed, joined = self._take_in(connection, rows, progress_in(connection).epoch)
        self._held.remember(joined)
        return changed

    def card(self, customer_id: str, card: Card, rows: Sequence[Row], etag: str) -> Changed:
        """Write a card that was asked for; the customer was marked as held before asking."""
        with self._file.write() as connection:
            changed = _write(connection, [card.customer, *rows], progress_in(connection).epoch)
            self._held.fetched_in(connection, customer_id, card, etag)
        return changed

    def card_anew(self, customer_id: str, card: Card, etag: str, cursor: str) -> Changed | None:
        """Write a card in place of what is here of the customer, which differs from the server's.

        None, and nothing is changed: the feed moved on since the card was asked for, and might
        have brought what is newer than the card.
        """
        with self._file.write() as connection:
            progress = progress_in(connection)
            if progress.cursor != cursor:
                return None
            doubt_in(connection, customer_id)
            changed = _write(connection, [card.customer, *card.rows], progress.epoch)
            self._held.fetched_in(connection, customer_id, card, etag)
        return changed

    def progress(self, advance: Callable[[Progress], Progress]) -> Progress:
        """Move the progress alone."""
        with self._file.write() as connection:
            moved = advance(progress_in(connection))
            write_progress(connection, moved)
        return moved

    def sweep(self) -> SweepRefused | None:
        """Take away what the finished bootstrap did not bring again.

        Customers that were asked for are owed anew. When more than half of all rows would go,
        nothing goes: an empty new server behind the same address must not empty the desktops.
        """
        with self._file.write() as connection:
            epoch = progress_in(connection).epoch
            stale, held = connection.execute(
                "SELECT COALESCE(SUM(epoch < ?), 0), COUNT(*) FROM record", (epoch,)
            ).fetchone()
            if stale * 2 > held:
                return SweepRefused(held=held, stale=stale)
            if stale:
                _sweep(connection, epoch)
        return None

    def _take_in(
        self, connection: Connection, rows: Sequence[Row], epoch: int
    ) -> tuple[Changed, list[str]]:
        """Write the rows of customers held; of who was merged, hold the one they go on in."""
        kept = [row for row in rows if self._keeps(row)]
        changed = _write(connection, kept, epoch)
        joined = list(_let_go_of_merged(connection, kept))
        self._held.mark_in(connection, joined, HeldReason.ASKED)
        return changed, joined

    def _keeps(self, row: Row) -> bool:
        owner = owner_of(row)
        return owner is None or row.entity in _KEPT_FOR_ALL or owner in self._held


def _write(connection: Connection, rows: Iterable[Row], epoch: int) -> Changed:
    newest: dict[tuple[Entity, str], Row] = {}
    for row in rows:
        there = newest.get((row.entity, row.id))
        if there is None or row.row_version > there.row_version:
            newest[row.entity, row.id] = row
    fresh = _newer_than_here(connection, newest.values(), epoch)
    _write_terms(connection, [row for row in fresh if row.entity is Entity.CUSTOMER])
    connection.executemany(_UPSERT, [_columns(row, epoch) for row in fresh])
    return frozenset((row.entity, owner_of(row)) for row in fresh)


def _let_go_of_merged(connection: Connection, rows: Iterable[Row]) -> Iterator[str]:
    """What hung on a merged customer comes again as the other's; yield who that is."""
    for row in rows:
        if row.entity is Entity.CUSTOMER and row.deleted:
            into = _TOMBSTONE.decode(row.body).merged_into
            if into is not None:
                connection.execute(_OF_CUSTOMER, (row.id, Entity.CUSTOMER))
                yield into


def _names(rows: Iterable[Row]) -> Iterator[tuple[Entity, str]]:
    """Return the ids of each entity's rows, as a list for the database."""
    by_entity: dict[Entity, list[str]] = defaultdict(list)
    for row in rows:
        by_entity[row.entity].append(row.id)
    for entity, ids in by_entity.items():
        yield entity, msgspec.json.encode(ids).decode()


def _newer_than_here(connection: Connection, rows: Iterable[Row], epoch: int) -> list[Row]:
    by_entity: dict[Entity, list[Row]] = defaultdict(list)
    for row in rows:
        by_entity[row.entity].append(row)
    fresh = []
    for entity, group in by_entity.items():
        names = msgspec.json.encode([row.id for row in group]).decode()
        there = {
            row_id: (row_epoch, version)
            for row_id, version, row_epoch in connection.execute(_PRESENT, (entity, names))
        }
        fresh += [row for row in group if (epoch, row.row_version) > there.get(row.id, (0, -1))]
    return fresh


def _write_terms(connection: Connection, customers: Sequence[Row]) -> None:
    old = _terms_here(connection, [row.id for row in customers])
    new: set[Term] = set()
    for row in customers:
        if not row.deleted:
            new |= terms_of(row.id, read_body(Entity.CUSTOMER, row.body))
    replace_terms(connection, old, new)


def _terms_here(connection: Connection, customer_ids: Sequence[str]) -> set[Term]:
    """Return the terms of those of the customers who are here."""
    found: set[Term] = set()
    if customer_ids:
        names = msgspec.json.encode(customer_ids).decode()
        for row_id, body in connection.execute(_BODIES, (Entity.CUSTOMER, names)):
            found |= terms_of(row_id, read_body(Entity.CUSTOMER, body))
    return found


def _columns(row: Row, epoch: int) -> tuple[object, ...]:
    return (
        row.entity,
        row.id,
        owner_of(row),
        row.at_us,
        row.row_version,
        epoch,
        None if row.deleted else lookup_of(row.entity, row.body),
        int(row.deleted),
        row.body,
    )


def _sweep(connection: Connection, epoch: int) -> None:
    gone = [
        row[0]
        for row in connection.execute(
            "SELECT id FROM record WHERE entity = ? AND epoch < ?", (Entity.CUSTOMER, epoch)
        )
    ]
    replace_terms(connection, _terms_here(connection, gone), ())
    connection.execute("DELETE FROM record WHERE epoch < ?", (epoch,))
    connection.execute(
        "UPDATE held_customer SET reason = ?, fetched_at_us = NULL, etag = ''"
        " WHERE customer_id NOT IN (SELECT id FROM record WHERE entity = ?)",
        (HeldReason.ASKED, Entity.CUSTOMER),
    )
