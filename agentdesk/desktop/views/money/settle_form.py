"""What became of something given, said by a person: done by hand, or never to be done."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.day_close import OpenEffect
from agentdesk.desktop.widgets.armed_button import ArmedButton
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.text import Text

_LINE, _MOST_CHARACTERS = 200, 4000


class SettleForm(QWidget):
    """Words are needed either way: whoever reads the books later has nothing else."""

    said = Signal(str, str, bool, str, str)  # effect, customer, done, reference, words
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        worn = theme.current()
        self._effect: OpenEffect | None = None
        self._what = Text("", "small_strong", wrap=True)
        self.reference = QLineEdit()
        self.reference.setMaxLength(_LINE)
        self.reference.setFixedHeight(worn.size("field"))
        _name(self.reference, tr("Money", "Its number where it was done (bank, carrier)"))
        self.words = QPlainTextEdit()
        self.words.setObjectName("settle_words")
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(worn.size("words"))
        _name(self.words, tr("Money", "What was done, or why it will not be"))
        self.done = ArmedButton(
            tr("Money", "It was done"), tr("Money", "Book it as done"), "primary"
        )
        self.not_done = ArmedButton(
            tr("Money", "It will not be done"), tr("Money", "Book it as not done"), "danger"
        )
        self._later = Button(tr("Money", "Later"), "quiet", keys=["Esc"])
        self._arrange()
        self.words.textChanged.connect(self._weigh)
        self.done.confirmed.connect(lambda: self._tell(done=True))
        self.not_done.confirmed.connect(lambda: self._tell(done=False))
        self._later.clicked.connect(self.left)
        self.hide()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.current().space("small"), 0, 0)
        column.setSpacing(theme.current().space("small"))
        column.addWidget(Section(tr("Money", "Settle it by hand")))
        for part in (self._what, self.reference, self.words):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(theme.current().space("small"))
        row.addWidget(self.done, 1)
        row.addWidget(self.not_done, 1)
        row.addWidget(self._later)
        column.addLayout(row)

    def open(self, effect: OpenEffect) -> None:
        """Begin with empty fields; another effect is never armed."""
        self._effect = effect
        self._what.setText(effect.what)
        self.reference.clear()
        self.words.clear()
        self._weigh()
        self.show()
        self.reference.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shows(self, effects: tuple[OpenEffect, ...]) -> bool:
        return self._effect is not None and any(
            one.effect_id == self._effect.effect_id and one.can_settle for one in effects
        )

    def confirm(self) -> None:
        """Do what is armed, by key."""
        for button in (self.done, self.not_done):
            button.confirm()

    def _weigh(self) -> None:
        for button in (self.done, self.not_done):
            button.disarm()
            button.setEnabled(bool(self._words()))

    def _words(self) -> str:
        return self.words.toPlainText().strip()[:_MOST_CHARACTERS]

    def _tell(self, *, done: bool) -> None:
        effect = self._effect
        if effect is not None:
            reference = self.reference.text().strip()
            self.said.emit(effect.effect_id, effect.customer_id, done, reference, self._words())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


def _name(field: QLineEdit | QPlainTextEdit, words: str) -> None:
    field.setPlaceholderText(words)
    field.setAccessibleName(words)
