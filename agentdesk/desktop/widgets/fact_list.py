"""Names and what is so, a hairline between: the plainest of tables."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.widgets.heard import HeardTable
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.table_row import TableRow
from agentdesk.desktop.widgets.text import Text


class FactList(QWidget):
    """Each fact is a name, its text and the colour role of the text."""

    heard_as = HeardTable

    def __init__(
        self, facts: Sequence[tuple[str, str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        worn = theme.current()
        self._heard: list[TableRow] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(worn.space("inset"))
        grid.setVerticalSpacing(worn.space("small"))
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 4)
        for place, (name, text, color) in enumerate(facts):
            if place:
                grid.addWidget(Divider(across=True), 2 * place - 1, 0, 1, 2)
            grid.addWidget(Text(name, "small", wrap=True), 2 * place, 0)
            grid.addWidget(Text(text, "small", color, wrap=True), 2 * place, 1)
            self._say(grid, 2 * place, name, text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _say(self, grid: QGridLayout, line: int, name: str, text: str) -> None:
        heard = TableRow()
        heard.say([(name, text)] if text else [("", name)])
        grid.addWidget(heard, line, 0, 1, 2)
        heard.lower()
        self._heard.append(heard)

    def heard_rows(self) -> Sequence[QWidget]:
        return self._heard
