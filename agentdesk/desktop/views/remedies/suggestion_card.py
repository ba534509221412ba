"""The next best action: its words, its reasons, and a plan of one key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import plain, tr
from agentdesk.desktop.item_models.remedy_facts import Suggestion
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.chip import ChipButton
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
        self.column.addLayout(self._chips())

    def _chips(self) -> QHBoxLayout:
        use = ChipButton(tr("Remedies", "Use this plan"), "accent", icon="check", key="P")
        why = ChipButton(tr("Remedies", "Why this"), checkable=True)
        later = ChipButton(tr("Remedies", "Not now"))
        use.clicked.connect(self.used)
        why.toggled.connect(self._why.setVisible)
        later.clicked.connect(self.hidden_by_hand)
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.current().space("snug"), 0, 0)
        row.setSpacing(theme.current().space("snug"))
        for chip in (use, why, later):
            row.addWidget(chip)
        row.addStretch(1)
        return row

    def show_suggestion(self, suggestion: Suggestion) -> None:
        self._title.setText(plain(suggestion.title))
        self._because.setText(plain(suggestion.because))
        self._why.setText("\n".join(f"• {plain(reason)}" for reason in suggestion.why))
        self.setAccessibleName(suggestion.title)
