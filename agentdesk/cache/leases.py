"""This device's lease: kept in outbox.db, so that an act and what it draws are one transaction."""

from collections.abc import Callable

import msgspec

from agentdesk.cache.engine import DatabaseFile
from agentdesk.domain import leases
from agentdesk.domain.leases import DeviceBook, Moment, Refusal
from agentdesk.protocol.drawing import Wanted
from agentdesk.protocol.leases import DrawWords, Signed, key_of, lease_words, sign
from agentdesk.runtime.clock import Clock, boot_id, since_boot_s
from agentdesk.runtime.signing import Signer
from agentdesk.runtime.sqlcipher import Connection

_READ = "SELECT book FROM lease"
_KEEP = """
    INSERT INTO lease (lease_id, words, signature, book) VALUES (?, ?, ?, ?)
    ON CONFLICT (lease_id) DO UPDATE
    SET words = excluded.words, signature = excluded.signature, book = excluded.book
"""
_MOVE = "UPDATE lease SET book = ? WHERE lease_id = ?"
_FORGET = "DELETE FROM lease WHERE lease_id = ?"


def moment_of(clock: Clock) -> Moment:
    return Moment(clock.now(), since_boot_s(), boot_id())


class LeaseShelf:
    """At most one lease; safe to call from any thread."""

    def __init__(self, file: DatabaseFile, signer: Signer, now: Callable[[], Moment]) -> None:
        self._file = file
        self._signer = signer
        self._now = now

    @property
    def device_key(self) -> str:
        return key_of(self._signer)

    def moment(self) -> Moment:
        """Return what this computer knows of time now."""
        return self._now()

    def book(self) -> DeviceBook | None:
        """Return the lease as it was left."""
        with self._file.read() as connection:
            return book_in(connection)

    def look(self) -> DeviceBook | None:
        """Write down what time it is: a clock that went back since freezes the lease for good.

        Frozen it stays until it is given back: nobody here can tell how long it really was.
        """
        with self._file.write() as connection:
            book = book_in(connection)
            if book is None:
                return None
            seen = leases.looked(book, self._now())
            _write(connection, seen)
        return seen

    def keep(self, signed: Signed) -> None:
        """Keep a lease that came, or a newer version of the one that is here."""
        lease = lease_words(signed).to_domain()
        with self._file.write() as connection:
            there = book_in(connection)
            if there is None or there.lease.lease_id != lease.lease_id:
                _drop(connection, there)
                book = leases.received(lease, self._now())
            else:
                book = leases.extended(there, lease)
            row = (lease.lease_id, signed.words, signed.signature, msgspec.json.encode(book))
            connection.execute(_KEEP, row)

    def refusal(self, wanted: Wanted) -> Refusal | None:
        """Say why an act cannot be drawn now; None: it can."""
        return _refusal(self.book(), wanted, self._now())

    def draw_in(self, connection: Connection, spend_id: str, wanted: Wanted) -> Signed | Refusal:
        """Draw in the transaction that keeps the act; the caller says `granted` after COMMIT."""
        book, now = book_in(connection), self._now()
        refusal = _refusal(book, wanted, now)
        if book is None or refusal is not None:
            return refusal or Refusal.NO_LEASE
        words = DrawWords(
            spend_id=spend_id,
            lease_id=book.lease.lease_id,
            seq=book.seq + 1,
            previous=book.last_hash,
            amounts=dict(wanted.amounts),
            goodwill_minor=wanted.goodwill_minor,
            made_at=now.wall,
            boot_id=now.boot_id,
            since_boot_s=now.since_boot_s,
        )
        signed = sign(words, self._signer)
        _write(connection, leases.drawn(book, words.to_domain(), signed.hash, now))
        return signed

    def stop(self) -> DeviceBook | None:
        """Write down that nothing more is drawn; only then may the rest be given back."""
        with self._file.write() as connection:
            book = book_in(connection)
            if book is None:
                return None
            stopped = leases.stopped(book)
            _write(connection, stopped)
        return stopped

    def forget(self, lease_id: str) -> None:
        """Drop a lease that was given back, or that the server says is over."""
        with self._file.write() as connection:
            connection.execute(_FORGET, (lease_id,))


def _refusal(book: DeviceBook | None, wanted: Wanted, now: Moment) -> Refusal | None:
    if book is None:
        return Refusal.NO_LEASE
    return leases.refusal_of(book, wanted.amounts, wanted.goodwill_minor, wanted.kinds, now)


def book_in(connection: Connection) -> DeviceBook | None:
    """Return the lease that lies in this outbox."""
    row = connection.execute(_READ).fetchone()
    return None if row is None else msgspec.json.decode(row[0], type=DeviceBook)


def _write(connection: Connection, book: DeviceBook) -> None:
    connection.execute(_MOVE, (msgspec.json.encode(book), book.lease.lease_id))


def _drop(connection: Connection, there: DeviceBook | None) -> None:
    if there is not None:
        connection.execute(_FORGET, (there.lease.lease_id,))
