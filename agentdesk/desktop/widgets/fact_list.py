"""Names and what is so, a hairline between: the plainest of tables."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.text import Text


class FactList(QWidget):
    """Each fact is a name, its text and the colour role of the text."""

    def __init__(
        self, facts: Sequence[tuple[str, str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        worn = theme.current()
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
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
