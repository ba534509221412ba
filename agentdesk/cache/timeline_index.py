"""Where each entry of a timeline stands, without reading any of them.

A screen keeps the index (16 bytes an entry: 100,000 are 1.6 MB) and reads the few entries it
shows by their keys, wherever in the years they are; nothing before them has to be read.
"""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import neg
from typing import Any
from uuid import UUID

import msgspec

from agentdesk.cache import reading
from agentdesk.cache.effects import Author
from agentdesk.cache.projections import Rows, lay_over
from agentdesk.cache.shapes import Held, OutboxEntry, TimelineEntry, TimelineIndex
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.sqlcipher import Connection

_NEWEST = (1 << 62, "")
_KEY_BITS = (1 << 62) - 1
_READ_AT_ONCE = 2048


@dataclass(frozen=True, slots=True)
class IndexWanted:
    """Of whom, which kinds, and how many of the newest (None: all there are)."""

    customer_id: str
    entities: Collection[Entity]
    limit: int | None = None


def key_of_made(entry_id: str) -> int:
    """Return the key of what the server has not sent yet: below zero, the same each time."""
    return -1 - (UUID(entry_id).int & _KEY_BITS)


def timeline_index(
    connection: Connection, wanted: IndexWanted, entries: Sequence[OutboxEntry], author: Author
) -> TimelineIndex:
    index = _newest(connection, wanted) if wanted.limit else _all(connection, wanted)
    for held in _made_here(connection, wanted.entities, entries, author):
        _put_in(index, held)
    return index


def timeline_entries(
    connection: Connection, keys: Iterable[int], entries: Sequence[OutboxEntry], author: Author
) -> dict[int, TimelineEntry]:
    """Return the entries of these keys; one that is gone meanwhile is missing."""
    rows: Rows = {}
    wanted = set(keys)
    places = msgspec.json.encode([key for key in wanted if key >= 0]).decode()
    names = reading.load_at_places(connection, rows, places)
    lay_over(rows, entries, author)
    made = {key_of_made(row_id): (entity, row_id) for entity, row_id in rows}
    named = {**{key: made[key] for key in wanted if key in made}, **names}
    return {
        key: TimelineEntry(name[0], held.id, held.at_us or 0, held.body, held.status, held.problem)
        for key, name in named.items()
        if (held := rows.get(name)) is not None
    }


def _newest(connection: Connection, wanted: IndexWanted) -> TimelineIndex:
    limit = wanted.limit or 0
    found = [
        reading.timeline_keys(connection, wanted.customer_id, entity, _NEWEST, limit + 1)
        for entity in wanted.entities
    ]
    keys = sorted((key for of_kind in found for key in of_kind), reverse=True)
    shown = keys[:limit]
    return TimelineIndex(
        array("q", (key[0] for key in shown)),
        array("q", (key[2] for key in shown)),
        whole=len(keys) <= limit,
    )


def _all(connection: Connection, wanted: IndexWanted) -> TimelineIndex:
    """Read page by page, so that other threads are let in between."""
    index = TimelineIndex(array("q"), array("q"))
    kinds = msgspec.json.encode(sorted(wanted.entities)).decode()
    found = reading.timeline_places(connection, wanted.customer_id, kinds)
    while page := found.fetchmany(_READ_AT_ONCE):
        index.at_us.extend(at_us for at_us, _ in page)
        index.keys.extend(place for _, place in page)
    return index


def _made_here(
    connection: Connection,
    entities: Collection[Entity],
    entries: Sequence[OutboxEntry],
    author: Author,
) -> Iterable[Held[Any]]:
    """Yield what acts of this desktop make and the cache does not have as the server's."""
    rows: Rows = {}
    lay_over(rows, entries, author)
    for (entity, row_id), held in rows.items():
        is_new = entity in entities and held.at_us is not None
        if is_new and reading.one(connection, entity, row_id) is None:
            yield held


def _put_in(index: TimelineIndex, held: Held[Any]) -> None:
    """Put one entry where its time is; below the end of a part it is not the part's."""
    at_us = held.at_us or 0
    place = bisect_left(index.at_us, -at_us, key=neg)
    if index.whole or place < len(index.at_us):
        index.at_us.insert(place, at_us)
        index.keys.insert(place, key_of_made(held.id))


def index_of(entries: Iterable[TimelineEntry]) -> tuple[TimelineIndex, Mapping[int, TimelineEntry]]:
    """Return an index of entries that were found already, and them by their keys."""
    kept = {key_of_made(entry.id): entry for entry in entries}
    at_us = array("q", (entry.at_us for entry in kept.values()))
    return TimelineIndex(at_us, array("q", kept)), kept
