"""The customers' search terms: written with the customer, read by ranges."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Select, bindparam, delete, insert, intersect, select

from agentdesk.domain.search_terms import TermKind, email_terms, name_terms, phone_terms
from agentdesk.protocol.entities import CustomerBody
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.terms import TERM

Term = tuple[str, TermKind]
# Above every character that a key can hold.
HIGHEST = "\U0010ffff"

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
# How far a short word is looked through before another word narrows it down.
_MOST_OF_A_WORD = 5000
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


def _having(word: int) -> Select[str]:
    """Customers with a term that begins with the word of this number."""
    having = select(TERM.c.customer_id).where(
        TERM.c.term >= bindparam(f"low_{word}"), TERM.c.term < bindparam(f"high_{word}")
    )
    return select(having.limit(_MOST_OF_A_WORD).subquery().c.customer_id)


_HAVING_ALL = {
    words: intersect(*(_having(word) for word in range(words))).limit(bindparam("most"))
    for words in (2, 3)
}
MAX_WORDS = max(_HAVING_ALL)


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

    def beginning_with_all(self, words: Sequence[str], limit: int) -> list[str]:
        """Return customers that have, for each of two or three words, a term it begins."""
        ask: dict[str, object] = {"most": limit}
        for number, word in enumerate(words):
            ask |= {f"low_{number}": word, f"high_{number}": word + HIGHEST}
        return list(self._context.connection.scalars(_HAVING_ALL[len(words)], ask))

    def exactly(self, term: str, kind: TermKind, limit: int) -> list[str]:
        ask = {"whole": term, "of_kind": int(kind), "most": limit}
        return list(self._context.connection.scalars(_EXACT, ask))
