"""Reads for the screens: server rows with waiting commands laid over.

The outbox is always read before the cache. An answer reaches the cache first and leaves the outbox
after, so a read between the two sees it in one of them, never in none.
"""

from collections.abc import Callable, Collection, Sequence
from typing import Any

import msgspec

from agentdesk.cache import reading
from agentdesk.cache.cards import card_of
from agentdesk.cache.effects import Author
from agentdesk.cache.engine import DatabaseFile
from agentdesk.cache.entry_places import sought_entry
from agentdesk.cache.held import HeldCustomers
from agentdesk.cache.outbox import Outbox
from agentdesk.cache.projections import Rows, lay_over
from agentdesk.cache.reference import ReferenceShelf
from agentdesk.cache.search import customer_by_phone, search
from agentdesk.cache.session_state import SessionState
from agentdesk.cache.shapes import (
    CustomerCard,
    Held,
    OutboxEntry,
    SoughtEntry,
    TimelineEntry,
    TimelineIndex,
)
from agentdesk.cache.timeline import Wanted, timeline_page
from agentdesk.cache.timeline_index import IndexWanted, timeline_entries, timeline_index
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.policy_versions import PolicyState
from agentdesk.protocol import domain_values
from agentdesk.protocol.customer_fields import SuggestionBody
from agentdesk.protocol.delegations import DelegationBody
from agentdesk.protocol.empowerment import ApprovalBody, BudgetBody, PolicyBody
from agentdesk.protocol.entities import (
    AdvisoryBody,
    CampaignBody,
    CaseBody,
    CustomerBody,
    ProductBody,
    TeamBody,
    UserBody,
)
from agentdesk.protocol.messages import GivePlan
from agentdesk.protocol.pages import SearchHit
from agentdesk.protocol.rows import TIMELINE_ENTITIES, Entity
from agentdesk.runtime.clock import Clock
from agentdesk.runtime.sqlcipher import Connection


class Queries:
    """Every read is one consistent snapshot; safe to call from any thread."""

    def __init__(
        self,
        file: DatabaseFile,
        outbox: Outbox,
        held: HeldCustomers,
        session: SessionState,
        clock: Clock,
    ) -> None:
        self._file = file
        self._reference = ReferenceShelf(file)
        self._outbox = outbox
        self._held = held
        self._session = session
        self._clock = clock

    def card(self, customer_id: str) -> CustomerCard | None:
        """Return the whole card, or None while the customer's row is not here."""
        entries = self._outbox.entries(customer_id=customer_id)
        with self._file.read() as connection:
            author = self._author(connection, entries)
            return card_of(connection, customer_id, entries, author, self._session.me())

    def customer(self, customer_id: str) -> Held[CustomerBody] | None:
        """Return the customer's row as the server said it, without anything around it."""
        with self._file.read() as connection:
            return reading.one(connection, Entity.CUSTOMER, customer_id)

    def cases(self, customer_id: str) -> list[Held[CaseBody]]:
        """Return the customer's cases without the rest of the card."""
        entries = self._outbox.entries(customer_id=customer_id)
        rows: Rows = {}
        with self._file.read() as connection:
            author = self._author(connection, entries)
            reading.load_of_customer(
                connection, rows, customer_id, Entity.CASE, reading.MAX_OF_A_KIND
            )
        return _laid_over(rows, entries, author, Entity.CASE)

    def timeline(  # noqa: PLR0913  what a part of a timeline is wanted by
        self,
        customer_id: str,
        *,
        entities: Collection[Entity] | None = None,
        text: str = "",
        before: tuple[int, str] | None = None,
        limit: int = 100,
        called: Callable[[TimelineEntry], str] | None = None,
    ) -> list[TimelineEntry]:
        """Return a page, newest first; `before` is (at_us, id) of the last entry seen.

        The text is looked for in what an entry is `called` on screen as well.
        """
        entries = self._outbox.entries(customer_id=customer_id)
        kinds = TIMELINE_ENTITIES if entities is None else entities
        wanted = Wanted(customer_id, kinds, text, before, limit, called)
        with self._file.read() as connection:
            author = self._author(connection, entries)
            return timeline_page(connection, wanted, entries, author)

    def timeline_index(
        self,
        customer_id: str,
        *,
        entities: Collection[Entity] | None = None,
        limit: int | None = None,
    ) -> TimelineIndex:
        """Return where the newest `limit` entries stand, or all of them (0.2 s for 100,000)."""
        entries = self._outbox.entries(customer_id=customer_id)
        kinds = TIMELINE_ENTITIES if entities is None else entities
        with self._file.read() as connection:
            author = self._author(connection, entries)
            wanted = IndexWanted(customer_id, kinds, limit)
            return timeline_index(connection, wanted, entries, author)

    def timeline_entries(self, customer_id: str, keys: Collection[int]) -> dict[int, TimelineEntry]:
        """Return the entries at these keys of the customer's index."""
        entries = self._outbox.entries(customer_id=customer_id)
        with self._file.read() as connection:
            author = self._author(connection, entries)
            return timeline_entries(connection, keys, entries, author)

    def sought_entry(self, customer_id: str, row_id: str) -> SoughtEntry:
        """Return where an entry stands in the customer's timeline, or how far back one can see."""
        with self._file.read() as connection:
            return sought_entry(connection, customer_id, row_id)

    def search(self, text: str, limit: int = 20) -> list[SearchHit]:
        """Return customers held here; the server is asked about the others."""
        with self._file.read() as connection:
            return search(connection, text, limit)

    def approvals(
        self, *, states: Collection[RequestState] | None = None
    ) -> list[Held[ApprovalBody]]:
        """Return requests, the oldest first; `states` None: all."""
        entries = self._outbox.entries()
        wanted = msgspec.json.encode([state.value for state in states or RequestState]).decode()
        rows: Rows = {}
        with self._file.read() as connection:
            reading.load_by_lookup(connection, rows, Entity.APPROVAL, wanted)
            author = self._author(connection, entries)
        approvals = _laid_over(rows, entries, author, Entity.APPROVAL)
        return sorted(approvals, key=lambda one: (one.body.asked_at, one.id))

    def budgets(self, subject_id: str) -> list[Held[BudgetBody]]:
        rows: Rows = {}
        with self._file.read() as connection:
            wanted = msgspec.json.encode([subject_id]).decode()
            reading.load_by_lookup(connection, rows, Entity.BUDGET, wanted)
        return list(rows.values())

    def policy(self) -> PolicyBody | None:
        """Return the policy to give by: confirmed, in force, of the tenant's currency.

        One that was stopped has no limits left: nothing is given by it, and what is owed still is.
        """
        return self._latest(self._reference.rows(Entity.POLICY))

    def policies(self) -> list[Held[PolicyBody]]:
        """Return every version in every currency, with what is proposed here and on its way."""
        entries = self._outbox.entries()
        rows: Rows = {}
        with self._file.read() as connection:
            reading.load_all(connection, rows, Entity.POLICY)
            author = self._author(connection, entries)
        return _laid_over(rows, entries, author, Entity.POLICY)

    def delegations(self) -> list[Held[DelegationBody]]:
        """Return every right that was lent, with what is lent and ended here and on its way."""
        entries = self._outbox.entries()
        rows: Rows = {}
        with self._file.read() as connection:
            reading.load_all(connection, rows, Entity.DELEGATION)
            author = self._author(connection, entries)
        return _laid_over(rows, entries, author, Entity.DELEGATION)

    def users(self) -> list[Held[UserBody]]:
        entries = self._outbox.entries()
        rows: Rows = {}
        with self._file.read() as connection:
            reading.load_all(connection, rows, Entity.USER)
            author = self._author(connection, entries)
        return _laid_over(rows, entries, author, Entity.USER)

    def teams(self) -> list[Held[TeamBody]]:
        return self._all(Entity.TEAM)

    def products(self) -> list[Held[ProductBody]]:
        return self._all(Entity.PRODUCT)

    def suggestions(self) -> list[Held[SuggestionBody]]:
        """Return every edit that another was before, also of customers who are gone."""
        return self._all(Entity.SUGGESTION)

    def advisories(self) -> list[Held[AdvisoryBody]]:
        return self._all(Entity.ADVISORY)

    def campaigns(self) -> list[Held[CampaignBody]]:
        return self._all(Entity.CAMPAIGN)

    def customer_by_phone(self, e164: str) -> str | None:
        """Return the customer's id when exactly one held customer has the number."""
        with self._file.read() as connection:
            return customer_by_phone(connection, e164)

    def customers_held(self) -> Sequence[str]:
        return self._held.ids()

    def _all(self, entity: Entity) -> list[Held[Any]]:
        return list(self._reference.rows(entity).values())

    def _policy(self, connection: Connection) -> PolicyBody | None:
        return self._latest(self._reference.rows_in(connection, Entity.POLICY))

    def _latest(self, policies: Rows) -> PolicyBody | None:
        bodies = [held.body for held in policies.values()]
        currency = self._currency(bodies)
        latest = domain_values.latest_policy(bodies, currency, self._clock.now())
        if latest is None or latest.state is PolicyState.ACTIVE:
            return latest
        return msgspec.structs.replace(latest, limits=[])

    def _currency(self, policies: Collection[PolicyBody]) -> str:
        """The tenant's; a person who signed in before it was said has that of the newest policy."""
        me = self._session.me()
        if me is not None and me.tenant is not None:
            return me.tenant.currency
        newest = max(policies, key=lambda body: body.version, default=None)
        return "" if newest is None else newest.currency

    def _author(self, connection: Connection, entries: Sequence[OutboxEntry]) -> Author:
        """Return who acts here; the currency is looked up only when a plan waits."""
        gives = any(isinstance(entry.command, GivePlan) for entry in entries)
        policy = self._policy(connection) if gives else None
        return Author.of(self._session.me(), "" if policy is None else policy.currency)


def _laid_over(
    rows: Rows, entries: Sequence[OutboxEntry], author: Author, entity: Entity
) -> list[Held[Any]]:
    lay_over(rows, entries, author)
    return [held for name, held in rows.items() if name[0] is entity]
