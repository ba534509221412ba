"""A customer's own window: the desk without its rail, for a second screen or beside another."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QCloseEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from agentdesk.desktop import i18n
from agentdesk.desktop.actions import ActionRegistry
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.key_rows import key_groups
from agentdesk.desktop.main_window.keys import APART_ACTIONS, DESK, DESK_ACTIONS, desk_keys
from agentdesk.desktop.main_window.toasts import Toasts
from agentdesk.desktop.views.desk.desk_view import DeskView
from agentdesk.desktop.views.remedies.keys import register_keys
from agentdesk.desktop.views.remedies.panel import RemedyPanel
from agentdesk.desktop.views.shell.keys_sheet import KeysSheet
from agentdesk.desktop.widgets.reading_order import turn_focus

LEAST_SIZE = (1124, 640)  # the desk's columns as narrow as they go
START_SIZE = (1240, 860)


class CustomerWindow(QMainWindow):
    """Acts and drafts work here as on the desk; closing it closes the customer."""

    closed = Signal()
    placed = Signal()  # moved or resized: where it stands is remembered
    find_asked = Signal()
    looked_at = Signal(bool)  # came to the front, or went behind another

    def __init__(self, act: Callable[[str], object], keys: Mapping[str, str]) -> None:
        super().__init__()
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*START_SIZE)
        self._ending = self._unread = False
        self._name = ""
        self.registry = ActionRegistry(self, keys)
        own = {"palette.open": self.find_asked.emit, "keys.show": self.show_keys}
        for spec in APART_ACTIONS:
            self.registry.add(spec, own.get(spec.id, partial(act, spec.id)))
        for spec in DESK_ACTIONS:
            self.registry.add(spec, partial(act, spec.id))
        self.view = DeskView(desk_keys(self.registry))
        self.view.tabs.hide()
        self.panel = RemedyPanel()
        self.view.right.put(self.panel)
        register_keys(self.registry, self.view.right, self._panel_in_front)
        self.registry.set_active_scopes((DESK,))
        self.setCentralWidget(self.view)
        self.toasts = Toasts(self, self._foot_taken_to, self.view.drawers)

    def show_name(self, name: str) -> None:
        self._name = i18n.plain(name)
        self._say_title()

    def mark(self, *, unread: bool) -> None:
        """Say that something is new here, or that it was looked at."""
        self._unread = unread
        self._say_title()

    @property
    def is_unread(self) -> bool:
        return self._unread

    def _say_title(self) -> None:
        dot = "● " if self._unread else ""
        self.setWindowTitle(dot + self._name.replace("[*]", "[*][*]"))  # [*] is Qt's "changed"
        words = tr("Desk", "Customer {name}, something is new").format(name=self._name)
        self.setAccessibleName(words if self._unread else "")

    def show_keys(self) -> None:
        KeysSheet(key_groups(self.registry.with_keys()), self).show()

    def end(self) -> None:
        """The desk ends: this is not somebody closing their customer."""
        self._ending = True
        self.close()
        self.deleteLater()

    def _panel_in_front(self) -> RemedyPanel | None:
        return self.panel if self.panel.isVisible() else None

    def _foot_taken_to(self) -> int:
        bar = self.view.bottom
        return bar.mapTo(self, QPoint(bar.taken_to(), 0)).x() if bar.isVisible() else 0

    def focusNextPrevChild(self, onwards: bool) -> bool:  # noqa: N802  Qt's own
        return turn_focus(self, onwards=onwards)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self._ending:
            self.looked_at.emit(self.isActiveWindow())

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802  Qt's name
        super().moveEvent(event)
        self.placed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self.placed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        super().closeEvent(event)
        if not self._ending:
            self._ending = True
            self.closed.emit()
