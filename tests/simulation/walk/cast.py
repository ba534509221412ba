"""One scene: a team, its customers and their cases, in the database and in the model alike."""

from dataclasses import dataclass

from sqlalchemy import bindparam, update

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.ledger import BucketState
from agentdesk.protocol.entities import CustomerBody, PersonName, UserBody
from agentdesk.protocol.fields import MoneyBody
from agentdesk.protocol.rows import Entity
from agentdesk.runtime import identity
from agentdesk.runtime.clock import FakeClock
from agentdesk.server.storage.models.ledger import BUCKET
from agentdesk.server.storage.unit_of_work import UnitOfWork
from tests.plugins.storage import SOURCE, case_body
from tests.simulation.walk.model import Model
from tests.simulation.walk.pieces import Person

# Whose share of lifetime value is below the fixed figure, above it, and not a whole number.
LIFETIME_VALUES = (0, 9_115)
CASES_EACH = 2
_CLOSE = (
    update(BUCKET)
    .where(BUCKET.c.subject_id.in_(bindparam("whose", expanding=True)))
    .values(state=BucketState.CLOSED.value)
)


@dataclass
class Cast:
    """Everybody of a scene."""

    agents: list[Actor]
    deciders: list[Actor]
    places: list[tuple[str, str]]  # customer, case

    @property
    def ids(self) -> set[str]:
        """Whose buckets belong to the scene."""
        people = {actor.user_id for actor in (*self.agents, *self.deciders)}
        return people | {self.agents[0].team_id} | {name for pair in self.places for name in pair}


def gather(unit: UnitOfWork, clock: FakeClock, model: Model) -> Cast:
    stage = _Stage(unit, clock, model)
    team, other_team = stage.new_id(), stage.new_id()
    agents = [stage.person(role, team) for role in (Role.AGENT, Role.AGENT, Role.SENIOR)]
    deciders = [
        stage.person(Role.SUPERVISOR, team),
        stage.person(Role.SUPERVISOR, team),
        stage.person(Role.SUPERVISOR, team, is_also=agents[0]),  # a second account of one person
        stage.person(Role.SUPERVISOR, other_team),
    ]
    customers = [stage.customer(value) for value in LIFETIME_VALUES]
    customers.append(stage.customer(0, works_here=deciders[1]))
    places = [(one, stage.case(one)) for one in customers for _ in range(CASES_EACH)]
    return Cast(agents, deciders, places)


def dismiss(unit: UnitOfWork, cast: Cast) -> None:
    """The scene is over: nobody of it works here any more, and nothing is spent for them."""
    for actor in (*cast.agents, *cast.deciders):
        unit.records.delete(Entity.USER, actor.user_id)
    unit.connection.execute(_CLOSE, {"whose": sorted(cast.ids)})


class _Stage:
    """Puts people and things in place."""

    def __init__(self, unit: UnitOfWork, clock: FakeClock, model: Model) -> None:
        self._unit = unit
        self._clock = clock
        self._model = model

    def new_id(self) -> str:
        return identity.new_id(self._clock)

    def person(self, role: Role, team_id: str, *, is_also: Actor | None = None) -> Actor:
        user_id = self.new_id()
        person_id = user_id if is_also is None else is_also.person_id
        body = UserBody(
            source=SOURCE,
            login=user_id,
            display_name=role.value,
            role=role,
            team_id=team_id,
            person_id=person_id,
        )
        self._unit.records.save(Entity.USER, user_id, body)
        self._model.people[user_id] = Person(user_id, person_id, role.value, team_id)
        return Actor(user_id, person_id, role, team_id, self.new_id(), role.value)

    def customer(self, lifetime_value: int, *, works_here: Actor | None = None) -> str:
        customer_id = self.new_id()
        if works_here is not None:
            self._model.colleagues[customer_id] = works_here.person_id
        body = CustomerBody(
            source=SOURCE,
            names=[PersonName("Latn", "Robert Klein")],
            lifetime_value=MoneyBody(lifetime_value, "USD"),
            person_id=self._model.colleagues.get(customer_id),
        )
        self._unit.records.save(Entity.CUSTOMER, customer_id, body)
        self._model.values[customer_id] = lifetime_value
        return customer_id

    def case(self, customer_id: str) -> str:
        case_id = self.new_id()
        self._unit.records.save(Entity.CASE, case_id, case_body(customer_id, case_id[-12:]))
        return case_id
