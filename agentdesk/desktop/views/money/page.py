"""The page of the team's money: budgets at the left, the day's books at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.team_money import MoneyView
from agentdesk.desktop.views.money.budget_column import BudgetColumn
from agentdesk.desktop.views.money.day_pane import DayPane
from agentdesk.desktop.widgets.surface import Surface


class MoneyPage(Surface):
    """Shows MoneyViews; says which day is wanted, and what shall be done with it."""

    day_chosen = Signal(str)
    close_asked = Signal()
    export_asked = Signal(str)
    retry_asked = Signal(str, str)
    settle_asked = Signal(str, str, bool, str, str)  # effect, customer, done, reference, words

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg", "", parent)
        self._budgets = BudgetColumn()
        self.day = DayPane()
        self.day.day_chosen.connect(self.day_chosen)
        self.day.retry_asked.connect(self.retry_asked)
        self.day.settle_asked.connect(self.settle_asked)
        for leaves in (self.day.settle_asked, self.day.unsettled.form.left):
            leaves.connect(lambda *_said: self.setFocus())  # where no letter is typed
        self.day.close_card.close_asked.connect(self.close_asked)
        self.day.close_card.export_asked.connect(self.export_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._budgets)
        row.addWidget(self.day, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("Money", "Team money"))

    def show_money(self, view: MoneyView) -> None:
        self._budgets.show_money(view)
        self.day.show_day(view.day)

    def do(self) -> None:
        """Do what is armed, by key: the close, or what somebody says became of an effect."""
        self.day.close_card.close_day.confirm()
        self.day.unsettled.form.confirm()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Begin where no letter is typed: single keys act from the first moment."""
        super().showEvent(event)
        self.setFocus()
