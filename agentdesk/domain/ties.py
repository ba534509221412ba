"""What two customers may have in common without being one: keys that are compared, never shown."""

import hashlib
from enum import StrEnum

from agentdesk.domain.search_terms import fold


class TieKey(StrEnum):
    ADDRESS = "address"
    PAYMENT = "payment"


def address_key(*parts: str) -> str:
    """Name an address however it is written; without a street there is nothing to share."""
    return _key(fold(" ".join(part for part in parts if part)))


def instrument_key(instrument: str) -> str:
    """Name a card, an account or a wallet by what its provider calls it."""
    return _key(instrument)


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
