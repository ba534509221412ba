"""A second pair of eyes on the ledger: recomputes everything, and names what does not hold.

What a database cannot know of itself (that nothing acknowledged was lost, that every desktop's
honest word arrived) is proven from outside, by histories.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import text

from agentdesk.runtime.clock import to_us
from agentdesk.server.services import audit_seals
from agentdesk.server.services.invariants.buckets import BUCKETS
from agentdesk.server.services.invariants.figures import FIGURES
from agentdesk.server.services.invariants.house import HOUSE
from agentdesk.server.services.invariants.leases import LEASES
from agentdesk.server.services.invariants.requests import REQUESTS
from agentdesk.server.services.invariants.reversals import REVERSALS
from agentdesk.server.services.invariants.spends import SPENDS
from agentdesk.server.storage.unit_of_work import UnitOfWork

_EXTENT = text("SELECT (SELECT count(*) FROM bucket), (SELECT count(*) FROM spend)")
LEDGER: Mapping[str, str] = BUCKETS | SPENDS | REQUESTS | REVERSALS | LEASES
SWEPT_WITHIN_S = 30
MOST_NAMED = 20  # of one kind: who looks for the cause needs a few, not a million
SHORT_TRAIL = 20_000  # entries; a longer one is walked when a person asks
TRAIL = "I9 the audit trail is not what was sealed"


def check(unit: UnitOfWork) -> list[str]:
    """Return what does not hold in the ledger's own tables, each with the row it was found at."""
    return list(_run(unit, LEDGER))


def check_all(unit: UnitOfWork, *, longest_trail: int | None = SHORT_TRAIL) -> list[str]:
    """Return also what does not hold between the ledger and what stands around it.

    An audit trail longer than that is not walked along; None: whatever its length.
    """
    return [*_run(unit, {**LEDGER, **HOUSE}), *_figures(unit), *_trail(unit, longest_trail)]


@dataclass(frozen=True, slots=True)
class Extent:
    """How much there was to look at."""

    buckets: int
    spends: int


def extent(unit: UnitOfWork) -> Extent:
    return Extent(*unit.connection.execute(_EXTENT).one())


def _run(unit: UnitOfWork, statements: Mapping[str, str]) -> Iterator[str]:
    overdue_us = to_us(unit.now()) - SWEPT_WITHIN_S * 1_000_000
    for broken, statement in statements.items():
        asked = {"overdue_us": overdue_us} if ":overdue_us" in statement else {}
        yield from _named(broken, unit.connection.scalars(text(statement), asked))


def _figures(unit: UnitOfWork) -> Iterator[str]:
    for broken, find in FIGURES.items():
        yield from _named(broken, find(unit.connection))


def _trail(unit: UnitOfWork, longest: int | None) -> Iterator[str]:
    newest = unit.audit_seals.latest()
    if newest is not None and (longest is None or newest.head.size <= longest):
        yield from _named(TRAIL, audit_seals.verify(unit))


def _named(broken: str, found: Iterable[str]) -> Iterator[str]:
    return (f"{broken}: {row_id}" for row_id in islice(found, MOST_NAMED))
