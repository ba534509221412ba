"""What is done with a version: proposed by one person, confirmed by another, or withdrawn."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.policy import ActsView
from agentdesk.desktop.views.policy.start_row import StartRow
from agentdesk.desktop.widgets.armed_button import ArmedButton
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.text import Text

_MOST_CHARACTERS = 4000


class ActsCard(Card):
    """Every act is armed first; what a second person must do says so."""

    propose_asked = Signal(str)
    confirm_asked = Signal()
    withdraw_asked = Signal(str)
    discard_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column.setSpacing(theme.current().space("small"))
        self.column.addWidget(Section(tr("Policy", "Two people")))
        self.propose = ArmedButton(
            tr("Policy", "Propose this policy"),
            tr("Policy", "Propose it now"),
            "primary",
            key="P",
        )
        self.confirm = ArmedButton(
            tr("Policy", "Put it into force"),
            tr("Policy", "Into force for everybody"),
            "primary",
            key="C",
        )
        self.withdraw = ArmedButton(
            tr("Policy", "Withdraw it"), tr("Policy", "Withdraw it now"), "danger", key="X"
        )
        self._discard = Button(
            tr("Policy", "Undo what was typed"), keys=["U"], tall=True, spread=True
        )
        self._words = self._words_field()
        self._hint = Text("", "small", "muted", wrap=True)
        self.start = StartRow()
        self._calm = self._problem = ""
        self._join()
        for part in (self.propose, self.confirm, self.withdraw, self._discard):
            self.column.addWidget(part)
        self.column.addWidget(self.start)
        self.column.addWidget(self._words)
        self.column.addWidget(self._hint)
        self.setAccessibleName(tr("Policy", "Two people"))

    def _words_field(self) -> QPlainTextEdit:
        field = QPlainTextEdit()
        words = tr("Policy", "Why (whoever confirms it reads this)")
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        field.setTabChangesFocus(True)
        field.setFixedHeight(theme.current().size("words"))
        field.setObjectName("policy_words")
        return field

    def _join(self) -> None:
        self.propose.confirmed.connect(lambda: self.propose_asked.emit(self._said()))
        self.confirm.confirmed.connect(self.confirm_asked)
        self.withdraw.confirmed.connect(lambda: self.withdraw_asked.emit(self._said()))
        self._discard.clicked.connect(self.discard_asked)
        self._words.textChanged.connect(self._weigh)

    def show_acts(self, view: ActsView, *, other: bool) -> None:
        """Show what may be done; another version is never armed, nor are its words kept."""
        shown = (
            (self.propose, view.proposes),
            (self.confirm, view.confirms),
            (self.withdraw, view.withdraws),
        )
        for button, possible in shown:
            if other or not possible:
                button.disarm()
            button.setVisible(possible)
        if other:
            self._words.clear()
        self._discard.setVisible(view.discards)
        self._words.setVisible(view.proposes or view.withdraws)
        self.start.setVisible(view.proposes)
        self.start.show_start(view.start)
        self._calm, self._problem = view.hint, view.problem
        self._weigh()

    def _weigh(self) -> None:
        """What somebody else reads about needs its words first."""
        said = bool(self._said())
        self.propose.setEnabled(said and not self._problem)
        self.withdraw.setEnabled(said)
        wants = not said and self._words.isVisibleTo(self) and not self.confirm.isVisibleTo(self)
        words = tr("Policy", "Write why first: whoever confirms it reads it.")
        self._hint.setText(self._problem or (words if wants else self._calm))
        self._hint.set_color("warn" if self._problem else "muted")
        self._hint.setVisible(bool(self._hint.text()))

    def confirm_armed(self) -> None:
        """Do what is armed, by key."""
        for button in (self.propose, self.confirm, self.withdraw):
            if button.armed:
                button.confirm()
                return

    def press(self, button: ArmedButton) -> None:
        """Arm by key what is on screen; where words are missing, go there."""
        if button.isVisible() and not button.isEnabled():
            self._words.setFocus()
        elif button.isVisible():
            button.press()

    def discard(self) -> None:
        if self._discard.isVisible():
            self.discard_asked.emit()

    def _said(self) -> str:
        return self._words.toPlainText().strip()[:_MOST_CHARACTERS]
