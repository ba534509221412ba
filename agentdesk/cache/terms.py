"""Search terms of the customers held: written with their rows, taken away with them."""

from collections.abc import Iterable

from agentdesk.cache.many_rows import ManyRows
from agentdesk.domain.search_terms import TermKind, email_terms, name_terms, phone_terms
from agentdesk.protocol.entities import CustomerBody
from agentdesk.runtime.sqlcipher import Connection

Term = tuple[int, str, str]  # kind, term, customer id: a row of the table

_INSERT = ManyRows("INSERT OR IGNORE INTO term (kind, term, customer_id)", 3)


def terms_of(customer_id: str, body: CustomerBody | None) -> set[Term]:
    """Return every term of the customer; none of a body that is gone or cannot be read."""
    if body is None:
        return set()
    found = {(TermKind.NAME, term) for name in body.names for term in name_terms(name.display)}
    found |= {(TermKind.PHONE, term) for phone in body.phones for term in phone_terms(phone.e164)}
    found |= {(TermKind.EMAIL, term) for email in body.emails for term in email_terms(email)}
    return {(int(kind), term, customer_id) for kind, term in found}


def replace_terms(connection: Connection, old: Iterable[Term], new: Iterable[Term]) -> None:
    """Write the difference; sorted, because neighbours of a B-tree are cheap to write together."""
    before, after = set(old), set(new)
    connection.executemany(
        "DELETE FROM term WHERE kind = ? AND term = ? AND customer_id = ?",
        sorted(before - after),
    )
    _INSERT.write(connection, sorted(after - before))
