"""Who may decide a request: levels, what is lent to a stand-in, and four eyes by person."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from agentdesk.domain.actor import Role
from agentdesk.domain.approvals import Request
from agentdesk.domain.delegations import Delegation, Person
from agentdesk.domain.errors import AgentdeskError, Forbidden, RuleBroken
from agentdesk.domain.money import MAX_MINOR

FIRST_LEVEL = 1


@dataclass(frozen=True, slots=True)
class Level:
    """Who decides at one height, how much at once, and after how long it goes one up."""

    roles: frozenset[Role]
    other_teams: bool = False
    most_minor: int = MAX_MINOR
    escalates_s: int = 0  # 0: never by time


def default_levels(escalates_s: int) -> tuple[Level, ...]:
    """What a policy means that names no levels: the team's supervisor, then any other."""
    return (
        Level(frozenset({Role.SUPERVISOR}), escalates_s=escalates_s),
        Level(frozenset({Role.SUPERVISOR, Role.ADMIN}), other_teams=True),
    )


@dataclass(frozen=True, slots=True)
class Matter:
    """What a decision is about: the request, its currency, and who would get the money."""

    request: Request
    currency: str
    beneficiary_person_id: str | None = None  # set when the customer works here


@dataclass(frozen=True, slots=True)
class Authority:
    """A right to decide: whose it is, at which level, and the most of one decision."""

    holder: Person
    level: int
    most_minor: int
    delegation: Delegation | None = None


def own_authority(levels: Sequence[Level], person: Person, team_id: str) -> Authority | None:
    """Return the right of the first level that names the person, and of no higher one.

    So nobody gets a larger limit by handing a request up to themselves.
    """
    if person.disabled:
        return None
    for number, level in enumerate(levels, start=FIRST_LEVEL):
        if person.role in level.roles and (level.other_teams or person.team_id == team_id):
            return Authority(person, number, level.most_minor)
    return None


def authorities(
    levels: Sequence[Level],
    decider: Person,
    lent: Iterable[Delegation],
    matter: Matter,
    now: datetime,
) -> list[Authority]:
    """Return every right by which this person may decide this request; Refused when none.

    A right that was lent is no better than its giver's, and is not lent on.
    """
    check_four_eyes(matter, decider)
    team_id = matter.request.team_id
    held = own_authority(levels, decider, team_id)
    rights = [] if held is None else [held]
    if not decider.disabled:
        rights += _lent(levels, decider, lent, matter, now)
    fitting = [right for right in rights if right.level <= matter.request.level]
    if not fitting:
        raise _why_not(levels, decider, team_id)
    return fitting


def by_which(rights: Sequence[Authority], amount_minor: int) -> Authority:
    """Return the first right that reaches so far: one's own before what was lent."""
    for right in rights:
        if amount_minor <= right.most_minor:
            return right
    most = max(right.most_minor for right in rights)
    raise RuleBroken(f"one decision of yours reaches {most}", code="over_decision_limit")


def check_four_eyes(matter: Matter, person: Person) -> None:
    """Requester, decider and beneficiary are three persons, whatever their accounts are called."""
    request = matter.request
    if request.requester_person_id == person.person_id or request.requester_id == person.user_id:
        raise RuleBroken("nobody decides a request of their own", code="own_request")
    if matter.beneficiary_person_id == person.person_id:
        raise RuleBroken("nobody decides for their own account", code="own_account")


def _lent(
    levels: Sequence[Level],
    decider: Person,
    lent: Iterable[Delegation],
    matter: Matter,
    now: datetime,
) -> Iterator[Authority]:
    for delegation in lent:
        if not delegation.covers(decider.user_id, matter.currency, now):
            continue
        right = own_authority(levels, delegation.giver, matter.request.team_id)
        if right is None or not _is_third(matter, delegation.giver):
            continue
        most = min(right.most_minor, delegation.most_minor)
        yield Authority(delegation.giver, right.level, most, delegation)


def _is_third(matter: Matter, giver: Person) -> bool:
    """Who lends a right to decide lends none for what they asked for or would get."""
    try:
        check_four_eyes(matter, giver)
    except RuleBroken:
        return False
    return True


def _why_not(levels: Sequence[Level], decider: Person, team_id: str) -> AgentdeskError:
    decides_somewhere = any(decider.role in level.roles for level in levels)
    if decides_somewhere and decider.team_id != team_id and not decider.disabled:
        return Forbidden("a request is decided in its own team first", code="other_team")
    return Forbidden("no right to decide this request", code="no_authority")
