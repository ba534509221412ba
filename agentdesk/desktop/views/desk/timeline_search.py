"""The two fields above a timeline: what is looked for in it, and the day to jump to."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import number, tr
from agentdesk.desktop.widgets.announce import announce
from agentdesk.desktop.widgets.chip import ChipButton
from agentdesk.desktop.widgets.day_edit import DayEdit
from agentdesk.desktop.widgets.text import Text

_MOST_CHARACTERS = 200
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QWidget):
    """A chip until it is asked for, then a field; Escape empties it and makes it a chip again."""

    changed = Signal()
    left = Signal()  # with Enter or Down: on to what was found

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        worn = theme.current()
        self._chip = ChipButton(tr("Timeline", "Filter"), icon="search", key=key)
        self._chip.clicked.connect(self.open)
        self._composing = False
        self._found = Text("", "caption", "muted", tabular=True)
        self._found.hide()
        self._field = QLineEdit()
        self._field.setPlaceholderText(tr("Timeline", "Find in this timeline"))
        self._field.setAccessibleName(tr("Timeline", "Find in this timeline"))
        self._field.setObjectName("timeline_search")
        self._field.setMaxLength(_MOST_CHARACTERS)
        self._field.setFixedWidth(worn.size("column_left") // 2 + worn.size("avatar"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self.changed)
        self._field.installEventFilter(self)
        self._field.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(worn.space("small"))
        row.addWidget(self._found)
        row.addWidget(self._chip)
        row.addWidget(self._field)

    def text(self) -> str:
        return self._field.text().strip()

    def has_cursor(self) -> bool:
        return self._field.hasFocus()

    def restore(self, text: str) -> None:
        """Show what was looked for here, without asking for it again."""
        blocked = self._field.blockSignals(True)
        self._field.setText(text)
        self._field.blockSignals(blocked)
        self._field.setVisible(bool(text))
        self._chip.setVisible(not text)

    def say_found(self, found: int | None, most: int) -> None:
        """Say how many entries hold what is looked for."""
        words = ""
        if found is not None:
            words = tr("Timeline", "%n found", "", found)
            if found >= most:
                words = tr("Timeline", "more than {count} found").format(count=number(most - 1))
        self._found.setText(words)
        self._found.setVisible(bool(words))
        self._field.setAccessibleDescription(words)
        announce(self._field, words)

    def open(self) -> None:
        self._chip.hide()
        self._field.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        elif self._composing:  # Enter and the arrows are the input method's then
            return False
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                return True
            if event.key() in (*_ENTER, Qt.Key.Key_Down):
                self.left.emit()
                return True
        elif event.type() is QEvent.Type.FocusOut and not self.text():
            self._close()
        return False

    def _close(self) -> None:
        self._field.clear()
        self._field.hide()
        self._chip.show()


class DayJump(DayEdit):
    """Not there until it is asked for; Enter goes to the day, Escape leaves."""

    chosen = Signal(object)  # date
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        worn = theme.current()
        self.setObjectName("timeline_day")
        self.setAccessibleName(tr("Timeline", "Jump to a date"))
        self.setFixedWidth(worn.size("column_left") // 2)
        self.hide()

    def open(self) -> None:
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() in _ENTER and self.day is not None:
            self.hide()
            self.chosen.emit(self.day)
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)
