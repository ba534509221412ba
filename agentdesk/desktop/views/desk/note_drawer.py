"""The drawer a note is written in; what was begun stays with its customer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QToolTip, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.surface import Surface

_MOST_CHARACTERS = 4000
SAVE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WordsEdit(QPlainTextEdit):
    """Plain text; Ctrl+Enter finishes, Escape leaves with everything kept.

    What is too long is seen to stop, and said: it is never cut when nobody looks.
    """

    finished = Signal()
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme.current().size("words"))
        self.textChanged.connect(self._keep_within)
        self._composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802  Qt's name
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        control = Qt.KeyboardModifier.ControlModifier
        if self._composing:  # Enter and Escape are the input method's in the middle of a word
            super().keyPressEvent(event)
        elif event.key() in SAVE_KEYS and event.modifiers() & control:
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keep_within(self) -> None:
        surplus = self.document().characterCount() - 1 - _MOST_CHARACTERS
        if surplus <= 0:
            return
        end = self.textCursor()
        end.movePosition(QTextCursor.MoveOperation.End)
        keep = QTextCursor.MoveMode.KeepAnchor
        end.movePosition(QTextCursor.MoveOperation.Left, keep, surplus)
        end.removeSelectedText()
        words = tr("Desk", "No more than {n} characters fit here.").format(n=_MOST_CHARACTERS)
        QToolTip.showText(self.mapToGlobal(self.rect().topLeft()), words, self)

    def words(self) -> str:
        return self.toPlainText().strip()


class NoteDrawer(Surface):
    """Shows one customer's note; what is typed is said at once, so that it can be kept."""

    saved = Signal(str, str)  # customer id, text
    typed = Signal(str, str)  # customer id, text so far

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "t", parent)
        worn = theme.current()
        self._customer_id = ""
        self._edit = WordsEdit(tr("Desk", "What should the next colleague know?"))
        self._edit.setObjectName("note")
        self._edit.finished.connect(self._save)
        self._edit.textChanged.connect(self._say_typed)
        self._edit.left.connect(self.close_drawer)
        save = Button(tr("Desk", "Keep note"), "primary", keys=["Ctrl ↵"])
        save.clicked.connect(self._save)
        later = Button(tr("Desk", "Later"), "quiet", keys=["Esc"])
        later.clicked.connect(self.close_drawer)
        row = QHBoxLayout()
        row.addWidget(self._edit, 1)
        row.addWidget(later)
        row.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[worn.space("bar"), worn.space("gap")] * 2)
        column.addWidget(Section(tr("Desk", "Note")))
        column.addLayout(row)
        self.hide()

    def open(self) -> None:
        self.show()
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn_to(self, customer_id: str, begun: str) -> None:
        """Bring out what was begun for a customer; without any the drawer stays closed."""
        if customer_id == self._customer_id:
            return
        self._customer_id = ""  # what the program puts in was not typed
        self._edit.setPlainText(begun)
        self._edit.moveCursor(QTextCursor.MoveOperation.End)
        self._customer_id = customer_id
        self.setVisible(bool(begun))

    def done(self) -> None:
        """The note is safe: begin anew, and go back to the desk."""
        self._edit.clear()
        self.close_drawer()

    def _say_typed(self) -> None:
        if self._customer_id:
            self.typed.emit(self._customer_id, self._edit.toPlainText())

    def close_drawer(self) -> None:
        self.hide()
        page = self.parentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        words = self._edit.words()
        if words:
            self.saved.emit(self._customer_id, words)
