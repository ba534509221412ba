"""Where a value is from and how old it is: on hover, and by key when it has the focus.

The tooltip is given plain text made safe from markup: Qt would read "<b>" in a tooltip as rich.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QToolTip, QWidget

from agentdesk.desktop import i18n

_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_I)
_SHOWN_MS = 8000
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"})


def tooltip_text(text: str) -> str:
    """Return outside text as a tooltip that shows it letter by letter."""
    return f"<span>{i18n.plain(text).translate(_ESCAPES)}</span>" if text else ""


class OnHover(QObject):
    """Says on hover what a part has no room for; a screen reader has heard it by the name."""

    def __init__(self, owner: QWidget, words: str = "") -> None:
        super().__init__(owner)
        self._owner, self.words = owner, words
        owner.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if not isinstance(event, QHelpEvent) or event.type() is not QEvent.Type.ToolTip:
            return False
        QToolTip.showText(event.globalPos(), tooltip_text(self.words), self._owner)
        return True


class Provenance(QObject):
    """Watches one widget and answers for it; the widget becomes reachable by Tab.

    What shares its row with a value that answers the same is no stop of its own: it answers on
    hover, and the key is its neighbour's.
    """

    def __init__(self, owner: QWidget, origin: str = "", *, stop: bool = True) -> None:
        super().__init__(owner)
        self._owner = owner
        self._origin = ""
        self._stop = stop
        owner.installEventFilter(self)
        self.say(origin)

    def say(self, origin: str) -> None:
        self._origin = origin
        self._owner.setAccessibleDescription(i18n.plain(origin))
        stops = bool(origin) and self._stop
        policy = Qt.FocusPolicy.TabFocus if stops else Qt.FocusPolicy.NoFocus
        self._owner.setFocusPolicy(policy)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if not self._origin:
            return False
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._show(event.globalPos())
            return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._owner.update()
        if isinstance(event, QKeyEvent) and event.key() in _KEYS:
            return self._take_key(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        """Keep the key for this value: a window's shortcut of the same key stands back."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress:
            self.answer()
            return True
        return False

    def answer(self) -> None:
        """Say it now, below the widget."""
        self._show(self._owner.mapToGlobal(QPoint(0, self._owner.height())))

    def _show(self, place: QPoint) -> None:
        QToolTip.showText(
            place, tooltip_text(self._origin), self._owner, self._owner.rect(), _SHOWN_MS
        )
