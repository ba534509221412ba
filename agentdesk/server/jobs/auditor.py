"""Audits the ledger now and then, beside the work: what does not hold is said aloud in the log."""

import logging

from agentdesk.server.services import audit_budgets
from agentdesk.server.storage.database import Database

_LOG = logging.getLogger(__name__)
INTERVAL_S = 3600.0  # it reads every entry there is


def audit(database: Database) -> list[str]:
    """Look at one snapshot; return what does not hold in it."""
    with database.read() as unit:
        broken = audit_budgets.check_all(unit)
    for line in broken:
        _LOG.critical("the ledger does not hold", extra={"broken": line})
    return broken
