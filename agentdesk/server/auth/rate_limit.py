"""Counts tries in a sliding window and refuses the next; what it remembers is bounded."""

from collections import OrderedDict, deque

from agentdesk.domain.errors import Unavailable
from agentdesk.runtime.clock import Clock

_MAX_KEYS = 10_000


class TooManyRequests(Unavailable):
    """Come back in `retry_after_s`."""

    code = "too_many_requests"

    def __init__(self, retry_after_s: int, *, code: str | None = None) -> None:
        super().__init__(f"try again in {retry_after_s} s", code=code)
        self.retry_after_s = retry_after_s


class RateLimit:
    """At most `tries` in `window_s` for each key; belongs to one event loop."""

    def __init__(self, clock: Clock, *, tries: int, window_s: float) -> None:
        self._clock = clock
        self._tries = tries
        self._window_s = window_s
        self._seen: OrderedDict[str, deque[float]] = OrderedDict()

    def count(self, key: str) -> None:
        """Count one try; a key that had its share is refused, and the refusal costs nothing."""
        now_s = self._clock.monotonic_s()
        times = self._seen.setdefault(key, deque(maxlen=self._tries))
        self._seen.move_to_end(key)
        if len(times) == self._tries and now_s - times[0] < self._window_s:
            raise TooManyRequests(int(self._window_s - (now_s - times[0])) + 1)
        times.append(now_s)
        while len(self._seen) > _MAX_KEYS:
            self._seen.popitem(last=False)

    def forget(self, key: str) -> None:
        """Start again for a key that proved itself."""
        self._seen.pop(key, None)

    def give_back(self, key: str) -> None:
        """Take the newest try back: it was none."""
        if times := self._seen.get(key):
            times.pop()
