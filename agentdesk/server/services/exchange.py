"""Rates between currencies, and a plan in another currency than the budgets it counts against."""

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import RuleBroken
from agentdesk.domain.exchange import Conversion, Rate, again, check_fresh, convert
from agentdesk.protocol.messages import SetRate
from agentdesk.protocol.rows import Entity, Row
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
