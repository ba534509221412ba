"""A toast: something happened, here is what; it leaves by itself and can be read until then."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from agentdesk.desktop import icons, tasks, theme
from agentdesk.desktop.widgets.drawing import TONES, rounded
from agentdesk.desktop.widgets.text import Text

SHOWN_MS = 6000


class Toast(QWidget):
    """Lies over the window's content; a click closes it. What must not be missed is no toast."""

    closed = Signal()
    pressed = Signal()

    def __init__(
        self, text: str, tone: str = "ok", *, icon: str = "check", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        worn = theme.current()
        self._tone, self._icon = tone, icon
        inset = worn.space("inset")
        row = QHBoxLayout(self)
        left = inset + worn.size("mark") + worn.space("gap")
        row.setContentsMargins(left, inset, worn.space("bar"), inset)
        row.addWidget(Text(text, "body", "text", wrap=True))
        self.setMinimumWidth(worn.size("popover"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_for(self, shown_ms: int = SHOWN_MS) -> None:
        """Show it, and close it when its time is over."""
        self.adjustSize()
        self.show()
        self.raise_()
        tasks.after(self, shown_ms, self.dismiss)

    def dismiss(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        self.pressed.emit()
        self.dismiss()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), worn.radius("card"), "surface", "line_strong")
        fill, ink = TONES[self._tone]
        side, inner = worn.size("mark"), worn.size("icon_small")
        left, top = worn.space("inset"), (self.height() - side) / 2
        rounded(painter, QRectF(left, top, side, side), side / 2, fill)
        inset = (side - inner) / 2
        icons.paint(painter, self._icon, ink, QRectF(left + inset, top + inset, inner, inner))
