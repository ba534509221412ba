"""What time decides, made visible: requests that expired or go one up, promises due.

The predicate in the ledger decides at the moment itself; this only says so, and frees the money.
"""

import logging
from collections.abc import Callable, Sequence

from agentdesk.domain.errors import Conflict, Unavailable
from agentdesk.protocol.rows import Row
from agentdesk.server.services import approvals, escalation, leases, promises, suggestions
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.unit_of_work import UnitOfWork

_LOG = logging.getLogger(__name__)
INTERVAL_S = 5.0
MAX_PER_SWEEP = 200

_Find = Callable[[UnitOfWork, int], Sequence[str]]
_Settle = Callable[[UnitOfWork, str], list[Row]]
_JOBS: tuple[tuple[_Find, _Settle], ...] = (
    (approvals.overdue, approvals.expire),
    (escalation.due, escalation.by_time),
    (promises.overdue, promises.settle_overdue),
    (leases.due, leases.reclaim),
    (suggestions.overdue, suggestions.let_go),
)


def sweep(database: Database) -> int:
    """Settle everything that is due, each in its own unit; return how many."""
    return sum(_sweep_one(database, find, settle) for find, settle in _JOBS)


def _sweep_one(database: Database, find: _Find, settle: _Settle) -> int:
    with database.read() as unit:
        due = find(unit, MAX_PER_SWEEP)
    return sum(_settle_one(database, settle, row_id) for row_id in due)


def _settle_one(database: Database, settle: _Settle, row_id: str) -> int:
    try:
        with database.write() as unit:
            return 1 if settle(unit, row_id) else 0
    except Conflict:
        return 0  # somebody decided at the last moment
    except Unavailable:
        raise  # not this row's fault: the next sweep tries them all again
    except Exception:  # noqa: BLE001 - one row that cannot be settled must not hold up the others
        _LOG.exception("a row cannot be settled")
        return 0
