"""Writes down what the rules saw of an act, in the unit of the act: so it can be weighed again."""

from agentdesk.domain.rehearsal import Weighing
from agentdesk.server.services.budgets import Spending, Spent
from agentdesk.server.storage.unit_of_work import UnitOfWork


def note(unit: UnitOfWork, spending: Spending, spent: Spent) -> None:
    """Only what was given or asked for is an act; what was refused left nothing behind."""
    verdict = spent.verdict
    weighing = Weighing(
        plan_id=spending.deed.spend_id,
        at=unit.now(),
        day=unit.today(),
        currency=spending.policy.currency,
        policy_version=spending.policy.version,
        outcome=verdict.outcome,
        over_minor=verdict.over_minor,
        most_minor=verdict.most_minor,
        act=spending.act,
        subjects=spending.subjects,
        used=spent.used,
    )
    unit.weighings.add(weighing)
