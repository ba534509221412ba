"""The drawer of my own request: what was said, and my answer to a question or an offer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.request_talk import RequestTalk
from agentdesk.desktop.views.desk.note_drawer import WordsEdit
from agentdesk.desktop.views.desk.rows import emptied
from agentdesk.desktop.widgets.answer_line import AnswerLine
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.text import Text

_SHOWN = 3  # the newest of what was said; the rest stands in the request itself


class RequestDrawer(Surface):
    """Ctrl+Enter answers the question or refuses the offer; taking money has a key of its own."""

    answered = Signal(object, str)  # RequestTalk, words
    accepted = Signal(object)
    refused = Signal(object, str)
    handed_up = Signal(object, str)
    typed = Signal(str, str)  # request id, words so far

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "t", parent)
        self._view: RequestTalk | None = None
        self._title = Text("", "section", "faint")
        self._said = AnswerLine()
        self._thread = QVBoxLayout()
        self._words = WordsEdit(tr("Request", "Your answer"))
        self._words.setObjectName("request_words")
        self._words.finished.connect(self._do)
        self._words.left.connect(self.leave)
        self._words.textChanged.connect(self._typed)
        self._later = Button(tr("Request", "Later"), "quiet", keys=["Esc"])
        self._later.clicked.connect(self.leave)
        self._up = Button(tr("Request", "Hand up"), icon="trending-up")
        self._up.clicked.connect(self._hand_up)
        self._accept = Button("", keys=["Y"])
        self._accept.clicked.connect(self._take)
        self._act = Button("", "primary", keys=["Ctrl ↵"])
        self._act.clicked.connect(self._do)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        worn = theme.current()
        left = QVBoxLayout()
        left.setSpacing(worn.space("snug"))
        left.addLayout(self._thread)
        left.addWidget(self._said)
        left.addStretch(1)
        self._thread.setSpacing(worn.space("hair"))
        row = QHBoxLayout()
        row.setSpacing(worn.space("inset"))
        row.addLayout(left, 1)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        for button in (self._later, self._up, self._accept, self._act):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[worn.space("bar"), worn.space("gap")] * 2)
        column.addWidget(self._title)
        column.addLayout(row)

    @property
    def shown_id(self) -> str:
        return self._view.request_id if self._view is not None and self.isVisible() else ""

    def open(self, view: RequestTalk, begun: str = "") -> None:
        """Open it with what was begun for this request."""
        self._view = None  # what the program puts in was not typed
        self._words.setPlainText(begun)
        self._words.moveCursor(QTextCursor.MoveOperation.End)
        self.show_talk(view)
        self.show()
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_talk(self, view: RequestTalk) -> None:
        """Show new facts; what was being written stays."""
        before, self._view = self._view, view
        self._title.setText(view.title)
        self._said.say(view.said.text, view.said.tone.value, view.said.icon)
        if before is None or before.thread != view.thread:
            emptied(self._thread)
            for entry in view.thread[-_SHOWN:]:
                self._thread.addWidget(Text(entry.head, "caption", "muted", wrap=True))
                self._thread.addWidget(Text(entry.text, "small", "text", wrap=True))
        self._words.setPlaceholderText(view.words_hint)
        self._words.setAccessibleName(view.words_hint)
        self._accept.set_words(view.accept_text)
        self._accept.setVisible(view.answers_offer)
        self._up.setVisible(view.can_hand_up)
        self._act.setVisible(view.answers_offer or view.answers_question)
        refuse, answer = tr("Request", "Refuse the offer"), tr("Request", "Answer")
        self._act.set_words(refuse if view.answers_offer else answer)
        self._act.set_kind("danger" if view.answers_offer else "primary")
        self._say()

    def leave(self) -> None:
        self.hide()
        page = self.parentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        if self._view is not None:
            self.typed.emit(self._view.request_id, self._words.toPlainText())
        self._say()

    def _say(self) -> None:
        self._act.setEnabled(bool(self._words.words()))

    def _do(self) -> None:
        view, words = self._view, self._words.words()
        if view is None or not words or not (view.answers_offer or view.answers_question):
            return
        self._finish()
        (self.refused if view.answers_offer else self.answered).emit(view, words)

    def _take(self) -> None:
        if self._view is not None and self._view.answers_offer:
            self._finish()
            self.accepted.emit(self._view)

    def _hand_up(self) -> None:
        view, words = self._view, self._words.words()
        if view is not None and view.can_hand_up:
            self._finish()
            self.handed_up.emit(view, words)

    def _finish(self) -> None:
        self._words.clear()
        self.leave()
