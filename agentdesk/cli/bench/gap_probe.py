"""How long the thread that paints is kept waiting while a first sync is written beside it.

It is asked to tick every millisecond; the longest pause between two ticks is the gap. While either
thread stands in line for a core of the machine, it is not we who keep it waiting: Linux counts
that for each thread, and the longer of the two waits is taken off.
"""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from itertools import islice, pairwise
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop

from agentdesk.cli.bench.stopwatch import CoreWaits
from agentdesk.desktop.app.settled import settle_memory
from agentdesk.desktop.tasks import LoopThread, Ticker

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from agentdesk.cache.progress import Progress
    from agentdesk.cache.store import Store
    from agentdesk.desktop.sync_bridge import SyncBridge

FIRST_PAGES = 2  # there before anybody looks, so that a card can be open
IDLE_S = 3.0
SWITCH_INTERVAL_S = 0.001  # the desktop's own
Tick = tuple[float, float, float]  # the moment, and how long each thread had to wait for a core


def begin(store: "Store", pages: Path) -> None:
    """Bring the first customers, and let the desktop settle as it does when it has started."""
    from agentdesk.sync import replies

    with pages.open("rb") as lines:
        for line in islice(lines, FIRST_PAGES):
            store.apply.bootstrap(replies.bootstrap(line).rows, _stay)
    sys.setswitchinterval(SWITCH_INTERVAL_S)


def gaps(window: "QWidget", store: "Store", bridge: "SyncBridge", pages: Path) -> dict[str, object]:
    """Return the pauses, in seconds, of an idle desk and of one that is being filled."""
    from agentdesk.sync import replies

    async def nothing() -> None:
        await asyncio.sleep(IDLE_S)

    async def sync() -> None:
        with pages.open("rb") as lines:
            for line in islice(lines, FIRST_PAGES, None):
                rows = replies.bootstrap(line).rows
                bridge.listener.applied(store.apply.bootstrap(rows, _stay))
                await asyncio.sleep(0)

    settle_memory()
    idle, busy = _ticks(window, nothing), _ticks(window, sync)
    return {
        "idle": [_own(one, other) for one, other in pairwise(idle)],
        "busy": [_own(one, other) for one, other in pairwise(busy)],
        "busy_wall": [other[0] - one[0] for one, other in pairwise(busy)],
    }


def _ticks(window: "QWidget", work: Callable[[], Coroutine[Any, Any, None]]) -> list[Tick]:
    """Tick while the work is done on a loop of its own thread."""
    threads = [CoreWaits()]
    ticks: list[Tick] = []

    async def watched() -> None:
        threads.append(CoreWaits())
        await work()

    def tick() -> None:
        if len(threads) == 2:
            ticks.append((perf_counter(), threads[0].seconds(), threads[1].seconds()))

    loop, thread = QEventLoop(window), LoopThread(watched, window)
    ticker = Ticker(window, 1, tick)
    thread.finished.connect(loop.quit)
    ticker.start()
    thread.start()
    loop.exec()
    ticker.stop()
    return ticks


def _own(one: Tick, other: Tick) -> float:
    now, waits = other[0] - one[0], max(other[1] - one[1], other[2] - one[2])
    return max(0.0, now - waits)


def _stay(now: "Progress") -> "Progress":
    """Where the sync stands is not what is measured."""
    return now
