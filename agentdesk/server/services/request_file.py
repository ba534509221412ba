"""A request and the two bodies that show it: opened once its row is ours, shown when changed."""

from dataclasses import dataclass

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import Request, RequestState
from agentdesk.domain.remedies import Basis, PlanState
from agentdesk.domain.request_threads import Said
from agentdesk.protocol.empowerment import ApprovalBody, Remedy, RemedyPlanBody
from agentdesk.protocol.request_threads import ThreadEntry
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.storage.unit_of_work import UnitOfWork

_PLAN_STATES = {
    RequestState.POSTED: PlanState.POSTED,
    RequestState.OFFERED: PlanState.OFFERED,
    RequestState.DECLINED: PlanState.DECLINED,
    RequestState.WITHDRAWN: PlanState.WITHDRAWN,
    RequestState.EXPIRED: PlanState.EXPIRED,
}


@dataclass(frozen=True, slots=True)
class RequestFile:
    request: Request
    approval: ApprovalBody
    plan: RemedyPlanBody

    @property
    def held_minor(self) -> int:
        offered = self.request.state is RequestState.OFFERED
        return self.approval.offered_minor if offered else self.request.asked_minor

    @property
    def owed(self) -> list[Remedy]:
        return [remedy for remedy in self.plan.remedies if remedy.basis is Basis.OWED]


def approval_of(unit: UnitOfWork, request_id: str) -> ApprovalBody:
    return unit.records.body(Entity.APPROVAL, request_id, ApprovalBody)


def open_file(unit: UnitOfWork, request: Request) -> RequestFile:
    """Read what the request is about; nobody else writes it once its row was moved here."""
    approval = approval_of(unit, request.request_id)
    plan = unit.records.body(Entity.REMEDY_PLAN, approval.plan_id, RemedyPlanBody)
    return RequestFile(request, approval, plan)


def move_plan(unit: UnitOfWork, file: RequestFile, state: RequestState) -> Row:
    file.approval.state = state
    file.plan.state = _PLAN_STATES[state]
    unit.audit(
        f"request.{state}",
        Entity.APPROVAL,
        file.request.request_id,
        {
            "goodwill_minor": file.plan.goodwill_minor,
            "held_minor": file.held_minor,
            "currency": file.approval.currency,
        },
    )
    return unit.records.save(Entity.REMEDY_PLAN, file.approval.plan_id, file.plan)


def show(unit: UnitOfWork, request: Request, approval: ApprovalBody) -> Row:
    """The request as desktops see it, at its new version."""
    approval.version = request.version + 1
    return unit.records.save(Entity.APPROVAL, request.request_id, approval)


def say(
    unit: UnitOfWork, approval: ApprovalBody, kind: Said, text: str, actor: Actor | None = None
) -> None:
    """Add to what was said; without an actor time spoke."""
    entry = ThreadEntry(at=unit.now(), kind=kind, text=text)
    if actor is not None:
        entry.by, entry.by_name = actor.user_id, actor.display_name
    approval.thread = [*approval.thread, entry]
