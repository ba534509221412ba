"""Who spends in the ledger's bench: agents, customers with room and without, a case for each."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

from sqlalchemy import text

from agentdesk.domain.actor import Role
from agentdesk.domain.cases import CaseState
from agentdesk.domain.dials import Scope, Strength, Window
from agentdesk.domain.money import MAX_MINOR
from agentdesk.protocol.empowerment import PolicyBody, PolicyLimit
from agentdesk.protocol.entities import CaseBody, CustomerBody, PersonName
from agentdesk.protocol.fields import MoneyBody, Source
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.users import NewTeam, NewUser
from agentdesk.server.auth.passwords import hash_password
from agentdesk.server.services import users
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.unit_of_work import UnitOfWork

SOURCE = Source(system="bench", at=datetime(2026, 1, 1, tzinfo=UTC), synthetic=True)
REASON = "Delivery damage"
ROOMY, TIGHT = 1_000_000_000, 0
TIGHT_MINOR = 500
MOST_MINOR = 99
ONE_TIGHT_IN = 4
# Four dials: of the case, of the agent's day and month, of the customer's year.
POLICY = PolicyBody(
    source=SOURCE,
    version=1,
    effective_from=SOURCE.at,
    currency="USD",
    reasons=[REASON],
    limits=[
        PolicyLimit(Scope.INCIDENT, Window.CASE, Strength.ALONE, MAX_MINOR),
        PolicyLimit(Scope.AGENT, Window.DAY, Strength.ALONE, MAX_MINOR),
        PolicyLimit(Scope.AGENT, Window.MONTH, Strength.ALONE, MAX_MINOR),
        PolicyLimit(
            Scope.CUSTOMER, Window.YEAR, Strength.HARD, TIGHT_MINOR, lifetime_value_share_bp=10_000
        ),
    ],
)
# What was ever posted against what the bucket may hold: the sum is read from the entries alone.
_OVERSPENT = text(
    "SELECT count(*) FROM bucket WHERE cap <"
    " (SELECT coalesce(sum(amount), 0) FROM entry WHERE entry.bucket_id = bucket.id)"
)
_FULL = text("SELECT count(*) FROM bucket WHERE cap = :tight AND posted > :nearly").bindparams(
    tight=TIGHT_MINOR, nearly=TIGHT_MINOR - MOST_MINOR
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a client may give: a customer and the case it is about."""

    customer_id: str
    case_id: str
    lifetime_value_minor: int


@dataclass(frozen=True, slots=True)
class Stage:
    team_id: str
    agents: Sequence[NewUser]
    places: Sequence[Place]

    def anywhere(self, dice: random.Random) -> tuple[Place, int]:
        return dice.choice(self.places), dice.randint(1, MOST_MINOR)


def prepare(database: Database, agents: int, customers: int) -> Stage:
    """Write everybody into an empty database."""
    database.migrate()
    team_id, password = str(uuid4()), str(uuid4())
    one_hash = hash_password(password)
    with database.write() as unit:
        unit.records.save(Entity.POLICY, str(uuid4()), POLICY)
        users.create_team(unit, NewTeam(team_id, "Bench"))
        everybody = [_agent(unit, team_id, password, one_hash) for _ in range(agents)]
        places = [_place(unit, number) for number in range(customers)]
    return Stage(team_id, everybody, places)


def overspent(database: Database) -> int:
    """How many buckets hold more than they may; at least one must be full for it to say much."""
    with database.read() as unit:
        if not unit.connection.scalar(_FULL):
            raise ValueError("no budget was filled: nothing is proven")
        return int(unit.connection.execute(_OVERSPENT).scalar_one())


def _agent(unit: UnitOfWork, team_id: str, password: str, one_hash: str) -> NewUser:
    user_id = str(uuid4())
    agent = NewUser(user_id, f"bench-{user_id}", "Bench", Role.AGENT, team_id, password)
    users.create_user(unit, agent, one_hash)
    return agent


def _place(unit: UnitOfWork, number: int) -> Place:
    customer_id, case_id = str(uuid4()), str(uuid4())
    value = TIGHT if number % ONE_TIGHT_IN == 0 else ROOMY
    customer = CustomerBody(
        source=SOURCE,
        names=[PersonName("Latn", f"Customer {number}")],
        lifetime_value=MoneyBody(value, "USD"),
    )
    unit.records.save(Entity.CUSTOMER, customer_id, customer)
    case = CaseBody(
        source=SOURCE,
        number=f"B-{number}",
        customer_id=customer_id,
        subject="Torn bag",
        reason=REASON,
        state=CaseState.OPEN,
        opened_at=SOURCE.at,
    )
    unit.records.save(Entity.CASE, case_id, case)
    return Place(customer_id, case_id, value)
