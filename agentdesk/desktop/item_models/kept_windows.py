"""Where a customer's own window stood, kept by customer, and put back onto a screen there is."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

import msgspec
from PySide6.QtCore import QRect

_LOG = logging.getLogger(__name__)
_SCOPE = "windows"
_LEAST_ON_SCREEN = 200  # so much of its upper edge must be there to take hold of


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    stands_open: bool
    x: int
    y: int
    width: int
    height: int
    unread: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a window is, whether it is open, and whether something new there was not seen."""

    rect: QRect
    is_open: bool
    unread: bool = False


class Shelf(Protocol):
    """Named values of a scope (item_models.preferences.Preferences)."""

    def get(self, scope: str, name: str) -> bytes | None: ...

    def all(self, scope: str) -> dict[str, bytes]: ...

    def put(self, scope: str, name: str, body: bytes) -> None: ...


def keep_window(shelf: Shelf, customer_id: str, now: Standing) -> None:
    at = now.rect
    kept = _Kept(now.is_open, at.x(), at.y(), at.width(), at.height(), now.unread)
    shelf.put(_SCOPE, customer_id, msgspec.json.encode(kept))


def rect_of(shelf: Shelf, customer_id: str) -> QRect | None:
    """Return where the customer's window stood last; None when it never had one."""
    kept = _read(shelf.get(_SCOPE, customer_id))
    return None if kept is None else QRect(kept.x, kept.y, kept.width, kept.height)


def was_unread(shelf: Shelf, customer_id: str) -> bool:
    kept = _read(shelf.get(_SCOPE, customer_id))
    return kept is not None and kept.stands_open and kept.unread


def open_windows(shelf: Shelf) -> tuple[str, ...]:
    """Return whose windows stood open when the desk was left, was locked or died."""
    found = {customer: _read(body) for customer, body in shelf.all(_SCOPE).items()}
    return tuple(who for who, kept in found.items() if kept is not None and kept.stands_open)


def onto_screens(wanted: QRect, screens: Iterable[QRect]) -> QRect:
    """Return the place if it can be reached, else the nearest on the first screen.

    The second screen of yesterday may stay at the office.
    """
    places = tuple(screens)
    if not places:
        return wanted
    home = max(places, key=lambda screen: _area(screen.intersected(wanted)))
    size = wanted.size().boundedTo(home.size())
    seen = home.intersected(QRect(wanted.topLeft(), size))
    rect = QRect(wanted.topLeft(), size)
    if seen.width() < min(_LEAST_ON_SCREEN, size.width()) or not _holds_edge(home, rect):
        rect.moveLeft(min(max(rect.left(), home.left()), home.right() + 1 - size.width()))
        rect.moveTop(min(max(rect.top(), home.top()), home.bottom() + 1 - size.height()))
    return rect


def _holds_edge(screen: QRect, rect: QRect) -> bool:
    return screen.top() <= rect.top() < screen.bottom()


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0


def _read(body: bytes | None) -> _Kept | None:
    try:
        return None if body is None else msgspec.json.decode(body, type=_Kept)
    except msgspec.MsgspecError:
        _LOG.warning("a window's place could not be read")
        return None
