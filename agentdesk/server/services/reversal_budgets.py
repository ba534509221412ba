"""Gives back to budgets what a reversal takes: where the period is open, if the policy says so."""

from collections.abc import Mapping
from dataclasses import dataclass

from agentdesk.domain.cases import CaseState
from agentdesk.domain.dials import Dial, Measure, Window
from agentdesk.domain.empowerment import counted_by
from agentdesk.domain.ledger import period_of
from agentdesk.domain.money import split
from agentdesk.domain.remedies import RemedyKind
from agentdesk.protocol.empowerment import RemedyPlanBody
from agentdesk.protocol.entities import CaseBody
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import policies
from agentdesk.server.services.ownership import Held
from agentdesk.server.storage.repositories.ledger import Deed, Posted, SpendLine
from agentdesk.server.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The goodwill taken back of a plan, and what of it stays given; both by kind."""

    reversal_id: str
    plan_id: str
    case_id: str
    user_id: str
    taken: Mapping[RemedyKind, int]
    stays: Mapping[RemedyKind, int]

    @property
    def goodwill_minor(self) -> int:
        return sum(self.taken.values())


def counted(unit: UnitOfWork, plan: Held[RemedyPlanBody]) -> list[int]:
    """Return what each remedy counts: the very integer that was spent, split as the plan is.

    A plan from outside (imported) was never in our budgets: nothing of it counts.
    """
    spend = unit.ledger.spend_of(plan.id)
    weights = [remedy.goodwill_minor for remedy in plan.body.remedies]
    return [0] * len(weights) if spend is None else split(spend.amount_minor, weights)


def restore(unit: UnitOfWork, back: TakenBack) -> list[Row]:
    """Write the entry that takes it back; return the budgets that have more room now."""
    spend = unit.ledger.spend_of(back.plan_id)
    if spend is None or back.goodwill_minor == 0:  # no budget ever bore it
        return []
    deed = Deed(
        back.reversal_id, back.user_id, back.goodwill_minor, spend.currency, spend.policy_version
    )
    return unit.ledger.reverse(deed, back.plan_id, _amounts(unit, back, spend))


def _amounts(unit: UnitOfWork, back: TakenBack, spend: SpendLine) -> dict[str, int]:
    """Return what each bucket of the plan gets back; a bucket whose time is over gets nothing."""
    policy_now = policies.find(unit, spend.currency)
    if policy_now is None or not policy_now.reversal_restores:
        return {}
    policy = policies.of_version(unit, spend.currency, spend.policy_version)
    taken, stays = counted_by(policy, back.taken), counted_by(policy, back.stays)
    amounts = {
        posted.bucket_id: _amount(posted, taken, stays)
        for posted in unit.ledger.posted_by(back.plan_id)
        if _is_open(unit, posted, back.case_id)
    }
    return {bucket_id: amount for bucket_id, amount in amounts.items() if amount}


def _amount(posted: Posted, taken: Mapping[Dial, int], stays: Mapping[Dial, int]) -> int:
    """An act that is counted is given back when nothing that counts there stays given."""
    if posted.dial.measure is Measure.COUNT:
        return 0 if stays.get(posted.dial, 0) else posted.left
    return min(posted.left, taken.get(posted.dial, 0))


def _is_open(unit: UnitOfWork, posted: Posted, case_id: str) -> bool:
    if posted.dial.window is Window.CASE:
        return unit.records.body(Entity.CASE, case_id, CaseBody).state is not CaseState.CLOSED
    return posted.period == period_of(posted.dial.window, unit.today())
