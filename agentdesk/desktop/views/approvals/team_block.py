"""The team under the queue: its pool today, and what everybody is doing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_team import AgentView, PoolView, TeamView
from agentdesk.desktop.widgets.budget_bar import BudgetLook, BudgetRow
from agentdesk.desktop.widgets.chip import Chip, ChipLook
from agentdesk.desktop.widgets.flow_row import FlowRow
from agentdesk.desktop.widgets.heard import HeardTable
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.table_row import TableRow
from agentdesk.desktop.widgets.text import Text

_ELIDED = 2  # of the four columns, the first two may end in an ellipsis
_STRETCHES = (4, 5, 2, 3)


class TeamBlock(QWidget):
    """Built anew when somebody comes or goes; clocks and figures are written in place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        worn = theme.current()
        self._view: TeamView | None = None
        self._pools: list[BudgetRow] = []
        self._counts: list[Chip] = []
        self._agents: _AgentTable | None = None
        self._column = QVBoxLayout(self)
        edge = worn.space("bar")
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(worn.space("gap"))

    def show_team(self, view: TeamView) -> None:
        if view == self._view:
            return
        if self._view is None or _shape(view) != _shape(self._view):
            self._build(view)
        self._view = view
        for row, pool in zip(self._pools, view.pools, strict=True):
            row.show_look(_look(pool))
        for chip, words in zip(self._counts, view.counts, strict=True):
            chip.show_look(ChipLook(words))
        if self._agents is not None:
            self._agents.show_agents(view.agents)

    def _build(self, view: TeamView) -> None:
        while (item := self._column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self._pools = [BudgetRow(_look(pool)) for pool in view.pools]
        self._counts = [Chip(words) for words in view.counts]
        self._agents = _AgentTable(len(view.agents))
        if self._pools:
            self._column.addWidget(Section(tr("Approvals", "Team pool today")))
        for row in self._pools:
            self._column.addWidget(row)
        line = QWidget()
        head = QHBoxLayout(line)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(Section(tr("Approvals", "My team now")))
        head.addStretch(1)
        head.addWidget(FlowRow(self._counts))
        self._column.addWidget(line)
        self._column.addWidget(self._agents)
        self._column.addStretch(1)


def _shape(view: TeamView) -> tuple[int, int, int]:
    return len(view.pools), len(view.counts), len(view.agents)


def _look(pool: PoolView) -> BudgetLook:
    return BudgetLook(
        pool.label,
        pool.left_text,
        pool.used_minor,
        pool.held_minor,
        0,
        pool.cap_minor,
        told=pool.told,
        leased_minor=pool.leased_minor,
    )


class _AgentTable(QWidget):
    """Name, state, for how long, left today; a hairline above each."""

    heard_as = HeardTable

    def __init__(self, agents: int) -> None:
        super().__init__()
        worn = theme.current()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(worn.space("inset"))
        self._grid.setVerticalSpacing(worn.space("small"))
        self._rows: list[list[Text]] = []
        self._heard: list[TableRow] = []
        self._heads = heads = (
            tr("Approvals", "Agent"),
            tr("Approvals", "State"),
            tr("Approvals", "For"),
            tr("Approvals", "Left today"),
        )
        for column, head in enumerate(heads):
            self._grid.setColumnStretch(column, _STRETCHES[column])
            self._grid.addWidget(Text(head, "column", "faint"), 0, column)
        for place in range(agents):
            self._add_row(2 * place + 1)

    def _add_row(self, row: int) -> None:
        self._grid.addWidget(Divider(across=True), row, 0, 1, len(_STRETCHES))
        labels = [
            Text("", "small", elide=column < _ELIDED, tabular=column >= _ELIDED)
            for column in range(len(_STRETCHES))
        ]
        for column, label in enumerate(labels):
            self._grid.addWidget(label, row + 1, column, Qt.AlignmentFlag.AlignVCenter)
        self._rows.append(labels)
        heard = TableRow()
        self._grid.addWidget(heard, row + 1, 0, 1, len(_STRETCHES))
        heard.lower()
        self._heard.append(heard)

    def heard_rows(self) -> Sequence[QWidget]:
        return self._heard

    def show_agents(self, agents: tuple[AgentView, ...]) -> None:
        for labels, heard, agent in zip(self._rows, self._heard, agents, strict=True):
            words = (agent.name, agent.state, agent.lasting, agent.left)
            for label, text in zip(labels, words, strict=True):
                label.setText(text)
            heard.say(zip(self._heads, words, strict=True))
