"""Stand-ins: a right to decide lent to somebody, up to an amount, until a time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from agentdesk.domain.actor import Role
from agentdesk.domain.errors import InvalidInput, RuleBroken
from agentdesk.domain.interactions import Presence

MAX_DURATION = timedelta(days=31)
STAND_INS = frozenset({Role.SENIOR, Role.SUPERVISOR})


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works here, as their row says it now."""

    user_id: str
    person_id: str
    role: Role
    team_id: str
    presence: Presence = Presence.SIGNED_OUT
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class Delegation:
    """`giver` is read anew for each decision: who has no right any more lends none."""

    delegation_id: str
    giver: Person
    to_user_id: str
    until: datetime
    most_minor: int
    currency: str

    def covers(self, user_id: str, currency: str, now: datetime) -> bool:
        return self.to_user_id == user_id and self.currency == currency and now < self.until


def check_lending(giver: Person, taker: Person, until: datetime, now: datetime) -> None:
    """A right is lent to another person who may bear one, for a time that ends."""
    if giver.person_id == taker.person_id:
        raise RuleBroken("nobody stands in for themselves", code="own_delegation")
    if taker.role not in STAND_INS or taker.disabled:
        raise RuleBroken("a stand-in is a senior or a supervisor", code="not_a_stand_in")
    if until <= now:
        raise InvalidInput("it ends before it begins", code="due_in_the_past", path="until")
    if until - now > MAX_DURATION:
        raise InvalidInput("a stand-in has an end", code="delegation_too_long", path="until")
