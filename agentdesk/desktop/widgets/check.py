"""A line that can be ticked, with a quiet word at its right."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from agentdesk.desktop import icons, theme
from agentdesk.desktop.widgets.drawing import focus_ring, line_of_text, rounded, text_width
from agentdesk.desktop.widgets.provenance import tooltip_text

_TICK_PX = 11


class CheckLine(QAbstractButton):
    """The whole line is the target, not only the box."""

    stepped = Signal()  # pressed; what that means is shown by `show_line`

    def __init__(self, text: str, aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._aside = aside
        self.setCheckable(True)
        self.show_line(text, aside, ticked=False)
        self.clicked.connect(self.stepped)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, text: str, aside: str, *, ticked: bool) -> None:
        self._aside = aside
        self.setText(text)
        self.setAccessibleName(f"{text}, {aside}" if aside else text)
        self.setChecked(ticked)
        self.setToolTip(tooltip_text(f"{text}\n{aside}" if aside else text))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        worn = theme.current()
        words = text_width(worn.font("small", self.text()), self.text())
        quiet = text_width(worn.font("small", self._aside), self._aside)
        gaps = 3 * worn.space("small")
        width = int(words + quiet) + gaps + worn.size("check")
        return QSize(width, worn.line_px("small") + worn.space("snug"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(theme.current().size("popover") // 2, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  Qt's name
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        side, gap = worn.size("check"), worn.space("small")
        box = QRectF(1, (rect.height() - side) / 2, side, side)
        self._paint_box(painter, box)
        ink = "text" if self.isEnabled() else "faint"
        quiet = min(text_width(worn.font("small", self._aside), self._aside) + 1, rect.width() / 2)
        label = QRectF(box.right() + gap, 0, rect.width() - quiet - 2 * gap - side, rect.height())
        line_of_text(painter, label, self.text(), worn.font("small", self.text()), ink)
        aside = QRectF(rect.right() - quiet, 0, quiet, rect.height())
        font = worn.font("small", self._aside)
        line_of_text(painter, aside, self._aside, font, "muted", Qt.AlignmentFlag.AlignRight)
        if self.hasFocus():
            focus_ring(painter, rect, worn.radius("bar"))

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        radius = theme.current().radius("bar")
        if not self.isChecked():
            outline = "muted" if self.underMouse() else "line_strong"
            rounded(painter, box, radius, "surface", outline)
            return
        rounded(painter, box, radius, "accent" if self.isEnabled() else "line_strong")
        inset = (box.width() - theme.current().grown(_TICK_PX)) / 2
        tick = box.adjusted(inset, inset, -inset, -inset)
        icons.paint(painter, "check", "on_accent", tick)
