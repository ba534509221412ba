"""The doctor's look at the ledger: does every sum hold, and was nothing given beyond its limits."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from agentdesk.cli.doctor.findings import Finding, good, wrong
from agentdesk.domain.errors import AgentdeskError
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.server_secrets import load_secrets
from agentdesk.runtime.settings import ServerSettings

if TYPE_CHECKING:
    from agentdesk.server.storage.database import Database

MEND = "stop the giving (policy.withdraw), leave this database as it is, compare it with a backup"


def ledger(settings: ServerSettings) -> Iterator[Finding]:
    """Only looks, in one snapshot; every entry is read, so a long ledger takes a while."""
    embedded = settings.database.removeprefix("sqlite:///")
    if embedded != settings.database and not Path(embedded).is_file():
        yield wrong("ledger", f"{embedded} is not there", "name the server's: --database")
        return
    try:
        yield from _audited(settings)
    except (AgentdeskError, ArgumentError, SQLAlchemyError, OSError) as error:
        says = str(error).splitlines()[0]
        yield wrong("ledger", says, "correct address and secrets, or migrate it first")


def _audited(settings: ServerSettings) -> Iterator[Finding]:
    from agentdesk.server.services import audit_budgets

    database = _open(settings)
    try:
        with database.read() as unit:
            broken = audit_budgets.check_all(unit, longest_trail=None)
            extent = audit_budgets.extent(unit)
    finally:
        database.close()
    for line in broken:
        yield wrong("ledger", line, MEND)
    if not broken:
        yield good("ledger", f"{extent.spends} deeds in {extent.buckets} budgets: all adds up")


def _open(settings: ServerSettings) -> "Database":
    """With the server's own keys where they are here: the password of the database is in them."""
    from agentdesk.server.app import open_database
    from agentdesk.server.storage.database import Database

    if settings.secrets.is_file():
        return open_database(settings, load_secrets(settings.secrets), SystemClock())
    return Database.open(settings.database, clock=SystemClock())
