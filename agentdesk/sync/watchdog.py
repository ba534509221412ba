"""Sees to it that the work goes on: a loop that leaves a command lying is begun anew."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from agentdesk.runtime.clock import Clock

PATIENCE_S = 60.0  # for a command that could be sent and is not
LOOK_EVERY_S = 15.0
_LOG = logging.getLogger(__name__)
_END_TRIES = 4
_END_WAIT_S = 0.5


class Watchdog:
    """Runs the work; `restarts` counts how often it had to be begun again."""

    def __init__(
        self,
        work: Callable[[], Coroutine[Any, Any, None]],
        is_stuck: Callable[[], bool],
        look_every_s: float = LOOK_EVERY_S,
    ) -> None:
        self._work = work
        self._is_stuck = is_stuck
        self._look_every_s = look_every_s
        self.restarts = 0

    async def run(self) -> None:
        """Work until cancelled."""
        work = asyncio.ensure_future(self._work())
        try:
            while True:
                ended, _ = await asyncio.wait([work], timeout=self._look_every_s)
                if ended or self._is_stuck():
                    self.restarts += 1
                    _LOG.warning("the engine left a command lying and is begun anew")
                    await end([work])
                    work = asyncio.ensure_future(self._work())
        finally:
            await end([work])


class Patience:
    """Notices what stays as it is for too long, by the clock that nobody can set."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._seen: object = None
        self._since_s = 0.0

    def is_over(self, seen: object) -> bool:
        """Look once more; None is nothing to wait for. Once it is over it begins anew."""
        now_s = self._clock.monotonic_s()
        if seen is None or seen != self._seen:
            self._seen, self._since_s = seen, now_s
            return False
        if now_s - self._since_s <= PATIENCE_S:
            return False
        self._seen = None
        return True


async def end(tasks: list["asyncio.Task[None]"]) -> None:
    """Cancel until they have ended: a library may swallow one cancellation, two seconds are all."""
    for _ in range(_END_TRIES):
        for task in tasks:
            task.cancel()
        _, left = await asyncio.wait(tasks, timeout=_END_WAIT_S)
        if not left:
            return
    _LOG.error("the engine did not end in time")
