"""What the machine takes for others is not what a deed took."""

import os
import threading
from time import perf_counter

from agentdesk.cli.bench.stopwatch import CoreWaits, Stopwatch

BUSY_S = 0.25


def busy(seconds: float) -> None:
    ends = perf_counter() + seconds
    while perf_counter() < ends:
        pass


def test_work_is_ones_own_and_of_the_processor() -> None:
    watch = Stopwatch()
    watch.start()
    busy(0.02)
    lap = watch.lap()
    assert lap.wall >= 0.02
    assert 0 < lap.own <= lap.wall
    assert 0 < lap.cpu <= lap.wall


def test_rest_is_ones_own_but_no_work() -> None:
    watch = Stopwatch()
    watch.start()
    threading.Event().wait(0.05)
    lap = watch.lap()
    assert lap.cpu < lap.wall / 2


def test_standing_in_line_for_a_core_is_taken_off() -> None:
    """A process of ours on the same core takes its half; that half is no wait of ours."""
    mine = os.sched_getaffinity(0)
    core = {min(mine)}
    os.sched_setaffinity(0, core)
    try:
        beside = os.fork()
        if beside == 0:
            busy(2 * BUSY_S)
            os._exit(0)
        waits, watch = CoreWaits(), Stopwatch()
        watch.start()
        busy(BUSY_S)
        lap = watch.lap()
        os.waitpid(beside, 0)
    finally:
        os.sched_setaffinity(0, mine)
    assert waits.seconds() > 0
    assert lap.own < 0.9 * lap.wall
