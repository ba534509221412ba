"""What the screens read: the cache's queries, named here so that the window opens before them.

The real one is agentdesk.cache.queries.Queries; importing it costs 240 ms of SQLAlchemy.
"""

from collections.abc import Callable, Collection
from typing import Protocol

from agentdesk.cache.shapes import (
    CustomerCard,
    Held,
    SoughtEntry,
    TimelineEntry,
    TimelineIndex,
)
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.leases import DeviceBook, Moment
from agentdesk.protocol.customer_fields import SuggestionBody
from agentdesk.protocol.delegations import DelegationBody
from agentdesk.protocol.empowerment import ApprovalBody, BudgetBody, PolicyBody
from agentdesk.protocol.entities import (
    AdvisoryBody,
    CaseBody,
    CustomerBody,
    ProductBody,
    TeamBody,
    UserBody,
)
from agentdesk.protocol.pages import SearchHit
from agentdesk.protocol.rows import Entity


class TimelineReader(Protocol):
    def timeline(  # noqa: PLR0913  what a part of a timeline is wanted by
        self,
        customer_id: str,
        *,
        entities: Collection[Entity] | None = None,
        text: str = "",
        before: tuple[int, str] | None = None,
        limit: int = 100,
        called: Callable[[TimelineEntry], str] | None = None,
    ) -> list[TimelineEntry]: ...

    def timeline_index(
        self,
        customer_id: str,
        *,
        entities: Collection[Entity] | None = None,
        limit: int | None = None,
    ) -> TimelineIndex: ...

    def timeline_entries(
        self, customer_id: str, keys: Collection[int]
    ) -> dict[int, TimelineEntry]: ...


class Reader(TimelineReader, Protocol):
    """Every read is one snapshot and takes well under a frame."""

    def card(self, customer_id: str) -> CustomerCard | None: ...

    def customer(self, customer_id: str) -> Held[CustomerBody] | None: ...

    def cases(self, customer_id: str) -> list[Held[CaseBody]]: ...

    def sought_entry(self, customer_id: str, row_id: str) -> SoughtEntry: ...

    def search(self, text: str, limit: int = 20) -> list[SearchHit]: ...

    def approvals(
        self, *, states: Collection[RequestState] | None = None
    ) -> list[Held[ApprovalBody]]: ...

    def budgets(self, subject_id: str) -> list[Held[BudgetBody]]: ...

    def policy(self) -> PolicyBody | None: ...

    def policies(self) -> list[Held[PolicyBody]]: ...

    def delegations(self) -> list[Held[DelegationBody]]: ...

    def users(self) -> list[Held[UserBody]]: ...

    def teams(self) -> list[Held[TeamBody]]: ...

    def products(self) -> list[Held[ProductBody]]: ...

    def suggestions(self) -> list[Held[SuggestionBody]]: ...

    def advisories(self) -> list[Held[AdvisoryBody]]: ...

    def customer_by_phone(self, e164: str) -> str | None: ...


class LeaseReader(Protocol):
    """This desktop's offline budget as it stands (agentdesk.cache.leases.LeaseShelf)."""

    def book(self) -> DeviceBook | None: ...

    def moment(self) -> Moment: ...
