"""The avatar: one letter of the name in its own script, on a ground of two colours."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.widgets.drawing import line_of_text

_MOST_GROUNDS = 8  # two themes, a few sizes and scales


class Avatar(QWidget):
    """Decoration: the name stands beside it, so screen readers pass over it."""

    def __init__(self, letter: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = letter
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_letter(self, letter: str) -> None:
        self._letter = letter
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        side = theme.current().size("avatar")
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        rect = QRectF(self.rect())
        painter = QPainter(self)
        colors = worn.color("avatar_from").name(), worn.color("avatar_to").name()
        painter.drawPixmap(0, 0, _ground(*colors, self.width(), self.devicePixelRatioF()))
        font = worn.font("avatar", self._letter)
        middle = Qt.AlignmentFlag.AlignHCenter
        line_of_text(painter, rect, self._letter, font, "avatar_text", middle)


@lru_cache(maxsize=_MOST_GROUNDS)
def _ground(upper: str, lower: str, side: int, scale: float) -> QPixmap:
    """Return the disc, drawn once: in a profile of calls its gradient took 0.6 ms of each."""
    pixmap = QPixmap(QSize(round(side * scale), round(side * scale)))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    gradient = QLinearGradient(QPointF(0, 0), QPointF(side, side))
    gradient.setColorAt(0, upper)
    gradient.setColorAt(1, lower)
    painter.setBrush(gradient)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QRectF(0, 0, side, side))
    painter.end()
    return pixmap
