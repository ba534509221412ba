"""Offers something else instead: another goodwill for the same trouble, never above the asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from agentdesk.domain.approvals import RequestState
from agentdesk.domain.empowerment import Policy
from agentdesk.domain.errors import Conflict, InvalidInput, RuleBroken
from agentdesk.domain.ledger import Claim, Subjects, Vector, claims, vector
from agentdesk.domain.remedies import Basis, Draft
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.protocol.rows import Row
from agentdesk.server.services import (
    budgets,
    exchange,
    plan_pricing,
    policies,
    request_outcomes,
    staff,
)
from agentdesk.server.services.plan_pricing import PlanAtWork
from agentdesk.server.services.request_file import RequestFile, move_plan
from agentdesk.server.storage.repositories.ledger import Counted
from agentdesk.server.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer as it comes out: the whole plan at work, and how much of it is owed anyway."""

    work: PlanAtWork
    owed: int
    counted: Counted

    @property
    def amount_minor(self) -> int:
        return self.counted.amount_minor


def price(unit: UnitOfWork, file: RequestFile, asked: Sequence[RemedyDraft]) -> Offer:
    """Work out an offer; what is owed stays as it is."""
    owed = [domain_values.draft(remedy) for remedy in file.owed]
    work = plan_pricing.price(unit, file.plan.customer_id, [*owed, *_goodwill(asked, owed)])
    counted = budgets.counted(unit, file.approval, work)
    if counted.amount_minor > file.request.asked_minor:
        raise RuleBroken("an offer is not above what was asked", code="offer_above_request")
    return Offer(work, len(owed), counted)


def make(unit: UnitOfWork, file: RequestFile, offer: Offer) -> list[Row]:
    """Hold only what is offered, and give the requester time to answer it."""
    policy = policies.current(unit, file.approval.currency)
    until = max(file.request.expires_at, unit.now() + timedelta(seconds=policy.request_expires_s))
    request_id = file.request.request_id
    unit.requests.extend(request_id, until)
    hold_id, filled = unit.requests.hold_of(request_id), _claims(unit, file, offer, policy)
    freed = unit.ledger.lower(hold_id, offer.counted, until, filled)
    offered = offer.work.priced.given[offer.owed :]
    file.approval.offered = [domain_values.remedy(given) for given in offered]
    file.approval.offered_minor = offer.amount_minor
    file.approval.expires_at = until
    return [move_plan(unit, file, RequestState.OFFERED), *freed]


def take(unit: UnitOfWork, file: RequestFile, holder_id: str) -> list[Row]:
    """Give what was offered, by the right it was offered by, if there is still room in that."""
    remedies = [*file.owed, *file.approval.offered]
    try:
        return request_outcomes.give(unit, file, remedies, holder_id)
    except Conflict as error:
        if error.code != "approver_budget":
            raise
        raise RuleBroken("who offered it has granted enough", code="offer_over_budget") from error


def _claims(unit: UnitOfWork, file: RequestFile, offer: Offer, policy: Policy) -> tuple[Claim, ...]:
    """Return the buckets an offer fills: those of another kind were not held by what was asked.

    They are of the day it was asked on, as all that is held for it.
    """
    requester = staff.get(unit, file.request.requester_id)
    customer = budgets.customer_of(unit, file.plan.customer_id)
    about = domain_values.circumstances(
        requester.role, customer, policy.currency, file.approval.reason
    )
    act = about.giving(exchange.weighed_again(unit, file.approval.plan_id, offer.work))
    subjects = Subjects(
        file.plan.case_id, requester.user_id, file.plan.customer_id, file.request.team_id
    )
    every_claim = claims(policy, act, subjects, unit.day_of(file.approval.asked_at))
    filled = vector(every_claim, Vector.APPROVED)
    unit.ledger.ensure(filled)
    return filled


def _goodwill(asked: Sequence[RemedyDraft], owed: Sequence[Draft]) -> list[Draft]:
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
