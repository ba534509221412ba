"""An icon standing alone beside words that say the same."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agentdesk.desktop import icons, theme


class Picture(QWidget):
    """Decoration: tinted by its colour role, passed over by screen readers."""

    def __init__(
        self, icon: str, color: str = "muted", size: str = "icon", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._color, self._size = icon, color, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        side = theme.current().size(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        icons.paint(QPainter(self), self._icon, self._color, QRectF(self.rect()))
