"""The desktop under measurement, in a process of its own: `bare`, `start`, `pop`, `away`,
`memory`, `fling`, `gap`.

Told on standard input where the store is; answers one line of JSON. Moments are the system's
monotonic clock, which all processes of a machine share, so that a start is counted from the spawn.
"""

import gc
import json
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMainWindow

if TYPE_CHECKING:
    from agentdesk.cache.store import Store
    from agentdesk.cli.bench.desk_profile import DeskStore
    from agentdesk.desktop.app.first_window import FirstWindow
    from agentdesk.desktop.main_window.desk_binding import DeskBinding
    from agentdesk.desktop.main_window.window import MainWindow
    from agentdesk.desktop.sync_bridge import SyncBridge

OPEN_TABS = 10
SIZE = (1440, 900)


def settle(app: QApplication) -> None:
    """Until nothing is left to do: news delivered, laid out, painted."""
    for _ in range(3):
        app.sendPostedEvents()
        app.processEvents()


def rss_mb() -> float:
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
            if line.startswith("VmRSS:"):
                return round(int(line.split()[1]) / 1024, 1)
    return 0.0


def bare() -> dict[str, object]:
    """The limit under every window: an empty one of the same size."""
    app = QApplication([])
    window = QMainWindow()
    window.resize(*SIZE)
    window.show()
    settle(app)
    return {"window_at": monotonic(), "rss_mb": rss_mb()}


@dataclass
class Desk:
    """A window shown at once, and what is put into it when the store is there."""

    app: QApplication
    host: "FirstWindow"  # kept: the window goes with it
    window: "MainWindow"

    def begin(self, told: "DeskStore") -> "tuple[Store, SyncBridge]":
        from agentdesk.cli.bench.desk_profile import ME
        from agentdesk.desktop.item_models.preferences import Preferences
        from agentdesk.desktop.main_window.draft_keeper import DraftKeeper
        from agentdesk.desktop.main_window.workplace import Workplace
        from agentdesk.desktop.operations.door import CommandDoor
        from agentdesk.desktop.sync_bridge import SyncBridge
        from agentdesk.runtime.clock import SystemClock

        store, bridge, clock = told.open(), SyncBridge(), SystemClock()
        door = CommandDoor(store.outbox, clock, bridge.wake, self.window.told)
        drafts = DraftKeeper(store.drafts)
        preferences = Preferences(store.preferences)
        work = Workplace(
            store.queries, door, bridge, clock, ME, drafts=drafts, preferences=preferences
        )
        self.window.begin(work)
        return store, bridge

    @property
    def bound(self) -> "DeskBinding":
        if self.window.bound is None:
            raise LookupError("nobody works here")
        return self.window.bound

    def settle(self) -> None:
        settle(self.app)

    def rest(self) -> None:
        """Do what the desktop does in its first quiet moment."""
        from agentdesk.cli.bench.desk_profile import ME
        from agentdesk.desktop.app import settled

        self.settle()
        settled.settle(self.window, ME)
        while not gc.get_freeze_count():
            self.app.processEvents()


@dataclass
class Host:
    """The window of the first frame, in the order in which the desktop itself starts."""

    app: QApplication
    first: "FirstWindow"

    @classmethod
    def show(cls) -> "Host":
        from agentdesk.desktop import theme
        from agentdesk.desktop.app.first_window import FirstWindow
        from agentdesk.runtime.settings import DesktopSettings, load

        load(DesktopSettings, flags={}, files=[])
        app = QApplication([])
        first = FirstWindow(theme.load("light"))
        first.show()
        app.processEvents()
        return cls(app, first)

    def furnish(self) -> Desk:
        from agentdesk.desktop import i18n, theme
        from agentdesk.desktop.main_window.window import MainWindow

        i18n.install(self.app, "en")
        theme.apply(self.app, theme.load("light"))
        window = MainWindow()
        self.first.furnish(window)
        settle(self.app)
        return Desk(self.app, self.first, window)


def show_window() -> Desk:
    return Host.show().furnish()


def told_store() -> "DeskStore":
    from agentdesk.cli.bench.desk_profile import DeskStore

    return DeskStore.from_words(sys.stdin.read())


def open_customer(desk: Desk, number: int) -> None:
    from agentdesk.cli.bench.row_ids import customer_id

    desk.bound.desk.open(customer_id(number))
    desk.settle()


def start() -> dict[str, object]:
    host = Host.show()
    window_at = monotonic()
    desk = host.furnish()
    store, _bridge = desk.begin(told_store())
    open_customer(desk, 17)
    card_at = monotonic()
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
