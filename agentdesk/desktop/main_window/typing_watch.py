"""Knows whether somebody is in the midst of typing, in whichever window."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from agentdesk.runtime.clock import Clock

_PAUSE_S = 3.0


class TypingWatch(QObject):
    """Looks only at the field that has the focus: the whole program's events are too many."""

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._typed_s: float | None = None
        self._watched: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
            self._follow(None, QApplication.focusWidget())

    @property
    def is_typing(self) -> bool:
        typed_s = self._typed_s
        return typed_s is not None and self._clock.monotonic_s() - typed_s < _PAUSE_S

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        # A part that is taken down with the focus in it is gone before it says so.
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
        takes_words = new is not None and new.testAttribute(
            Qt.WidgetAttribute.WA_InputMethodEnabled
        )
        self._watched = new if takes_words else None
        if self._watched is not None:
            self._watched.installEventFilter(self)
            self._watched.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._watched = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.InputMethod):
            self._typed_s = self._clock.monotonic_s()
        return False
