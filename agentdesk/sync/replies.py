"""Reads replies row by row: one row that cannot be read is skipped and counted, not the page.

What a reply says about where to go on is kept and sent back for ever: of that, nothing is taken
that could not be sent.
"""

import logging
from typing import TypeVar

import msgspec

from agentdesk.protocol.fields import Id, Timestamp
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.protocol.pages import (
    BootstrapPage,
    Card,
    ChangePage,
    Cursor,
    Horizon,
    TimelinePage,
)
from agentdesk.protocol.problems import Problem
from agentdesk.protocol.rows import Entity, Row
from agentdesk.sync.failures import BadReply

_LOG = logging.getLogger(__name__)
_ROW = msgspec.json.Decoder(Row)
T = TypeVar("T")


class _Changes(msgspec.Struct):
    rows: list[msgspec.Raw]
    cursor: Cursor
    more: bool
    told_at: Timestamp | None = None


class _Bootstrap(msgspec.Struct):
    rows: list[msgspec.Raw]
    after: Id | None


class _Horizon(msgspec.Struct):
    cursor: Cursor
    entities: list[str]
    told_at: Timestamp | None = None


class _Card(msgspec.Struct):
    customer: msgspec.Raw
    rows: list[msgspec.Raw]
    counts: dict[str, int]
    more: bool


class _Timeline(msgspec.Struct):
    rows: list[msgspec.Raw]
    more: bool


class _Result(msgspec.Struct):
    command_id: str
    outcome: Outcome
    code: str = ""
    detail: str = ""
    path: str = ""
    rows: list[msgspec.Raw] = []
    replayed: bool = False


class _Reply(msgspec.Struct):
    results: list[_Result]


def read(content: bytes, type_: type[T]) -> T:
    """Return the reply as its type, or raise BadReply."""
    try:
        return msgspec.json.decode(content, type=type_)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BadReply(str(error)) from error


def changes(content: bytes) -> ChangePage:
    page = read(content, _Changes)
    return ChangePage(_rows(page.rows), page.cursor, page.more, page.told_at)


def bootstrap(content: bytes) -> BootstrapPage:
    page = read(content, _Bootstrap)
    return BootstrapPage(_rows(page.rows), page.after)


def horizon(content: bytes) -> Horizon:
    """A newer server may name entities this version does not know: they are left out."""
    found = read(content, _Horizon)
    if not found.cursor:
        raise BadReply("the horizon leads nowhere")
    known = {entity.value for entity in Entity}
    entities = [Entity(name) for name in found.entities if name in known]
    return Horizon(found.cursor, entities, found.told_at)


def card(content: bytes) -> Card:
    found = read(content, _Card)
    customer = _rows([found.customer])
    if not customer:
        raise BadReply("the customer's row cannot be read")
    known = {entity.value for entity in Entity}
    counts = {name: number for name, number in found.counts.items() if name in known}
    return Card(customer[0], _rows(found.rows), counts, found.more)


def timeline(content: bytes) -> TimelinePage:
    page = read(content, _Timeline)
    return TimelinePage(_rows(page.rows), page.more)


def command_results(content: bytes) -> list[CommandResult]:
    return [
        CommandResult(
            one.command_id,
            one.outcome,
            one.code,
            one.detail,
            one.path,
            _rows(one.rows),
            one.replayed,
        )
        for one in read(content, _Reply).results
    ]


def problem(content: bytes) -> Problem:
    """Return the problem told, an empty one when a proxy answered in its own words."""
    try:
        return msgspec.json.decode(content, type=Problem)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return Problem("", 0, "")


def _rows(raws: list[msgspec.Raw]) -> list[Row]:
    rows = []
    for raw in raws:
        try:
            rows.append(_ROW.decode(raw))
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            _LOG.warning("a row of the server's reply cannot be read and is skipped")
    return rows
