"""Whom somebody had in front lately at this desk, newest first: what Ctrl+K offers unasked."""

import logging
from typing import Protocol

import msgspec

_LOG = logging.getLogger(__name__)
_SCOPE = "recent"
_NAME = "customers"
_MOST_KEPT = 9


class Shelf(Protocol):
    """Named values of a scope (item_models.preferences.Preferences)."""

    def get(self, scope: str, name: str) -> bytes | None: ...

    def put(self, scope: str, name: str, body: bytes) -> None: ...


def recent_customers(shelf: Shelf) -> tuple[str, ...]:
    body = shelf.get(_SCOPE, _NAME)
    try:
        return () if body is None else msgspec.json.decode(body, type=tuple[str, ...])
    except msgspec.MsgspecError:
        _LOG.warning("the customers of lately could not be read")
        return ()


def note_recent(shelf: Shelf, customer_id: str) -> None:
    """Somebody has turned to this customer."""
    known = recent_customers(shelf)
    if known[:1] != (customer_id,):
        others = [one for one in known if one != customer_id]
        kept = [customer_id, *others][:_MOST_KEPT]
        shelf.put(_SCOPE, _NAME, msgspec.json.encode(kept))
