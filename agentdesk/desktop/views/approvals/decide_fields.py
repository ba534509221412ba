"""What is written for a decision: the offer's kind and amount, a condition, words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_choices import CONDITIONAL, Choice
from agentdesk.desktop.item_models.approval_detail import DecideView
from agentdesk.desktop.item_models.drafts import DecisionDraft
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.money_edit import MoneyEdit

_MOST_CHARACTERS = 4000
_MOST_OF_A_LINE = 200


class DecideFields(QWidget):
    """Shows only what the armed act asks for; the words are always there."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        worn = theme.current()
        self._view: DecideView | None = None
        self._kind = Select()
        self._kind.name(tr("Approvals", "What is offered instead"))
        self.offer = MoneyEdit()
        self.offer.setAccessibleName(tr("Approvals", "Amount offered instead"))
        self.offer.amount_changed.connect(lambda _minor: self.changed.emit())
        self.condition = QLineEdit()
        self.condition.setMaxLength(_MOST_OF_A_LINE)
        self.condition.setFixedHeight(worn.size("field"))
        self.condition.textEdited.connect(lambda _text: self.changed.emit())
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(worn.size("words"))
        self.words.textChanged.connect(self._shorten)
        self._offer_row = QWidget()
        row = QHBoxLayout(self._offer_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(worn.space("small"))
        row.addWidget(self._kind, 1)
        row.addWidget(self.offer, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(worn.space("small"))
        for part in (self._offer_row, self.condition, self.words):
            column.addWidget(part)

    def empty(self, view: DecideView) -> None:
        """Another request: nothing written, and the usual offer."""
        self.words.clear()
        self.condition.clear()
        self._kind.set_options(view.offer_kinds, view.offer_kind)
        self.offer.set_amount(view.offer_minor, view.currency)

    def show_fields(self, view: DecideView, armed: Choice | None) -> None:
        self._view = view
        self.words.setPlaceholderText(view.words_hint)
        self.words.setAccessibleName(view.words_hint)
        self.words.setEnabled(view.enabled)
        self.condition.setPlaceholderText(view.condition_hint)
        self.condition.setAccessibleName(view.condition_hint)
        self._offer_row.setVisible(armed is Choice.OFFER)
        self.condition.setVisible(armed in CONDITIONAL)

    def begun(self) -> DecisionDraft:
        """Return what was written so far; the usual offer is none."""
        view = self._view
        usual = view is None or self.offer.amount_minor == view.offer_minor
        return DecisionDraft(
            self.words.toPlainText(),
            self.condition.text(),
            "" if usual else self.offer_kind(),
            0 if usual else self.offer.amount_minor,
        )

    def go_on(self, draft: DecisionDraft) -> None:
        """Put back what was begun."""
        self.words.setPlainText(draft.words)
        self.condition.setText(draft.condition)
        if self._view is not None and draft.offer_kind:
            self._kind.set_options(self._view.offer_kinds, draft.offer_kind)
            self.offer.set_amount(draft.offer_minor, self._view.currency)

    def written(self) -> str:
        return self.words.toPlainText().strip()

    def offer_kind(self) -> str:
        index = self._kind.currentIndex()
        return self._view.offer_kinds[index][0] if self._view is not None and index >= 0 else ""

    def offer_fits(self, view: DecideView) -> bool:
        most = min(view.most_minor, view.reach_minor)
        return bool(self.offer_kind()) and 0 < self.offer.amount_minor <= most

    def _shorten(self) -> None:
        text = self.words.toPlainText()
        if len(text) > _MOST_CHARACTERS:
            self.words.setPlainText(text[:_MOST_CHARACTERS])
        self.changed.emit()
