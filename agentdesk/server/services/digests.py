"""What a desktop should hold of a customer, as one number that it compares with its own."""

from collections.abc import Iterator, Sequence

from agentdesk.domain.actor import Actor
from agentdesk.protocol.digests import (
    DigestAsk,
    Digests,
    DigestWish,
    ReferenceDigests,
    RowParts,
    digest_of,
    digested,
)
from agentdesk.protocol.rows import REFERENCE_ENTITIES, Entity, Row
from agentdesk.server.services.visibility import READABLE
from agentdesk.server.storage.unit_of_work import UnitOfWork

# Of one kind around one customer; who has more is never whole on a desktop.
MOST_OF_A_KIND = 20_000


def digests(unit: UnitOfWork, actor: Actor, ask: DigestAsk) -> Digests:
    """Work them out from the rows as they are now, in one snapshot."""
    found = {}
    for wish in ask.customers:
        rows = _rows(unit, actor, wish)
        if rows:
            parts = ((row.entity, row.id, row.row_version, bytes(row.body)) for row in rows)
            found[wish.customer_id] = digest_of(parts)
    return Digests(found)


def reference(unit: UnitOfWork, actor: Actor) -> ReferenceDigests:
    """Work out what every desktop holds, whoever the customer is, by kind."""
    return ReferenceDigests(
        {
            entity: digest_of(_reference_parts(unit, entity))
            for entity in REFERENCE_ENTITIES
            if entity in READABLE[actor.role]
        }
    )


def _reference_parts(unit: UnitOfWork, entity: Entity) -> Iterator[RowParts]:
    after = ""
    while rows := unit.working_set.reference_page(entity, after, MOST_OF_A_KIND):
        for row in rows:
            yield row.entity, row.id, row.row_version, bytes(row.body)
        after = rows[-1].id


def _rows(unit: UnitOfWork, actor: Actor, wish: DigestWish) -> Sequence[Row]:
    customer = unit.records.row(Entity.CUSTOMER, wish.customer_id)
    if customer is None or customer.deleted:
        return []
    rows = [customer]
    for entity in digested(whole=wish.whole):
        if entity is not Entity.CUSTOMER and entity in READABLE[actor.role]:
            rows += unit.records.for_customer(entity, wish.customer_id, limit=MOST_OF_A_KIND)
    return rows
