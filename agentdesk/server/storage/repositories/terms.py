"""The customers' search terms: written with the customer, read by ranges."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Select, bindparam, delete, insert, select

from agentdesk.domain.search_terms import (
    TermKind,
    email_terms,
    is_han_or_kana,
    name_terms,
    phone_terms,
)
from agentdesk.protocol.entities import CustomerBody
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.terms import TERM

Term = tuple[str, TermKind]
# Above every character that a key can hold.
HIGHEST = "\U0010ffff"

# Words of one query, the beginning among them.
MAX_WORDS = 3
_MOST_SIFTED = 5000
_LIKE_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\%_"})

_ADD = insert(TERM)
_REMOVE = delete(TERM).where(
    TERM.c.term == bindparam("old_term"),
    TERM.c.customer_id == bindparam("old_customer_id"),
    TERM.c.kind == bindparam("old_kind"),
)
_BEGINNING = (
    select(TERM.c.term, TERM.c.customer_id, TERM.c.kind)
    .where(TERM.c.term >= bindparam("low"), TERM.c.term < bindparam("high"))
    .order_by(TERM.c.term, TERM.c.customer_id)
    .limit(bindparam("most"))
)
_EXACT = (
    select(TERM.c.customer_id)
    .where(TERM.c.term == bindparam("whole"), TERM.c.kind == bindparam("of_kind"))
    .order_by(TERM.c.customer_id)
    .limit(bindparam("most"))
)


def terms_of(body: CustomerBody) -> set[Term]:
    """Return everything a customer can be found by."""
    names = {term for name in body.names for term in name_terms(name.display)}
    phones = {term for phone in body.phones for term in phone_terms(phone.e164)}
    emails = {term for email in body.emails for term in email_terms(email)}
    return (
        {(term, TermKind.NAME) for term in names}
        | {(term, TermKind.PHONE) for term in phones}
        | {(term, TermKind.EMAIL) for term in emails}
    )


def _beginning_and_holding(words: int) -> Select[str]:
    """So many words anywhere behind the beginning; it is read no further than is quick."""
    begun = (
        select(TERM.c.term, TERM.c.customer_id)
        .where(TERM.c.term >= bindparam("low"), TERM.c.term < bindparam("high"))
        .limit(_MOST_SIFTED)
        .subquery()
    )
    held = (begun.c.term.like(bindparam(f"word_{word}"), escape="\\") for word in range(words))
    return select(begun.c.customer_id).where(*held).limit(bindparam("most"))


_HOLDING = {words: _beginning_and_holding(words) for words in range(1, MAX_WORDS)}


def _pattern(word: str) -> str:
    """A word of an alphabet begins behind a space; Han and kana stand anywhere."""
    escaped = word.translate(_LIKE_SIGNS)
    return f"%{escaped}%" if is_han_or_kana(word[0]) else f"% {escaped}%"


class TermRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def add(self, terms: Iterable[tuple[str, Term]]) -> None:
        lines = [
            {"term": term, "customer_id": customer_id, "kind": int(kind)}
            for customer_id, (term, kind) in terms
        ]
        # In the table's own order, so that a bulk import walks the tree instead of jumping.
        lines.sort(key=lambda line: (line["term"], line["customer_id"]))
        if lines:
            self._context.connection.execute(_ADD, lines)

    def remove(self, customer_id: str, terms: set[Term]) -> None:
        lines = [
            {"old_term": term, "old_customer_id": customer_id, "old_kind": int(kind)}
            for term, kind in terms
        ]
        if lines:
            self._context.connection.execute(_REMOVE, lines)

    def beginning_with(self, beginning: str, limit: int) -> list[tuple[str, str, TermKind]]:
        """Return (term, customer id, kind), nearest to the beginning first."""
        ask = {"low": beginning, "high": beginning + HIGHEST, "most": limit}
        rows = self._context.connection.execute(_BEGINNING, ask)
        return [(term, customer_id, TermKind(kind)) for term, customer_id, kind in rows]

    def beginning_and_holding(self, beginning: str, others: Sequence[str], limit: int) -> list[str]:
        """Return customers with a term that begins so and holds the other words further on."""
        ask: dict[str, object] = {"low": beginning, "high": beginning + HIGHEST, "most": limit}
        ask |= {f"word_{number}": _pattern(word) for number, word in enumerate(others)}
        return list(self._context.connection.scalars(_HOLDING[len(others)], ask))

    def exactly(self, term: str, kind: TermKind, limit: int) -> list[str]:
        ask = {"whole": term, "of_kind": int(kind), "most": limit}
        return list(self._context.connection.scalars(_EXACT, ask))
