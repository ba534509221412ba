"""A stopwatch for one thread: how long a deed took, and how much of that was the machine's doing.

While the thread stands in line for a core it is not we who keep it waiting: Linux counts that for
each thread, and it is taken off. What a disk, a lock or the interpreter's own lock costs is ours.
"""

import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, thread_time


class CoreWaits:
    """Counts for how long the thread that made it was ready to go on and had no core."""

    def __init__(self) -> None:
        place = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._file = os.open(place, os.O_RDONLY) if place.exists() else None
        self._latest_s = 0.0

    def seconds(self) -> float:
        if self._file is not None:
            try:
                self._latest_s = int(os.pread(self._file, 100, 0).split()[1]) / 1e9
            except ProcessLookupError:  # the thread has ended
                os.close(self._file)
                self._file = None
        return self._latest_s


@dataclass(frozen=True, slots=True)
class Lap:
    """Seconds of one deed."""

    wall: float
    own: float  # without the waits for a core
    cpu: float  # of the thread alone


class Stopwatch:
    """Made by the thread it measures."""

    def __init__(self) -> None:
        self._waits = CoreWaits()
        self._begun = (0.0, 0.0, 0.0)

    def start(self) -> None:
        self._begun = perf_counter(), self._waits.seconds(), thread_time()

    def lap(self) -> Lap:
        began, waited, worked = self._begun
        cpu, wall = thread_time() - worked, perf_counter() - began
        return Lap(wall, max(0.0, wall - (self._waits.seconds() - waited)), cpu)


def columns(laps: Sequence[Lap]) -> dict[str, object]:
    """Return laps as a process of the run answers them."""
    return {
        "own": [lap.own for lap in laps],
        "wall": [lap.wall for lap in laps],
        "cpu": [lap.cpu for lap in laps],
    }
