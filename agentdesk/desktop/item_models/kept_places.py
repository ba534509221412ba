"""How far down each customer's timeline somebody had come when they left it."""

from typing import Protocol

_SCOPE = "tabs"


class Shelf(Protocol):
    """Named values of a scope (item_models.preferences.Preferences)."""

    def get(self, scope: str, name: str) -> bytes | None: ...

    def put(self, scope: str, name: str, body: bytes) -> None: ...

    def drop(self, scope: str, name: str) -> None: ...


def keep_rested(shelf: Shelf, customer_id: str, scrolled: int) -> None:
    """Keep the place in pixels; the very top needs no keeping."""
    if scrolled:
        shelf.put(_SCOPE, customer_id, str(scrolled).encode())
    elif shelf.get(_SCOPE, customer_id) is not None:
        shelf.drop(_SCOPE, customer_id)


def rested_at(shelf: Shelf, customer_id: str) -> int:
    kept = shelf.get(_SCOPE, customer_id) or b""
    return int(kept) if kept.isdigit() else 0
