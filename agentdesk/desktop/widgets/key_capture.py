"""A button that shows an act's key, and once pressed takes the next key for it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from agentdesk.desktop import i18n
from agentdesk.desktop.actions import key_text
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.widgets.button import Button

_HELD = frozenset(
    {
        *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
        *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown),
    }
)


class KeyCapture(Button):
    """Escape, or going elsewhere, leaves the key as it was."""

    caught = Signal(object)  # QKeyCombination
    _listening = False  # events come before it is wholly made

    def __init__(self, act: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._act = act
        self.clicked.connect(self._listen)
        self.set_key(key)

    def set_key(self, key: str) -> None:
        self._listening = False
        self._key = key
        self.set_words("" if key else tr("Keys", "No key"))
        self.set_keys([key_text(key)] if key else [])
        self.setAccessibleName(i18n.named(self._act, key_text(key) or self.text()))

    def _listen(self) -> None:
        self._listening = True
        self.set_keys([])
        self.set_words(tr("Keys", "Press a key"))

    def event(self, event: QEvent) -> bool:
        if self._listening and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # no act of any key happens while one is chosen
            return True
        if self._listening and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress:  # Tab as well, before it moves the focus
                self._catch(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusOutEvent(event)
        if self._listening:
            self.set_key(self._key)

    def _catch(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _HELD:
            return
        self.set_key(self._key)
        if event.key() != Qt.Key.Key_Escape:
            self.caught.emit(event.keyCombination())
