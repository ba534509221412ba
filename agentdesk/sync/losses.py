"""Watches how much the feed takes away: a fault of a server's must not empty the desktops."""

from collections import deque

from agentdesk.cache.apply import Loss
from agentdesk.runtime.clock import Clock

_WITHIN_S = 3600.0
_PERCENT = 5
_FEW = 20  # go unsuspected, however little is here


class LossGuard:
    """Adds up what goes within an hour; too much of it is looked at as a whole first.

    A new bootstrap says what there really is, and has a guard of its own.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._gone: deque[tuple[float, int]] = deque()  # when, and how many

    def is_too_much(self, loss: Loss) -> bool:
        """Count a page's loss; True: it is not to be taken, and counting begins anew."""
        if loss.gone == 0:
            return False
        now_s = self._clock.monotonic_s()
        while self._gone and now_s - self._gone[0][0] >= _WITHIN_S:
            self._gone.popleft()
        before = sum(gone for _, gone in self._gone)
        if before + loss.gone > max(_FEW, (before + loss.held) * _PERCENT // 100):
            self._gone.clear()
            return True
        self._gone.append((now_s, loss.gone))
        return False
