"""The dials of the first policy, by the names that tests call them."""

from datetime import UTC, datetime

from agentdesk.domain.dials import Dial, Scope, Strength, Window
from agentdesk.protocol.empowerment import BudgetBody, PolicyLimit
from agentdesk.protocol.fields import Source

INCIDENT = Dial(Scope.INCIDENT, Window.CASE, Strength.ALONE)
AGENT_DAY = Dial(Scope.AGENT, Window.DAY, Strength.ALONE)
CUSTOMER_YEAR = Dial(Scope.CUSTOMER, Window.YEAR, Strength.ALONE)
INCIDENT_HARD = Dial(Scope.INCIDENT, Window.CASE, Strength.HARD)
CUSTOMER_HARD = Dial(Scope.CUSTOMER, Window.YEAR, Strength.HARD)
TEAM_POOL_DAY = Dial(Scope.TEAM_POOL, Window.DAY, Strength.APPROVAL)

DIALS = {
    "incident": INCIDENT,
    "agent_day": AGENT_DAY,
    "customer_year": CUSTOMER_YEAR,
    "incident_hard": INCIDENT_HARD,
    "customer_hard": CUSTOMER_HARD,
    "team_pool_day": TEAM_POOL_DAY,
}
_NAMES = {dial: name for name, dial in DIALS.items()}


def name_of(dial: Dial) -> str:
    return _NAMES[dial]


def limit(dial: Dial, amount_minor: int) -> PolicyLimit:
    return PolicyLimit(
        dial.scope, dial.window, dial.strength, amount_minor, dial.measure, dial.name
    )


def budget(  # noqa: PLR0913 - what a bucket says, most of it defaulted
    dial: Dial, subject_id: str, period: str, cap: int, *, posted: int = 0, pending: int = 0
) -> BudgetBody:
    return BudgetBody(
        source=Source("agentdesk", datetime(2026, 11, 21, tzinfo=UTC)),
        scope=dial.scope,
        window=dial.window,
        strength=dial.strength,
        measure=dial.measure,
        name=dial.name,
        subject_id=subject_id,
        currency="USD",
        period=period,
        target_minor=cap,
        cap_minor=cap,
        posted_minor=posted,
        pending_minor=pending,
        leased_minor=0,
        version=1,
    )
