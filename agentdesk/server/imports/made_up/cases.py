"""Draws a customer's cases: how many, when, how long and how many contacts each took."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from agentdesk.domain.cases import CaseState
from agentdesk.domain.interactions import Channel
from agentdesk.protocol.entities import CaseBody, ToldFact
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports.dice import Dice
from agentdesk.server.imports.made_up.phrases import Reason
from agentdesk.server.imports.made_up.world import Agent, Subject, World, made_id
from agentdesk.server.imports.stages import Made
from agentdesk.server.storage.repositories.records import NewRecord

# The log shows only who called. That two of five households never did is a made-up figure.
CONTACT_SHARE = 0.6
MOST_CASES = 12
YEAR_DAYS = 365
CLOSED_AFTER = timedelta(days=14)
TOLD_SHARE = 0.45
# The log came in by phone alone; a shop's contacts spread over channels.
CHANNELS = {
    Channel.VOICE: 45,
    Channel.CHAT: 22,
    Channel.EMAIL: 15,
    Channel.MESSAGE: 10,
    Channel.IN_PERSON: 4,
    Channel.SOCIAL: 2,
    Channel.SELF_SERVICE: 2,
}
_FIRST_NUMBER = 100_000
_NUMBERS_EACH = 20  # more than MOST_CASES, so that no two customers share a number


@dataclass(frozen=True, slots=True)
class DrawnCase:
    """One case before it becomes rows; `resolved_at` is None while it is open."""

    case_id: str
    key: tuple[str, str]
    number: str
    reason: Reason
    subject: str
    opened_at: datetime
    resolved_at: datetime | None
    contacts: tuple[datetime, ...]
    agents: tuple[Agent, ...]  # one for each contact
    channels: tuple[Channel, ...]  # the same


def draw_cases(world: World, subject: Subject) -> Iterator[DrawnCase]:
    dice = world.dice("cases", subject.key)
    if not dice.chance(CONTACT_SHARE):
        return
    wanted = round(dice.quantile(world.distributions.cases_per_caller.points()))
    opened = subject.now - timedelta(days=dice.between(0, YEAR_DAYS))
    for number in range(1, min(MOST_CASES, max(1, wanted)) + 1):
        arrived = world.arrival(dice, opened.date())
        if arrived >= subject.now:
            return
        yield _case(world, subject, number, arrived)
        gap_hours = dice.quantile(world.distributions.hours_between_cases.points())
        opened = max(opened, arrived) + timedelta(hours=gap_hours)


def _case(world: World, subject: Subject, number: int, opened_at: datetime) -> DrawnCase:
    key = (subject.key, str(number))
    dice = world.dice("case", *key)
    reason = _reason(world, dice)
    lasted = timedelta(hours=dice.quantile(world.distributions.hours_to_resolution.points()))
    resolved_at = opened_at + lasted
    contacts = _contacts(world, dice, opened_at, min(resolved_at, subject.now))
    return DrawnCase(
        case_id=made_id("case", *key),
        key=key,
        number=str(_FIRST_NUMBER + int(subject.key) * _NUMBERS_EACH + number),
        reason=reason,
        subject=dice.pick(reason.subjects),
        opened_at=opened_at,
        resolved_at=resolved_at if resolved_at < subject.now else None,
        contacts=contacts,
        agents=_agents(world, dice, len(contacts)),
        channels=tuple(dice.weighted(CHANNELS) for _ in contacts),
    )


def _reason(world: World, dice: Dice) -> Reason:
    reasons = {index: reason.weight for index, reason in enumerate(world.phrases.reasons)}
    return world.phrases.reasons[dice.weighted(reasons)]


def _contacts(
    world: World, dice: Dice, opened_at: datetime, until: datetime
) -> tuple[datetime, ...]:
    """The first contact opens the case, the others lie between it and the end."""
    count = dice.weighted(world.distributions.contacts_per_case.weights())
    span_s = int((until - opened_at).total_seconds())
    later = sorted(dice.between(0, max(0, span_s)) for _ in range(count - 1))
    return (opened_at, *(opened_at + timedelta(seconds=after) for after in later))


def _agents(world: World, dice: Dice, contacts: int) -> tuple[Agent, ...]:
    """A case that was reassigned is answered by somebody else each time."""
    reassigned = dice.weighted(world.distributions.reassignments.weights())
    first = dice.pick(world.agents)
    if not reassigned:
        return (first,) * contacts
    return (first, *(dice.pick(world.agents) for _ in range(contacts - 1)))


def case_row(world: World, subject: Subject, case: DrawnCase) -> Made:
    dice = world.dice("told", *case.key)
    body = CaseBody(
        source=world.source,
        number=case.number,
        customer_id=subject.customer_id,
        subject=case.subject,
        reason=case.reason.name,
        state=_state(dice, case, subject.now),
        opened_at=case.opened_at,
        resolved_at=case.resolved_at,
        assigned_to=case.agents[-1].user_id,
        told=_told(dice, case),
    )
    return Entity.CASE, NewRecord(case.case_id, body)


def _state(dice: Dice, case: DrawnCase, now: datetime) -> CaseState:
    if case.resolved_at is not None:
        closed = now - case.resolved_at > CLOSED_AFTER
        return CaseState.CLOSED if closed else CaseState.RESOLVED
    waiting = (CaseState.OPEN, CaseState.WAITING_FOR_CUSTOMER, CaseState.WAITING_FOR_US)
    return dice.pick(waiting)


def _told(dice: Dice, case: DrawnCase) -> list[ToldFact]:
    if not dice.chance(TOLD_SHARE):
        return []
    return [
        ToldFact(
            text=dice.pick(case.reason.told),
            at=case.opened_at,
            channel=case.channels[0],
            do_not_ask=list(case.reason.do_not_ask),
        )
    ]
