"""The customer with everything around them: one request, no body understood on the way."""

import hashlib

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import NotFound
from agentdesk.domain.search_terms import TermKind, phone_digits
from agentdesk.protocol.pages import MAX_TIMELINE, Card
from agentdesk.protocol.rows import TIMELINE_ENTITIES, Entity, Row
from agentdesk.server.services.visibility import readable_counts, visible
from agentdesk.server.storage.unit_of_work import UnitOfWork

# Fewer digits than this are no whole number, in any country and without its code.
_SHORTEST_WHOLE_NUMBER = 6
_MOST_SHARING_A_PHONE = 20


def card(unit: UnitOfWork, actor: Actor, customer_id: str) -> Card:
    """Return the customer, the newest `MAX_TIMELINE` of the timeline, and what may be counted."""
    around = unit.cards.around(customer_id)
    if around is None:
        raise NotFound(f"no customer {customer_id}")
    timeline = around.timeline[:MAX_TIMELINE]
    told = sum(around.counts.get(entity.value, 0) for entity in TIMELINE_ENTITIES)
    rows = visible(unit, actor, around.standing + timeline)
    counts = readable_counts(actor, around.counts)
    return Card(around.customer, rows, counts, more=told > len(timeline))


def card_by_phone(unit: UnitOfWork, actor: Actor, text: str) -> Card | None:
    """Return the card of whoever has this number, written in any way; None when nobody has."""
    found = who_has(unit, text)
    return None if found is None else card(unit, actor, found)


def who_has(unit: UnitOfWork, phone: str) -> str | None:
    """Return the customer with this number, the one last spoken to if several share it."""
    digits = phone_digits(phone)
    if len(digits) < _SHORTEST_WHOLE_NUMBER:
        return None
    sharing = unit.terms.exactly(digits, TermKind.PHONE, _MOST_SHARING_A_PHONE)
    return max(sharing, key=lambda one: _last_spoken_to(unit, one), default=None)


def customer(unit: UnitOfWork, customer_id: str) -> Row:
    row = unit.records.row(Entity.CUSTOMER, customer_id)
    if row is None:
        raise NotFound(f"no customer {customer_id}")
    return row


def etag(found: Card) -> str:
    """Name what the card shows: another version, row or count gives another name."""
    hashed = hashlib.blake2b(digest_size=12)
    for row in (found.customer, *found.rows):
        hashed.update(b"%s %d " % (row.id.encode(), row.row_version))
    hashed.update(repr(sorted(found.counts.items())).encode())
    return f'"{hashed.hexdigest()}"'


def _last_spoken_to(unit: UnitOfWork, customer_id: str) -> tuple[int, str]:
    latest = unit.records.for_customer(Entity.INTERACTION, customer_id, limit=1)
    return (latest[0].at_us or 0 if latest else 0, customer_id)
