"""A stage: a real window over a real encrypted store, and a server that stands still."""

import os
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from agentdesk.cache.leases import LeaseShelf
from agentdesk.cache.store import Store, StoreKeys
from agentdesk.desktop import i18n
from agentdesk.desktop.item_models.preferences import Preferences
from agentdesk.desktop.main_window.draft_keeper import DraftKeeper
from agentdesk.desktop.main_window.window import MainWindow
from agentdesk.desktop.main_window.workplace import About, Workplace
from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.desktop.scenes import history, others, people, requests, shop
from agentdesk.desktop.scenes.office_answers import StillOffice
from agentdesk.desktop.scenes.still_bridge import StillBridge
from agentdesk.desktop.scenes.words import NOW, Words
from agentdesk.desktop.tasks import after
from agentdesk.domain.actor import Role
from agentdesk.domain.interactions import Channel, Presence
from agentdesk.domain.leases import Moment
from agentdesk.protocol.push import Ring
from agentdesk.protocol.rows import Row
from agentdesk.runtime.clock import FakeClock
from agentdesk.runtime.signing import Signer
from agentdesk.sync.status import SyncState, SyncStatus

W = TypeVar("W", bound=QWidget)
_ZONE = ZoneInfo("Asia/Tokyo")


@dataclass
class Desk:
    """One person at one desk; nothing here moves by itself."""

    window: MainWindow
    store: Store
    bridge: StillBridge
    clock: FakeClock
    work: Workplace
    lease: LeaseShelf
    words: Words = field(repr=False)

    def arrives(self, *rows: Row) -> None:
        """Put rows into the cache as the feed would, and let the window hear of it."""
        changed = self.store.apply.bootstrap(list(rows), lambda progress: progress)
        self.bridge.rows_changed.emit(changed)

    def synced(self) -> None:
        self.says(SyncState.SYNCED, waiting=0)

    def says(self, state: SyncState, waiting: int | None = None, problem: str = "") -> None:
        count = self.store.outbox.waiting() if waiting is None else waiting
        self.bridge.status_changed.emit(SyncStatus(state, count, NOW, problem))

    def rings(self, customer_id: str | None = people.HANAKO, number: str = "") -> None:
        """A contact arrives."""
        self.bridge.rang.emit(
            Ring(
                interaction_id=CALL,
                channel=Channel.VOICE,
                started_at=self.clock.now() - timedelta(seconds=38),
                expires_at=self.clock.now() + timedelta(minutes=1),
                customer_id=customer_id,
                from_number=number,
                line=self.words("customer.dial"),
                menu_choice=self.words("customer.menu"),
                waited_s=38,
            )
        )

    def act(self, action_id: str) -> None:
        """Do what a key does."""
        self.window.registry.action(action_id).run()


CALL = "01930000-0000-7000-8000-000000000041"


class Stage:
    """Builds up to a few desks and takes all of it down again; use it in a `with`."""

    def __init__(self) -> None:
        self.words = Words(i18n.language())
        self._exits = ExitStack()

    def __enter__(self) -> Self:
        i18n.use_zone(_ZONE)
        self._exits.callback(i18n.use_zone, None)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._exits.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def desk(
        self,
        role: Role = Role.AGENT,
        *,
        office: StillOffice | None = None,
        rows: Iterable[Row] | None = None,
        about: About | None = None,
    ) -> Desk:
        """Return a signed-in person's window over a store with everybody's rows."""
        clock = FakeClock(NOW)
        free = Presence.AVAILABLE if role is Role.AGENT else Presence.ON_CONTACT
        store = self._store(clock, everything(self.words, free) if rows is None else rows)
        window, bridge = self.keep(MainWindow()), StillBridge(office)
        lease = store.leases(Signer(os.urandom(32)), lambda: Moment(clock.now(), 0.0, "boot"))
        door = CommandDoor(
            store.outbox, clock, bridge.wake, window.told, partial(store.outbox.grant, lease)
        )
        preferences = Preferences(store.preferences)
        self._exits.callback(preferences.end)
        work = Workplace(
            store.queries,
            door,
            bridge,
            clock,
            people.agent(self.words, role),
            lease,
            drafts=DraftKeeper(store.drafts),
            preferences=preferences,
            about=about or About(),
        )
        window.begin(work)
        self._exits.callback(window.end)
        window.show()
        desk = Desk(window, store, bridge, clock, work, lease, self.words)
        desk.synced()
        return desk

    def _store(self, clock: FakeClock, rows: Iterable[Row]) -> Store:
        folder = self._exits.enter_context(TemporaryDirectory(prefix="agentdesk-scene-"))
        keys = StoreKeys(os.urandom(32), os.urandom(32))
        store = Store.open(Path(folder), keys, clock=clock)
        self._exits.callback(store.close)
        store.apply.bootstrap(list(rows), lambda progress: progress)
        return store

    def keep(self, widget: W) -> W:
        """Take a window down with the stage."""
        self._exits.callback(_away, widget)
        return widget

    @staticmethod
    def keep_open(window: QWidget, open_it: Callable[[], object]) -> None:
        """Open what lies over a window, and again when the window has taken another size."""
        _Again(window, open_it).open()


class _Again(QObject):
    """What lies over a window leaves when the window takes another size."""

    def __init__(self, window: QWidget, open_it: Callable[[], object]) -> None:
        super().__init__(window)
        self._open_it = open_it
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.Resize:
            after(self, 0, self.open)
        return False

    def open(self) -> None:
        """Open it once all else has found its place; what comes to the front closes hints."""
        QCoreApplication.processEvents()
        self._open_it()


def _away(widget: QWidget) -> None:
    widget.close()
    widget.deleteLater()


def everything(words: Words, mika: Presence = Presence.AVAILABLE) -> Iterable[Row]:
    yield from people.colleagues(words, mika)
    yield from shop.reference(words)
    yield from people.customers(words)
    yield from history.hanakos_life(words)
    yield from others.others_lives(words)
    yield from shop.budgets(words)
    yield from requests.waiting(words)
