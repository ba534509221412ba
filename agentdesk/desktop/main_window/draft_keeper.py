"""Drafts while somebody types: in memory at once, on disk in the next pause of half a second."""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject

from agentdesk.cache.shapes import DraftKind, DraftName
from agentdesk.desktop.item_models.write_behind import WriteBehind


class DraftSink(Protocol):
    """Where drafts are safe (agentdesk.cache.drafts.DraftShelf)."""

    def all(self) -> Mapping[DraftName, bytes]: ...

    def keep(self, take: Callable[[], Mapping[DraftName, bytes]]) -> None: ...


class DraftKeeper(QObject):
    """`hand_over` comes before a command is made of a draft.

    So nothing under way writes it again after the command has ended it.
    """

    def __init__(self, shelf: DraftSink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held = dict(shelf.all())
        self._late = WriteBehind(shelf.keep, self)

    def read(self, customer_id: str, kind: DraftKind) -> bytes:
        return self._held.get(DraftName(customer_id, kind), b"")

    def keep(self, customer_id: str, kind: DraftKind, body: bytes) -> None:
        """Keep what is there now instead of what was; nothing ends the draft."""
        name = DraftName(customer_id, kind)
        if self._held.get(name, b"") == body:
            return
        self._held[name] = body
        self._late.put(name, body)

    def hand_over(self, customer_id: str, kind: DraftKind) -> None:
        """A command is about to be made of it: from here on the outbox answers for it."""
        name = DraftName(customer_id, kind)
        self._held.pop(name, None)
        self._late.forget(name)

    def end(self) -> None:
        """Write what is left, now: the files are about to be closed."""
        self._late.end()
