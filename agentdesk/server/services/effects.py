"""The queue of what leaves the house: filled with the posting, emptied after it, answer by answer.

An effect is written in the unit that posts its plan. Whoever carries it out takes it in a unit of
its own (`take`), does it outside of any, and writes down the answer in a third (`note_answer`); a
process that dies between them leaves an effect that is sent and overdue, and that is looked up.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

import msgspec

from agentdesk.domain.actor import Actor
from agentdesk.domain.effects import (
    ERRAND_LIFE_S,
    Adapter,
    Answer,
    EffectKind,
    EffectState,
    Errand,
    Fate,
    Step,
    adapter_for,
    after,
    check_retry,
    check_settle,
    key_of,
)
from agentdesk.domain.errors import NotFound
from agentdesk.domain.ids import stable_id
from agentdesk.domain.outgoing import Outgoing, PointTerms, face_of, outgoing, taken_back
from agentdesk.protocol.empowerment import EffectBody, Remedy, RemedyPlanBody
from agentdesk.protocol.messages import RetryEffect, SettleEffect
from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime.clock import to_us
from agentdesk.server.services import policies, promises
from agentdesk.server.services.ownership import SYSTEM, Held, own_source
from agentdesk.server.services.plan_pricing import PlanAtWork
from agentdesk.server.storage.repositories.reversals import Taken as Reversed
from agentdesk.server.storage.unit_of_work import UnitOfWork

_LOOKED_FOR = frozenset({EffectState.SENT, EffectState.UNKNOWN})
_TAKEN = frozenset({EffectState.QUEUED, *_LOOKED_FOR})
_PROBLEM_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Taken:
    """An errand on its way: which attempt it is, and whether it is only asked about."""

    effect_id: str
    attempt: int
    errand: Errand
    is_look_up: bool


def queue(
    unit: UnitOfWork, plan_id: str, plan: RemedyPlanBody, every: Sequence[Outgoing]
) -> list[Row]:
    """Write down what a plan sends out, in the unit that posts it."""
    return [
        _add(unit, stable_id(SYSTEM, "effect", plan_id, str(index)), plan_id, plan, one)
        for index, one in enumerate(every)
    ]


def send_out(unit: UnitOfWork, plan_id: str, plan: RemedyPlanBody, work: PlanAtWork) -> list[Row]:
    """Queue everything that a posted plan sends out."""
    terms = point_terms(unit)
    every = [
        one for given in work.priced.given for one in outgoing(given, work.before.orders, terms)
    ]
    return queue(unit, plan_id, plan, every)


def take_back(
    unit: UnitOfWork,
    reversal_id: str,
    plan_id: str,
    plan: RemedyPlanBody,
    taken: Sequence[Reversed],
) -> list[Row]:
    """Queue what takes a posted plan's goodwill back out of our book, in the unit that posts it."""
    rows = []
    for one in taken:
        remedy = plan.remedies[one.number]
        back = taken_back(
            remedy.kind, remedy.points, one.of_amount_minor, one.before_minor, one.amount_minor
        )
        effect_id = stable_id(SYSTEM, "effect", reversal_id, str(one.number))
        follows = _not_yet_there(unit, plan_id, plan, one.number)
        rows.append(_add(unit, effect_id, plan_id, plan, back, follows=follows))
    return rows


def _not_yet_there(unit: UnitOfWork, plan_id: str, plan: RemedyPlanBody, number: int) -> str | None:
    """Return the effect that gives the remedy, unless it has been carried out.

    What never reached our book cannot be taken out of it: it would be somebody's other credit.
    """
    wanted = (face_of(plan.remedies[number].kind), plan.remedies[number].amount_minor)
    alike = [
        held.id
        for held in _of_plan(unit, plan_id)
        if (held.body.kind, held.body.amount_minor) == wanted
    ]
    before = [(face_of(one.kind), one.amount_minor) for one in plan.remedies[:number]]
    place = before.count(wanted)
    if place >= len(alike):
        return None
    given = _locked(unit, alike[place])  # its answer waits until we have said what follows
    return None if given.body.state is EffectState.CONFIRMED else given.id


def _of_plan(unit: UnitOfWork, plan_id: str) -> Iterator[Held[EffectBody]]:
    """Yield what a plan sends out, in the order of its remedies."""
    for index in count():
        row = unit.records.row(Entity.EFFECT, stable_id(SYSTEM, "effect", plan_id, str(index)))
        if row is None:
            return
        yield Held(row, msgspec.json.decode(row.body, type=EffectBody))


def point_terms(unit: UnitOfWork) -> PointTerms:
    policy = policies.find(unit, unit.tenant.current().currency)
    if policy is None:
        return PointTerms(unit.today())
    return PointTerms(unit.today(), policy.point_value_minor, policy.points_expire_days)


def let_go(
    unit: UnitOfWork,
    plan_id: str,
    plan: RemedyPlanBody,
    remedy: Remedy,
    parts: Sequence[Outgoing],
) -> list[Row]:
    """What was held for a parcel goes out: first under its old name, what is more beside it."""
    held = _held_for(unit, plan_id, remedy)
    rows = []
    for index, part in enumerate(parts):
        effect_id = held.id if index == 0 else stable_id(SYSTEM, "effect", held.id, str(index))
        rows.append(_add(unit, effect_id, plan_id, plan, part))
    return rows


def _held_for(unit: UnitOfWork, plan_id: str, remedy: Remedy) -> Held[EffectBody]:
    rows = unit.records.find(Entity.EFFECT, plan_id=plan_id, state=EffectState.HELD.value)
    for row in rows:
        held = _locked(unit, row.id)
        is_same = held.body.order_id == remedy.order_id and held.body.follows is None
        if is_same and held.body.amount_minor == remedy.amount_minor:
            return held
    raise NotFound("nothing is held for this parcel", code="no_such_effect")


def due(unit: UnitOfWork, adapter: Adapter, most: int) -> list[str]:
    """Return what this adapter should see to now, the longest waiting first."""
    rows = unit.records.due(
        Entity.EFFECT, "next_us", to_us(unit.now()), limit=most, adapter=adapter.value
    )
    return [row.id for row in rows]


def take(unit: UnitOfWork, effect_id: str, life_s: int = ERRAND_LIFE_S) -> Taken | None:
    """Take an effect that is due, for `life_s`; None when another has it, or when it is over."""
    held = _locked(unit, effect_id)
    body = held.body
    if body.state not in _TAKEN or body.next_at is None or body.next_at > unit.now():
        return None
    is_look_up = body.state in _LOOKED_FOR
    body.attempts += 1
    body.state = EffectState.UNKNOWN if is_look_up else EffectState.SENT
    body.next_at = _in(unit, life_s)
    _save(unit, held)
    return Taken(effect_id, body.attempts, _errand(held), is_look_up)


def note_answer(unit: UnitOfWork, taken: Taken, answer: Answer) -> list[Row]:
    """Write down what became of an errand.

    That it was done is true however late it comes; any other answer counts only while the
    attempt it belongs to is the latest.
    """
    held = _locked(unit, taken.effect_id)
    is_latest = held.body.attempts == taken.attempt and held.body.state in _LOOKED_FOR
    is_news = answer.fate is Fate.DONE and held.body.state is not EffectState.CONFIRMED
    if not is_latest and not is_news:
        return []
    return _step(unit, held, after(answer, taken.attempt), answer)


def retry(unit: UnitOfWork, _actor: Actor, command: RetryEffect) -> list[Row]:
    """Begin again: a refusal under a new key, something unknown by looking it up once more."""
    held = _locked(unit, command.effect_id)
    check_retry(held.body.state)
    if held.body.state is EffectState.FAILED:
        held.body.state = EffectState.QUEUED
        held.body.round += 1
    held.body.attempts = 0
    held.body.problem = ""
    held.body.next_at = unit.now()
    unit.audit("effect.retry", Entity.EFFECT, held.id, {"round": held.body.round})
    return [_save(unit, held)]


def settle(unit: UnitOfWork, _actor: Actor, command: SettleEffect) -> list[Row]:
    """A person or another system says what became of it."""
    held = _locked(unit, command.effect_id)
    check_settle(held.body.state, held.body.adapter)
    fate = Fate.DONE if command.done else Fate.REFUSED
    answer = Answer(fate, command.reference, "" if command.done else command.words)
    unit.audit("effect.settle", Entity.EFFECT, held.id, {"words": command.words})
    return _step(unit, held, after(answer, held.body.attempts), answer)


def _add(  # noqa: PLR0913  an effect's traits
    unit: UnitOfWork,
    effect_id: str,
    plan_id: str,
    plan: RemedyPlanBody,
    one: Outgoing,
    *,
    follows: str | None = None,
) -> Row:
    body = EffectBody(
        source=own_source(unit),
        plan_id=plan_id,
        customer_id=plan.customer_id,
        case_id=plan.case_id,
        kind=one.kind,
        state=EffectState.HELD if one.is_held or follows else EffectState.QUEUED,
        adapter=adapter_for(one.kind, one.means),
        amount_minor=one.amount_minor,
        currency=plan.currency,
        points=one.points,
        means=one.means,
        payment_id=one.payment_id,
        order_id=one.order_id,
        detail=one.detail,
        expires_on=one.expires_on,
        at=unit.now(),
        given_by=plan.given_by,
        given_by_name=plan.given_by_name,
        follows=follows,
    )
    release(unit, body)
    detail = {
        "plan_id": plan_id,
        "kind": one.kind.value,
        "amount_minor": one.amount_minor,
        "currency": plan.currency,
    }
    unit.audit("effect.queue", Entity.EFFECT, effect_id, detail)
    return unit.records.save(Entity.EFFECT, effect_id, body)


def release(unit: UnitOfWork, body: EffectBody) -> None:
    """What waits for nothing is due at once; for what is done outside nobody here is due."""
    is_ours = body.state is EffectState.QUEUED and body.adapter is not Adapter.OUTSIDE
    body.next_at = unit.now() if is_ours else None


def _step(unit: UnitOfWork, held: Held[EffectBody], step: Step, answer: Answer) -> list[Row]:
    body = held.body
    body.state = step.state
    body.next_at = None if step.wait_s is None else _in(unit, step.wait_s)
    body.reference = answer.reference[:_PROBLEM_LENGTH] or body.reference
    body.problem = answer.problem[:_PROBLEM_LENGTH]
    _leave_key(body, answer)
    figures = {"attempt": body.attempts, "reference": body.reference, "problem": body.problem}
    unit.audit(f"effect.{step.state}", Entity.EFFECT, held.id, figures)
    rows = [_save(unit, held)]
    if step.needs_person:
        rows.append(promises.make_good(unit, held.id, body))
    elif step.state is EffectState.CONFIRMED:
        rows += promises.made_good(unit, held.id)
        rows += _let_follow(unit, held)
    return rows


def _let_follow(unit: UnitOfWork, done: Held[EffectBody]) -> list[Row]:
    """What takes this back waited for it to be there."""
    rows = unit.records.find(Entity.EFFECT, plan_id=done.body.plan_id, state=EffectState.HELD.value)
    waiting = [held for row in rows if (held := _locked(unit, row.id)).body.follows == done.id]
    for held in waiting:
        held.body.state = EffectState.QUEUED
        release(unit, held.body)
    return [_save(unit, held) for held in waiting]


def _leave_key(body: EffectBody, answer: Answer) -> None:
    """A key that only tells of a fault is left behind, once nobody has heard of the effect."""
    if answer.fate is Fate.ABSENT:
        body.round += body.key_is_spent
        body.key_is_spent = False
    body.key_is_spent = body.key_is_spent or answer.key_is_spent


def _errand(held: Held[EffectBody]) -> Errand:
    body = held.body
    sign = -1 if body.kind is EffectKind.POINTS_TAKEN_BACK else 1
    return Errand(
        effect_id=held.id,
        key=key_of(held.id, body.round),
        kind=body.kind,
        customer_id=body.customer_id,
        amount_minor=body.amount_minor,
        currency=body.currency,
        points=sign * body.points,
        payment_id=body.payment_id,
        expires_on=body.expires_on,
    )


def _locked(unit: UnitOfWork, effect_id: str) -> Held[EffectBody]:
    row = unit.records.locked(Entity.EFFECT, effect_id)
    if row is None:
        raise NotFound("no such effect", code="no_such_effect", path="effect_id")
    return Held(row, msgspec.json.decode(row.body, type=EffectBody))


def _save(unit: UnitOfWork, held: Held[EffectBody]) -> Row:
    return unit.records.save(Entity.EFFECT, held.id, held.body)


def _in(unit: UnitOfWork, wait_s: int) -> datetime:
    return unit.now() + timedelta(seconds=wait_s)
