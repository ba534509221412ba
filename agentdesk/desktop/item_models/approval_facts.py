"""What the approvals view knows: requests, the team, its pool and budgets, and the cards here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from agentdesk.cache.shapes import CustomerCard, Held
from agentdesk.desktop import i18n
from agentdesk.domain.empowerment import Policy
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import ApprovalBody, BudgetBody, PolicyBody
from agentdesk.protocol.entities import UserBody


@dataclass(frozen=True, slots=True)
class ApprovalFacts:
    """`budgets` are the team pool's and the agents' own; `cards` holds whoever is in the cache."""

    user_id: str
    person_id: str
    team_id: str
    now: datetime
    requests: tuple[Held[ApprovalBody], ...] = ()
    users: tuple[Held[UserBody], ...] = ()
    budgets: tuple[Held[BudgetBody], ...] = ()
    policy: PolicyBody | None = None
    cards: Mapping[str, CustomerCard] = field(default_factory=dict)

    @property
    def today(self) -> date:
        return i18n.local(self.now).date()

    @property
    def rules(self) -> Policy | None:
        return None if self.policy is None else domain_values.policy(self.policy)

    def team(self) -> list[Held[UserBody]]:
        """Return the team without the person who looks."""
        return [
            held
            for held in self.users
            if held.body.team_id == self.team_id
            and held.id != self.user_id
            and not held.body.disabled
        ]
