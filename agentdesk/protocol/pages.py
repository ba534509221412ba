"""Replies that carry rows: feed pages, bootstrap pages, cards, timelines and search hits.

A cursor is opaque to the desktop: it is kept and sent back, never read.
"""

from typing import Annotated

import msgspec
from msgspec import Meta

from agentdesk.protocol.fields import Id, Line, Timestamp, Word
from agentdesk.protocol.rows import Entity, Row

MAX_PAGE = 500
Cursor = Annotated[str, Meta(max_length=512, pattern=r"^[A-Za-z0-9_.-]*\Z")]


class ChangePage(msgspec.Struct, frozen=True):
    """One page of the feed; `more` asks to pull again at once with the new cursor."""

    rows: list[Row]
    cursor: Cursor
    more: bool
    told_at: Timestamp | None = None  # the server's clock: a desktop's may be years off


class Horizon(msgspec.Struct, frozen=True):
    """Where to follow the feed from after a bootstrap, and which customers are held."""

    cursor: Cursor
    entities: list[Entity]  # the order in which to page them
    told_at: Timestamp | None = None


class BootstrapPage(msgspec.Struct, frozen=True):
    rows: list[Row]
    after: Id | None  # None: the entity is done


class Card(msgspec.Struct, frozen=True):
    """The whole customer in one reply: the customer first, then all rows around them.

    Timeline rows are the newest `MAX_TIMELINE` only; `counts` holds the whole number by entity.
    """

    customer: Row
    rows: list[Row]
    counts: dict[str, int]
    more: bool


MAX_TIMELINE = 100


class TimelinePage(msgspec.Struct, frozen=True):
    rows: list[Row]
    more: bool


class RowPage(msgspec.Struct, frozen=True):
    """Rows of one entity by id; `after` asks for the next page, None: there is none."""

    rows: list[Row]
    after: Id | None


class SearchHit(msgspec.Struct, frozen=True, omit_defaults=True):
    """`matched` says what was found: name, phone, email, order or case."""

    customer_id: Id
    display: Line
    matched: Word
    subtitle: Line = ""
    entity_id: Id | None = None
    latin: Line = ""  # for whoever does not read the script of `display`


class SearchPage(msgspec.Struct, frozen=True):
    hits: list[SearchHit]
