"""What surrounds a case: its contacts, and now and then a promise, a note, a survey, a remedy."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from agentdesk.domain.cases import PromiseState
from agentdesk.domain.interactions import Channel, Direction, InteractionState
from agentdesk.domain.remedies import Basis, PlanState, RemedyKind
from agentdesk.protocol.empowerment import Remedy, RemedyPlanBody
from agentdesk.protocol.entities import InteractionBody, NoteBody, PromiseBody, SurveyBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports.dice import Dice
from agentdesk.server.imports.made_up.cases import DrawnCase
from agentdesk.server.imports.made_up.phrases import spoken
from agentdesk.server.imports.made_up.world import Subject, World, made_id
from agentdesk.server.imports.stages import Made
from agentdesk.server.storage.repositories.records import NewRecord

PROMISE_SHARE = 0.25
BROKEN_SHARE = 0.15
NOTE_SHARE = 0.12
SURVEY_SHARE = 0.2
REMEDY_SHARE = 0.04
CURRENCY = "USD"
_WRITTEN = frozenset({Channel.CHAT, Channel.EMAIL, Channel.MESSAGE, Channel.SOCIAL})
# How long a contact keeps an agent, in seconds, by rank.
_HANDLED_S = {0.0: 60.0, 0.25: 180.0, 0.5: 330.0, 0.75: 560.0, 0.95: 1300.0, 1.0: 2400.0}
_WAITED_S = {0.0: 0.0, 0.5: 24.0, 0.75: 70.0, 0.95: 260.0, 1.0: 600.0}
_SCORES = {
    "csat": {1: 4, 2: 6, 3: 14, 4: 36, 5: 40},
    "nps": {2: 4, 4: 6, 6: 12, 7: 16, 8: 22, 9: 22, 10: 18},
    "ces": {2: 6, 3: 8, 4: 14, 5: 24, 6: 28, 7: 20},
}
_SATISFIED = {"csat": 4, "nps": 8, "ces": 5}
_CREDITS_MINOR = (300, 500, 500, 800, 1000, 1500)


def around(world: World, subject: Subject, case: DrawnCase) -> Iterator[Made]:
    dice = world.dice("around", *case.key)
    for index in range(len(case.contacts)):
        yield _interaction(world, subject, case, index, dice)
    if dice.chance(PROMISE_SHARE):
        yield _promise(world, subject, case, dice)
    if dice.chance(NOTE_SHARE):
        yield _note(world, subject, case, dice)
    if case.resolved_at is None:
        return
    if dice.chance(SURVEY_SHARE):
        yield _survey(world, subject, case, dice)
    if dice.chance(REMEDY_SHARE):
        yield _remedy(world, subject, case, case.resolved_at, dice)


def _contact_id(case: DrawnCase, index: int) -> str:
    return made_id("interaction", *case.key, str(index))


def _interaction(world: World, subject: Subject, case: DrawnCase, index: int, dice: Dice) -> Made:
    solved = case.resolved_at is not None and index == len(case.contacts) - 1
    channel = case.channels[index]
    handled_s = round(dice.quantile(_HANDLED_S))
    by_voice = channel is Channel.VOICE
    body = InteractionBody(
        source=world.source,
        customer_id=subject.customer_id,
        channel=channel,
        direction=Direction.OUTBOUND if index and dice.chance(0.3) else Direction.INBOUND,
        state=InteractionState.WRAPPED_UP,
        started_at=case.contacts[index],
        ended_at=case.contacts[index] + timedelta(seconds=handled_s),
        case_id=case.case_id,
        agent_id=case.agents[index].user_id,
        agent_name=case.agents[index].name,
        reason=case.reason.name,
        summary=_summary(world, subject, case, index, dice),
        disposition="Resolved" if solved else "Follow-up",
        resolved=solved,
        line="Customer service" if by_voice else "",
        menu_choice=case.reason.name.lower() if by_voice else "",
        waited_s=round(dice.quantile(_WAITED_S)) if by_voice else 0,
        handled_s=handled_s,
        verified=channel is not Channel.SOCIAL,
        recording_announced=by_voice,
    )
    return Entity.INTERACTION, NewRecord(_contact_id(case, index), body)


def _summary(world: World, subject: Subject, case: DrawnCase, index: int, dice: Dice) -> str:
    """The customer's words, where they wrote, stand before what the agent put down."""
    last = case.resolved_at is not None and index == len(case.contacts) - 1
    agents_words = dice.pick(case.reason.resolved if last else case.reason.summaries)
    if case.channels[index] not in _WRITTEN:
        return agents_words
    said = dice.pick(spoken(world.phrases.words.opening, subject.language))
    return f"“{said}” {agents_words}"


def _promise(world: World, subject: Subject, case: DrawnCase, dice: Dice) -> Made:
    made_at = case.contacts[-1]
    due_at = made_at + timedelta(days=dice.between(1, 4))
    broken = dice.chance(BROKEN_SHARE)
    body = PromiseBody(
        source=world.source,
        customer_id=subject.customer_id,
        text=case.reason.promise,
        made_at=made_at,
        due_at=due_at,
        state=_promise_state(due_at, subject.now, broken=broken),
        case_id=case.case_id,
        made_by=case.agents[-1].name,
        task=case.reason.task,
    )
    return Entity.PROMISE, NewRecord(made_id("promise", *case.key), body)


def _promise_state(due_at: datetime, now: datetime, *, broken: bool) -> PromiseState:
    if due_at > now:
        return PromiseState.OPEN
    return PromiseState.BROKEN if broken else PromiseState.KEPT


def _note(world: World, subject: Subject, case: DrawnCase, dice: Dice) -> Made:
    body = NoteBody(
        source=world.source,
        customer_id=subject.customer_id,
        text=dice.pick(world.phrases.notes.texts),
        at=case.contacts[-1] + timedelta(minutes=5),
        author_id=case.agents[-1].author_id,
        author_name=case.agents[-1].name,
        case_id=case.case_id,
    )
    return Entity.NOTE, NewRecord(made_id("note", *case.key), body)


def _survey(world: World, subject: Subject, case: DrawnCase, dice: Dice) -> Made:
    measure = dice.pick(sorted(_SCORES))
    score = dice.weighted(_SCORES[measure])
    survey = world.phrases.survey
    said = survey.good if score >= _SATISFIED[measure] else survey.bad
    body = SurveyBody(
        source=world.source,
        customer_id=subject.customer_id,
        at=case.contacts[-1] + timedelta(hours=2),
        measure=measure,
        score=score,
        words=dice.pick(spoken(said, subject.language)) if dice.chance(0.5) else "",
        interaction_id=_contact_id(case, len(case.contacts) - 1),
    )
    return Entity.SURVEY, NewRecord(made_id("survey", *case.key), body)


def _remedy(world: World, subject: Subject, case: DrawnCase, at: datetime, dice: Dice) -> Made:
    """History only: given long before this ledger was opened, so no budget counts it."""
    amount = dice.pick(_CREDITS_MINOR)
    kind = dice.pick((RemedyKind.CREDIT, RemedyKind.POINTS))
    body = RemedyPlanBody(
        source=world.source,
        customer_id=subject.customer_id,
        case_id=case.case_id,
        state=PlanState.POSTED,
        currency=CURRENCY,
        remedies=[Remedy(kind=kind, basis=Basis.GOODWILL, amount_minor=amount, cost_minor=amount)],
        goodwill_minor=amount,
        owed_minor=0,
        at=at,
        given_by=case.agents[-1].author_id,
        given_by_name=case.agents[-1].name,
        reason=case.reason.name,
    )
    return Entity.REMEDY_PLAN, NewRecord(made_id("remedy_plan", *case.key), body)
