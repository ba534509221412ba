"""A real window over a real encrypted store; the engine is the bridge without a server."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agentdesk.cache.leases import LeaseShelf
from agentdesk.cache.store import Store, StoreKeys
from agentdesk.desktop import i18n, theme
from agentdesk.desktop.item_models.preferences import Preferences
from agentdesk.desktop.main_window.desk_controller import DeskController
from agentdesk.desktop.main_window.draft_keeper import DraftKeeper
from agentdesk.desktop.main_window.window import MainWindow
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.desktop.sync_bridge import SyncBridge
from agentdesk.domain.leases import Moment
from agentdesk.protocol.rows import Row
from agentdesk.protocol.sessions import Me
from agentdesk.runtime.clock import FakeClock
from agentdesk.runtime.signing import Signer
from tests.plugins import hanako


@dataclass
class Seat:
    """One person at one desk, and the hands that bring news to it."""

    window: MainWindow
    store: Store
    bridge: SyncBridge
    clock: FakeClock
    work: Workplace
    lease: LeaseShelf

    @property
    def desk(self) -> DeskController:
        """What the desk's keys and buttons act through, while a person sits here."""
        assert self.window.bound is not None
        return self.window.bound.desk

    def arrives(self, *rows: Row) -> None:
        """Put rows into the cache as the feed would, and let the window hear of it."""
        changed = self.store.apply.bootstrap(list(rows), lambda progress: progress)
        self.bridge.rows_changed.emit(changed)

    def commands(self) -> list[str]:
        return [type(entry.command).__name__ for entry in self.store.outbox.entries()]


@pytest.fixture
def desk_store(tmp_path: Path) -> Iterator[Store]:
    keys = StoreKeys(os.urandom(32), os.urandom(32))
    opened = Store.open(tmp_path / "profile", keys, clock=FakeClock(hanako.NOW))
    opened.apply.bootstrap(hanako.all_rows(), lambda progress: progress)
    yield opened
    opened.close()


@pytest.fixture
def take_seat(
    desk_store: Store, qtbot: QtBot, qapp: QApplication
) -> Iterator[Callable[[Me], Seat]]:
    """Return a maker of seats: a shown window bound to the store for the person given."""
    i18n.install(qapp, "en")
    theme.apply(qapp, theme.load("light"))
    seats: list[Seat] = []

    def sit(me: Me) -> Seat:
        preferences = Preferences(desk_store.preferences)
        window, bridge = MainWindow(preferences.choices.keys), SyncBridge()
        clock = FakeClock(hanako.NOW)
        lease = desk_store.leases(Signer(os.urandom(32)), lambda: Moment(clock.now(), 0.0, "boot"))
        draw = partial(desk_store.outbox.grant, lease)
        door = CommandDoor(desk_store.outbox, clock, bridge.wake, window.told, draw)
        drafts = DraftKeeper(desk_store.drafts)
        work = Workplace(
            desk_store.queries,
            door,
            bridge,
            clock,
            me,
            lease,
            drafts=drafts,
            preferences=preferences,
        )
        window.begin(work)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        seats.append(Seat(window, desk_store, bridge, clock, work, lease))
        return seats[-1]

    yield sit
    for seat in seats:
        seat.window.end()


@pytest.fixture
def seat(take_seat: Callable[[Me], Seat]) -> Seat:
    return take_seat(hanako.ME)
