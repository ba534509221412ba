"""The top bar and the banner: sync, presence with its clock, and what waits for me."""

from datetime import datetime

from PySide6.QtCore import QObject

from agentdesk.desktop.item_models.status import (
    demo_chip,
    file_banner,
    offline_banner,
    person_chip,
    presence_chip,
    sync_chip,
)
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.operations.users import set_presence
from agentdesk.desktop.tasks import Ticker
from agentdesk.desktop.views.shell.top_bar import TopBar
from agentdesk.desktop.widgets.banner import Banner
from agentdesk.domain.commands import ALLOWED_ROLES, CommandType
from agentdesk.domain.interactions import Presence
from agentdesk.sync.status import SyncState, SyncStatus

_TICK_MS = 1000


class StatusController(QObject):
    """Says how things stand; once a second for what counts."""

    def __init__(self, top: TopBar, banner: Banner, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._top, self._banner, self._work = top, banner, work
        begins = SyncStatus(SyncState.SYNCING, work.door.outbox.waiting())
        self._status: SyncStatus = work.bridge.status or begins
        self._presence = Presence.AVAILABLE
        self._since: datetime = work.clock.now()
        self._take_presence_from_row()
        top.show_person(person_chip(work.me))
        top.presence.setVisible(self._takes_contacts)
        top.show_demo(demo_chip(work.me))
        top.presence_chosen.connect(self.set_presence)
        work.bridge.status_changed.connect(self._sync_changed)
        self._ticker = Ticker(self, _TICK_MS, self.tick)
        self._ticker.start()
        self._sync_changed(self._status)
        self.tick()

    @property
    def needs_sign_in(self) -> bool:
        return self._status.state is SyncState.NEEDS_SIGN_IN

    @property
    def presence(self) -> Presence:
        return self._presence

    def end(self) -> None:
        self._ticker.stop()

    def _take_presence_from_row(self) -> None:
        """Go on with the presence the server knows; whoever was signed out is available now."""
        for held in self._work.queries.users():
            body = held.body
            if held.id == self._work.me.user_id and body.presence is not Presence.SIGNED_OUT:
                self._presence = body.presence
                self._since = body.presence_since or self._since
                return
        if self._takes_contacts:
            set_presence(self._work.door, self._presence)

    @property
    def _takes_contacts(self) -> bool:
        """An administrator or auditor takes none: they have no presence to say."""
        return self._work.me.role in ALLOWED_ROLES[CommandType.SET_PRESENCE]

    def set_presence(self, presence: Presence) -> None:
        if presence is self._presence or not self._takes_contacts:
            return
        self._presence, self._since = presence, self._work.clock.now()
        set_presence(self._work.door, presence)
        self.tick()

    def _sync_changed(self, status: SyncStatus) -> None:
        self._status = status
        files = file_banner(status)
        words = files or offline_banner(status)
        if words:
            self._banner.say(words, "triangle-alert" if files else "wifi-off")
        self._banner.setVisible(bool(words))
        self._show_sync()

    def _show_sync(self) -> None:
        self._top.show_sync(sync_chip(self._status, self._work.clock.now()))

    def tick(self) -> None:
        now = self._work.clock.now()
        self._top.show_presence(presence_chip(self._presence, self._since, now))
