"""By which right somebody decides a request, read in the unit of work that decides it."""

from collections.abc import Sequence
from dataclasses import dataclass

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import Request
from agentdesk.domain.deciders import Authority, Matter, authorities
from agentdesk.domain.errors import Forbidden, RuleBroken
from agentdesk.domain.ledger import Claim, Subjects, Vector, claims, vector
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import ApprovalBody
from agentdesk.protocol.entities import CustomerBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import delegations, exchange, policies, staff
from agentdesk.server.services.plan_pricing import PlanAtWork
from agentdesk.server.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Rights:
    """What a person may decide by, and the matter it is about."""

    matter: Matter
    all: Sequence[Authority]


def of(unit: UnitOfWork, actor: Actor, request: Request, approval: ApprovalBody) -> Rights:
    """Return by which rights this actor may decide this request; Refused when by none.

    Whoever is disabled or loses their role meanwhile waits behind this unit, or went before it.
    """
    lent = delegations.lent_to(unit, actor.user_id)
    people = staff.locked(unit, [actor.user_id, *(body.from_user_id for body in lent)])
    decider = people.get(actor.user_id)
    if decider is None:
        raise Forbidden("nobody of this name works here", code="no_authority")
    given = [
        delegations.of_body(body, people[body.from_user_id])
        for body in lent
        if body.from_user_id in people
    ]
    levels = policies.current(unit, approval.currency).deciding_levels
    matter = matter_of(unit, request, approval)
    return Rights(matter, authorities(levels, decider, given, matter, unit.now()))


def holder_of_offer(unit: UnitOfWork, request: Request) -> str:
    """Return by whose right an offer was made; Refused when they or its maker left meanwhile."""
    holder_id, maker_id = unit.requests.makers_of_decision(request.request_id)
    people = staff.locked(unit, {holder_id, maker_id})
    if len(people) < len({holder_id, maker_id}) or any(one.disabled for one in people.values()):
        raise RuleBroken("who offered it decides nothing any more", code="offer_maker_gone")
    return holder_id


def matter_of(unit: UnitOfWork, request: Request, approval: ApprovalBody) -> Matter:
    customer = unit.records.body(Entity.CUSTOMER, approval.customer_id, CustomerBody)
    return Matter(request, approval.currency, customer.person_id)


def check_third(actor: Actor, customer: CustomerBody) -> None:
    """Nobody gives to themselves."""
    if customer.person_id == actor.person_id:
        raise RuleBroken("nobody gives to their own account", code="own_account")


def budget_of(
    unit: UnitOfWork, holder_id: str, approval: ApprovalBody, work: PlanAtWork
) -> tuple[Claim, ...]:
    """Return the buckets that a decision fills of whose right it is, made if they are missing."""
    holder = staff.get(unit, holder_id)
    policy = policies.current(unit, approval.currency)
    subjects = Subjects(
        approval.case_id, approval.requester_id, approval.customer_id, approval.team_id, holder_id
    )
    customer = unit.records.body(Entity.CUSTOMER, approval.customer_id, CustomerBody)
    about = domain_values.circumstances(holder.role, customer, approval.currency, approval.reason)
    act = about.giving(exchange.weighed_again(unit, approval.plan_id, work))
    found = vector(claims(policy, act, subjects, unit.today()), Vector.APPROVER)
    unit.ledger.ensure(found)
    return found
