"""Where the rush takes place: few customers, cases and agents, so that many meet in one bucket."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text

from agentdesk.domain.dials import Scope, Strength, Window
from agentdesk.protocol.empowerment import PolicyBody, PolicyLimit
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.unit_of_work import UnitOfWork
from tests.plugins.live_server import make_id
from tests.plugins.storage import MORNING, SOURCE, case_body, customer_body
from tests.simulation.histories.history import Ledger

# Every credit must fit into four buckets at once; above them two others hold it.
OWN = {"incident/alone": 2_000, "agent/alone": 2_600, "customer/alone": 3_600,
       "customer/hard": 5_000}  # fmt: skip
OVER = {"team_pool/approval": 1_500, "customer/hard": 5_000}
_WINDOWS = {
    "incident": Window.CASE,
    "agent": Window.DAY,
    "customer": Window.YEAR,
    "team_pool": Window.DAY,
}
_DEEDS = text(
    "SELECT id FROM spend UNION ALL SELECT spend_id FROM hold WHERE state <> 'posted'"
    " UNION ALL SELECT 'withdraw ' || id FROM request WHERE state = 'withdrawn'"
)
_BUCKETS = text(
    "SELECT scope, strength, subject_id, version, posted + pending + leased AS used, cap"
    " FROM bucket WHERE version > 0"
)


@dataclass(frozen=True, slots=True)
class Desk:
    """Whose buckets a client fills."""

    agent_id: str
    team_id: str
    customer_id: str
    case_id: str

    def bucket(self, dial: str) -> str:
        subjects = {
            "incident": self.case_id,
            "agent": self.agent_id,
            "customer": self.customer_id,
            "team_pool": self.team_id,
        }
        return f"{dial}/{subjects[dial.partition('/')[0]]}"


def bucket_name(budget: Mapping[str, Any]) -> str:
    return f"{budget['scope']}/{budget['strength']}/{budget['subject_id']}"


def policy() -> PolicyBody:
    limits = [
        PolicyLimit(Scope(scope), _WINDOWS[scope], Strength(strength), figure)
        for dial, figure in {**OWN, **OVER}.items()
        for scope, _, strength in [dial.partition("/")]
    ]
    return PolicyBody(
        source=SOURCE, version=9, effective_from=MORNING, currency="USD", limits=limits,
        request_expires_s=86_400,
    )  # fmt: skip


def prepare(database: Database, customers: int, cases: int) -> list[tuple[str, str]]:
    """Write policy, customers and cases; return every (customer, case)."""
    with database.write() as unit:
        unit.records.save(Entity.POLICY, make_id(), policy())
        return [
            (customer_id, _case(unit, customer_id, f"{number}{case}"))
            for number in range(customers)
            for customer_id in [_customer(unit, number)]
            for case in range(cases)
        ]


def _customer(unit: UnitOfWork, number: int) -> str:
    return unit.records.save(Entity.CUSTOMER, make_id(), customer_body(f"Person {number}")).id


def _case(unit: UnitOfWork, customer_id: str, number: str) -> str:
    return unit.records.save(Entity.CASE, make_id(), case_body(customer_id, number)).id


def ledger(database: Database) -> Ledger:
    """What the books say, read with plain SQL."""
    with database.read() as unit:
        deeds = Counter(unit.connection.scalars(_DEEDS))
        rows = unit.connection.execute(_BUCKETS).all()
    names = [f"{row.scope}/{row.strength}/{row.subject_id}" for row in rows]
    return Ledger(
        versions=dict(zip(names, (row.version for row in rows), strict=True)),
        used=dict(zip(names, (row.used for row in rows), strict=True)),
        caps=dict(zip(names, (row.cap for row in rows), strict=True)),
        deeds=deeds,
    )
