"""Waits that grow and never march in step: full jitter, from one second to a minute."""

import random
from collections.abc import Callable

FIRST_S = 1.0
MOST_S = 60.0

# Jitter, no secret: a quick generator seeded by the system, one for each process.
_chance = random.Random()  # noqa: S311  spreads retries, keeps no secret


class Backoff:
    """`next_s` after a failure, `reset` after a success or when the world has changed."""

    def __init__(
        self,
        *,
        first_s: float = FIRST_S,
        most_s: float = MOST_S,
        share: Callable[[], float] = _chance.random,
    ) -> None:
        self._first_s = first_s
        self._most_s = most_s
        self._share = share
        self._ceiling_s = first_s

    def next_s(self) -> float:
        """Return any time below the ceiling, and raise the ceiling for the next one."""
        wait_s = self._ceiling_s * self._share()
        self._ceiling_s = min(self._ceiling_s * 2, self._most_s)
        return wait_s

    def reset(self) -> None:
        self._ceiling_s = self._first_s


def jittered_s(attempts: int, *, share: Callable[[], float] = _chance.random) -> float:
    """Return the wait before one command's next attempt, never shorter than a second."""
    ceiling_s = min(FIRST_S * float(1 << min(attempts, 10)), MOST_S)
    return FIRST_S + (ceiling_s - FIRST_S) * share()
