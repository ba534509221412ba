"""Spends budgets: weighs an act against the policy, then posts or holds it in every bucket."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from agentdesk.domain.dials import Dial, Strength
from agentdesk.domain.empowerment import (
    Act,
    Answer,
    Policy,
    Used,
    Verdict,
    counted_by,
    evaluate,
)
from agentdesk.domain.errors import RuleBroken, Unavailable
from agentdesk.domain.ledger import Claim, Subjects, Vector, claims, vector
from agentdesk.protocol.empowerment import ApprovalBody
from agentdesk.protocol.entities import CustomerBody
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import exchange, policies
from agentdesk.server.services.plan_pricing import PlanAtWork
from agentdesk.server.storage.repositories.ledger import Counted, Deed
from agentdesk.server.storage.unit_of_work import UnitOfWork

# Each try is lost only to somebody who did get in; after these the buckets are truly contended.
_MAX_TRIES = 5


@dataclass(frozen=True, slots=True)
class Spending:
    """What is asked of the budgets: how much, by which policy, whose buckets."""

    deed: Deed
    policy: Policy
    act: Act
    subjects: Subjects


@dataclass(frozen=True, slots=True)
class Spent:
    """How it went: posted at once, or held for a supervisor."""

    rows: list[Row]
    verdict: Verdict
    used: Mapping[Dial, Used]  # what the rules saw
    hold_id: str | None = None
    pool_id: str = ""


def spend(
    unit: UnitOfWork,
    spending: Spending,
    *,
    ask: bool,
    expires_at: datetime,
    review: bool = False,
) -> Spent:
    """Post inside the agent's own limits; above them hold in the team pool, if that was asked.

    With `review` it is held whatever the limits say: somebody has to look at it. The verdict is a
    forecast; the conditional UPDATE decides. Who loses a race weighs again.
    """
    every_claim = claims(spending.policy, spending.act, spending.subjects, unit.today())
    unit.ledger.ensure(every_claim)
    for _ in range(_MAX_TRIES):
        used = unit.ledger.used(every_claim)
        verdict = evaluate(spending.policy, used, spending.act)
        _check(verdict, ask=ask)
        if verdict.outcome is Answer.ALONE and not review:
            rows = unit.ledger.post(spending.deed, vector(every_claim, Vector.OWN))
            if rows is not None:
                return Spent(rows, verdict, used)
        else:
            approved, hold_id = vector(every_claim, Vector.APPROVED), unit.new_id()
            rows = unit.ledger.hold(hold_id, spending.deed, approved, expires_at)
            if rows is not None:
                return Spent(rows, verdict, used, hold_id, _pool_of(approved))
    raise Unavailable("the budgets are contended", code="busy")


def _pool_of(approved: Sequence[Claim]) -> str:
    return next(c.bucket_id for c in approved if c.dial.strength is Strength.APPROVAL)


def _check(verdict: Verdict, *, ask: bool) -> None:
    if verdict.outcome is Answer.IMPOSSIBLE:
        raise RuleBroken(
            f"the most anybody can give here is {verdict.most_minor} ({_rule(verdict)})",
            code="hard_limit",
        )
    if verdict.outcome is Answer.ASKS and not ask:
        raise RuleBroken(f"over your limits by {verdict.over_minor}", code="needs_approval")


def _rule(verdict: Verdict) -> str:
    """Name the rule that says no, and the law it comes from if it is one."""
    if verdict.blocked_by is None:
        return "nobody is given leave"
    dial, source = verdict.blocked_by.dial, verdict.blocked_by.legal_source
    named = " ".join(word for word in (dial.scope, dial.window, dial.name, source) if word)
    return f"{dial.strength} {named}"


def counted(unit: UnitOfWork, approval: ApprovalBody, work: PlanAtWork) -> Counted:
    """Return what a plan has come to in each dial of the policy its money was held by."""
    goodwill = exchange.weighed_again(unit, approval.plan_id, work)
    held_by = policies.of_version(unit, approval.currency, approval.policy_version)
    present = policies.find(unit, approval.currency) or held_by  # an offer fills its buckets too
    by_dial = counted_by(held_by, goodwill) | counted_by(present, goodwill)
    return Counted(sum(goodwill.values()), by_dial)


def customer_of(unit: UnitOfWork, customer_id: str) -> CustomerBody:
    return unit.records.body(Entity.CUSTOMER, customer_id, CustomerBody)
