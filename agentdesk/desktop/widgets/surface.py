"""A ground with hairlines on the sides it is told: bars, columns and strips stand on it."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agentdesk.desktop import theme


class Surface(QWidget):
    """`edges` names the sides with a hairline: "t", "r", "b", "l"."""

    def __init__(
        self, fill: str = "surface", edges: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fill, self._edges = fill, edges

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        rect = self.rect()
        painter.fillRect(rect, worn.color(self._fill))
        lines = {
            "t": QRect(0, 0, rect.width(), 1),
            "b": QRect(0, rect.height() - 1, rect.width(), 1),
            "l": QRect(0, 0, 1, rect.height()),
            "r": QRect(rect.width() - 1, 0, 1, rect.height()),
        }
        for edge in self._edges:
            painter.fillRect(lines[edge], worn.color("line"))


class Divider(QWidget):
    """A hairline between two things: upright in a row, `across` in a column."""

    def __init__(self, *, across: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grows, stays = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        if across:
            self.setFixedHeight(1)
            self.setSizePolicy(grows, stays)
        else:
            self.setFixedWidth(1)
            self.setSizePolicy(stays, grows)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        QPainter(self).fillRect(self.rect(), theme.current().color("line"))
