"""A button for what cannot be taken back: the first press arms it, the second one does it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from agentdesk.desktop import tasks
from agentdesk.desktop.widgets.announce import announce
from agentdesk.desktop.widgets.button import Button, Kind

QUIET_MS = 500


class ArmedButton(Button):
    """A double click only arms it: between the two presses half a second must pass."""

    confirmed = Signal()

    def __init__(
        self,
        text: str,
        armed: str,
        kind: Kind = "secondary",
        *,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            text, kind, keys=[key] if key else [], tall=True, spread=True, parent=parent
        )
        self._calm, self._pressing = text, armed
        self._calm_kind: Kind = kind
        self._key = key
        self._armed = self._ripe = False
        self._round = 0
        self.clicked.connect(self.press)

    @property
    def armed(self) -> bool:
        return self._armed

    @property
    def ripe(self) -> bool:
        """Return whether a press would do it now."""
        return self._armed and self._ripe

    def say(self, text: str, armed: str) -> None:
        self._calm, self._pressing = text, armed
        self.set_words(armed if self._armed else text)

    def press(self) -> None:
        if not self.isEnabled():
            return
        if self.ripe:
            self.disarm()
            self.confirmed.emit()
        elif not self._armed:
            self._arm()

    def confirm(self) -> None:
        """Do it if it is armed; a key alone never arms and does it at once."""
        if self.ripe:
            self.press()

    def disarm(self) -> None:
        self._armed = self._ripe = False
        self._round += 1
        self._show()

    def _arm(self) -> None:
        self._armed, self._ripe = True, False
        self._round += 1
        self._show()
        self.setFocus()
        announce(self, self._pressing)
        number = self._round
        tasks.after(self, QUIET_MS, lambda: self._ripen(number))

    def _ripen(self, number: int) -> None:
        self._ripe = self._ripe or (self._armed and number == self._round)

    def _show(self) -> None:
        self.set_words(self._pressing if self._armed else self._calm)
        self.set_kind("primary" if self._armed else self._calm_kind)
        keys = [self._key] if self._key else []
        self.set_keys([*keys, "Ctrl ↵"] if self._armed else keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape and self._armed:
            self.disarm()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Whoever goes elsewhere has not decided."""
        super().focusOutEvent(event)
        if self._armed:
            self.disarm()
