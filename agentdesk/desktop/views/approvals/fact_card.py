"""Cards of the detail: a label above, then words, figures, rules or plain facts."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.item_models.approval_detail import FactView, GlanceView, RuleView
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.chip import Chip
from agentdesk.desktop.widgets.flow_row import FlowRow
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.stat import Stat
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.text import Text

_RULE_COLUMNS = 3
_FACT_COLUMNS = 2


class _Titled(Card):
    def __init__(self, title: str, aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.setSpacing(theme.current().space("snug"))
        self.column.addWidget(Section(title, aside))
        self.setAccessibleName(title)


class WordsCard(_Titled):
    def __init__(self, title: str, words: str) -> None:
        super().__init__(title)
        self.column.addWidget(Text(words, "body", "text", wrap=True))


class GlanceCard(_Titled):
    """A few figures in a row."""

    def __init__(self, title: str, glance: Sequence[GlanceView]) -> None:
        super().__init__(title)
        stats = [Stat(v.figure, v.caption, divided=place > 0) for place, v in enumerate(glance)]
        self.column.addWidget(FlowRow(stats))


class RulesCard(_Titled):
    """What each rule says: its name, its figure, and whether the request fits."""

    def __init__(self, title: str, aside: str, rules: Sequence[RuleView]) -> None:
        super().__init__(title, aside)
        worn = theme.current()
        grid = QGridLayout()
        grid.setHorizontalSpacing(worn.space("inset"))
        grid.setVerticalSpacing(worn.space("small"))
        grid.setColumnStretch(0, 1)  # the chips take what they need, the names give way
        for place, rule in enumerate(rules):
            if place:
                grid.addWidget(Divider(across=True), 2 * place - 1, 0, 1, _RULE_COLUMNS)
            self._add(grid, rule, 2 * place)
        self.column.addLayout(grid)

    def _add(self, grid: QGridLayout, rule: RuleView, row: int) -> None:
        grid.addWidget(Text(rule.name, "small", wrap=True), row, 0)
        grid.addWidget(Text(rule.figure, "small", tabular=True), row, 1)
        chips = [Chip(chip.text, chip.tone, icon=chip.icon) for chip in rule.chips]
        grid.addWidget(FlowRow(chips), row, 2)


class FactsCard(_Titled):
    """Name and value, a hairline between."""

    def __init__(self, title: str, facts: Sequence[FactView]) -> None:
        super().__init__(title)
        worn = theme.current()
        grid = QGridLayout()
        grid.setHorizontalSpacing(worn.space("inset"))
        grid.setVerticalSpacing(worn.space("small"))
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for place, fact in enumerate(facts):
            if place:
                grid.addWidget(Divider(across=True), 2 * place - 1, 0, 1, _FACT_COLUMNS)
            grid.addWidget(Text(fact.name, "small", wrap=True), 2 * place, 0)
            grid.addWidget(Text(fact.text, "small", wrap=True), 2 * place, 1)
        self.column.addLayout(grid)
