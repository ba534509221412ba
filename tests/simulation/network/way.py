"""One direction of one connection: what passes through it in order, late, in part or not at all."""

import asyncio
from collections import deque
from collections.abc import Callable
from random import Random

from tests.simulation.network.ends import End
from tests.simulation.network.weather import Weather


class Way:
    """Nothing overtakes within a way; what one way does with time the others do not know."""

    def __init__(
        self,
        random: Random,
        cut: Callable[[], None],
        arrived: Callable[[], None] = lambda: None,
    ) -> None:
        self._random = random
        self._cut = cut
        self._arrived = arrived
        self._loop = asyncio.get_running_loop()
        self._to: End | None = None
        self._held: deque[bytes] = deque()  # until there is somewhere to, or the network heals
        self._is_held = False
        self._is_stuck = False
        self._is_finished = False
        self._free_s = 0.0
        self.resets = 0

    def lead_to(self, end: End) -> None:
        self._to = end
        self._flow()

    def send(self, piece: bytes, weather: Weather, *, is_held: bool) -> None:
        """Give one piece its fate."""
        self._is_held = self._is_held or is_held
        self._is_stuck = self._is_stuck or self._random.random() < weather.stuck
        if self._is_stuck:
            return
        wait_s = self._random.random() * weather.most_wait_s
        self._free_s = max(self._free_s, self._loop.time() + wait_s)
        if self._random.random() < weather.reset:
            self.resets += 1
            self._is_stuck = True  # nothing comes after it
            self._at(self._free_s, self._break_off, piece[: self._random.randrange(len(piece))])
        else:
            self._at(self._free_s, self._arrive, piece)

    def release(self) -> None:
        """The network is whole again: what was held up arrives now, whoever still waits for it."""
        self._is_held = False
        self._flow()

    def finish(self) -> None:
        """The sender is gone: what is on its way arrives, then the other end is closed."""
        if not self._is_stuck:
            self._at(self._free_s, self._end)

    def _at(self, at_s: float, step: Callable[..., None], *given: bytes) -> None:
        self._loop.call_at(at_s, step, *given)

    def _arrive(self, piece: bytes) -> None:
        self._held.append(piece)
        self._flow()

    def _break_off(self, piece: bytes) -> None:
        if self._to is not None and not self._is_held:
            self._to.write(piece)
        self._cut()

    def _end(self) -> None:
        self._is_finished = True
        self._flow()

    def _flow(self) -> None:
        if self._to is None or self._is_held:
            return
        while self._held:
            self._to.write(self._held.popleft())
            self._arrived()
        if self._is_finished:
            self._to.close()
