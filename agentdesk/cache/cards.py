"""A customer's card from the cache: one snapshot, the outbox laid over, each kind newest first."""

from collections import Counter
from typing import Any

import msgspec

from agentdesk.cache import reading
from agentdesk.cache.effects import Author
from agentdesk.cache.held import HeldCustomer, held_in
from agentdesk.cache.projections import Rows, lay_over
from agentdesk.cache.shapes import CARD_ROWS, CustomerCard, Held, OutboxEntry
from agentdesk.protocol.rows import TIMELINE_ENTITIES, Entity
from agentdesk.protocol.sessions import Me
from agentdesk.runtime.clock import from_us
from agentdesk.runtime.sqlcipher import Connection

# The card's field for each entity around a customer.
_FIELDS = {
    Entity.CASE: "cases",
    Entity.PROMISE: "promises",
    Entity.OUTCOME: "outcomes",
    Entity.SUBSCRIPTION: "subscriptions",
    Entity.RECEIPT: "receipts",
    Entity.ORDER: "orders",
    Entity.INTERACTION: "interactions",
    Entity.NOTE: "notes",
    Entity.SURVEY: "surveys",
    Entity.WEB_VISIT: "web_visits",
    Entity.SALES_INTERACTION: "sales_interactions",
    Entity.REMEDY_PLAN: "plans",
    Entity.APPROVAL: "approvals",
    Entity.EFFECT: "effects",
    Entity.REVERSAL: "reversals",
    Entity.SUGGESTION: "suggestions",
    Entity.BUDGET: "budgets",
}
_ALL_KINDS = reading.newest_of_kinds(
    {
        Entity.CUSTOMER: 1,
        **{
            entity: CARD_ROWS if entity in TIMELINE_ENTITIES else reading.MAX_OF_A_KIND
            for entity in _FIELDS
        },
    }
)


def card_of(
    connection: Connection,
    customer_id: str,
    entries: list[OutboxEntry],
    author: Author,
    me: Me | None,
) -> CustomerCard | None:
    """Return the card, or None while the customer's row is not here."""
    rows = _loaded(connection, customer_id, me)
    if (Entity.CUSTOMER, customer_id) not in rows:
        return None
    lay_over(rows, entries, author)
    customer = rows[Entity.CUSTOMER, customer_id]
    held = held_in(connection, customer_id)
    counts = _counts(connection, customer_id, held, rows)
    return CustomerCard(
        customer=customer,
        account=_account(connection, customer),
        counts=counts,
        fetched_at=from_us(held.fetched_at_us) if held and held.fetched_at_us else None,
        more=bool(held and held.more),
        **_by_field(rows, customer_id),
    )


def _loaded(connection: Connection, customer_id: str, me: Me | None) -> Rows:
    rows: Rows = {}
    reading.load_kinds_of_customer(connection, rows, customer_id, _ALL_KINDS)
    subjects = [customer_id, *(name[1] for name in rows if name[0] is Entity.CASE)]
    if me is not None:
        subjects += [me.user_id, me.team_id]
    reading.load_by_lookup(connection, rows, Entity.BUDGET, msgspec.json.encode(subjects).decode())
    return rows


def _by_field(rows: Rows, customer_id: str) -> dict[str, Any]:
    kinds: dict[str, list[Held[Any]]] = {field: [] for field in _FIELDS.values()}
    for (entity, _), held in rows.items():
        field = _FIELDS.get(entity)
        owner = getattr(held.body, "customer_id", customer_id)
        if field is not None and owner == customer_id:
            kinds[field].append(held)
    return {field: tuple(sorted(kind, key=_newest_first)) for field, kind in kinds.items()}


def _newest_first(held: Held[Any]) -> tuple[int, str]:
    return (-(held.at_us or 0), held.id)


def _account(connection: Connection, customer: Held[Any]) -> Held[Any] | None:
    account_id = customer.body.account_id
    return None if account_id is None else reading.one(connection, Entity.ACCOUNT, account_id)


def _counts(
    connection: Connection, customer_id: str, held: HeldCustomer | None, rows: Rows
) -> dict[Entity, int]:
    """Return the whole number of each kind: the server's where it knows of more than is here."""
    here = Counter(entity for entity, _ in rows)
    for entity in TIMELINE_ENTITIES:
        if here[entity] >= CARD_ROWS:  # there may be more than were loaded
            here[entity] = reading.count(connection, customer_id, entity)
    if held is not None and held.more:
        for name, number in held.counts.items():
            here[Entity(name)] = max(number, here[Entity(name)])
    return dict(here)
