"""The next best action: its words, its reasons, and a plan of one key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.remedy_facts import Suggestion
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.chip import ChipButton
from agentdesk.desktop.widgets.flow_row import FlowRow
from agentdesk.desktop.widgets.text import Text


class SuggestionCard(Card):
    """`used` takes the plan over; `hidden` leaves it for this contact."""

    used = Signal()
    hidden_by_hand = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(chosen=True, parent=parent)
        self._title = Text("", "lead", wrap=True)
        self._because = Text("", "small", "muted", wrap=True)
        self._why = Text("", "small", "text", wrap=True)
        self._why.hide()
        for words in (self._title, self._because, self._why):
            self.column.addWidget(words)
        self.column.addSpacing(theme.current().space("hair"))
        self._choices = self._chips()
        self.column.addWidget(self._choices)

    def _chips(self) -> FlowRow:
        self._use = ChipButton(tr("Remedies", "Use this plan"), "accent", icon="check", key="P")
        self._ask_why = ChipButton(tr("Remedies", "Why this"), checkable=True)
        later = ChipButton(tr("Remedies", "Not now"))
        self._use.clicked.connect(self.used)
        self._ask_why.toggled.connect(self._why.setVisible)
        later.clicked.connect(self.hidden_by_hand)
        return FlowRow([self._use, self._ask_why, later])

    def show_suggestion(self, suggestion: Suggestion, *, taken: bool = False) -> None:
        """Show it whole; once taken only its name, for budgets must be seen before the click."""
        self._title.setText(suggestion.title)
        self._because.setText(suggestion.because)
        self._why.setText("\n".join(f"• {reason}" for reason in suggestion.why))
        for words in (self._because, self._choices):
            words.setVisible(not taken)
        self._why.setVisible(not taken and self._ask_why.isChecked())
        # Advice may only say something: then there is no plan to use.
        self._use.setVisible(bool(suggestion.parts))
        self.setAccessibleName(suggestion.title)
