"""A loop whose time runs faster than the world's: every wait and time-out shrinks with it.

Nothing of the desktop knows: its engine, its HTTP and the network between ask the loop, its stores
ask the loop's clock. The server is another process and lives in the world's time.
"""

import asyncio
import selectors
import time
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

T = TypeVar("T")


class _Selector(selectors.DefaultSelector):
    """Waits as much shorter as time is faster."""

    def __init__(self, pace: float) -> None:
        super().__init__()
        self._pace = pace

    def select(self, timeout: float | None = None) -> Any:
        return super().select(None if timeout is None else timeout / self._pace)


class HurriedLoop(asyncio.SelectorEventLoop):
    def __init__(self, pace: float) -> None:
        self._pace = pace
        self._began_s = time.monotonic()
        super().__init__(_Selector(pace))

    def time(self) -> float:
        return self._began_s + (time.monotonic() - self._began_s) * self._pace


class LoopClock:
    """The computer's clock of one desktop, as wrong as its owner likes."""

    def __init__(self, wrong_by: timedelta = timedelta()) -> None:
        self._loop = asyncio.get_running_loop()
        self._zero_s = self._loop.time()
        self._zero = datetime.now(UTC)
        self.wrong_by = wrong_by

    def now(self) -> datetime:
        return self._zero + timedelta(seconds=self.monotonic_s() - self._zero_s) + self.wrong_by

    def monotonic_s(self) -> float:
        return self._loop.time()


def run(work: Coroutine[Any, Any, T], pace: float) -> T:
    """Run it to its end in such a loop."""
    loop_of: Callable[[], HurriedLoop] = lambda: HurriedLoop(pace)  # noqa: E731
    with asyncio.Runner(loop_factory=loop_of) as runner:
        return runner.run(work)
