"""Which policy is in force, and the one a new database begins with."""

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from agentdesk.domain.dials import Scope, Strength, Window
from agentdesk.domain.empowerment import Policy
from agentdesk.domain.errors import RuleBroken
from agentdesk.domain.ids import stable_id
from agentdesk.domain.money import exponent
from agentdesk.domain.policy_versions import PolicyState, PolicyVersion
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
    said = _latest(unit, currency)
    if said is None:
        raise RuleBroken(f"no policy speaks of {currency}", code="no_policy_for_currency")
    if _version_of(said).state is PolicyState.WITHDRAWN:
        raise RuleBroken("the giving is stopped", code="policy_withdrawn")
    return _policy_of(said)


def find(unit: UnitOfWork, currency: str) -> Policy | None:
    """Return what was said last of a currency, for all that goes on when the giving is stopped."""
    said = _latest(unit, currency)
    return None if said is None else _policy_of(said)


def last(unit: UnitOfWork, currency: str) -> Policy:
    """Return the same where something must have been said."""
    policy = find(unit, currency)
    if policy is None:
        raise RuleBroken(f"no policy speaks of {currency}", code="no_policy_for_currency")
    return policy


def latest(unit: UnitOfWork, currency: str) -> PolicyVersion | None:
    """Return the last version that came into force; withdrawn, it says that nothing may be."""
    said = _latest(unit, currency)
    return None if said is None else _version_of(said)


def all_latest(unit: UnitOfWork) -> list[PolicyVersion]:
    """Return the same of each currency that anything was said of."""
    found = (latest(unit, currency) for currency in unit.policies.currencies())
    return [version for version in found if version is not None]


def versions(unit: UnitOfWork, currency: str) -> Iterator[PolicyVersion]:
    """Return all versions, the newest first, whatever became of them."""
    return (_version_of(bytes(row.body)) for row in unit.policies.newest_first(currency))


def of_version(unit: UnitOfWork, currency: str, version: int) -> Policy:
    """Return the policy something was reserved by, which may no longer be in force."""
    row = unit.policies.of_version(currency, version)
    if row is None:
        raise RuleBroken(f"no policy {version} of {currency}", code="no_policy_for_currency")
    return _policy_of(bytes(row.body))


def _latest(unit: UnitOfWork, currency: str) -> bytes | None:
    now = unit.now()
    said = (bytes(row.body) for row in unit.policies.newest_first(currency))
    return next((body for body in said if _version_of(body).came_into_force(now)), None)


# A version is read by every act until the next one counts; the same words mean the same.
@lru_cache(maxsize=64)
def _version_of(body: bytes) -> PolicyVersion:
    return domain_values.policy_version(_DECODER.decode(body))


@lru_cache(maxsize=64)
def _policy_of(body: bytes) -> Policy:
    return domain_values.policy(_DECODER.decode(body))


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
