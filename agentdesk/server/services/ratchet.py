"""Carries a policy that has come into force to the buckets that stand, and a stop to what waits.

What may be given is decided by the policy itself from its first moment on; this makes every bucket
show it, whether or not somebody spends from it again. It goes over them twice: once at once, and
once when everybody who had read the policy before is done.
"""

from dataclasses import dataclass
from datetime import timedelta

from agentdesk.domain.empowerment import Policy, target_of
from agentdesk.domain.ledger import calendar_periods
from agentdesk.domain.policy_versions import PolicyState, PolicyVersion
from agentdesk.protocol import domain_values
from agentdesk.protocol.entities import CustomerBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import policies, policy_changes
from agentdesk.server.storage.repositories.standing_buckets import StandingBucket
from agentdesk.server.storage.unit_of_work import UnitOfWork

PAGE = 200
_SETTLED = timedelta(minutes=1)  # no unit of work is at it longer


@dataclass(frozen=True, slots=True)
class Change:
    """A version whose coming or going is still to be carried out, and how it is remembered."""

    currency: str
    stops: bool
    mark: str


def due(unit: UnitOfWork) -> list[Change]:
    """Return what has come into force or was stopped, and is not carried to every bucket."""
    changes = (_change(unit, version) for version in policies.all_latest(unit))
    return [change for change in changes if unit.tenant.recall(_name(change)) != change.mark]


def carry_on(unit: UnitOfWork, change: Change, after: str = "") -> str | None:
    """Do one page; return where the next one begins, and None at the end."""
    if change.stops:
        policy_changes.stop(unit, change.currency)
        _remember(unit, change)
        return None
    policy = policies.current(unit, change.currency)
    periods = calendar_periods(unit.today())
    page = unit.standing_buckets.page(change.currency, periods, after, PAGE)
    for bucket in page:
        target = _target(unit, policy, bucket)
        if target != bucket.target_minor:  # whoever writes another one now is met the second time
            unit.ledger.retarget(bucket.bucket_id, target)
    if len(page) == PAGE:
        return page[-1].bucket_id
    _remember(unit, change)
    return None


def _change(unit: UnitOfWork, version: PolicyVersion) -> Change:
    stops = version.state is PolicyState.WITHDRAWN
    since = version.withdrawn_at if stops and version.withdrawn_at else version.effective_from
    turn = "again" if unit.now() - since >= _SETTLED else "once"
    return Change(version.currency, stops, f"{version.number} {version.state} {turn}")


def _name(change: Change) -> str:
    return f"policy carried out {change.currency}"


def _remember(unit: UnitOfWork, change: Change) -> None:
    unit.tenant.remember(_name(change), change.mark)


def _target(unit: UnitOfWork, policy: Policy, bucket: StandingBucket) -> int:
    """What a policy does not speak of any more has no room."""
    value_minor = 0
    if bucket.customer_id and any(
        limit.lifetime_value_share_bp for limit in policy.limits_of(bucket.dial)
    ):
        customer = unit.records.body(Entity.CUSTOMER, bucket.customer_id, CustomerBody)
        value_minor = domain_values.lifetime_value_minor(customer, policy.currency)
    return target_of(policy, bucket.dial, value_minor)
