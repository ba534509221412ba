"""A customer's timeline from the cache: pages over all kinds, newest first, searched by text."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from agentdesk.cache import reading
from agentdesk.cache.effects import Author
from agentdesk.cache.projections import Name, Rows, lay_over
from agentdesk.cache.shapes import Held, OutboxEntry, TimelineEntry
from agentdesk.domain.search_terms import fold
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.sqlcipher import Connection

_NEWEST = (1 << 62, "")
_OLDEST = (-(1 << 62), "")
_SEARCH_PAGE = 500
MAX_SEARCHED = 20_000  # entries read for one search; the rest is a search on the server

Place = tuple[int, str]  # (at_us, id)

# Text that a person reads in an entry; lists of lines are searched by their names.
_TEXT_FIELDS = (
    "reason",
    "summary",
    "text",
    "disposition",
    "agent_name",
    "author_name",
    "campaign_name",
    "number",
    "words",
    "given_by_name",
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part of a timeline: the newest `limit` entries before a place that hold the text.

    `called` says what an entry is called in the language of the screen, which no body knows.
    """

    customer_id: str
    entities: Collection[Entity]
    text: str
    before: Place | None
    limit: int
    called: Callable[[TimelineEntry], str] | None = None


def timeline_page(
    connection: Connection, wanted: Wanted, entries: Sequence[OutboxEntry], author: Author
) -> list[TimelineEntry]:
    """Return the entries wanted, newest first."""
    text, found, top = fold(wanted.text), list[TimelineEntry](), wanted.before or _NEWEST
    size = _SEARCH_PAGE if text else wanted.limit
    for _ in range(max(1, MAX_SEARCHED // size)):
        rows, bottom = _loaded(connection, wanted, top, size)
        lay_over(rows, entries, author)
        page = _in_order(rows, wanted.entities, bottom, top)
        found += [entry for entry in page if not text or text in fold(_words_of(entry, wanted))]
        if bottom == _OLDEST or len(found) >= wanted.limit:
            break
        top = bottom
    return found[: wanted.limit]


def text_of(body: Any) -> str:
    """Return what a person reads in the entry, as one string to search in."""
    said = [getattr(body, field, "") for field in _TEXT_FIELDS]
    said += [line.name for line in getattr(body, "lines", ())]
    said += getattr(body, "coupons", ())
    return "\n".join(filter(None, said))


def _words_of(entry: TimelineEntry, wanted: Wanted) -> str:
    called = wanted.called(entry) if wanted.called is not None else ""
    return f"{called}\n{text_of(entry.body)}"


def _loaded(connection: Connection, wanted: Wanted, top: Place, size: int) -> tuple[Rows, Place]:
    """Return the rows of one page and the place where it ends."""
    keys = [
        key
        for entity in wanted.entities
        for key in reading.timeline_keys(connection, wanted.customer_id, entity, top, size)
    ]
    keys.sort(reverse=True)
    page = keys[:size]
    rows: Rows = {}
    reading.load_by_place(connection, rows, msgspec.json.encode([key[2] for key in page]).decode())
    return rows, (page[-1][0], page[-1][1]) if len(page) == size else _OLDEST


def _in_order(
    rows: Rows, entities: Collection[Entity], bottom: Place, top: Place
) -> list[TimelineEntry]:
    """Return the page's entries; what was done here stands among them at its time."""
    shown = [
        _entry(name, held)
        for name, held in rows.items()
        if name[0] in entities and held.at_us is not None and bottom <= (held.at_us, held.id) < top
    ]
    return sorted(shown, key=lambda entry: (entry.at_us, entry.id), reverse=True)


def _entry(name: Name, held: Held[Any]) -> TimelineEntry:
    return TimelineEntry(name[0], held.id, held.at_us or 0, held.body, held.status, held.problem)
