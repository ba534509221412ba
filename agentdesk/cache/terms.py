"""Search terms of the customers held: written with their rows, taken away with them."""

from collections.abc import Iterable

from agentdesk.cache.bodies import read_body
from agentdesk.domain.search_terms import TermKind, email_terms, name_terms, phone_terms
from agentdesk.protocol.entities import CustomerBody
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.sqlcipher import Connection

Term = tuple[int, str, str]  # kind, term, customer id: a row of the table

_INSERT = "INSERT OR IGNORE INTO term (kind, term, customer_id) VALUES (?, ?, ?)"
_DELETE = "DELETE FROM term WHERE kind = ? AND term = ? AND customer_id = ?"
_COUNT = "SELECT COUNT(*) FROM term WHERE kind = ? AND term = ? AND customer_id = ?"


def terms_of(customer_id: str, body: CustomerBody | None) -> set[Term]:
    """Return every term of the customer; none of a body that is gone or cannot be read."""
    if body is None:
        return set()
    found = {(TermKind.NAME, term) for name in body.names for term in name_terms(name.display)}
    found |= {(TermKind.PHONE, term) for phone in body.phones for term in phone_terms(phone.e164)}
    found |= {(TermKind.EMAIL, term) for email in body.emails for term in email_terms(email)}
    return {(int(kind), term, customer_id) for kind, term in found}


def replace_terms(connection: Connection, old: Iterable[Term], new: Iterable[Term]) -> None:
    """Take the old ones away and write all the new ones, so that a lost one comes back.

    Sorted, because neighbours of a B-tree are cheap to write together.
    """
    before, after = set(old), set(new)
    connection.executemany(_DELETE, sorted(before - after))
    connection.executemany(_INSERT, sorted(after))


def is_findable(connection: Connection, customer_id: str, raw_body: bytes) -> bool:
    """Return whether every term of the customer is there."""
    body = read_body(Entity.CUSTOMER, raw_body)
    wanted = terms_of(customer_id, body)
    there = sum(connection.execute(_COUNT, term).fetchone()[0] for term in wanted)
    return bool(there == len(wanted))
