"""A thread that does one thing now and then, whatever became of it the last time."""

import logging
import threading
from collections.abc import Callable

from agentdesk.domain.errors import AgentdeskError

_LOG = logging.getLogger(__name__)


class Recurring:
    """Works until it is stopped; `stop` lets it end what it is at.

    `at_the_end` works once more then, so that nothing is left undone.
    """

    def __init__(
        self,
        name: str,
        interval_s: float,
        work: Callable[[], object],
        *,
        at_the_end: bool = False,
    ) -> None:
        self._name = name
        self._interval_s = interval_s
        self._work = work
        self._at_the_end = at_the_end
        self._ending = threading.Event()
        self._called = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def call(self) -> None:
        """Work now, without waiting for the time to come."""
        self._called.set()

    def stop(self, timeout_s: float = 5.0) -> None:
        self._ending.set()
        self._called.set()
        self._thread.join(timeout_s)

    def _run(self) -> None:
        while not self._ending.is_set():
            self._called.wait(self._interval_s)
            self._called.clear()
            if not self._ending.is_set():
                self._turn()
        if self._at_the_end:
            self._turn()

    def _turn(self) -> None:
        try:
            self._work()
        except AgentdeskError:
            _LOG.warning("%s will try again", self._name, exc_info=True)
        except Exception:  # noqa: BLE001 - the next turn must come, whatever broke this one
            _LOG.exception("%s failed", self._name)
