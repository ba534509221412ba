"""No key decides anything for half a second after the row or the focus has changed.

Somebody typing into another field, or a row that moved up by itself, must never approve money.
"""

from collections.abc import Callable

QUIET_S = 0.5


class KeyGuard:
    """`touch` when something moved under the person's hands; `open` when keys count again."""

    def __init__(self, monotonic_s: Callable[[], float]) -> None:
        self._monotonic_s = monotonic_s
        self._touched_s = monotonic_s()

    def touch(self) -> None:
        self._touched_s = self._monotonic_s()

    def open(self) -> bool:
        return self._monotonic_s() - self._touched_s >= QUIET_S
