"""Policy: what an agent may give alone, with approval, or never."""

from enum import StrEnum


class Scope(StrEnum):
    """What a budget is counted over; the ledger keeps one bucket per scope and subject."""

    ACT = "act"
    INCIDENT = "incident"
    AGENT_DAY = "agent_day"
    CUSTOMER_YEAR = "customer_year"
    INCIDENT_HARD = "incident_hard"
    CUSTOMER_HARD = "customer_hard"
    TEAM_POOL_DAY = "team_pool_day"


class Strength(StrEnum):
    ALONE = "alone"  # inside it the agent gives at once
    APPROVAL = "approval"  # held here while a supervisor decides
    HARD = "hard"  # nobody goes above
