"""A loop whose time runs faster than the world's: every wait and time-out shrinks with it.

Nothing of the desktop knows: its engine, its HTTP and the network between ask the loop, its stores
ask the loop's clock. The server is another process and lives in the world's time: while it works
on something, time is in no hurry, so that a busy machine is no bad network.
"""

import asyncio
import selectors
import time
from collections.abc import Coroutine
from datetime import datetime, timedelta
from typing import Any, TypeVar

from agentdesk.runtime.clock import SystemClock

T = TypeVar("T")


class _Selector(selectors.DefaultSelector):
    """Waits as much shorter as time is faster, and counts what was won by it."""

    def __init__(self, pace: float) -> None:
        super().__init__()
        self.pace = pace
        self.won_s = 0.0

    def select(self, timeout: float | None = None) -> Any:
        most_s = None if timeout is None else timeout / self.pace
        began_s = time.monotonic()
        events = super().select(most_s)
        waited_s = time.monotonic() - began_s
        if most_s is not None:
            waited_s = min(waited_s, max(0.0, most_s))  # being woken late wins nothing
        self.won_s += waited_s * (self.pace - 1)
        return events


class HurriedLoop(asyncio.SelectorEventLoop):
    """Only waiting is hurried, never work: neither the server's nor our own."""

    def __init__(self, pace: float) -> None:
        self._pace = pace
        self._asked = 0
        self._waits = _Selector(pace)
        super().__init__(self._waits)

    def time(self) -> float:
        return super().time() + self._waits.won_s

    def leap(self, seconds: float) -> None:
        """So much has passed at once: the computer slept."""
        self._waits.won_s += seconds

    def server_asked(self) -> None:
        """Go no faster than the world until it has answered."""
        self._asked += 1
        self._waits.pace = 1.0

    def server_answered(self) -> None:
        self._asked -= 1
        if not self._asked:
            self._waits.pace = self._pace


def hurried_loop() -> HurriedLoop:
    """Return the loop that runs."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, HurriedLoop)
    return loop


class LoopClock:
    """The computer's clock of one desktop, as wrong as its owner likes."""

    def __init__(self, wrong_by: timedelta = timedelta()) -> None:
        self._loop = hurried_loop()
        self._zero_s = self._loop.time()
        self._zero = SystemClock().now()
        self.wrong_by = wrong_by

    def now(self) -> datetime:
        return self._zero + timedelta(seconds=self.monotonic_s() - self._zero_s) + self.wrong_by

    def monotonic_s(self) -> float:
        return self._loop.time()


def run(work: Coroutine[Any, Any, T], pace: float) -> T:
    """Run it to its end in such a loop."""
    with asyncio.Runner(loop_factory=lambda: HurriedLoop(pace)) as runner:
        return runner.run(work)
