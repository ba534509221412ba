"""Which part of a list is asked for."""

from dataclasses import dataclass

from agentdesk.domain.money import MAX_MINOR
from agentdesk.protocol.pages import MAX_PAGE
from agentdesk.protocol.rows import Entity


@dataclass(frozen=True, slots=True)
class PageAsk:
    """Rows by id: those after `after`, at most `limit`."""

    after: str = ""
    limit: int = MAX_PAGE


@dataclass(frozen=True, slots=True)
class TimelineAsk:
    """Rows by time, newest first: those before (time, id) of the last one shown.

    No entity named means all of them.
    """

    before: tuple[int, str] = (MAX_MINOR, "")
    entities: frozenset[Entity] = frozenset()
    limit: int = 100
