"""The icon beside the computer's clock, where there is such a place; it names no customer."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from agentdesk.desktop import icons
from agentdesk.desktop.i18n import tr

_SHOWN_MS = 8000


class Tray(QObject):
    """What it says is kept by the system and may stand on its lock screen: kinds, never names."""

    pressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon = QSystemTrayIcon(icons.icon("layers"), self)
            self._icon.activated.connect(lambda _why: self.pressed.emit())
            self._icon.messageClicked.connect(self.pressed)
            self._icon.show()
        self.show_count(0)

    def show_count(self, count: int) -> None:
        if self._icon is not None:
            words = tr("Alert", "%n not looked at", "", count) if count else ""
            self._icon.setToolTip(f"agentdesk · {words}" if words else "agentdesk")

    def say(self, words: str) -> None:
        if self._icon is not None:
            self._icon.showMessage("agentdesk", words, icons.icon("bell"), _SHOWN_MS)

    def end(self) -> None:
        if self._icon is not None:
            self._icon.hide()
