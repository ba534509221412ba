"""Carries a policy that came into force, or was stopped, to all it is about, page by page."""

from agentdesk.server.services import ratchet
from agentdesk.server.services.ratchet import Change
from agentdesk.server.storage.database import Database

INTERVAL_S = 5.0


def work(database: Database) -> int:
    """Do all that is due; return how many policies that was."""
    with database.read() as unit:
        changes = ratchet.due(unit)
    for change in changes:
        _carry_out(database, change)
    return len(changes)


def _carry_out(database: Database, change: Change) -> None:
    """Each page is a unit of its own, so that nobody waits long for a bucket."""
    after: str | None = ""
    while after is not None:
        with database.write() as unit:
            after = ratchet.carry_on(unit, change, after)
