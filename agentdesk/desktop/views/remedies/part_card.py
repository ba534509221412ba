"""One chosen remedy: its basis, the lines to tick, its amount, the reason and the budgets."""

from PySide6.QtCore import QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import named, tr
from agentdesk.desktop.item_models.remedy_budgets import BudgetView
from agentdesk.desktop.item_models.remedy_parts import ChoiceView, LineView, PartView
from agentdesk.desktop.widgets.budget_bar import BudgetLegend, BudgetLook, BudgetRow
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.check import CheckLine
from agentdesk.desktop.widgets.chip import Chip, ChipButton, ChipLook
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.drawing import focus_line
from agentdesk.desktop.widgets.money_edit import MoneyEdit
from agentdesk.desktop.widgets.provenance import OnHover, Provenance
from agentdesk.desktop.widgets.text import Text


class PartCard(Card):
    """Shows one PartView; what is typed stays while other parts change."""

    basis_chosen = Signal(str)
    line_stepped = Signal(str)
    amount_changed = Signal(object)
    order_chosen = Signal(str)
    detail_chosen = Signal(str)
    subscription_chosen = Signal(str)
    reason_chosen = Signal(str)

    def __init__(self, view: PartView, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._line_views: tuple[LineView, ...] = ()
        self._line_parts: list[CheckLine] = []
        self._add_head(view)
        self._evidence = self._add_choice(self.basis_chosen)
        self._order = self._add_choice(self.order_chosen)
        self._subscription = self._add_choice(self.subscription_chosen)
        self._detail = self._add_choice(self.detail_chosen)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.column.addLayout(self._lines)
        self._add_amount_row(view)
        self._note = self._add_text("muted")
        self._problem = self._add_text("warn")
        self._budgets = Budgets()
        self.column.addWidget(self._budgets)
        self.setAccessibleName(view.title)

    def _add_head(self, view: PartView) -> None:
        self._basis = Chip(view.basis_text, view.basis_tone)
        self._turn = ChipButton("")
        self._turn_words = OnHover(self._turn)
        self._turn.clicked.connect(self._offer_basis)
        self._basis_choice: ChoiceView | None = None
        row = QHBoxLayout()
        # A long reason gives way to the title; its tooltip says it whole.
        least = theme.current().size("avatar")
        for chip in (self._turn, self._basis):
            chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            chip.setMinimumWidth(least)
        row.addWidget(Text(view.title, "lead"))
        row.addStretch(1)
        row.addWidget(self._turn)
        row.addWidget(self._basis)
        self.column.addLayout(row)

    def _add_choice(self, chosen: SignalInstance) -> "_Choice":
        choice = _Choice(chosen)
        self.column.addLayout(choice.place)
        return choice

    def _add_amount_row(self, view: PartView) -> None:
        self.amount = MoneyEdit(view.amount_minor or 0, view.currency)
        self.amount.setAccessibleName(tr("Remedies", "Amount of {kind}").format(kind=view.title))
        self.amount.amount_changed.connect(self.amount_changed)
        self._reason = _Choice(self.reason_chosen)
        row = QHBoxLayout()
        row.setSpacing(theme.current().space("small"))
        row.addWidget(self.amount, 2)
        row.addLayout(self._reason.place, 3)
        self.column.addLayout(row)

    def _add_text(self, color: str) -> Text:
        text = Text("", "small", color, wrap=True)
        self.column.addWidget(text)
        return text

    def show_part(
        self, view: PartView, reason: ChoiceView | None, budgets: tuple[BudgetView, ...]
    ) -> None:
        """Show the part; the reason and the budgets belong to the last part of a plan."""
        self._show_basis(view)
        self._evidence.show(view.basis if view.evidence_missing else None)
        self._order.show(view.order)
        self._subscription.show(view.subscription)
        self._detail.show(view.detail)
        self._reason.show(reason)
        self._show_lines(view.lines)
        self.amount.setVisible(view.amount_minor is not None)
        if view.amount_minor is not None:
            self.amount.set_amount(view.amount_minor, view.currency)
        for label, words in ((self._note, view.note), (self._problem, view.problem)):
            label.setText(words)
            label.setVisible(bool(words))
        self._budgets.show_budgets(budgets)

    def _show_basis(self, view: PartView) -> None:
        look = ChipLook(view.basis_text, view.basis_tone)
        self._basis.show_look(look)
        self._basis_choice = view.basis
        self._basis.setVisible(view.basis is None)
        self._turn.setVisible(view.basis is not None)
        self._turn.show_look(look)
        self._turn_words.words = view.basis_text
        spoken = tr("Remedies", "{basis}; press to change").format(basis=view.basis_text)
        self._turn.setAccessibleName(spoken)

    def _offer_basis(self) -> None:
        """Let goodwill or what is owed, and why, be chosen from the chip."""
        if self._basis_choice is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, words in self._basis_choice.options:
            item = menu.addAction(words)
            item.setCheckable(True)
            item.setChecked(key == self._basis_choice.chosen)
            item.triggered.connect(lambda _on, key=key: self.basis_chosen.emit(key))
        menu.popup(self._turn.mapToGlobal(self._turn.rect().bottomLeft()))

    def _show_lines(self, views: tuple[LineView, ...]) -> None:
        if views == self._line_views:
            return
        known = [view.line_id for view in self._line_views]
        self._line_views = views
        if known != [view.line_id for view in views]:
            self._rebuild_lines(views)
        for line, view in zip(self._line_parts, views, strict=True):
            line.show_line(view.text, view.aside, ticked=view.ticked)
            line.setEnabled(view.enabled)

    def _rebuild_lines(self, views: tuple[LineView, ...]) -> None:
        for line in self._line_parts:
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._line_parts = [CheckLine(view.text, view.aside) for view in views]
        for line, view in zip(self._line_parts, views, strict=True):
            line.stepped.connect(lambda line_id=view.line_id: self.line_stepped.emit(line_id))
            self._lines.addWidget(line)


class Budgets(QWidget):
    """Budgets before the click, and what the colours mean; one stop answers for all of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Remedies", "Budgets"))
        self._figures = Provenance(self)
        self._rows: list[BudgetRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().space("tight"))
        self._legend = BudgetLegend()
        self._column.addWidget(self._legend)

    def show_budgets(self, budgets: tuple[BudgetView, ...]) -> None:
        while len(self._rows) < len(budgets):
            row = BudgetRow(BudgetLook("", "", 0, 0, 0, 1))
            self._column.insertWidget(len(self._rows), row)
            self._rows.append(row)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(budgets))
        for row, view in zip(self._rows, budgets, strict=False):
            row.show_look(budget_look(view))
        self._legend.show_leased(shown=any(view.leased_minor for view in budgets))
        self._figures.say("\n".join(named(view.label, view.told) for view in budgets))
        self.setVisible(bool(budgets))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        if self.hasFocus():
            focus_line(QPainter(self), QRectF(self.rect()))


def budget_look(view: BudgetView) -> BudgetLook:
    return BudgetLook(
        view.label,
        view.left_text,
        view.used_minor,
        view.held_minor,
        view.act_minor,
        view.cap_minor,
        view.over,
        view.told,
        view.leased_minor,
    )


class _Choice:
    """A place for a field with choices; the field is made when there is something to choose."""

    def __init__(self, chosen: SignalInstance) -> None:
        self.place = QVBoxLayout()
        self._chosen = chosen
        self.select: Select | None = None

    def show(self, choice: ChoiceView | None) -> None:
        if choice is None:
            if self.select is not None:
                self.select.hide()
            return
        if self.select is None:
            self.select = Select()
            self.select.picked.connect(self._chosen)
            self.place.addWidget(self.select)
        self.select.name(choice.name)
        self.select.set_options(choice.options, choice.chosen)
        self.select.show()
