"""Decide: a first press arms, a second one (or Ctrl+Enter) confirms; the page hears Escape."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_choices import (
    CONDITIONAL,
    DECIDES,
    NEEDS_WORDS,
    Choice,
    Confirmed,
)
from agentdesk.desktop.item_models.approval_detail import DecideView
from agentdesk.desktop.views.approvals.decide_fields import DecideFields
from agentdesk.desktop.views.approvals.key_guard import KeyGuard
from agentdesk.desktop.widgets.button import Button, Kind
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.text import Text

KEYS: Mapping[Choice, str] = {
    Choice.APPROVE: "A",
    Choice.OFFER: "O",
    Choice.DECLINE: "D",
    Choice.QUESTION: "Q",
    Choice.HAND_UP: "U",
}


class DecideCard(Card):
    """`confirmed` carries a Confirmed; whose request it is, the page adds."""

    confirmed = Signal(object)

    def __init__(self, monotonic_s: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._since_armed = KeyGuard(monotonic_s)
        self._view: DecideView | None = None
        self._armed: Choice | None = None
        self._buttons = {choice: self._button(choice) for choice in Choice}
        self.fields = DecideFields()
        self.fields.changed.connect(self._say)
        self._asked = Text("", "small", "warn", wrap=True)
        self._hint = Text("", "small", "muted", wrap=True)
        self._lay_out()
        self.setAccessibleName(tr("Approvals", "Decide"))

    def _button(self, choice: Choice) -> Button:
        decides = choice in DECIDES
        button = Button("", keys=[KEYS[choice]], tall=decides, spread=decides)
        button.clicked.connect(lambda _on=False: self.press(choice))
        return button

    def _lay_out(self) -> None:
        worn = theme.current()
        self.column.setSpacing(worn.space("small"))
        self.column.addWidget(Section(tr("Approvals", "Decide")))
        for choice in (Choice.APPROVE, Choice.OFFER, Choice.DECLINE):
            self.column.addWidget(self._buttons[choice])
        self.column.addWidget(self.fields)
        self.column.addWidget(self._asked)
        beside = QHBoxLayout()
        beside.setSpacing(worn.space("small"))
        beside.addWidget(self._buttons[Choice.QUESTION], 1)
        beside.addWidget(self._buttons[Choice.HAND_UP], 1)
        self.column.addLayout(beside)
        self.column.addWidget(self._hint)

    def begin(self, view: DecideView) -> None:
        """Show another request: nothing armed, nothing written."""
        self._armed = None
        self.fields.empty(view)
        self.show_decide(view)

    def look_again(self, view: DecideView) -> None:
        """The request has changed: nothing stays armed, what was being written does."""
        self._armed = None
        self.show_decide(view)

    def show_decide(self, view: DecideView) -> None:
        """Show the same request with new facts; what was typed stays."""
        self._view = view
        if not view.enabled:
            self._armed = None
        self._say()

    @property
    def armed(self) -> Choice | None:
        return self._armed

    def press(self, choice: Choice) -> None:
        """Arm an act; pressing again what is armed confirms it, a double click does not."""
        if self._view is None or not self._buttons[choice].isEnabled():
            return
        if self._armed is choice:
            if self._since_armed.open():
                self.confirm()
            return
        self._armed = choice
        self._since_armed.touch()
        self._say()
        if choice is not Choice.APPROVE:
            (self.fields.offer if choice is Choice.OFFER else self.fields.words).setFocus()

    def disarm(self) -> None:
        self._armed = None
        self._say()

    def confirm(self) -> None:
        """Let the armed act out, if nothing is missing."""
        if self._armed is None:
            return
        if self._missing():
            self._ask_for_missing()
            return
        chosen, self._armed = self._armed, None
        fields = self.fields
        condition = fields.condition.text().strip() if chosen in CONDITIONAL else ""
        act = Confirmed(
            request_id="",
            choice=chosen,
            words=fields.written(),
            condition=condition,
            offer_kind=fields.offer_kind(),
            offer_minor=fields.offer.amount_minor,
        )
        if chosen not in DECIDES:
            fields.words.clear()
        self._say()
        self.confirmed.emit(act)

    def _missing(self) -> str:
        view = self._view
        if view is None or self._armed is None:
            return ""
        if self._armed is Choice.APPROVE and view.reach_minor < view.most_minor:
            most = i18n.money(view.reach_minor, view.currency)
            words = tr("Approvals", "One decision of yours reaches {most}: offer that, or hand up.")
            return words.format(most=most)
        if self._armed is Choice.OFFER and not self.fields.offer_fits(view):
            most = i18n.money(min(view.most_minor, view.reach_minor), view.currency)
            return tr("Approvals", "Offer more than nothing and at most {most}.").format(most=most)
        if self._armed in NEEDS_WORDS and not self.fields.written():
            if self._armed is Choice.QUESTION:
                return tr("Approvals", "Write what you want to know; the agent is asked at once.")
            return tr("Approvals", "Say why; the agent reads it.")
        return ""

    def _ask_for_missing(self) -> None:
        self._say()
        if self._armed in NEEDS_WORDS and not self.fields.written():
            self.fields.words.setFocus()

    def _say(self) -> None:
        view = self._view
        if view is None:
            return
        for choice, button in self._buttons.items():
            button.set_words(self._words_of(choice, view))
            button.setEnabled(view.enabled and (choice is not Choice.HAND_UP or view.can_hand_up))
            button.set_kind(self._kind_of(choice))
            button.set_keys(self._keys_of(choice))
        self.fields.show_fields(view, self._armed)
        self._asked.setText(view.asked_words and tr("Approvals", "Asked back, no answer yet"))
        self._asked.setVisible(bool(view.asked_words))
        self._hint.setText(self._hint_words(view))
        self._hint.setVisible(bool(self._hint.text()))
        self._hint.set_color("warn" if self._armed else "muted")

    def _words_of(self, choice: Choice, view: DecideView) -> str:
        if choice is Choice.APPROVE:
            return view.approve_text
        if choice is Choice.OFFER:
            amount = i18n.money(self.fields.offer.amount_minor, view.currency)
            return tr("Approvals", "Offer instead {amount}").format(amount=amount)
        return {
            Choice.DECLINE: tr("Approvals", "Decline with a reason"),
            Choice.QUESTION: tr("Approvals", "Ask back"),
            Choice.HAND_UP: tr("Approvals", "Hand up"),
        }[choice]

    def _kind_of(self, choice: Choice) -> Kind:
        first = self._armed or Choice.APPROVE
        if choice is first:
            return "primary"
        return "danger" if choice is Choice.DECLINE else "secondary"

    def _keys_of(self, choice: Choice) -> list[str]:
        shown = choice is self._armed or (self._armed is None and choice is Choice.APPROVE)
        return [KEYS[choice], "Ctrl ↵"] if shown else [KEYS[choice]]

    def _hint_words(self, view: DecideView) -> str:
        if not view.enabled:
            return view.reason
        if self._armed is None:
            return ""
        missing = self._missing()
        return missing or tr("Approvals", "Armed: Ctrl+Enter confirms, Escape leaves it.")
