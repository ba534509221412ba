"""A tile with its key: one of several kinds, any number of them chosen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.widgets.drawing import focus_ring, line_of_text, rounded, text_width
from agentdesk.desktop.widgets.key_hint import key_width, paint_key


class KeyTile(QAbstractButton):
    """Checked means chosen; the key beside the word does the same as a click."""

    def __init__(self, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        worn = theme.current()
        width = text_width(worn.font("chip", self.text()), self.text()) + key_width(self._key)
        return QSize(int(width) + 1 + 3 * worn.space("small"), worn.size("tile"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self.sizeHint()

    def is_cut(self) -> bool:
        return self.width() < self.sizeHint().width()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        on = self.isChecked()
        fill = "accent_weak" if on else ("sunken" if self.underMouse() else "surface")
        rounded(painter, rect, worn.radius("control"), fill, "accent" if on else "line")
        pad = worn.space("small")
        width = key_width(self._key)
        key = QRectF(rect.right() - pad - width, rect.top(), width, rect.height())
        paint_key(painter, key, self._key)
        label = QRectF(pad, 0, key.left() - 1.5 * pad, rect.height())
        ink = ("accent_text" if on else "text") if self.isEnabled() else "faint"
        line_of_text(painter, label, self.text(), worn.font("chip", self.text()), ink)
        if self.hasFocus():
            focus_ring(painter, rect, worn.radius("control"))
