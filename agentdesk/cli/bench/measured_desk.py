"""The desk that is measured, put together in the order in which the desktop itself starts."""

import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from agentdesk.cache.store import Store
    from agentdesk.cli.bench.desk_profile import DeskStore
    from agentdesk.desktop.app.first_window import FirstWindow
    from agentdesk.desktop.main_window.desk_binding import DeskBinding
    from agentdesk.desktop.main_window.window import MainWindow
    from agentdesk.desktop.sync_bridge import SyncBridge


def settle(app: QApplication) -> None:
    """Until nothing is left to do: news delivered, laid out, painted."""
    for _ in range(3):
        app.sendPostedEvents()
        app.processEvents()


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


def open_customer(desk: Desk, number: int) -> None:
    from agentdesk.cli.bench.row_ids import customer_id

    desk.bound.desk.open(customer_id(number))
    desk.settle()
