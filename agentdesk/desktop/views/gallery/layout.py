"""How a page of the gallery is set: a title, rows of parts, each row with its name."""

from collections.abc import Iterable

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.text import Text

PAGE_WIDTH_PX = 880


class Page(QWidget):
    """One part in every state, on the ground of the window."""

    def __init__(self, title: str, width_px: int = PAGE_WIDTH_PX) -> None:
        super().__init__()
        worn = theme.current()
        self.setFixedWidth(worn.grown(width_px))
        self._column = QVBoxLayout(self)
        edge = worn.space("page")
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(worn.space("inset"))
        self._column.addWidget(Text(title, "title"))

    def row(self, name: str, parts: Iterable[QWidget], *, stretch: bool = False) -> None:
        """Add a row of parts; `stretch` lets them fill the width."""
        self._column.addWidget(Section(name))
        row = QHBoxLayout()
        row.setSpacing(theme.current().space("inset"))
        for part in parts:
            row.addWidget(part, 1 if stretch else 0)
        if not stretch:
            row.addStretch(1)
        self._column.addLayout(row)

    def finish(self) -> None:
        self._column.addStretch(1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        QPainter(self).fillRect(self.rect(), theme.current().color("bg"))
