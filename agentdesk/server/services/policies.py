"""Which policy is in force, and the one a new database begins with."""

import msgspec

from agentdesk.domain.dials import Scope, Strength, Window
from agentdesk.domain.empowerment import Policy
from agentdesk.domain.errors import RuleBroken
from agentdesk.domain.ids import stable_id
from agentdesk.domain.money import exponent
from agentdesk.domain.policy_versions import PolicyState
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import PolicyBody, PolicyLimit
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.storage.unit_of_work import UnitOfWork

_SYSTEM = "agentdesk"
_FIRST_VERSION = 1
_DECODER = msgspec.json.Decoder(PolicyBody)

# The figures a new database begins with, in whole units of its currency; an administrator
# replaces them by a version of their own.
_LIMITS = (
    (Scope.INCIDENT, Window.CASE, Strength.ALONE, 200, 0),
    (Scope.AGENT, Window.DAY, Strength.ALONE, 500, 0),
    (Scope.CUSTOMER, Window.YEAR, Strength.ALONE, 400, 0),
    (Scope.TEAM_POOL, Window.DAY, Strength.APPROVAL, 8_000, 0),
    (Scope.INCIDENT, Window.CASE, Strength.HARD, 500, 0),
    (Scope.CUSTOMER, Window.YEAR, Strength.HARD, 800, 250),  # or 2.5 % of lifetime value
)
_REASONS = (
    "Delivery damage",
    "Late delivery",
    "Not delivered",
    "Wrong item",
    "Billing",
    "Quality",
    "Subscription",
    "Service experience",
)


def current(unit: UnitOfWork, currency: str) -> Policy:
    """Return the policy to give by; there is no conversion, and none once it was stopped."""
    body = _latest(unit, currency)
    if body is None:
        raise RuleBroken(f"no policy speaks of {currency}", code="no_policy_for_currency")
    if body.state is PolicyState.WITHDRAWN:
        raise RuleBroken("the giving is stopped", code="policy_withdrawn")
    return domain_values.policy(body)


def find(unit: UnitOfWork, currency: str) -> Policy | None:
    """Return what was said last of a currency, for all that goes on when the giving is stopped."""
    body = _latest(unit, currency)
    return None if body is None else domain_values.policy(body)


def is_in_force(unit: UnitOfWork, body: PolicyBody) -> bool:
    latest = _latest(unit, body.currency)
    return latest is not None and latest.version == body.version


def every(unit: UnitOfWork) -> list[PolicyBody]:
    """Return all versions, whatever became of them."""
    return [_DECODER.decode(row.body) for row in unit.records.find(Entity.POLICY)]


def all_latest(unit: UnitOfWork) -> list[PolicyBody]:
    """Return what was said last of each currency."""
    bodies = every(unit)
    found = (
        domain_values.latest_policy(bodies, currency, unit.now())
        for currency in sorted({body.currency for body in bodies})
    )
    return [body for body in found if body is not None]


def _latest(unit: UnitOfWork, currency: str) -> PolicyBody | None:
    return domain_values.latest_policy(every(unit), currency, unit.now())


def of_version(unit: UnitOfWork, currency: str, version: int) -> Policy:
    """Return the policy something was reserved by, which may no longer be in force."""
    for body in every(unit):
        if (body.version, body.currency) == (version, currency):
            return domain_values.policy(body)
    raise RuleBroken(f"no policy {version} speaks of {currency}", code="no_policy_for_currency")


def ensure_default(unit: UnitOfWork) -> list[Row]:
    """Give a database without any policy its first one, in the tenant's currency."""
    if unit.records.find(Entity.POLICY, limit=1):
        return []
    currency = unit.tenant.current().currency
    policy_id = stable_id(_SYSTEM, "policy", currency, str(_FIRST_VERSION))
    row = unit.records.save(Entity.POLICY, policy_id, _default(unit, currency))
    unit.audit("policy.begin", Entity.POLICY, policy_id, {"version": _FIRST_VERSION})
    return [row]


def _default(unit: UnitOfWork, currency: str) -> PolicyBody:
    whole = 10 ** exponent(currency)
    return PolicyBody(
        source=Source(_SYSTEM, unit.now()),
        version=_FIRST_VERSION,
        effective_from=unit.now(),
        confirmed_at=unit.now(),
        currency=currency,
        limits=[
            PolicyLimit(scope, window, strength, amount * whole, lifetime_value_share_bp=share_bp)
            for scope, window, strength, amount, share_bp in _LIMITS
        ],
        reasons=list(_REASONS),
    )
