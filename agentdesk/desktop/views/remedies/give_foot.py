"""The pinned foot of the remedy panel: why it asks, the agent's own words, and the button."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.remedies import GiveView
from agentdesk.desktop.widgets.answer_line import AnswerLine
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.text import Text

_MOST_CHARACTERS = 1000


class GiveFoot(Surface):
    """The button; above it the live answer, why it cannot, and words when somebody reads them."""

    def __init__(self) -> None:
        super().__init__("surface", "t")
        worn = theme.current()
        self.answer = AnswerLine()
        self._reason = Text("", "caption", "muted", wrap=True)
        self.words = _words_field()
        self.button = Button("", "primary", keys=["Ctrl ↵"], tall=True)
        column = QVBoxLayout(self)
        edge = worn.space("column")
        column.setContentsMargins(edge, worn.space("gap"), edge, worn.space("inset"))
        column.setSpacing(worn.space("snug"))
        for part in (self.answer, self._reason, self.words, self.button):
            column.addWidget(part)

    def show_give(self, give: GiveView) -> None:
        self.answer.setVisible(give.answer is not None)
        if give.answer is not None:
            self.answer.say(give.answer.text, give.answer.tone, give.answer.icon)
        self._reason.setText(give.reason)
        self._reason.setVisible(bool(give.reason))
        self._reason.set_color(give.tone)
        self.words.setVisible(give.asks)
        if self.words.text() != give.words:  # another customer's plan, or a new one
            self.words.setText(give.words)
        self.button.set_words(give.text)
        self.button.setEnabled(give.enabled)
        self.button.setAccessibleDescription(give.reason)


def _words_field() -> QLineEdit:
    field = QLineEdit()
    name = tr("Remedies", "Why, in your words (the supervisor reads it)")
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    field.setMaxLength(_MOST_CHARACTERS)
    field.setFixedHeight(theme.current().size("field"))
    field.setFont(theme.current().font("small"))
    field.setObjectName("why")
    field.hide()
    return field
