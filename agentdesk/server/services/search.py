"""Finding a customer while somebody types: names in any script, phones, e-mails and numbers."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from agentdesk.domain.search_terms import TermKind, fold, fold_email, fold_words, phone_digits
from agentdesk.protocol.entities import PersonName, Phone, latin_beside
from agentdesk.protocol.pages import SearchHit, SearchPage
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.storage.repositories.terms import MAX_WORDS
from agentdesk.server.storage.unit_of_work import UnitOfWork

MAX_QUERY_CHARACTERS = 100
MAX_HITS = 50
MAX_SUBTITLE = 200
# One customer may have several terms under one beginning.
_TERMS_PER_HIT = 6
_MOST_BY_NUMBER = 5


class _Known(msgspec.Struct):
    """What of a customer a hit shows."""

    names: list[PersonName] = []
    phones: list[Phone] = []
    emails: list[str] = []


class _Numbered(msgspec.Struct):
    """What of a case or an order a hit shows."""

    number: str
    subject: str = ""


_KNOWN = msgspec.json.Decoder(_Known)
_NUMBERED = msgspec.json.Decoder(_Numbered)


@dataclass(frozen=True, slots=True)
class _Found:
    """Who was found and how, before the customer is looked at."""

    customer_id: str
    matched: str
    subtitle: str = ""
    entity_id: str | None = None


def find(unit: UnitOfWork, text: str, limit: int = 20) -> SearchPage:
    """Return who is meant, best first: by number, then by the beginning of any of their terms."""
    typed = text.strip()[:MAX_QUERY_CHARACTERS]
    found: dict[str, _Found] = {}
    for one in _found(unit, typed, limit) if typed else ():
        found.setdefault(one.customer_id, one)
        if len(found) == limit:
            break
    known = {row.id: row for row in unit.records.rows(Entity.CUSTOMER, list(found))}
    return SearchPage(
        [_hit(one, known[one.customer_id]) for one in found.values() if one.customer_id in known]
    )


def _found(unit: UnitOfWork, typed: str, limit: int) -> Iterator[_Found]:
    """Lazily, so that nothing more is asked once there are enough."""
    yield from _by_number(unit, typed)
    for beginning in _beginnings(typed):
        for _, customer_id, kind in unit.terms.beginning_with(beginning, limit * _TERMS_PER_HIT):
            yield _Found(customer_id, kind.name.lower())
    yield from _by_words(unit, typed, limit)


def _by_words(unit: UnitOfWork, typed: str, limit: int) -> Iterator[_Found]:
    """Words in an order that no term has: one begins a term, the others stand further on in it.

    The longest word is the rarest guess, so it begins first.
    """
    words = sorted(fold_words(typed)[:MAX_WORDS], key=len, reverse=True)
    for place, beginning in enumerate(words if len(words) > 1 else ()):
        others = words[:place] + words[place + 1 :]
        for customer_id in unit.terms.beginning_and_holding(beginning, others, limit):
            yield _Found(customer_id, TermKind.NAME.name.lower())


def _beginnings(typed: str) -> list[str]:
    """Return what may stand at the beginning of a term, each once."""
    possible = (phone_digits(typed), fold(typed), fold_email(typed))
    return list(dict.fromkeys(beginning for beginning in possible if beginning))


def _by_number(unit: UnitOfWork, typed: str) -> Iterator[_Found]:
    """Cases and orders, whose numbers hold a digit and no space."""
    number = unicodedata.normalize("NFKC", typed).upper()
    if " " in number or not any(sign.isdigit() for sign in number):
        return
    for entity in (Entity.CASE, Entity.ORDER):
        for row in unit.records.find_beginning(entity, "number", number, _MOST_BY_NUMBER):
            numbered = _NUMBERED.decode(row.body)
            subtitle = f"{numbered.number} {numbered.subject}".strip()[:MAX_SUBTITLE]
            yield _Found(row.customer_id or "", entity.value, subtitle, row.id)


def _hit(found: _Found, customer: Row) -> SearchHit:
    known = _KNOWN.decode(customer.body)
    display = known.names[0].display if known.names else ""
    subtitle = found.subtitle or _subtitle(known, found.matched)
    return SearchHit(
        found.customer_id,
        display,
        found.matched,
        subtitle,
        found.entity_id,
        latin=latin_beside(known.names),
    )


def _subtitle(known: _Known, matched: str) -> str:
    """Tell people of one name apart by what else is known of them."""
    phones = [phone.e164 for phone in known.phones[:1]]
    emails = known.emails[:1]
    told = emails + phones if matched == "email" else phones + emails
    return told[0] if told else ""
