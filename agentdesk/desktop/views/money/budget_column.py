"""Pools by currency and the agents' days at the left, each as used, held and left."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.figures import BudgetLine
from agentdesk.desktop.item_models.team_money import MoneyView
from agentdesk.desktop.widgets.budget_bar import BudgetLegend, BudgetLook, BudgetRow
from agentdesk.desktop.widgets.scroll_column import ScrollColumn
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.text import Text


class BudgetColumn(Surface):
    """Figures are written in place while they change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "r", parent)
        worn = theme.current()
        self.setFixedWidth(worn.size("column_queue"))
        self._aside = Text("", "caption", "muted")
        self._pools = _Group(tr("Money", "Team pools today"))
        self._agents = _Group(tr("Money", "What each may still give today"))
        self._legend = BudgetLegend(acts=False)
        self._nothing = Text(tr("Money", "The policy names no team pool."), "small", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(ScrollColumn(self._content()), 1)

    def _head(self) -> QHBoxLayout:
        worn = theme.current()
        head = QHBoxLayout()
        edge = worn.space("bar")
        head.setContentsMargins(edge, worn.space("inset"), edge, worn.space("tight"))
        head.addWidget(Text(tr("Money", "Team money"), "heading"))
        head.addStretch(1)
        head.addWidget(self._aside)
        return head

    def _content(self) -> QWidget:
        worn = theme.current()
        content = QWidget()
        column = QVBoxLayout(content)
        edge = worn.space("bar")
        column.setContentsMargins(edge, worn.space("gap"), edge, edge)
        column.setSpacing(worn.space("gap"))
        for part in (self._pools, self._nothing, self._legend, self._agents):
            column.addWidget(part)
        column.addStretch(1)
        return content

    def show_money(self, view: MoneyView) -> None:
        self._aside.setText(view.policy_aside)
        self._pools.show_lines(view.pools)
        self._nothing.setVisible(not view.pools)
        self._agents.show_lines(view.agents)
        self._legend.show_leased(shown=any(line.leased for line in (*view.pools, *view.agents)))


class _Group(QWidget):
    """A label above, then one bar each; nothing at all where there is none."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._rows: list[BudgetRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().space("column"))
        self._column.addWidget(Section(title))

    def show_lines(self, lines: Sequence[BudgetLine]) -> None:
        while len(self._rows) < len(lines):
            row = BudgetRow(BudgetLook("", "", 0, 0, 0, 1), told=True)
            self._column.addWidget(row)
            self._rows.append(row)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(lines))
        for row, line in zip(self._rows, lines, strict=False):
            row.show_look(look_of(line))
        self.setVisible(bool(lines))


def look_of(line: BudgetLine) -> BudgetLook:
    return BudgetLook(
        line.label,
        line.left_text,
        line.used,
        line.held,
        line.act,
        line.cap,
        line.over,
        line.told,
        line.leased,
    )
