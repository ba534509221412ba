"""Gives a plan: several remedies together or not at all, inside the limits or by asking."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import AgentdeskError, InvalidInput, NotFound, RuleBroken
from agentdesk.domain.leases import Settling
from agentdesk.domain.ledger import Subjects
from agentdesk.domain.remedies import Evidence, PlanState
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import RemedyPlanBody
from agentdesk.protocol.entities import CaseBody
from agentdesk.protocol.leases import Signed
from agentdesk.protocol.messages import GivePlan
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import (
    asking,
    budgets,
    carrying_out,
    cases,
    deciding_rights,
    effects,
    exchange,
    interactions,
    journal,
    leases,
    owed_evidence,
    plan_pricing,
    policies,
    staff,
    successors,
    weighings,
)
from agentdesk.server.services.ownership import Held, check_new, own_source, save_new
from agentdesk.server.services.plan_pricing import PlanAtWork
from agentdesk.server.storage.repositories.ledger import Deed
from agentdesk.server.storage.unit_of_work import UnitOfWork

# An act that can never be, however often it is sent again.
_CANNOT_BE = (InvalidInput, NotFound, RuleBroken)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A plan on its way: who asks for what, in which case, and what it comes to."""

    actor: Actor
    command: GivePlan
    case: Held[CaseBody]
    work: PlanAtWork
    unproven: Sequence[Evidence]  # owed by a word that nothing known speaks for


def give_plan(unit: UnitOfWork, actor: Actor, command: GivePlan) -> list[Row]:
    if command.draw is None:  # what was granted offline is heard, whoever has left since
        staff.check_stays(unit, actor.user_id)
    check_new(unit, Entity.REMEDY_PLAN, command.plan_id)
    if command.draw is None:
        return _give(unit, actor, command)
    try:
        with unit.connection.begin_nested():
            return _give(unit, actor, command)
    except _CANNOT_BE as refused:
        if successors.of(unit, command) is not None:
            raise  # it names what was merged meanwhile, and is done again where that goes on
        return [_keep_as_evidence(unit, actor, command, command.draw, refused)]


def _keep_as_evidence(
    unit: UnitOfWork, actor: Actor, command: GivePlan, draw: Signed, refused: AgentdeskError
) -> Row:
    """What was granted offline and cannot be is said to be rejected; its draw was heard."""
    settling = leases.hear(unit, actor, draw, command.plan_id)
    plan = RemedyPlanBody(
        source=own_source(unit),
        customer_id=command.customer_id,
        case_id=command.case_id,
        state=PlanState.REJECTED,
        currency=unit.tenant.current().currency,
        remedies=[],
        goodwill_minor=0,
        owed_minor=0,
        at=unit.now(),
        given_by=actor.user_id,
        given_by_name=actor.display_name,
        reason=command.reason,
        words=command.words,
    )
    detail = {"code": refused.code, "settling": settling.value}
    unit.audit("plan.refuse", Entity.REMEDY_PLAN, command.plan_id, detail)
    return save_new(unit, Entity.REMEDY_PLAN, command.plan_id, plan)


def _give(unit: UnitOfWork, actor: Actor, command: GivePlan) -> list[Row]:
    # What was granted offline stays granted, though the case was closed meanwhile.
    take_case = cases.take_open if command.draw is None else cases.take_any
    case = take_case(unit, command.case_id, command.customer_id)
    customer = budgets.customer_of(unit, command.customer_id)
    deciding_rights.check_third(actor, customer)
    drafts = [domain_values.draft(asked) for asked in command.remedies]
    work = plan_pricing.price(unit, command.customer_id, drafts)
    owner = (case.id, command.customer_id)
    unproven = owed_evidence.check(unit, customer, owner, drafts, work.orders)
    asked = _Asked(actor, command, case, work, unproven)
    if work.goodwill_minor == 0:  # what is owed needs nobody's leave
        return _post(unit, asked, [])
    return _spend(unit, asked)


def _spend(unit: UnitOfWork, asked: _Asked) -> list[Row]:
    actor, command, work = asked.actor, asked.command, asked.work
    # What was granted offline is heard, though the giving was stopped meanwhile.
    by = policies.current if command.draw is None else policies.last
    goodwill = exchange.weighed(unit, work, by)
    policy = goodwill.policy
    customer = budgets.customer_of(unit, command.customer_id)
    spending = budgets.Spending(
        deed=Deed(
            command.plan_id,
            actor.user_id,
            goodwill.amount_minor,
            policy.currency,
            policy.version,
        ),
        policy=policy,
        act=domain_values.circumstances(
            actor.role,
            customer,
            policy.currency,
            command.reason,
            interactions.channel_of(unit, command.interaction_id, command.customer_id),
        ).giving(goodwill.by_kind),
        subjects=Subjects(asked.case.id, actor.user_id, command.customer_id, actor.team_id),
    )
    exchange.keep(unit, command.plan_id, goodwill)
    if command.draw is None:
        return _weigh(unit, asked, spending, ask=command.ask)
    settlement = leases.settle(unit, actor, command.draw, spending)
    if settlement.settling is Settling.POSTED:
        return _post(unit, asked, settlement.rows)
    return _review(unit, asked, spending, settlement)


def _weigh(
    unit: UnitOfWork, asked: _Asked, spending: budgets.Spending, *, ask: bool, review: bool = False
) -> list[Row]:
    expires_at = unit.now() + timedelta(seconds=spending.policy.request_expires_s)
    spent = budgets.spend(unit, spending, ask=ask, review=review, expires_at=expires_at)
    weighings.note(unit, spending, spent)
    if spent.hold_id is None:
        return _post(unit, asked, spent.rows)
    return _ask(unit, asked, spending, spent)


def _review(
    unit: UnitOfWork, asked: _Asked, spending: budgets.Spending, settlement: leases.Settlement
) -> list[Row]:
    """What was granted offline and its lease does not cover, somebody decides.

    Where not even that is possible the plan is kept as rejected, with the draw as evidence.
    """
    try:
        with unit.connection.begin_nested():
            policies.current(unit, spending.policy.currency)  # nobody decides while it is stopped
            return _weigh(unit, asked, spending, ask=True, review=True)
    except RuleBroken as refused:
        plan = _plan(unit, asked, PlanState.REJECTED)
        detail = {**_figures(plan), "code": refused.code, "settling": settlement.settling.value}
        unit.audit("plan.refuse", Entity.REMEDY_PLAN, asked.command.plan_id, detail)
        return [save_new(unit, Entity.REMEDY_PLAN, asked.command.plan_id, plan)]


def _post(unit: UnitOfWork, asked: _Asked, budget_rows: list[Row]) -> list[Row]:
    rows, remedies = carrying_out.carry_out(unit, asked.command.plan_id, asked.case.id, asked.work)
    plan = _plan(unit, asked, PlanState.POSTED)
    plan.remedies = remedies
    # First the row that says who was first, then what hangs on it.
    saved = save_new(unit, Entity.REMEDY_PLAN, asked.command.plan_id, plan)
    journal.book_plan(unit, asked.command.plan_id, plan, asked.work, asked.actor.team_id)
    unit.audit("plan.give", Entity.REMEDY_PLAN, asked.command.plan_id, _figures(plan))
    queued = effects.send_out(unit, asked.command.plan_id, plan, asked.work)
    return [saved, *budget_rows, *rows, *queued]


def _ask(
    unit: UnitOfWork, asked: _Asked, spending: budgets.Spending, spent: budgets.Spent
) -> list[Row]:
    """Nothing of the plan happens yet, not even what is owed: together or not at all."""
    plan = _plan(unit, asked, PlanState.PENDING)
    plan.within_limits = False
    plan.request_id = unit.new_id()
    question = asking.Question(
        asked.command,
        plan,
        asked.case.body.number,
        spent,
        spending.policy,
        plan.request_id,
        spending.deed.amount_minor,
    )
    approval = asking.ask(unit, asked.actor, question)
    unit.audit("plan.ask", Entity.REMEDY_PLAN, asked.command.plan_id, _figures(plan))
    saved = save_new(unit, Entity.REMEDY_PLAN, asked.command.plan_id, plan)
    return [saved, approval, *spent.rows]


def _plan(unit: UnitOfWork, asked: _Asked, state: PlanState) -> RemedyPlanBody:
    command, work = asked.command, asked.work
    return RemedyPlanBody(
        source=own_source(unit),
        customer_id=command.customer_id,
        case_id=command.case_id,
        state=state,
        currency=work.currency,
        remedies=[domain_values.remedy(given) for given in work.priced.given],
        goodwill_minor=work.priced.goodwill_minor,
        owed_minor=work.priced.owed_minor,
        at=unit.now(),
        given_by=asked.actor.user_id,
        given_by_name=asked.actor.display_name,
        reason=command.reason,
        words=command.words,
        unproven=list(asked.unproven),
    )


def _figures(plan: RemedyPlanBody) -> dict[str, object]:
    return {
        "goodwill_minor": plan.goodwill_minor,
        "owed_minor": plan.owed_minor,
        "currency": plan.currency,
        "state": plan.state.value,
        **({"unproven": [why.value for why in plan.unproven]} if plan.unproven else {}),
    }
