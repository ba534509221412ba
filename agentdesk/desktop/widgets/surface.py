"""A ground with hairlines on the sides it is told: bars, columns and strips stand on it."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agentdesk.desktop import theme

_LINES: dict[str, Callable[[int, int], QRect]] = {
    "t": lambda wide, _high: QRect(0, 0, wide, 1),
    "b": lambda wide, high: QRect(0, high - 1, wide, 1),
    "l": lambda _wide, high: QRect(0, 0, 1, high),
    "r": lambda wide, high: QRect(wide - 1, 0, 1, high),
}


class Surface(QWidget):
    """`edges` names the sides with a hairline: "t", "r", "b", "l"."""

    def __init__(
        self, fill: str = "surface", edges: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fill, self._edges = fill, edges
        # What lies below is never seen: the window's ground was painted four times over.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        rect = self.rect()
        painter.fillRect(rect, worn.color(self._fill))
        for edge in self._edges:
            painter.fillRect(_LINES[edge](rect.width(), rect.height()), worn.color("line"))


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
