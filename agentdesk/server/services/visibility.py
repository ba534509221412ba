"""What each role may read, and whose approvals and budgets: one rule for feed, card and lists."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

import msgspec

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.deciders import FIRST_LEVEL, Level, own_authority
from agentdesk.domain.delegations import Person
from agentdesk.domain.dials import Scope
from agentdesk.domain.errors import Forbidden
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import delegations, policies, staff
from agentdesk.server.storage.unit_of_work import UnitOfWork

_EVERYTHING = frozenset(Entity)
_MONEY = frozenset(
    {Entity.APPROVAL, Entity.BUDGET, Entity.POLICY, Entity.REMEDY_PLAN, Entity.REVERSAL}
)
_BOOKS = frozenset({Entity.DAY_CLOSE})

# Deny by default: a role without a row here reads nothing.
READABLE: Mapping[Role, frozenset[Entity]] = {
    Role.AGENT: _EVERYTHING - _BOOKS,
    Role.SENIOR: _EVERYTHING - _BOOKS,
    Role.SUPERVISOR: _EVERYTHING,
    Role.ADMIN: _EVERYTHING,
    Role.AUDITOR: _EVERYTHING,
    Role.INTEGRATION: _EVERYTHING - _MONEY - _BOOKS,
}
# Who sees the requests and budgets of everybody.
_OVERSEERS = frozenset({Role.ADMIN, Role.AUDITOR})
_OF_A_PERSON = frozenset({Scope.AGENT.value, Scope.APPROVER.value})


class _Requested(msgspec.Struct):
    """What of an approval says whose it is."""

    requester_id: str
    currency: str = ""
    team_id: str = ""
    level: int = FIRST_LEVEL


class _Counted(msgspec.Struct):
    """What of a budget says whose it is."""

    scope: str
    subject_id: str


class _Placed(msgspec.Struct):
    """What of a user says in which team they are."""

    team_id: str


_REQUESTED = msgspec.json.Decoder(_Requested)
_COUNTED = msgspec.json.Decoder(_Counted)
_PLACED = msgspec.json.Decoder(_Placed)


def check_readable(actor: Actor, entity: Entity) -> None:
    if entity not in READABLE.get(actor.role, frozenset()):
        raise Forbidden(f"{actor.role} may not read {entity}")


def readable_counts(actor: Actor, counts: Mapping[str, int]) -> dict[str, int]:
    """How many there are of what this caller may not read is no more theirs than the rows."""
    readable = READABLE.get(actor.role, frozenset())
    return {name: number for name, number in counts.items() if Entity(name) in readable}


def visible(unit: UnitOfWork, actor: Actor, rows: Iterable[Row]) -> list[Row]:
    """Return the rows this caller may see; tombstones tell nothing and pass."""
    readable = READABLE.get(actor.role, frozenset())
    sight = _Sight(unit, actor)
    return [row for row in rows if row.entity in readable and sight.sees(row)]


class _Sight:
    """One caller's sight; remembers who is of the caller's team while it lives."""

    def __init__(self, unit: UnitOfWork, actor: Actor) -> None:
        self._unit = unit
        self._actor = actor
        self._ours = {actor.user_id: True}
        self._levels: dict[str, tuple[Level, ...]] = {}
        self._rules: Mapping[Entity, Callable[[Row], bool]] = {
            Entity.APPROVAL: self._sees_approval,
            Entity.BUDGET: self._sees_budget,
        }

    def sees(self, row: Row) -> bool:
        rule = self._rules.get(row.entity)
        if rule is None or row.deleted or self._actor.role in _OVERSEERS:
            return True
        return rule(row)

    def _sees_approval(self, row: Row) -> bool:
        """A person's own, a team's for its supervisor, and what one may come to decide."""
        request = _REQUESTED.decode(row.body)
        return self._is_ours(request.requester_id) or self._may_decide(request)

    def _may_decide(self, request: _Requested) -> bool:
        """By the level it has come to, one's own right or one that was lent."""
        levels = self._levels_of(request.currency)
        rights = (own_authority(levels, person, request.team_id) for person in self._stands_for)
        return any(right is not None and right.level <= request.level for right in rights)

    @cached_property
    def _stands_for(self) -> list[Person]:
        """The caller, and everybody whose right is lent to them now."""
        lent = delegations.lent_to(self._unit, self._actor.user_id)
        ids = (self._actor.user_id, *(body.from_user_id for body in lent))
        people = (staff.find(self._unit, user_id) for user_id in ids)
        return [person for person in people if person is not None]

    def _levels_of(self, currency: str) -> tuple[Level, ...]:
        if currency not in self._levels:
            policy = policies.find(self._unit, currency)
            self._levels[currency] = () if policy is None else policy.deciding_levels
        return self._levels[currency]

    def _sees_budget(self, row: Row) -> bool:
        """A person's own, a team's for its members, a customer's or case's for all at the desk."""
        budget = _COUNTED.decode(row.body)
        if budget.scope in _OF_A_PERSON:
            return self._is_ours(budget.subject_id)
        if budget.scope == Scope.TEAM_POOL:
            return budget.subject_id == self._actor.team_id
        return True

    def _is_ours(self, user_id: str) -> bool:
        """An agent's are their own; a supervisor's those of the team."""
        if user_id not in self._ours:
            self._ours[user_id] = (
                self._actor.role is Role.SUPERVISOR
                and self._team_of(user_id) == self._actor.team_id
            )
        return self._ours[user_id]

    def _team_of(self, user_id: str) -> str:
        user = self._unit.records.row(Entity.USER, user_id)
        return "" if user is None else _PLACED.decode(user.body).team_id
