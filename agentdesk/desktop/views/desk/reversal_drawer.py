"""The drawer of what was given: how much of it is taken back, and why; or its parcel is here."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.drafts import ReversalDraft
from agentdesk.desktop.item_models.reversal import PartLine, ReversalView
from agentdesk.desktop.views.desk.note_drawer import SAVE_KEYS, WordsEdit
from agentdesk.desktop.widgets.answer_line import AnswerLine
from agentdesk.desktop.widgets.armed_button import ArmedButton
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.check import CheckLine
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.money_edit import MoneyEdit
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.text import Text


class ReversalDrawer(Surface):
    """Ctrl+Enter takes back what is ticked (or agrees to it); Escape leaves it."""

    plan_chosen = Signal(str)
    asked = Signal(str, object, str)  # plan id, {number: amount}, words
    agreed = Signal(str, object)  # reversal id, the amount that was on screen
    refused = Signal(str, str)  # reversal id, words
    parcel_arrived = Signal(str, str)  # plan id, order id
    typed = Signal(str, object)  # plan id, ReversalDraft

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "t", parent)
        worn = theme.current()
        self._view: ReversalView | None = None
        self._rows: list[_PartRow] = []
        self._filling = False
        self._plan = Select()
        self._plan.name(tr("Reversal", "What was given"))
        self._plan.picked.connect(self.plan_chosen)
        self._parts = QGridLayout()
        self._parts.setHorizontalSpacing(worn.space("inset"))
        self._parts.setVerticalSpacing(worn.space("tight"))
        self._waiting = AnswerLine()
        self._parcels = QVBoxLayout()
        self._parcels.setSpacing(worn.space("tight"))
        self._arrivals: list[ArmedButton] = []
        self._words = WordsEdit(tr("Reversal", "Why it is taken back"))
        self._words.setObjectName("reversal_words")
        self._words.finished.connect(self._do)
        self._words.left.connect(self.leave)
        self._words.textChanged.connect(self._typed)
        self._hint = Text("", "caption", "muted", wrap=True)
        self._later = Button(tr("Reversal", "Later"), "quiet", keys=["Esc"])
        self._later.clicked.connect(self.leave)
        self._refuse = Button(tr("Reversal", "Do not"), "danger")
        self._refuse.clicked.connect(self._decline)
        self._act = Button(tr("Reversal", "Take back"), "primary", keys=["Ctrl ↵"])
        self._act.clicked.connect(self._do)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        worn = theme.current()
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(worn.space("snug"))
        left.addWidget(self._plan)
        left.addLayout(self._parts)
        left.addLayout(self._parcels)
        left.addWidget(self._waiting)
        left.addStretch(1)
        right.setSpacing(worn.space("snug"))
        right.addWidget(self._words)
        right.addWidget(self._hint)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(worn.space("inset"))
        row.addLayout(left, 1)
        row.addLayout(right, 1)
        for button in (self._later, self._refuse, self._act):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[worn.space("bar"), worn.space("gap")] * 2)
        column.addWidget(Section(tr("Reversal", "What was given")))
        column.addLayout(row)

    def open(self, view: ReversalView, begun: ReversalDraft) -> None:
        """Open it with what was begun for this plan."""
        self._view = None  # what the program puts in was not typed
        self.show_reversal(view)
        self._filling = True
        self._words.setPlainText(begun.words)
        self._words.moveCursor(QTextCursor.MoveOperation.End)
        for row in self._rows:
            row.go_on(begun.parts.get(row.line.number))
        self._filling = False
        self._say()
        self.show()
        first = next((row.check for row in self._rows if row.check.isEnabled()), self._words)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_reversal(self, view: ReversalView) -> None:
        """Show new facts; what was ticked and typed stays while the plan is the same."""
        before, self._view = self._view, view
        self._plan.set_options(view.plans, view.chosen)
        if before is None or before.parts != view.parts or before.chosen != view.chosen:
            self._rebuild(view.parts)
        if before is None or before.parcels != view.parcels or before.chosen != view.chosen:
            self._rebuild_parcels(view)
        waiting = view.waiting
        self._waiting.setVisible(waiting is not None)
        if waiting is not None:
            said = waiting.text
            if waiting.words:
                told = tr("Reversal", "{asked}: “{words}”")
                said = told.format(asked=waiting.text, words=waiting.words)
            self._waiting.say(said, "warn", "hourglass")
        self._hint.setText(view.hint)
        decides = waiting is not None and not waiting.mine
        words = (
            tr("Reversal", "Words (needed to refuse)")
            if decides
            else tr("Reversal", "Why it is taken back")
        )
        self._words.setPlaceholderText(words)
        self._words.setAccessibleName(words)
        self._refuse.setVisible(decides)
        self._say()

    def leave(self) -> None:
        self.hide()
        page = self.parentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rebuild(self, parts: tuple[PartLine, ...]) -> None:
        while (item := self._parts.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self._rows = [_PartRow(line) for line in parts]
        for place, row in enumerate(self._rows):
            row.check.stepped.connect(self._typed)
            row.amount.amount_changed.connect(self._typed)
            self._parts.addWidget(row.check, place, 0)
            self._parts.addWidget(row.amount, place, 1)

    def _rebuild_parcels(self, view: ReversalView) -> None:
        """One button for each parcel; money leaves by it, so it is armed first."""
        for button in self._arrivals:
            button.hide()
            self._parcels.removeWidget(button)
            button.deleteLater()
        self._arrivals = []
        for parcel in view.parcels:
            button = ArmedButton(parcel.text, parcel.armed)
            button.confirmed.connect(lambda order=parcel.order_id: self._arrive(view.chosen, order))
            self._arrivals.append(button)
            self._parcels.addWidget(button)

    def _arrive(self, plan_id: str, order_id: str) -> None:
        self.parcel_arrived.emit(plan_id, order_id)
        self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Ctrl+Enter does what is armed, else what is ticked; Escape leaves: from everywhere."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in SAVE_KEYS and control:
            armed = [button for button in self._arrivals if button.armed]
            for button in armed:
                button.confirm()
            if not armed:
                self._do()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _wanted(self) -> Mapping[int, int]:
        return {row.line.number: row.amount.amount_minor for row in self._rows if row.wanted()}

    def _typed(self, *_changed: object) -> None:
        if self._view is not None and not self._filling:
            draft = ReversalDraft(dict(self._wanted()), self._words.toPlainText())
            self.typed.emit(self._view.chosen, draft)
        self._say()

    def _say(self, *_changed: object) -> None:
        view = self._view
        if view is None:
            return
        has_words = bool(self._words.words())
        if view.waiting is not None:
            self._act.set_words(tr("Reversal", "Agree"))
            self._act.setEnabled(not view.waiting.mine)
            self._refuse.setEnabled(has_words)
            return
        self._act.set_words(tr("Reversal", "Take back"))
        fits = all(row.fits() for row in self._rows)
        self._act.setEnabled(view.can_ask and has_words and bool(self._wanted()) and fits)

    def _do(self) -> None:
        view = self._view
        if view is None or not self._act.isEnabled():
            return
        if view.waiting is not None:
            self.agreed.emit(view.waiting.reversal_id, view.waiting.amount_minor)
        else:
            self.asked.emit(view.chosen, self._wanted(), self._words.words())
        self.leave()

    def _decline(self) -> None:
        view = self._view
        if view is not None and view.waiting is not None and self._words.words():
            self.refused.emit(view.waiting.reversal_id, self._words.words())
            self.leave()


class _PartRow:
    """One remedy: ticked, and how much of it."""

    def __init__(self, line: PartLine) -> None:
        self.line = line
        self.check = CheckLine(line.name, line.aside)
        self.check.setEnabled(line.enabled)
        self.amount = MoneyEdit(line.left_minor, line.currency)
        self.amount.setAccessibleName(i18n.listed((line.name, line.aside)))
        self.amount.setMaximumWidth(theme.current().size("popover") // 2)
        self.amount.setEnabled(False)
        self.check.stepped.connect(self._turn)

    def _turn(self) -> None:
        self.amount.setEnabled(self.check.isChecked())

    def go_on(self, amount_minor: int | None) -> None:
        """Put back what was begun: ticked with this much of it, or not ticked."""
        self.check.setChecked(amount_minor is not None and self.line.enabled)
        if amount_minor is not None:
            self.amount.set_amount(amount_minor, self.line.currency)
        self._turn()

    def wanted(self) -> bool:
        return self.check.isChecked() and self.line.enabled

    def fits(self) -> bool:
        return not self.wanted() or 0 < self.amount.amount_minor <= self.line.left_minor
