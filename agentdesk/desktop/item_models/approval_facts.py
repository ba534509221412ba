"""What the approvals view knows: requests, the team, its pool and budgets, and the cards here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from agentdesk.cache.shapes import CustomerCard, Held
from agentdesk.desktop import i18n
from agentdesk.domain.actor import Role
from agentdesk.domain.deciders import Level, default_levels
from agentdesk.domain.delegations import Person
from agentdesk.domain.empowerment import Policy
from agentdesk.protocol import domain_values
from agentdesk.protocol.delegations import DelegationBody
from agentdesk.protocol.empowerment import ApprovalBody, BudgetBody, PolicyBody
from agentdesk.protocol.entities import UserBody


@dataclass(frozen=True)
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
    role: Role = Role.SUPERVISOR
    delegations: tuple[Held[DelegationBody], ...] = ()
    cards: Mapping[str, CustomerCard] = field(default_factory=dict)

    @property
    def today(self) -> date:
        return i18n.local(self.now).date()

    @property
    def rules(self) -> Policy | None:
        return None if self.policy is None else domain_values.policy(self.policy)

    @cached_property
    def people(self) -> dict[str, Person]:
        """Everybody who works here, by their account."""
        return {held.id: domain_values.person(held.id, held.body) for held in self.users}

    @property
    def myself(self) -> Person:
        mine = Person(self.user_id, self.person_id, self.role, self.team_id)
        return self.people.get(self.user_id, mine)

    def levels_in(self, currency: str) -> tuple[Level, ...]:
        """Who decides, as the policy of a currency says; the usual where it is not here."""
        rules = self.rules
        if rules is None or rules.currency != currency:
            return default_levels(0)
        return rules.deciding_levels

    def team(self) -> list[Held[UserBody]]:
        """Return the team without the person who looks."""
        return [
            held
            for held in self.users
            if held.body.team_id == self.team_id
            and held.id != self.user_id
            and not held.body.disabled
        ]
