"""Takes back what a posted plan gave: at once, or above a limit by a second person's hand.

The plan stays posted. What is taken is set aside first, by one conditional UPDATE for each remedy,
so that two people never take the same; the budgets follow in the same unit.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from agentdesk.domain.actor import Actor
from agentdesk.domain.remedies import RemedyKind
from agentdesk.domain.reversals import (
    Part,
    ReversalState,
    Share,
    check_pending,
    check_posted,
    check_second_person,
    check_seen,
    check_words,
    in_budgets,
    needs_second_person,
    shares,
)
from agentdesk.protocol.empowerment import RemedyPlanBody
from agentdesk.protocol.messages import ConfirmReversal, DeclineReversal, ReversePlan
from agentdesk.protocol.reversals import ReversalBody, ReversedPart
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import effects, journal, policies, reversal_budgets, staff
from agentdesk.server.services.ownership import Held, check_new, own_source, take
from agentdesk.server.services.reversal_budgets import TakenBack
from agentdesk.server.storage.repositories.reversals import Reversing, Taken
from agentdesk.server.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class _File:
    """A reversal, the body that shows it, and the plan it takes from, locked."""

    reversing: Reversing
    body: ReversalBody
    plan: Held[RemedyPlanBody]


def reverse_plan(unit: UnitOfWork, actor: Actor, command: ReversePlan) -> list[Row]:
    """Take back what is named of a plan, or all that is left of it."""
    check_words(command.words)
    check_new(unit, Entity.REVERSAL, command.reversal_id)
    plan = take(unit, Entity.REMEDY_PLAN, command.plan_id, RemedyPlanBody, command.customer_id)
    check_posted(plan.body.state)
    parts = _parts(unit, plan)
    asked = [Share(part.number, part.amount_minor) for part in command.parts]
    wanted = shares(list(parts.values()), asked)
    before_minor = sum(part.amount_minor - part.left_minor for part in parts.values())
    unit.reversals.set_aside(plan.id, parts, wanted)
    file = _begin(unit, actor, command, plan, wanted)
    above_minor = _four_eyes_above(unit, plan.body)
    four_eyes = needs_second_person(file.body.amount_minor, above_minor, before_minor)
    unit.reversals.add(file.reversing, wanted, four_eyes=four_eyes)
    unit.audit("reversal.ask", Entity.REVERSAL, command.reversal_id, _figures(file))
    return [_save(unit, file)] if four_eyes else _post(unit, actor, file)


def confirm(unit: UnitOfWork, actor: Actor, command: ConfirmReversal) -> list[Row]:
    """The second person's yes: neither who asked nor who gave."""
    file = _open(unit, command.reversal_id, command.customer_id)
    reversing = file.reversing
    giver = staff.find(unit, reversing.given_by_id)  # nobody here, where the plan was brought along
    check_second_person(
        actor,
        reversing.asked_by_person_id,
        reversing.given_by_id,
        "" if giver is None else giver.person_id,
    )
    check_pending(file.reversing.state)
    check_seen(file.reversing.amount_minor, command.seen_minor)
    _sign(unit, actor, file)
    return _post(unit, actor, file)


def decline(unit: UnitOfWork, actor: Actor, command: DeclineReversal) -> list[Row]:
    """Nothing is taken back; who asked may think better of it, too."""
    check_words(command.words)
    file = _open(unit, command.reversal_id, command.customer_id)
    check_pending(file.reversing.state)
    unit.reversals.let_go(file.reversing)
    unit.reversals.decide(file.reversing, ReversalState.DECLINED, 0, actor)
    file.body.state = ReversalState.DECLINED
    file.body.decision_words = command.words
    _sign(unit, actor, file)
    unit.audit("reversal.decline", Entity.REVERSAL, file.reversing.reversal_id, _figures(file))
    return [_save(unit, file)]


def _parts(unit: UnitOfWork, plan: Held[RemedyPlanBody]) -> dict[int, Part]:
    """The plan's remedies with what is left of each; goodwill in the budgets' currency."""
    left = unit.reversals.left(plan.id)
    goodwill = reversal_budgets.counted(unit, plan)
    return {
        number: Part(
            number=number,
            kind=remedy.kind,
            amount_minor=remedy.amount_minor,
            goodwill_minor=goodwill[number],
            left_minor=left.get(number, remedy.amount_minor),
            goods_left=remedy.created_order_id is not None,
            money_left=bool(remedy.means),
        )
        for number, remedy in enumerate(plan.body.remedies)
    }


def _four_eyes_above(unit: UnitOfWork, plan: RemedyPlanBody) -> int:
    """Where no policy speaks of the currency, everything takes two."""
    policy = policies.find(unit, plan.currency)
    return 0 if policy is None else policy.reversal_four_eyes_minor


def _begin(
    unit: UnitOfWork,
    actor: Actor,
    command: ReversePlan,
    plan: Held[RemedyPlanBody],
    wanted: Sequence[Share],
) -> _File:
    amount_minor = sum(share.amount_minor for share in wanted)
    reversing = Reversing(
        reversal_id=command.reversal_id,
        plan_id=plan.id,
        state=ReversalState.PENDING,
        amount_minor=amount_minor,
        asked_by_id=actor.user_id,
        asked_by_person_id=actor.person_id,
        given_by_id=plan.body.given_by,
    )
    remedies = plan.body.remedies
    body = ReversalBody(
        source=own_source(unit),
        plan_id=plan.id,
        customer_id=plan.body.customer_id,
        case_id=plan.body.case_id,
        state=ReversalState.PENDING,
        currency=plan.body.currency,
        parts=[
            ReversedPart(share.number, remedies[share.number].kind, share.amount_minor)
            for share in wanted
        ],
        amount_minor=amount_minor,
        at=unit.now(),
        asked_by=actor.user_id,
        asked_by_name=actor.display_name,
        words=command.words,
    )
    return _File(reversing, body, plan)


def _open(unit: UnitOfWork, reversal_id: str, customer_id: str) -> _File:
    """The plan first, as when it is asked: everybody locks in one order."""
    held = take(unit, Entity.REVERSAL, reversal_id, ReversalBody, customer_id)
    plan = take(unit, Entity.REMEDY_PLAN, held.body.plan_id, RemedyPlanBody, customer_id)
    return _File(unit.reversals.locked(reversal_id), held.body, plan)


def _post(unit: UnitOfWork, actor: Actor, file: _File) -> list[Row]:
    """Take what was set aside, from the remedies and from the budgets."""
    taken = unit.reversals.take(file.reversing)
    _mark(file.plan.body, taken)
    journal.book_reversal(unit, file.reversing.reversal_id, file.plan.id, taken)
    back = _taken_back(unit, actor, file, taken)
    budgets = reversal_budgets.restore(unit, back)
    unit.reversals.decide(file.reversing, ReversalState.POSTED, back.goodwill_minor, actor)
    file.body.state = ReversalState.POSTED
    file.body.goodwill_minor = back.goodwill_minor
    file.body.restored_budget_ids = [row.id for row in budgets]
    unit.audit("reversal.post", Entity.REVERSAL, file.reversing.reversal_id, _figures(file))
    plan = unit.records.save(Entity.REMEDY_PLAN, file.plan.id, file.plan.body)
    reversal_id = file.reversing.reversal_id
    queued = effects.take_back(unit, reversal_id, file.plan.id, file.plan.body, taken)
    return [_save(unit, file), plan, *budgets, *queued]


def _mark(plan: RemedyPlanBody, taken: Sequence[Taken]) -> None:
    for one in taken:
        plan.remedies[one.number].reversed_minor += one.amount_minor
        plan.reversed_minor += one.amount_minor


def _taken_back(unit: UnitOfWork, actor: Actor, file: _File, taken: Sequence[Taken]) -> TakenBack:
    """Sort what goes and what stays by kind: some budgets count only some kinds."""
    now: Counter[RemedyKind] = Counter()
    stays: Counter[RemedyKind] = Counter()
    remedies = file.plan.body.remedies
    for one in taken:
        now[remedies[one.number].kind] += in_budgets(
            one.of_goodwill_minor, one.of_amount_minor, one.before_minor, one.amount_minor
        )
    for number, part in _parts(unit, file.plan).items():
        gone = remedies[number].reversed_minor
        stays[part.kind] += part.goodwill_minor
        if gone:
            stays[part.kind] -= in_budgets(part.goodwill_minor, part.amount_minor, 0, gone)
    return TakenBack(
        file.reversing.reversal_id, file.plan.id, file.body.case_id, actor.user_id, now, stays
    )


def _sign(unit: UnitOfWork, actor: Actor, file: _File) -> None:
    file.body.decided_by = actor.user_id
    file.body.decided_by_name = actor.display_name
    file.body.decided_at = unit.now()


def _save(unit: UnitOfWork, file: _File) -> Row:
    return unit.records.save(Entity.REVERSAL, file.reversing.reversal_id, file.body)


def _figures(file: _File) -> dict[str, object]:
    return {
        "plan_id": file.plan.id,
        "amount_minor": file.body.amount_minor,
        "goodwill_minor": file.body.goodwill_minor,
        "currency": file.body.currency,
    }
