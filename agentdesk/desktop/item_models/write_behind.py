"""Values that change while somebody works: kept at once in memory, on disk in the next pause."""

import logging
import threading
from collections.abc import Callable, Hashable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from agentdesk.desktop.tasks import Background, after
from agentdesk.domain.errors import AgentdeskError

_LOG = logging.getLogger(__name__)
_PAUSE_MS = 400
_END_MS = 1000
N = TypeVar("N", bound=Hashable)
B = TypeVar("B")
Keep = Callable[[Callable[[], Mapping[N, B]]], None]


class WriteBehind(Generic[N, B]):
    """A crash takes what changed within the last pause, and nothing else.

    `keep` writes to disk, off the GUI thread; what it is to write it asks for inside its
    transaction, so that what was forgotten meanwhile is not written after all.
    """

    def __init__(self, keep: Keep[N, B], owner: QObject) -> None:
        self._keep = keep
        self._owner = owner
        self._fresh: dict[N, B] = {}
        self._lock = threading.Lock()  # over `_fresh`: the writing thread looks at it
        self._pausing = False
        self._background = Background(owner)

    @property
    def fresh(self) -> dict[N, B]:
        """What is not on disk yet."""
        with self._lock:
            return dict(self._fresh)

    def put(self, name: N, body: B) -> None:
        with self._lock:
            self._fresh[name] = body
        if not self._pausing:
            self._pausing = True
            after(self._owner, _PAUSE_MS, self._write)

    def forget(self, name: N) -> None:
        """Somebody else answers for it from here on."""
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
        written: dict[N, B] = {}

        def take() -> Mapping[N, B]:
            with self._lock:
                written.update(self._fresh)
            return written

        if self._fresh:
            self._keep(take)
        with self._lock:
            for name, body in written.items():
                if self._fresh.get(name) == body:
                    del self._fresh[name]


def _not_kept(error: Exception) -> None:
    """The disk is full, and the sync state says so; it stays in memory for the next pause."""
    _LOG.warning("what changed could not be kept", exc_info=error)
