"""Asks a supervisor: a plan above an agent's own limits becomes a request."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.deciders import FIRST_LEVEL, Level
from agentdesk.domain.empowerment import Policy
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import ApprovalBody, RemedyPlanBody
from agentdesk.protocol.entities import latin_beside
from agentdesk.protocol.messages import GivePlan
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import budgets, deciding_rights, interactions, routing, staff
from agentdesk.server.services.ownership import own_source
from agentdesk.server.storage.repositories.requests import NewRequest
from agentdesk.server.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Question:
    """A plan that did not fit into the agent's own limits, and what the rules said of it."""

    command: GivePlan
    plan: RemedyPlanBody
    case_number: str
    spent: budgets.Spent
    policy: Policy
    request_id: str
    asked_minor: int


def ask(unit: UnitOfWork, actor: Actor, question: Question) -> Row:
    """Write the request down and hand it to somebody; its money is held already."""
    now, policy = unit.now(), question.policy
    expires_at = now + timedelta(seconds=policy.request_expires_s)
    new = NewRequest(
        request_id=question.request_id,
        plan_id=question.command.plan_id,
        hold_id=question.spent.hold_id or "",
        asked_minor=question.asked_minor,
        expires_at=expires_at,
        escalates_at=escalates_at(policy.deciding_levels, FIRST_LEVEL, now, expires_at),
    )
    unit.requests.add(new, actor)
    body = _new_approval(unit, actor, question, new)
    _hand_out(unit, question, body)
    figures = {"asked_minor": new.asked_minor, "currency": body.currency}
    unit.audit("request.ask", Entity.APPROVAL, new.request_id, figures)
    return unit.records.save(Entity.APPROVAL, new.request_id, body)


def escalates_at(
    levels: tuple[Level, ...], level: int, now: datetime, expires_at: datetime
) -> datetime:
    """Return when a request goes on by itself; at its end where nobody stands above."""
    waits_s = levels[level - 1].escalates_s if level < len(levels) else 0
    return min(expires_at, now + timedelta(seconds=waits_s)) if waits_s else expires_at


def _hand_out(unit: UnitOfWork, question: Question, body: ApprovalBody) -> None:
    request = unit.requests.get(question.request_id)
    matter = deciding_rights.matter_of(unit, request, body)
    whom = routing.choose(unit, matter, question.policy.deciding_levels)
    if whom is not None:
        unit.requests.assign(question.request_id, whom)
        body.assigned_to, body.assigned_to_name = whom, staff.name_of(unit, whom)


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
        currency=question.policy.currency,
        plan_currency="" if plan.currency == question.policy.currency else plan.currency,
        asked_minor=question.asked_minor,
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
        team_id=actor.team_id,
    )
