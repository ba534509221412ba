"""A key as it is shown beside its action: a small cap with a thicker lower edge."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.widgets.drawing import line_of_text, rounded, text_width


def key_width(text: str) -> float:
    """Return the width of a cap."""
    worn = theme.current()
    inner = text_width(worn.font("key"), text) + 2 * worn.radius("key")
    return max(round(inner), worn.size("key") - 2)


def paint_key(painter: QPainter, rect: QRectF, text: str) -> None:
    """Paint a cap into a rectangle of its own width, centred in height."""
    worn = theme.current()
    height = worn.size("key") - 2
    top = rect.center().y() - height / 2
    cap = QRectF(rect.left(), round(top), rect.width(), height)
    radius = worn.radius("key") - 1
    rounded(painter, cap, radius, "line_strong")
    rounded(painter, cap.adjusted(1, 1, -1, -2), radius - 1, "surface")
    label = cap.adjusted(0, 0, 0, -1)
    line_of_text(painter, label, text, worn.font("key"), "muted", Qt.AlignmentFlag.AlignHCenter)


class KeyHint(QLabel):
    """A cap standing alone, for instance in the search field."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(round(key_width(self.text())), theme.current().size("key"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        paint_key(QPainter(self), QRectF(self.rect()), self.text())
