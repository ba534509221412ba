"""What to tell the help desk: how delivery stands, and not a word about any customer.

For people who support the desktop, so it is in one language; the panel and the doctor say the same.
"""

import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from agentdesk import __version__
from agentdesk.cache.shapes import CommandState, Mended, OutboxEntry
from agentdesk.runtime.clock import from_us, to_us

MOST_LINES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One profile: how its sync stands, and what lies in its outbox."""

    profile: str
    server: str = ""
    state: str
    problem: str = ""
    synced_at: datetime | None = None
    restarts: int = 0
    differences: int = 0
    mended: Mended = field(default_factory=Mended)
    persists: bool = True
    troubles: tuple[tuple[datetime, str], ...] = ()  # the last ones, as codes
    entries: tuple[OutboxEntry, ...] = ()


def help_text(standing: Standing, now: datetime) -> str:
    """Return it as lines to be copied into a ticket."""
    return "\n".join(_lines(standing, now))


def open_entries(entries: Sequence[OutboxEntry]) -> list[OutboxEntry]:
    """Return what the server has not taken: refused, then waiting, each in the order it was done.

    What is answered and applied only waits to be put into the journal.
    """
    left = [entry for entry in entries if entry.state is not CommandState.ACKED]
    return sorted(left, key=lambda entry: entry.state is not CommandState.PARKED)


def entry_line(entry: OutboxEntry, now: datetime) -> str:
    """Return one command: what it is, how it stands, since when; never what is in it."""
    kind = entry.command.__struct_config__.tag
    state = "needs help" if entry.needs_help(to_us(now)) else entry.state.value
    if entry.state is CommandState.PARKED:
        state = f"refused ({entry.problem})"
    made = _moment(from_us(entry.made_at_us))
    return f"{kind}: {state}, {entry.attempts} attempts, made {made}, id {entry.command_id}"


def counts(entries: Sequence[OutboxEntry], now: datetime) -> str:
    """Return "3 waiting, 1 refused, 0 need help"."""
    refused = sum(entry.state is CommandState.PARKED for entry in entries)
    waiting = len(open_entries(entries)) - refused
    helpless = sum(entry.needs_help(to_us(now)) for entry in entries)
    return f"{waiting} waiting, {refused} refused, {helpless} need help"


def _lines(standing: Standing, now: datetime) -> Iterator[str]:
    yield f"agentdesk {__version__}, {platform.platform()}, {_moment(now)}"
    yield f"profile {standing.profile}, server {standing.server or 'not told'}"
    synced = "never" if standing.synced_at is None else _moment(standing.synced_at)
    problem = f" ({standing.problem})" if standing.problem else ""
    yield f"sync {standing.state}{problem}, last synced {synced}, restarts {standing.restarts}"
    yield f"{counts(standing.entries, now)}, {standing.differences} customers differed"
    if not standing.persists:
        yield "the profile does not persist: no offline budget"
    mended = standing.mended
    if mended.outbox_aside:
        yield f"outbox read out: {mended.kept} kept, up to {mended.lost} lost"
    if mended.cache_aside:
        yield "cache was damaged and is brought anew"
    yield from (f"trouble {_moment(at)}: {code}" for at, code in standing.troubles)
    left = open_entries(standing.entries)
    yield from (entry_line(entry, now) for entry in left[:MOST_LINES])
    if len(left) > MOST_LINES:
        yield f"and {len(left) - MOST_LINES} more"


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
