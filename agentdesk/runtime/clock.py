"""The one place that reads time; everything else asks a Clock, so that tests can move it."""

import time
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol, runtime_checkable


@runtime_checkable
class Clock(Protocol):
    """`now` is for records and people, `monotonic_s` for measuring how long something took."""

    def now(self) -> datetime: ...

    def monotonic_s(self) -> float: ...


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic_s(self) -> float:
        return time.monotonic()


_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
# Where a computer does not say which start this is, every start of the program counts as one.
_THIS_START = str(uuid.uuid4())


def boot_id() -> str:
    """Return the name of this start of the computer."""
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return _THIS_START


def since_boot_s() -> float:
    """Return seconds since the computer started, its sleep included where it counts that."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


class FakeClock:
    """A clock that stands still until it is moved by hand."""

    def __init__(self, start: datetime) -> None:
        if start.tzinfo is None:
            raise ValueError("a clock needs an aware time")
        self._now = start.astimezone(UTC)
        self._monotonic_s = 0.0

    def now(self) -> datetime:
        return self._now

    def monotonic_s(self) -> float:
        return self._monotonic_s

    def advance(self, step: timedelta) -> None:
        """Let time pass."""
        if step < timedelta():
            raise ValueError("time passes forward; use `jump` for a clock that was set")
        self._now += step
        self._monotonic_s += step.total_seconds()

    def jump(self, to: datetime) -> None:
        """Set the wall clock, as an administrator or a bad battery would; no time passes."""
        self._now = to.astimezone(UTC)


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_us(at: datetime) -> int:
    """Return integer microseconds since 1970 UTC, exactly (floats lose the last digit)."""
    return (at - _EPOCH) // _MICROSECOND


def from_us(at_us: int) -> datetime:
    """Return the aware UTC time of integer microseconds since 1970."""
    return _EPOCH + timedelta(microseconds=at_us)
