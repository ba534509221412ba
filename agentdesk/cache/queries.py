"""Reads for the screens: server rows with waiting commands laid over."""

from collections.abc import Collection, Sequence

from agentdesk.cache.shapes import CustomerCard, Held, TimelineEntry
from agentdesk.domain.approvals import RequestState
from agentdesk.protocol.empowerment import ApprovalBody, BudgetBody, PolicyBody
from agentdesk.protocol.entities import (
    AdvisoryBody,
    CampaignBody,
    ProductBody,
    TeamBody,
    UserBody,
)
from agentdesk.protocol.pages import SearchHit
from agentdesk.protocol.rows import Entity


class Queries:
    """Every read is one consistent snapshot; safe to call from any thread."""

    def card(self, customer_id: str) -> CustomerCard | None:
        """Return the whole card, or None while the customer's row is not here."""
        raise NotImplementedError

    def timeline(
        self,
        customer_id: str,
        *,
        entities: Collection[Entity] | None = None,
        text: str = "",
        before: tuple[int, str] | None = None,
        limit: int = 100,
    ) -> list[TimelineEntry]:
        """Return a page, newest first; `before` is (at_us, id) of the last entry seen."""
        raise NotImplementedError

    def search(self, text: str, limit: int = 20) -> list[SearchHit]:
        raise NotImplementedError

    def approvals(
        self, *, states: Collection[RequestState] | None = None
    ) -> list[Held[ApprovalBody]]:
        """Return requests, the oldest first; `states` None: all."""
        raise NotImplementedError

    def budgets(self, subject_id: str) -> list[Held[BudgetBody]]:
        raise NotImplementedError

    def policy(self) -> PolicyBody | None:
        """Return the policy in force: the highest version that is effective."""
        raise NotImplementedError

    def users(self) -> list[Held[UserBody]]:
        raise NotImplementedError

    def teams(self) -> list[Held[TeamBody]]:
        raise NotImplementedError

    def products(self) -> list[Held[ProductBody]]:
        raise NotImplementedError

    def advisories(self) -> list[Held[AdvisoryBody]]:
        raise NotImplementedError

    def campaigns(self) -> list[Held[CampaignBody]]:
        raise NotImplementedError

    def customer_by_phone(self, e164: str) -> str | None:
        """Return the customer's id when exactly one held customer has the number."""
        raise NotImplementedError

    def customers_held(self) -> Sequence[str]:
        raise NotImplementedError
