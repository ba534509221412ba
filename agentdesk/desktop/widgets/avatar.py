"""The avatar: one letter of the name in its own script, on a ground of two colours."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.widgets.drawing import line_of_text


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
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QLinearGradient(QPointF(0, 0), rect.bottomRight())
        ground.setColorAt(0, worn.color("avatar_from"))
        ground.setColorAt(1, worn.color("avatar_to"))
        painter.setBrush(ground)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(rect)
        font = worn.font("avatar", self._letter)
        middle = Qt.AlignmentFlag.AlignHCenter
        line_of_text(painter, rect, self._letter, font, "avatar_text", middle)
