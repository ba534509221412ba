"""What becomes of a request: given out of what was held, or nothing and all of it free again."""

from collections.abc import Sequence

from agentdesk.domain.approvals import RequestState
from agentdesk.domain.errors import Conflict
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import Remedy
from agentdesk.protocol.rows import Row
from agentdesk.server.services import (
    budgets,
    carrying_out,
    deciding_rights,
    effects,
    journal,
    plan_pricing,
    promises,
)
from agentdesk.server.services.request_file import RequestFile, move_plan
from agentdesk.server.storage.unit_of_work import UnitOfWork


def give(
    unit: UnitOfWork, file: RequestFile, remedies: Sequence[Remedy], holder_id: str
) -> list[Row]:
    """Give it now: priced again on what stands there, never above what was held.

    It fills the budgets of whose right it was, and leaves the requester the condition as a task.
    """
    drafts = [domain_values.draft(remedy) for remedy in remedies]
    work = plan_pricing.price(unit, file.plan.customer_id, drafts)
    counted = budgets.counted(unit, file.approval, work)
    if counted.amount_minor > file.held_minor:
        raise Conflict("it has become dearer than what was held", code="stale")
    hold_id = unit.requests.hold_of(file.request.request_id)
    granted = deciding_rights.budget_of(unit, holder_id, file.approval, work)
    freed = unit.ledger.capture(hold_id, counted, file.request.requester_id, granted)
    rows, given = carrying_out.carry_out(unit, file.approval.plan_id, file.plan.case_id, work)
    file.plan.remedies = given
    file.plan.goodwill_minor = work.priced.goodwill_minor
    file.plan.owed_minor = work.priced.owed_minor
    queued = effects.send_out(unit, file.approval.plan_id, file.plan, work)
    journal.book_plan(unit, file.approval.plan_id, file.plan, work, file.request.team_id)
    tasks = promises.meet_condition(unit, file.request.request_id, file.approval)
    return [move_plan(unit, file, RequestState.POSTED), *freed, *rows, *queued, *tasks]


def let_go(unit: UnitOfWork, file: RequestFile, state: RequestState) -> list[Row]:
    """Nothing is given, and what was held is free again."""
    freed = unit.ledger.release(unit.requests.hold_of(file.request.request_id))
    return [move_plan(unit, file, state), *freed]
