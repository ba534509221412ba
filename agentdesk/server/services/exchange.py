"""Rates between currencies, and a plan in another currency than the budgets it counts against."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from agentdesk.domain.actor import Actor
from agentdesk.domain.empowerment import Policy
from agentdesk.domain.errors import RuleBroken
from agentdesk.domain.exchange import Conversion, Rate, again, check_fresh, convert
from agentdesk.domain.money import split
from agentdesk.domain.remedies import RemedyKind
from agentdesk.protocol import domain_values
from agentdesk.protocol.messages import SetRate
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import policies
from agentdesk.server.services.plan_pricing import PlanAtWork
from agentdesk.server.storage.unit_of_work import UnitOfWork


def set_rate(unit: UnitOfWork, actor: Actor, command: SetRate) -> list[Row]:
    """Give a rate that holds from now on; the ones before it stay as they were."""
    rate = Rate(
        command.rate_id,
        command.of,
        command.into,
        command.numerator,
        command.denominator,
        unit.now(),
    )
    unit.exchange.add(rate, actor.user_id)
    figures = {
        "of": rate.of,
        "into": rate.into,
        "numerator": rate.numerator,
        "denominator": rate.denominator,
    }
    unit.audit("rate.set", Entity.POLICY, rate.rate_id, figures)
    return []


@dataclass(frozen=True, slots=True)
class Goodwill:
    """What a plan's goodwill comes to in the budgets it counts against, and by which policy."""

    policy: Policy
    by_kind: Mapping[RemedyKind, int]
    conversion: Conversion | None = None

    @property
    def amount_minor(self) -> int:
        return sum(self.by_kind.values())


def weighed(
    unit: UnitOfWork,
    work: PlanAtWork,
    by: Callable[[UnitOfWork, str], Policy] = policies.current,
) -> Goodwill:
    """Weigh a new plan in its own currency, or in the tenant's where the policy there names it."""
    by_kind = domain_values.by_kind(work.priced.given)
    if policies.find(unit, work.currency) is not None:
        return Goodwill(by(unit, work.currency), by_kind)
    policy = by(unit, unit.tenant.current().currency)
    if work.currency not in policy.converts:
        raise RuleBroken(f"no policy speaks of {work.currency}", code="no_policy_for_currency")
    conversion = converted(unit, work.currency, sum(by_kind.values()), policy.currency)
    return Goodwill(policy, _shared_out(conversion.into_minor, by_kind), conversion)


def weighed_again(unit: UnitOfWork, plan_id: str, work: PlanAtWork) -> dict[RemedyKind, int]:
    """Weigh a plan that was reserved before: by the rate of then, whatever it is today."""
    by_kind = domain_values.by_kind(work.priced.given)
    return _shared_out(in_budgets(unit, plan_id, sum(by_kind.values())), by_kind)


def keep(unit: UnitOfWork, plan_id: str, goodwill: Goodwill) -> None:
    if goodwill.conversion is not None:
        unit.exchange.keep(plan_id, goodwill.conversion)


def _shared_out(amount_minor: int, by_kind: Mapping[RemedyKind, int]) -> dict[RemedyKind, int]:
    """Round once, over all of it: what the kinds come to adds up to what the plan does."""
    return dict(zip(by_kind, split(amount_minor, list(by_kind.values())), strict=True))


def converted(unit: UnitOfWork, of: str, of_minor: int, into: str) -> Conversion:
    """Return what an amount comes to by the newest rate, which must not be too old."""
    rate = unit.exchange.newest(of, into)
    if rate is None:
        raise RuleBroken(f"no rate from {of} to {into}", code="no_rate")
    check_fresh(rate, unit.now())
    return convert(rate, of_minor)


def in_budgets(unit: UnitOfWork, plan_id: str, amount_minor: int) -> int:
    """Return what an amount of a plan counts in its budgets: by the rate it was reserved with."""
    kept = unit.exchange.kept(plan_id)
    return amount_minor if kept is None else again(kept, amount_minor)
