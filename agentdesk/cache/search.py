"""Search over the customers held here, as one types: names, phones, e-mails, numbers."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from agentdesk.cache import reading
from agentdesk.domain.search_terms import TermKind, fold, fold_email, fold_words, phone_digits
from agentdesk.protocol.entities import CustomerBody, latin_beside
from agentdesk.protocol.pages import SearchHit
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.sqlcipher import Connection

_LAST = "\U0010ffff"  # after every term that begins the same way
_MIN_NUMBER = 3
_MAX_WORDS = 4
_MAX_TEXT = 100

_TERMS = """
    SELECT DISTINCT customer_id FROM term WHERE kind = ? AND term >= ? AND term < ? LIMIT ?
"""
_TERMS_HOLDING = """
    SELECT DISTINCT customer_id FROM term
    WHERE kind = ? AND term >= ? AND term < ?
        AND NOT EXISTS (SELECT 1 FROM json_each(?) WHERE instr(substr(term, ?), value) = 0)
    LIMIT ?
"""
_NUMBERS = """
    SELECT customer_id, id, lookup FROM record
    WHERE entity = ? AND lookup >= ? AND lookup < ? AND deleted = 0 AND customer_id IS NOT NULL
    ORDER BY lookup LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class _Found:
    """Who was found and by what."""

    customer_id: str
    matched: str
    entity_id: str | None = None
    number: str = ""


def search(connection: Connection, text: str, limit: int) -> list[SearchHit]:
    """Return who is meant: by number first, then by the beginning of any of their terms."""
    hits: dict[str, SearchHit] = {}
    for found in _found(connection, text.strip()[:_MAX_TEXT], limit):
        if len(hits) >= limit:
            break
        if found.customer_id in hits:
            continue
        held = reading.one(connection, Entity.CUSTOMER, found.customer_id)
        if held is not None:
            hits[found.customer_id] = _hit(found, held.body)
    return list(hits.values())


def customer_by_phone(connection: Connection, e164: str) -> str | None:
    """Return the one customer who has the number, None when nobody or several have it."""
    digits = e164.removeprefix("+")
    found = connection.execute(_TERMS, (TermKind.PHONE, digits, digits + _LAST, 10)).fetchall()
    owners = [row[0] for row in found if _has_phone(connection, row[0], e164)]
    return owners[0] if len(owners) == 1 else None


def _found(connection: Connection, text: str, limit: int) -> Iterator[_Found]:
    """Lazily, so that nothing more is asked once there are enough."""
    yield from _by_number(connection, text, limit)
    for kind, term in _terms_asked(text):
        rows = connection.execute(_TERMS, (kind, term, term + _LAST, limit)).fetchall()
        yield from (_Found(row[0], kind.name.lower()) for row in rows)
    yield from _by_words(connection, fold_words(text), limit)


def _by_number(connection: Connection, text: str, limit: int) -> Iterator[_Found]:
    """Cases and orders, whose numbers hold a digit and no space."""
    number = unicodedata.normalize("NFKC", text).casefold()
    if len(number) < _MIN_NUMBER or " " in number or not any(map(str.isdigit, number)):
        return
    for entity in (Entity.CASE, Entity.ORDER):
        rows = connection.execute(_NUMBERS, (entity, number, number + _LAST, limit)).fetchall()
        yield from (_Found(row[0], entity.value, row[1], row[2].upper()) for row in rows)


def _by_words(connection: Connection, words: list[str], limit: int) -> Iterator[_Found]:
    """Words in an order that no term has: one begins a term, the others stand further on in it."""
    ordered = sorted(words[:_MAX_WORDS], key=len, reverse=True)
    for place, first in enumerate(ordered if len(ordered) > 1 else ()):
        others = msgspec.json.encode(ordered[:place] + ordered[place + 1 :]).decode()
        asked = (TermKind.NAME, first, first + _LAST, others, len(first) + 1, limit)
        rows = connection.execute(_TERMS_HOLDING, asked).fetchall()
        yield from (_Found(row[0], TermKind.NAME.name.lower()) for row in rows)


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


def _hit(found: _Found, body: CustomerBody) -> SearchHit:
    """Tell people of one name apart by what else is known of them."""
    reached_by = [phone.e164 for phone in body.phones[:1]] + body.emails[:1]
    if found.matched == TermKind.EMAIL.name.lower():
        reached_by.reverse()
    return SearchHit(
        customer_id=found.customer_id,
        display=body.names[0].display if body.names else "",
        matched=found.matched,
        subtitle=found.number or next(iter(reached_by), ""),
        entity_id=found.entity_id,
        latin=latin_beside(body.names),
    )
