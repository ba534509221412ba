"""One number for all that both sides hold about a customer: equal, or something was missed.

Each side works out its own and never copies the other's; a sum, so that no order matters.
"""

import hashlib
from collections.abc import Iterable
from typing import Annotated

import msgspec
from msgspec import Meta

from agentdesk.protocol.fields import Id
from agentdesk.protocol.rows import TIMELINE_ENTITIES, Entity

MOST_CUSTOMERS = 50
_HASHED_BYTES = 8
_WRAP = 1 << 64
# Requests and budgets are left out: who sees which of them depends on the person and the day.
STANDING = (
    Entity.CUSTOMER,
    Entity.SUBSCRIPTION,
    Entity.CASE,
    Entity.PROMISE,
    Entity.OUTCOME,
    Entity.EFFECT,
    Entity.REVERSAL,
    Entity.SUGGESTION,
)

DigestText = Annotated[str, Meta(pattern=r"^[0-9a-f]{16}\Z")]
RowParts = tuple[str, str, int, bytes]  # entity, id, version, raw body


class DigestWish(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`whole`: with the timeline, because all of it is held."""

    customer_id: Id
    whole: bool


class DigestAsk(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    customers: Annotated[list[DigestWish], Meta(min_length=1, max_length=MOST_CUSTOMERS)]


class Digests(msgspec.Struct, frozen=True):
    """By customer; one that does not exist is left out."""

    digests: dict[str, DigestText]


class ReferenceDigests(msgspec.Struct, frozen=True):
    """Of what every desktop holds, by kind; a kind the caller may not read is left out."""

    digests: dict[Entity, DigestText]


def digested(*, whole: bool) -> tuple[Entity, ...]:
    """Return the kinds of rows that count."""
    return (*STANDING, *TIMELINE_ENTITIES) if whole else STANDING


def digest_of(rows: Iterable[RowParts]) -> DigestText:
    total = 0
    for entity, row_id, version, body in rows:
        hashed = hashlib.sha256(f"{entity}\n{row_id}\n{version}\n".encode())
        hashed.update(body)
        total += int.from_bytes(hashed.digest()[:_HASHED_BYTES])
    return f"{total % _WRAP:016x}"
