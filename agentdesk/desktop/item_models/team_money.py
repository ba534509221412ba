"""The team's money, ready to show: its pools by currency, and each agent's day."""

from dataclasses import dataclass

from agentdesk.desktop.item_models.day_close import DayView
from agentdesk.desktop.item_models.figures import BudgetLine


@dataclass(frozen=True, slots=True)
class MoneyView:
    """`agents` are sorted by name: nobody is ranked by what they give."""

    pools: tuple[BudgetLine, ...]
    agents: tuple[BudgetLine, ...]
    policy_aside: str
    day: DayView
