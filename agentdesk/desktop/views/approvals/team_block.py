"""The team under the queue: its pool today, and what everybody is doing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_team import AgentView, PoolView, TeamView
from agentdesk.desktop.widgets.budget_bar import BudgetLook, BudgetRow
from agentdesk.desktop.widgets.chip import Chip
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.text import Text

_COLUMNS = 4


class TeamBlock(QWidget):
    """Rebuilt only when what it shows has changed shape; clocks are written in place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        worn = theme.current()
        self._view: TeamView | None = None
        self._column = QVBoxLayout(self)
        edge = worn.space("bar")
        self._column.setContentsMargins(edge, worn.space("bar"), edge, worn.space("bar"))
        self._column.setSpacing(worn.space("gap"))

    def show_team(self, view: TeamView) -> None:
        if view == self._view:
            return
        self._view = view
        while (item := self._column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        if view.pools:
            self._column.addWidget(Section(tr("Approvals", "Team pool today")))
        for pool in view.pools:
            self._column.addWidget(BudgetRow(_look(pool)))
        self._column.addWidget(self._now(view))
        self._column.addWidget(_AgentTable(view.agents))
        self._column.addStretch(1)

    def _now(self, view: TeamView) -> Section:
        head = Section(tr("Approvals", "My team now"))
        for count in view.counts:
            head.add_aside(Chip(count))
        return head


def _look(pool: PoolView) -> BudgetLook:
    return BudgetLook(
        pool.label, pool.left_text, pool.used_minor, pool.held_minor, 0, pool.cap_minor
    )


class _AgentTable(QWidget):
    """Name, state, for how long, left today; a hairline under each."""

    def __init__(self, agents: tuple[AgentView, ...]) -> None:
        super().__init__()
        worn = theme.current()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(worn.space("inset"))
        grid.setVerticalSpacing(worn.space("small"))
        for column, stretch in enumerate((4, 5, 2, 3)):
            grid.setColumnStretch(column, stretch)
        heads = (
            tr("Approvals", "Agent"),
            tr("Approvals", "State"),
            tr("Approvals", "For"),
            tr("Approvals", "Left today"),
        )
        for column, head in enumerate(heads):
            grid.addWidget(Text(head, "column", "faint"), 0, column)
        for place, agent in enumerate(agents):
            self._add(grid, agent, 2 * place + 1)

    def _add(self, grid: QGridLayout, agent: AgentView, row: int) -> None:
        grid.addWidget(Divider(across=True), row, 0, 1, _COLUMNS)
        words = (agent.name, agent.state, agent.lasting, agent.left)
        for column, text in enumerate(words):
            label = Text(text, "small", "text", elide=column < 2, tabular=column >= 2)
            grid.addWidget(label, row + 1, column, Qt.AlignmentFlag.AlignVCenter)
