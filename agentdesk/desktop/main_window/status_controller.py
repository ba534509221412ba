"""The top bar and the banner: how sync stands, and whose desk this is."""

from PySide6.QtCore import QObject

from agentdesk.desktop.item_models.status import (
    back_again,
    demo_chip,
    file_banner,
    offline_banner,
    person_chip,
    sync_chip,
)
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.views.shell.top_bar import TopBar
from agentdesk.desktop.widgets.announce import announce
from agentdesk.desktop.widgets.banner import Banner
from agentdesk.sync.status import SyncState, SyncStatus


class StatusController(QObject):
    """Says how things stand."""

    def __init__(self, top: TopBar, banner: Banner, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._top, self._banner, self._work = top, banner, work
        begins = SyncStatus(SyncState.SYNCING, work.door.outbox.waiting())
        self._status: SyncStatus = work.bridge.status or begins
        self._said = ""  # what the banner says
        top.show_person(person_chip(work.me))
        top.show_demo(demo_chip(work.me))
        work.bridge.status_changed.connect(self._sync_changed)
        self._sync_changed(self._status)

    @property
    def needs_sign_in(self) -> bool:
        return self._status.state is SyncState.NEEDS_SIGN_IN

    def _sync_changed(self, status: SyncStatus) -> None:
        self._status = status
        files = file_banner(status)
        words = files or offline_banner(status)
        if words:
            self._banner.say(words, "triangle-alert" if files else "wifi-off")
        self._banner.setVisible(bool(words))
        if words != self._said:
            announce(self._banner, words or back_again(status), at_once=bool(words))
            self._said = words
        self._show_sync()

    def _show_sync(self) -> None:
        self._top.show_sync(sync_chip(self._status, self._work.clock.now()))
