"""Dials: what a limit counts: over whom, in which time, how strictly, and of what."""

from dataclasses import dataclass
from enum import StrEnum

from agentdesk.domain.errors import InvalidInput


class Scope(StrEnum):
    """Over whom it is counted; an act is counted by itself and fills no bucket."""

    ACT = "act"
    INCIDENT = "incident"
    AGENT = "agent"
    CUSTOMER = "customer"
    TEAM_POOL = "team_pool"
    APPROVER = "approver"  # what one supervisor grants; taken when they decide


class Window(StrEnum):
    """In which time it is counted: the case's own, or one of the calendar in the tenant's zone."""

    CASE = "case"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Strength(StrEnum):
    ALONE = "alone"  # inside it the agent gives at once
    HARD = "hard"  # nobody goes above
    APPROVAL = "approval"  # held here while a supervisor decides


class Measure(StrEnum):
    VALUE = "value"  # minor units of goodwill
    COUNT = "count"  # one for each act


_SCOPES, _WINDOWS, _STRENGTHS, _MEASURES = map(tuple, (Scope, Window, Strength, Measure))
_OF_ITS_OWN_TIME = frozenset({Scope.ACT, Scope.INCIDENT})


@dataclass(frozen=True, slots=True)
class Dial:
    """One thing that is counted; the ledger keeps a bucket for each dial, subject and period."""

    scope: Scope
    window: Window
    strength: Strength
    measure: Measure = Measure.VALUE
    name: str = ""  # several dials of one scope stand side by side by their names

    def __post_init__(self) -> None:
        if (self.window is Window.CASE) != (self.scope in _OF_ITS_OWN_TIME):
            raise InvalidInput(f"{self.scope} has no window {self.window}", code="limit_window")
        if self.scope is Scope.APPROVER and self.strength is not Strength.APPROVAL:
            raise InvalidInput(f"{self.scope} is never {self.strength}", code="limit_strength")

    @property
    def has_bucket(self) -> bool:
        return self.scope is not Scope.ACT

    @property
    def rank(self) -> tuple[int, int, int, int, str]:
        """The order in which rules are read: what binds oneself first, the team's pool last."""
        return (
            _STRENGTHS.index(self.strength),
            _SCOPES.index(self.scope),
            _WINDOWS.index(self.window),
            _MEASURES.index(self.measure),
            self.name,
        )
