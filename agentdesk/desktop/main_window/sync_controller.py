"""The sync chip's panel: shows the outbox, tries now, puts a refusal aside, tells the help desk."""

from collections import deque
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.header import display_name
from agentdesk.desktop.item_models.sync_notices import mended_notices
from agentdesk.desktop.item_models.sync_panel import (
    SyncFacts,
    SyncPanelView,
    Trouble,
    build_sync_panel,
)
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.tasks import after
from agentdesk.desktop.views.shell.sync_panel import SyncPanel
from agentdesk.sync.help_text import Standing, help_text
from agentdesk.sync.status import SyncState, SyncStatus

_TROUBLES_KEPT = 5


class SyncController(QObject):
    """Remembers the last troubles: a chip that is green again does not say what was."""

    said = Signal(object)  # Value, for a toast

    def __init__(self, panel: SyncPanel, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._work = panel, work
        self._status: SyncStatus = work.bridge.status or SyncStatus(SyncState.SYNCING)
        self._troubles: deque[Trouble] = deque(maxlen=_TROUBLES_KEPT)
        panel.retry_asked.connect(self.try_now)
        panel.copy_asked.connect(self.copy)
        panel.dismissed.connect(self._dismiss)
        work.bridge.status_changed.connect(self._status_changed)
        work.bridge.answered.connect(self.refresh)
        if mended_notices(work.about.mended):  # must not be missed: it opens by itself
            after(self, 0, self.turn)

    def turn(self) -> None:
        """The chip was pressed: open the panel, or close it."""
        if self._panel.isVisible():
            self._panel.leave()
        else:
            self._panel.open(self.view())

    def try_now(self) -> None:
        self._work.door.outbox.retry_now()
        self._work.bridge.wake()

    def refresh(self, *_news: object) -> None:
        if self._panel.isVisible():
            self._panel.show_view(self.view())

    def end(self) -> None:
        self._panel.leave()
        self._panel.disconnect(self)

    def _status_changed(self, status: SyncStatus) -> None:
        if status.problem and status.problem != self._status.problem:
            self._troubles.appendleft((self._work.clock.now(), status.problem))
        self._status = status
        self.refresh()

    def _dismiss(self, command_id: str) -> None:
        outbox = self._work.door.outbox
        entry = next((one for one in outbox.entries() if one.command_id == command_id), None)
        outbox.dismiss(command_id)
        if entry is not None:  # what it was laid over is shown as the server has it
            self._work.door.told(entry.command, entry.customer_id)
        self.refresh()

    def copy(self) -> None:
        """Put into the clipboard what the help desk needs to know."""
        QGuiApplication.clipboard().setText(help_text(self._standing(), self._now()))
        words = tr("Sync", "Copied. It holds no customer's data.")
        self.said.emit(Value(words, tone=Tone.OK, icon="copy"))

    def _now(self) -> datetime:
        return self._work.clock.now()

    def _standing(self) -> Standing:
        about, status = self._work.about, self._status
        return Standing(
            profile=about.profile,
            server=about.server,
            state=status.state.value,
            problem=status.problem,
            synced_at=status.last_synced_at,
            restarts=status.restarts,
            differences=status.differences,
            mended=about.mended,
            persists=about.persists,
            troubles=tuple(self._troubles),
            entries=tuple(self._work.door.outbox.entries()),
        )

    def view(self) -> SyncPanelView:
        """Return what the panel shows now."""
        facts = SyncFacts(
            status=self._status,
            entries=self._work.door.outbox.entries(),
            mended=self._work.about.mended,
            persists=self._work.about.persists,
            troubles=tuple(self._troubles),
            now=self._now(),
            name_of=self._name_of,
        )
        return build_sync_panel(facts)

    def _name_of(self, customer_id: str) -> str:
        held = self._work.queries.customer(customer_id)
        return "" if held is None else display_name(held.body)
