"""The desktop under measurement, in a process of its own: one word says which deed is measured.

Told on standard input where the store is; answers one line of JSON. Moments are the system's
monotonic clock, which all processes of a machine share, so that a start is counted from the spawn.
"""

import json
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMainWindow

from agentdesk.cli.bench.measured_desk import Host, open_customer, settle, show_window
from agentdesk.cli.bench.stopwatch import CoreWaits

if TYPE_CHECKING:
    from agentdesk.cli.bench.desk_profile import DeskStore

OPEN_TABS = 10
SIZE = (1440, 900)


def rss_mb() -> float:
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
            if line.startswith("VmRSS:"):
                return round(int(line.split()[1]) / 1024, 1)
    return 0.0


def now() -> tuple[float, float]:
    """The moment, and for how long the process has stood in line for a core until now."""
    return monotonic(), CoreWaits().seconds()


def bare() -> dict[str, object]:
    """The limit under every window: an empty one of the same size."""
    app = QApplication([])
    window = QMainWindow()
    window.resize(*SIZE)
    window.show()
    settle(app)
    return {"window_at": now(), "rss_mb": rss_mb()}


def told_store() -> "DeskStore":
    from agentdesk.cli.bench.desk_profile import DeskStore

    return DeskStore.from_words(sys.stdin.read())


def start() -> dict[str, object]:
    host = Host.show()
    window_at = now()
    desk = host.furnish()
    store, _bridge = desk.begin(told_store())
    open_customer(desk, 17)
    card_at = now()
    store.close()  # the next start would look at every page, as after a crash
    return {"window_at": window_at, "card_at": card_at}


def memory() -> dict[str, object]:
    desk = show_window()
    desk.begin(told_store())
    for number in range(OPEN_TABS):
        open_customer(desk, number)
    return {"rss_mb": rss_mb()}


def pop() -> dict[str, object]:
    from agentdesk.cli.bench.desk_pops import pops

    desk = show_window()
    store, bridge = desk.begin(told_store())
    desk.rest()
    return pops(desk, store, bridge)


def away() -> dict[str, object]:
    from agentdesk.cli.bench.desk_pops import pops_from_away
    from agentdesk.cli.bench.desk_profile import CARDS, CUSTOMERS

    desk, told = show_window(), told_store()
    store, bridge = desk.begin(told)
    desk.rest()
    return pops_from_away(desk, store, bridge, told.folder.parent / CARDS, CUSTOMERS)


def gap() -> dict[str, object]:
    """A customer is open, and everybody else comes in."""
    from agentdesk.cli.bench import gap_probe
    from agentdesk.cli.bench.desk_profile import PAGES

    desk, told = show_window(), told_store()
    store, bridge = desk.begin(told)
    pages = told.folder.parent / PAGES
    gap_probe.begin(store, pages)
    open_customer(desk, 1)
    return gap_probe.gaps(desk.window, store, bridge, pages)


def fling_through() -> dict[str, object]:
    from agentdesk.cli.bench.desk_fling import fling

    desk = show_window()
    desk.begin(told_store())
    desk.rest()
    return fling(desk.app, desk.window, lambda: open_customer(desk, 0))


DEEDS: dict[str, Callable[[], dict[str, object]]] = {
    "bare": bare,
    "start": start,
    "memory": memory,
    "pop": pop,
    "away": away,
    "fling": fling_through,
    "gap": gap,
}

if __name__ == "__main__":
    print(json.dumps(DEEDS[sys.argv[1]]()), flush=True)
