"""Decide: a first press arms, a second one (or Ctrl+Enter) confirms; Escape leaves it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_detail import DecideView
from agentdesk.desktop.views.approvals.key_guard import KeyGuard
from agentdesk.desktop.widgets.button import Button, Kind
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.money_edit import MoneyEdit
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.text import Text
from agentdesk.domain.approvals import Decision

_MOST_CHARACTERS = 4000


class DecideCard(Card):
    """`confirmed` carries decision, words, the offer's kind and its amount."""

    confirmed = Signal(str, str, str, object)

    def __init__(self, monotonic_s: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._since_armed = KeyGuard(monotonic_s)
        self._view: DecideView | None = None
        self._armed: Decision | None = None
        self.column.setSpacing(theme.current().space("small"))
        self.column.addWidget(Section(tr("Approvals", "Decide")))
        self._buttons = {
            Decision.APPROVE: Button("", "primary", keys=["A"], tall=True, spread=True),
            Decision.OFFER_INSTEAD: Button("", keys=["O"], tall=True, spread=True),
            Decision.DECLINE: Button(
                tr("Approvals", "Decline with a reason"),
                "danger",
                keys=["D"],
                tall=True,
                spread=True,
            ),
        }
        for decision, button in self._buttons.items():
            button.clicked.connect(lambda _on=False, chosen=decision: self.press(chosen))
        self._add_offer_row()
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(theme.current().size("words"))
        self.words.textChanged.connect(self._shorten)
        self._hint = Text("", "small", "muted", wrap=True)
        self._lay_out()
        self.setAccessibleName(tr("Approvals", "Decide"))

    def _add_offer_row(self) -> None:
        self._kind = Select()
        self._kind.name(tr("Approvals", "What is offered instead"))
        self.offer = MoneyEdit()
        self.offer.setAccessibleName(tr("Approvals", "Amount offered instead"))
        self.offer.amount_changed.connect(lambda _minor: self._say())
        self._offer_row = QWidget()
        row = QHBoxLayout(self._offer_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().space("small"))
        row.addWidget(self._kind, 1)
        row.addWidget(self.offer, 1)

    def _lay_out(self) -> None:
        self.column.addWidget(self._buttons[Decision.APPROVE])
        self.column.addWidget(self._buttons[Decision.OFFER_INSTEAD])
        self.column.addWidget(self._offer_row)
        self.column.addWidget(self._buttons[Decision.DECLINE])
        self.column.addWidget(self.words)
        self.column.addWidget(self._hint)

    def begin(self, view: DecideView) -> None:
        """Show another request: nothing armed, nothing written."""
        self._armed = None
        self.words.clear()
        self.show_decide(view, fresh=True)

    def show_decide(self, view: DecideView, *, fresh: bool = False) -> None:
        """Show the same request with new facts; what was typed stays."""
        self._view = view
        if not view.enabled:
            self._armed = None
        if fresh:
            self._kind.set_options(view.offer_kinds, view.offer_kind)
            self.offer.set_amount(view.offer_minor, view.currency)
        self.words.setPlaceholderText(view.words_hint)
        self.words.setAccessibleName(view.words_hint)
        self.words.setEnabled(view.enabled)
        self._say()

    @property
    def armed(self) -> Decision | None:
        return self._armed

    def press(self, decision: Decision) -> None:
        """Arm a decision; pressing again what is armed confirms it, a double click does not."""
        if self._view is None or not self._view.enabled:
            return
        if self._armed is decision:
            if self._since_armed.open():
                self.confirm()
            return
        self._armed = decision
        self._since_armed.touch()
        self._say()
        if decision is not Decision.APPROVE:
            (self.offer if decision is Decision.OFFER_INSTEAD else self.words).setFocus()

    def disarm(self) -> None:
        self._armed = None
        self._say()

    def confirm(self) -> None:
        """Let the armed decision out, if nothing is missing."""
        if self._armed is None or self._missing():
            if self._armed is not None:
                self._ask_for_missing()
            return
        words = self.words.toPlainText().strip()
        chosen, self._armed = self._armed, None
        self.confirmed.emit(chosen.value, words, self._offer_kind(), self.offer.amount_minor)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape and self._armed is not None:
            self.disarm()
            return
        super().keyPressEvent(event)

    def _offer_kind(self) -> str:
        view = self._view
        index = self._kind.currentIndex()
        return view.offer_kinds[index][0] if view is not None and index >= 0 else ""

    def _missing(self) -> str:
        view = self._view
        if view is None or self._armed in (None, Decision.APPROVE):
            return ""
        if self._armed is Decision.OFFER_INSTEAD and not self._offer_fits(view):
            most = i18n.money(view.most_minor, view.currency)
            return tr("Approvals", "Offer more than nothing and at most {most}.").format(most=most)
        if not self.words.toPlainText().strip():
            return tr("Approvals", "Say why; the agent reads it.")
        return ""

    def _offer_fits(self, view: DecideView) -> bool:
        return bool(self._offer_kind()) and 0 < self.offer.amount_minor <= view.most_minor

    def _ask_for_missing(self) -> None:
        self._say()
        if not self.words.toPlainText().strip():
            self.words.setFocus()

    def _say(self) -> None:
        view = self._view
        if view is None:
            return
        offer = i18n.money(self.offer.amount_minor, view.currency)
        self._buttons[Decision.APPROVE].set_words(view.approve_text)
        instead = tr("Approvals", "Offer instead {amount}").format(amount=offer)
        self._buttons[Decision.OFFER_INSTEAD].set_words(instead)
        self._offer_row.setVisible(self._armed is Decision.OFFER_INSTEAD)
        for decision, button in self._buttons.items():
            button.setEnabled(view.enabled)
            button.set_kind(self._kind_of(decision))
            button.set_keys(self._keys_of(decision))
        self._hint.setText(self._hint_words(view))
        self._hint.setVisible(bool(self._hint.text()))
        self._hint.set_color("warn" if self._armed else "muted")

    def _kind_of(self, decision: Decision) -> Kind:
        first = self._armed or Decision.APPROVE
        if decision is first:
            return "primary"
        return "danger" if decision is Decision.DECLINE else "secondary"

    def _keys_of(self, decision: Decision) -> list[str]:
        key = {Decision.APPROVE: "A", Decision.OFFER_INSTEAD: "O", Decision.DECLINE: "D"}[decision]
        shown = decision is self._armed or (self._armed is None and decision is Decision.APPROVE)
        return [key, "Ctrl ↵"] if shown else [key]

    def _hint_words(self, view: DecideView) -> str:
        if not view.enabled:
            return view.reason
        if self._armed is None:
            return ""
        missing = self._missing()
        return missing or tr("Approvals", "Armed: Ctrl+Enter confirms, Escape leaves it.")

    def _shorten(self) -> None:
        text = self.words.toPlainText()
        if len(text) > _MOST_CHARACTERS:
            self.words.setPlainText(text[:_MOST_CHARACTERS])
        self._say()
