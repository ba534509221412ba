"""A look at a profile's files from outside, also while its desktop runs: nothing is changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from agentdesk.cache import outbox_sql
from agentdesk.cache.leases import book_in
from agentdesk.cache.progress import progress_in
from agentdesk.cache.shapes import OutboxEntry
from agentdesk.domain.leases import DeviceBook
from agentdesk.runtime.sqlcipher import (
    Connection,
    DatabaseError,
    Durability,
    Unreadable,
    connect,
    transaction,
)


@dataclass(frozen=True, slots=True)
class Look:
    """What a desktop has still to tell its server, and when the two last agreed."""

    entries: tuple[OutboxEntry, ...]
    synced_at_us: int | None
    signed_in: bool
    lease: DeviceBook | None = None  # budgets that are still signed over to this desktop


def look(folder: Path, cache_key: bytes, outbox_key: bytes) -> Look:
    """Raise Unreadable when a file is damaged, of another version, or not there yet."""
    with _snapshot(folder / "outbox.db", outbox_key) as outbox:
        rows = outbox.execute(outbox_sql.ALL).fetchall()
        entries = tuple(outbox_sql.entry_of(row) for row in rows)
        lease = book_in(outbox)
        token = outbox.execute("SELECT 1 FROM secret WHERE name = 'refresh_token'").fetchone()
    with _snapshot(folder / "cache.db", cache_key) as cache:
        synced_at_us = progress_in(cache).synced_at_us
    return Look(entries, synced_at_us, token is not None, lease)


@contextmanager
def _snapshot(path: Path, key: bytes) -> Iterator[Connection]:
    if not path.is_file():
        raise Unreadable(f"{path.name} is not there")
    connection = connect(path, key=key, durability=Durability.FULL)
    try:
        with transaction(connection, write=False):
            yield connection
    except (DatabaseError, msgspec.MsgspecError) as error:
        raise Unreadable(f"{path.name}: {error}") from error
    finally:
        connection.close()
