"""Requests above an agent's authority: asked, decided, answered, withdrawn, expired.

One winner each: the request's row moves first, by a conditional UPDATE; only then money and
orders follow, in the same unit. Who comes second gets a Conflict that names the final state.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import (
    DECIDED_STATE,
    Decision,
    Request,
    RequestState,
    check_alive,
    check_answerable,
    check_decidable,
    check_decider,
    check_move,
    check_requester,
    check_seen,
    check_words,
)
from agentdesk.domain.empowerment import Policy
from agentdesk.domain.errors import Conflict, InvalidInput, RuleBroken
from agentdesk.domain.remedies import Basis, Draft, PlanState
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import ApprovalBody, Remedy, RemedyDraft, RemedyPlanBody
from agentdesk.protocol.entities import latin_beside
from agentdesk.protocol.messages import AnswerOffer, DecideRequest, GivePlan, WithdrawRequest
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import budgets, carrying_out, interactions, plan_pricing, policies
from agentdesk.server.services.ownership import own_source
from agentdesk.server.storage.repositories.requests import NewRequest
from agentdesk.server.storage.unit_of_work import UnitOfWork

_PLAN_STATES = {
    RequestState.POSTED: PlanState.POSTED,
    RequestState.OFFERED: PlanState.OFFERED,
    RequestState.DECLINED: PlanState.DECLINED,
    RequestState.WITHDRAWN: PlanState.WITHDRAWN,
    RequestState.EXPIRED: PlanState.EXPIRED,
}


@dataclass(frozen=True, slots=True)
class Question:
    """A plan that did not fit into the agent's own limits, and what the rules said of it."""

    command: GivePlan
    plan: RemedyPlanBody
    case_number: str
    spent: budgets.Spent
    policy: Policy
    request_id: str


@dataclass(frozen=True, slots=True)
class _File:
    """A request with the two bodies that show it."""

    request: Request
    approval: ApprovalBody
    plan: RemedyPlanBody

    @property
    def held_minor(self) -> int:
        offered = self.request.state is RequestState.OFFERED
        return self.approval.offered_minor if offered else self.request.asked_minor


def ask(unit: UnitOfWork, actor: Actor, question: Question) -> Row:
    """Write the request down; its money is held already."""
    now, policy = unit.now(), question.policy
    new = NewRequest(
        request_id=question.request_id,
        plan_id=question.command.plan_id,
        hold_id=question.spent.hold_id or "",
        asked_minor=question.plan.goodwill_minor,
        expires_at=now + timedelta(seconds=policy.request_expires_s),
        escalates_at=now + timedelta(seconds=policy.request_escalates_s),
    )
    unit.requests.add(new, actor)
    body = _new_approval(unit, actor, question, new)
    unit.audit("request.ask", Entity.APPROVAL, new.request_id, {"asked_minor": new.asked_minor})
    return unit.records.save(Entity.APPROVAL, new.request_id, body)


def decide(unit: UnitOfWork, actor: Actor, command: DecideRequest) -> list[Row]:
    """Approve, offer something instead, or decline; never a request of one's own."""
    check_words(command.decision, command.words)
    request = unit.requests.get(command.request_id)
    check_decider(request, actor)
    check_decidable(request)
    check_alive(request, unit.now())
    check_seen(request, command.seen_version, command.seen_minor)
    unit.requests.move(request, DECIDED_STATE[command.decision])
    file = _open(unit, request)
    if command.decision is Decision.OFFER_INSTEAD:
        rows = _offer(unit, file, command)
    elif command.decision is Decision.APPROVE:
        rows = _post(unit, file, file.plan.remedies)
    else:
        rows = _end(unit, file, RequestState.DECLINED)
    return [_sign(unit, actor, file, command), *rows]


def answer_offer(unit: UnitOfWork, actor: Actor, command: AnswerOffer) -> list[Row]:
    request = unit.requests.get(command.request_id)
    check_requester(request, actor)
    check_answerable(request)
    check_alive(request, unit.now())
    check_seen(request, command.seen_version)
    state = RequestState.POSTED if command.accept else RequestState.DECLINED
    unit.requests.move(request, state)
    file = _open(unit, request)
    rows = (
        _post(unit, file, [*_owed(file.plan), *file.approval.offered])
        if command.accept
        else _end(unit, file, state)
    )
    return [_show(unit, file), *rows]


def withdraw(unit: UnitOfWork, actor: Actor, command: WithdrawRequest) -> list[Row]:
    request = unit.requests.get(command.request_id)
    check_requester(request, actor)
    check_move(request.state, RequestState.WITHDRAWN)
    check_alive(request, unit.now())
    check_seen(request, command.seen_version)
    return _take_back(unit, request, RequestState.WITHDRAWN)


def withdraw_all(unit: UnitOfWork, requester_id: str) -> list[Row]:
    """Who is disabled asks for nothing any more; what time has decided is called expired."""
    rows = []
    for request in unit.requests.open_of(requester_id):
        over = request.expires_at <= unit.now()
        rows += _take_back(unit, request, RequestState.EXPIRED if over else RequestState.WITHDRAWN)
    return rows


def overdue(unit: UnitOfWork, most: int) -> Sequence[str]:
    return unit.requests.overdue(most)


def expire(unit: UnitOfWork, request_id: str) -> list[Row]:
    """Make visible what time has decided; the money held is free again."""
    return _take_back(unit, unit.requests.get(request_id), RequestState.EXPIRED)


def _take_back(unit: UnitOfWork, request: Request, state: RequestState) -> list[Row]:
    unit.requests.move(request, state)
    file = _open(unit, request)
    rows = _end(unit, file, state)
    return [_show(unit, file), *rows]


def _open(unit: UnitOfWork, request: Request) -> _File:
    approval = unit.records.body(Entity.APPROVAL, request.request_id, ApprovalBody)
    plan = unit.records.body(Entity.REMEDY_PLAN, approval.plan_id, RemedyPlanBody)
    return _File(request, approval, plan)


def _post(unit: UnitOfWork, file: _File, remedies: Sequence[Remedy]) -> list[Row]:
    """Give it now: priced again on what stands there, never above what was held."""
    drafts = [domain_values.draft(remedy) for remedy in remedies]
    work = plan_pricing.price(unit, file.plan.customer_id, drafts)
    if work.goodwill_minor > file.held_minor:
        raise Conflict("it has become dearer than what was held", code="stale")
    hold_id = unit.requests.hold_of(file.request.request_id)
    counted = budgets.counted(unit, work, file.approval.policy_version)
    freed = unit.ledger.capture(hold_id, counted, file.request.requester_id)
    rows, given = carrying_out.carry_out(unit, file.approval.plan_id, file.plan.case_id, work)
    file.plan.remedies = given
    file.plan.goodwill_minor = work.priced.goodwill_minor
    file.plan.owed_minor = work.priced.owed_minor
    return [_move_plan(unit, file, RequestState.POSTED), *freed, *rows]


def _end(unit: UnitOfWork, file: _File, state: RequestState) -> list[Row]:
    """Nothing is given, and what was held is free again."""
    freed = unit.ledger.release(unit.requests.hold_of(file.request.request_id))
    return [_move_plan(unit, file, state), *freed]


def _offer(unit: UnitOfWork, file: _File, command: DecideRequest) -> list[Row]:
    """Another goodwill for the same trouble; what is owed stays as it is."""
    owed = [domain_values.draft(remedy) for remedy in _owed(file.plan)]
    offered = _offered(command.offer, owed)
    work = plan_pricing.price(unit, file.plan.customer_id, [*owed, *offered])
    if work.goodwill_minor > file.request.asked_minor:
        raise RuleBroken("an offer is not above what was asked", code="offer_above_request")
    policy = policies.current(unit, file.plan.currency)
    until = max(file.request.expires_at, unit.now() + timedelta(seconds=policy.request_expires_s))
    request_id = file.request.request_id
    unit.requests.extend(request_id, until)
    counted = budgets.counted(unit, work, file.approval.policy_version)
    freed = unit.ledger.lower(unit.requests.hold_of(request_id), counted, until)
    file.approval.offered = [
        domain_values.remedy(given) for given in work.priced.given[len(owed) :]
    ]
    file.approval.offered_minor = work.goodwill_minor
    file.approval.expires_at = until
    return [_move_plan(unit, file, RequestState.OFFERED), *freed]


def _offered(asked: Sequence[RemedyDraft], owed: Sequence[Draft]) -> list[Draft]:
    """The goodwill of an offer; the plan's own owed parts may be repeated in it."""
    drafts = [domain_values.draft(remedy) for remedy in asked]
    known = {(part.kind, part.order_id, part.lines) for part in owed}
    for draft in drafts:
        if draft.basis is Basis.OWED and (draft.kind, draft.order_id, draft.lines) not in known:
            raise RuleBroken("what is owed is not offered", code="offer_of_owed", path="offer")
    goodwill = [draft for draft in drafts if draft.basis is Basis.GOODWILL]
    if not goodwill:
        raise InvalidInput("what instead?", code="offer_empty", path="offer")
    return goodwill


def _owed(plan: RemedyPlanBody) -> list[Remedy]:
    return [remedy for remedy in plan.remedies if remedy.basis is Basis.OWED]


def _sign(unit: UnitOfWork, actor: Actor, file: _File, command: DecideRequest) -> Row:
    """Write down who decided what, on which sight of it."""
    amounts = {
        Decision.APPROVE: file.plan.goodwill_minor,
        Decision.OFFER_INSTEAD: file.approval.offered_minor,
        Decision.DECLINE: 0,
    }
    amount = amounts[command.decision]
    unit.requests.decide(file.request, actor, command.decision, amount, command.seen_minor)
    file.approval.decision = command.decision
    file.approval.decided_by = actor.user_id
    file.approval.decided_by_name = actor.display_name
    file.approval.decided_at = unit.now()
    file.approval.decision_words = command.words
    return _show(unit, file)


def _move_plan(unit: UnitOfWork, file: _File, state: RequestState) -> Row:
    file.approval.state = state
    file.plan.state = _PLAN_STATES[state]
    unit.audit(
        f"request.{state}",
        Entity.APPROVAL,
        file.request.request_id,
        {"goodwill_minor": file.plan.goodwill_minor, "held_minor": file.held_minor},
    )
    return unit.records.save(Entity.REMEDY_PLAN, file.approval.plan_id, file.plan)


def _show(unit: UnitOfWork, file: _File) -> Row:
    """The request as desktops see it, at its new version."""
    file.approval.version = file.request.version + 1
    return unit.records.save(Entity.APPROVAL, file.request.request_id, file.approval)


def _new_approval(
    unit: UnitOfWork, actor: Actor, question: Question, new: NewRequest
) -> ApprovalBody:
    command, plan, verdict = question.command, question.plan, question.spent.verdict
    customer = budgets.customer_of(unit, command.customer_id)
    return ApprovalBody(
        source=own_source(unit),
        plan_id=command.plan_id,
        customer_id=command.customer_id,
        customer_name=customer.names[0].display if customer.names else "",
        customer_latin=latin_beside(customer.names),
        case_id=command.case_id,
        case_number=question.case_number,
        state=RequestState.PENDING,
        version=1,
        currency=plan.currency,
        asked_minor=plan.goodwill_minor,
        over_minor=verdict.over_minor,
        most_minor=verdict.most_minor,
        held_budget_id=question.spent.pool_id,
        requester_id=actor.user_id,
        requester_name=actor.display_name,
        requester_words=command.words,
        reason=command.reason,
        customer_on_line=interactions.is_on_line(unit, command.interaction_id, command.customer_id),
        asked_at=unit.now(),
        expires_at=new.expires_at,
        escalates_at=new.escalates_at,
        policy_version=question.policy.version,
        rules=[domain_values.rule_line(line) for line in verdict.lines],
        remedies=plan.remedies,
    )
