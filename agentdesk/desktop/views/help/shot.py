"""A picture of a screen, as wide as the page lets it be; screen readers hear what is in it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.item_models.guide import Shot
from agentdesk.desktop.widgets.heard import HeardImage
from agentdesk.desktop.widgets.provenance import OnHover


class ShotView(QWidget):
    """Never larger than it was photographed."""

    heard_as = HeardImage

    def __init__(self, shot: Shot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage(str(shot.path))
        self.setAccessibleName(shot.words)
        OnHover(self, shot.words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(max(self._image.width(), 1))

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        if self._image.isNull():
            return 0
        return round(width * self._image.height() / self._image.width())

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self._image.size()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(theme.current().size("popover"), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(0.5, 0.5, self.width() - 1, self.heightForWidth(self.width()) - 1)
        edge = QPainterPath()
        edge.addRoundedRect(place, worn.radius("control"), worn.radius("control"))
        painter.setClipPath(edge)
        painter.drawImage(place, self._image)
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(worn.color("line_strong"), 1))
        painter.drawPath(edge)
