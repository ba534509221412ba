"""Drafts while somebody types: in memory at once, on disk in the next pause of half a second."""

import logging
import threading
from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject

from agentdesk.cache.shapes import DraftKind, DraftName
from agentdesk.desktop.tasks import Background, after
from agentdesk.domain.errors import AgentdeskError

_LOG = logging.getLogger(__name__)
_PAUSE_MS = 400
_END_MS = 1000


class DraftSink(Protocol):
    """Where drafts are safe (agentdesk.cache.drafts.DraftShelf)."""

    def all(self) -> Mapping[DraftName, bytes]: ...

    def keep(self, take: Callable[[], Mapping[DraftName, bytes]]) -> None: ...


class DraftKeeper(QObject):
    """A crash takes what was typed within the last pause, and nothing else.

    The disk is written off the GUI thread; `hand_over` comes before a command is made of a draft,
    so that nothing under way writes it again after the command has ended it.
    """

    def __init__(self, shelf: DraftSink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._held = dict(shelf.all())
        self._fresh: dict[DraftName, bytes] = {}
        self._lock = threading.Lock()  # over `_fresh`: the writing thread looks at it
        self._pausing = False
        self._background = Background(self)

    def read(self, customer_id: str, kind: DraftKind) -> bytes:
        return self._held.get(DraftName(customer_id, kind), b"")

    def keep(self, customer_id: str, kind: DraftKind, body: bytes) -> None:
        """Keep what is there now instead of what was; nothing ends the draft."""
        name = DraftName(customer_id, kind)
        if self._held.get(name, b"") == body:
            return
        self._held[name] = body
        with self._lock:
            self._fresh[name] = body
        if not self._pausing:
            self._pausing = True
            after(self, _PAUSE_MS, self._write)

    def hand_over(self, customer_id: str, kind: DraftKind) -> None:
        """A command is about to be made of it: from here on the outbox answers for it."""
        name = DraftName(customer_id, kind)
        self._held.pop(name, None)
        with self._lock:
            self._fresh.pop(name, None)

    def end(self) -> None:
        """Write what is left, now: the files are about to be closed."""
        self._background.close(_END_MS)
        try:
            self._keep_fresh()
        except AgentdeskError as error:
            _not_kept(error)

    def _write(self) -> None:
        self._pausing = False
        self._background.run(self._keep_fresh, lambda _kept: None, _not_kept)

    def _keep_fresh(self) -> None:
        written: dict[DraftName, bytes] = {}

        def take() -> Mapping[DraftName, bytes]:
            with self._lock:
                written.update(self._fresh)
            return written

        if self._fresh:
            self._shelf.keep(take)
        with self._lock:
            for name, body in written.items():
                if self._fresh.get(name) == body:
                    del self._fresh[name]


def _not_kept(error: Exception) -> None:
    """The disk is full, and the sync state says so; it stays in memory for the next pause."""
    _LOG.warning("drafts could not be kept", exc_info=error)
