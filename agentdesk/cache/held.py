"""Which customers this desktop keeps: those of the working set, and those it asked for itself."""

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from agentdesk.cache.engine import DatabaseFile
from agentdesk.cache.progress import progress_in
from agentdesk.protocol.pages import Card
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import Clock, to_us
from agentdesk.runtime.sqlcipher import Connection


class HeldReason(StrEnum):
    WORKING_SET = "working_set"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class HeldCustomer:
    """`etag` is the card's last one; `fetched_at_us` None: only the working set's rows are here."""

    customer_id: str
    reason: HeldReason
    fetched_at_us: int | None
    etag: str
    counts: dict[str, int]
    more: bool


_MARK = """
    INSERT INTO held_customer (customer_id, reason, held_at_us) VALUES (?, ?, ?)
    ON CONFLICT (customer_id) DO NOTHING
"""
_RENEW = """
    INSERT INTO held_customer (customer_id, reason, held_at_us) VALUES (?, ?, ?)
    ON CONFLICT (customer_id) DO UPDATE SET held_at_us = excluded.held_at_us
"""
# Of the rows that are here, whoever's they are that nobody is said to hold.
_STRAYS = """
    SELECT id FROM record
    WHERE entity = ? AND deleted = 0 AND id NOT IN (SELECT customer_id FROM held_customer)
    LIMIT 1000
"""


class HeldCustomers:
    """The set stands in memory too, because every row of the feed asks it."""

    def __init__(self, file: DatabaseFile, clock: Clock) -> None:
        self._file = file
        self._clock = clock
        self._lock = threading.Lock()
        with file.read() as connection:
            rows = connection.execute("SELECT customer_id FROM held_customer").fetchall()
        self._ids = {row[0] for row in rows}

    def __contains__(self, customer_id: object) -> bool:
        return customer_id in self._ids

    def __len__(self) -> int:
        return len(self._ids)

    def mark(self, customer_id: str) -> None:
        """Keep the customer's changes from now on; called before the card is asked for.

        Of who is held already it is written that somebody asks again: they are not old.
        """
        with self._file.write() as connection:
            self.renew_in(connection, [customer_id])
        self.remember([customer_id])

    def mark_in(self, connection: Connection, customer_ids: list[str], reason: HeldReason) -> None:
        """Write the marks inside a transaction; `remember` them once it has committed."""
        at_us = self._now_us(connection)
        connection.executemany(_MARK, [(one, reason, at_us) for one in customer_ids])

    def renew_in(self, connection: Connection, customer_ids: Sequence[str]) -> None:
        """Hold them as of now inside a transaction; who was not held is owed."""
        at_us = self._now_us(connection)
        marks = [(one, HeldReason.ASKED, at_us) for one in customer_ids]
        connection.executemany(_RENEW, marks)

    def _now_us(self, connection: Connection) -> int:
        """By the server's clock, as it was last told: how long is not for our own to say."""
        told_us = progress_in(connection).told_at_us
        return to_us(self._clock.now()) if told_us is None else told_us

    def remember(self, customer_ids: Iterable[str]) -> None:
        with self._lock:
            self._ids.update(customer_ids)

    def forget(self, customer_ids: Iterable[str]) -> None:
        """Their rows and marks are gone from the file."""
        with self._lock:
            self._ids.difference_update(customer_ids)

    def fetched_in(self, connection: Connection, customer_id: str, card: Card, etag: str) -> None:
        """Note inside the transaction that writes the card's rows that they are here."""
        connection.execute(
            "UPDATE held_customer SET fetched_at_us = ?, etag = ?, counts = ?, more = ?"
            " WHERE customer_id = ?",
            (
                to_us(self._clock.now()),
                etag,
                msgspec.json.encode(card.counts),
                int(card.more),
                customer_id,
            ),
        )

    def still_current(self, customer_id: str) -> None:
        """The server said that nothing changed since the card was fetched."""
        with self._file.write() as connection:
            connection.execute(
                "UPDATE held_customer SET fetched_at_us = ? WHERE customer_id = ?",
                (to_us(self._clock.now()), customer_id),
            )

    def let_go(self, customer_id: str) -> None:
        """The server does not know this customer: nothing more of theirs is taken in."""
        with self._file.write() as connection:
            connection.execute("DELETE FROM held_customer WHERE customer_id = ?", (customer_id,))
        with self._lock:
            self._ids.discard(customer_id)

    def get(self, customer_id: str) -> HeldCustomer | None:
        with self._file.read() as connection:
            return held_in(connection, customer_id)

    def owed(self, limit: int = 20) -> list[str]:
        """Return customers that were asked for and have not come yet, the oldest first."""
        with self._file.read() as connection:
            rows = connection.execute(
                "SELECT customer_id FROM held_customer"
                " WHERE fetched_at_us IS NULL AND reason = ? ORDER BY held_at_us LIMIT ?",
                (HeldReason.ASKED, limit),
            ).fetchall()
        return [row[0] for row in rows]

    def adopt_strays(self) -> None:
        """Hold whoever is here and is not held: their rows would grow old unseen."""
        with self._file.write() as connection:
            strays = [row[0] for row in connection.execute(_STRAYS, (Entity.CUSTOMER,))]
            self.mark_in(connection, strays, HeldReason.ASKED)
        self.remember(strays)

    def ids(self) -> list[str]:
        with self._lock:
            return sorted(self._ids)


def held_in(connection: Connection, customer_id: str) -> HeldCustomer | None:
    """Return what is known about the keeping of one customer, as the transaction sees it."""
    row = connection.execute(
        "SELECT customer_id, reason, fetched_at_us, etag, counts, more"
        " FROM held_customer WHERE customer_id = ?",
        (customer_id,),
    ).fetchone()
    if row is None:
        return None
    counts = {} if row[4] is None else msgspec.json.decode(row[4], type=dict[str, int])
    return HeldCustomer(row[0], HeldReason(row[1]), row[2], row[3], counts, bool(row[5]))
