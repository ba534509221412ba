"""Search over the customers held here, as one types: names, phones, e-mails, numbers."""

from collections.abc import Iterable, Iterator

from agentdesk.cache import reading
from agentdesk.domain.search_terms import TermKind, fold, fold_email, phone_digits
from agentdesk.protocol.entities import CustomerBody
from agentdesk.protocol.pages import SearchHit
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.sqlcipher import Connection

_MATCHED = {TermKind.NAME: "name", TermKind.PHONE: "phone", TermKind.EMAIL: "email"}
_LAST = "\U0010ffff"  # after every term that begins the same way
_MIN_NUMBER = 3

_TERMS = """
    SELECT DISTINCT customer_id FROM term WHERE kind = ? AND term >= ? AND term < ? LIMIT ?
"""
_NUMBERS = """
    SELECT customer_id, id FROM record
    WHERE entity = ? AND lookup >= ? AND lookup < ? AND deleted = 0 AND customer_id IS NOT NULL
    ORDER BY lookup LIMIT ?
"""
Found = tuple[str, str, str | None]  # customer id, what matched, the order's or case's id


def search(connection: Connection, text: str, limit: int) -> list[SearchHit]:
    """Return customers whose terms begin with the text, and owners of orders and cases so named."""
    hits: dict[tuple[str, str | None], SearchHit] = {}
    for customer_id, matched, entity_id in _found(connection, text.strip(), limit):
        if len(hits) >= limit:
            break
        if (customer_id, entity_id) in hits or (customer_id, None) in hits:
            continue
        held = reading.one(connection, Entity.CUSTOMER, customer_id)
        if held is not None:
            hits[customer_id, entity_id] = _hit(customer_id, held.body, matched, entity_id)
    return list(hits.values())


def customer_by_phone(connection: Connection, e164: str) -> str | None:
    """Return the one customer who has the number, None when nobody or several have it."""
    digits = e164.removeprefix("+")
    found = connection.execute(_TERMS, (TermKind.PHONE, digits, digits + _LAST, 10)).fetchall()
    owners = [row[0] for row in found if _has_phone(connection, row[0], e164)]
    return owners[0] if len(owners) == 1 else None


def _found(connection: Connection, text: str, limit: int) -> Iterator[Found]:
    for kind, term in _terms_asked(text):
        rows = connection.execute(_TERMS, (kind, term, term + _LAST, limit)).fetchall()
        yield from ((row[0], _MATCHED[kind], None) for row in rows)
    number = text.casefold()
    if len(number) >= _MIN_NUMBER and any(sign.isdigit() for sign in number):
        for entity in (Entity.CASE, Entity.ORDER):
            rows = connection.execute(_NUMBERS, (entity, number, number + _LAST, limit)).fetchall()
            yield from ((row[0], entity.value, row[1]) for row in rows)


def _terms_asked(text: str) -> Iterable[tuple[TermKind, str]]:
    asked = (
        (TermKind.PHONE, phone_digits(text)),
        (TermKind.NAME, fold(text)),
        (TermKind.EMAIL, fold_email(text)),
    )
    return [(kind, term) for kind, term in asked if term]


def _has_phone(connection: Connection, customer_id: str, e164: str) -> bool:
    held = reading.one(connection, Entity.CUSTOMER, customer_id)
    return held is not None and any(phone.e164 == e164 for phone in held.body.phones)


def _hit(customer_id: str, body: CustomerBody, matched: str, entity_id: str | None) -> SearchHit:
    return SearchHit(
        customer_id=customer_id,
        display=body.names[0].display if body.names else "",
        matched=matched,
        subtitle=body.emails[0] if body.emails else "",
        entity_id=entity_id,
    )
