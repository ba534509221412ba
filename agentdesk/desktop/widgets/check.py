"""A line that can be ticked, with a quiet word at its right."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from agentdesk.desktop import i18n, icons, theme
from agentdesk.desktop.widgets.drawing import focus_ring, line_of_text, rounded, text_width
from agentdesk.desktop.widgets.provenance import OnHover

_TICK_PX = 11


class CheckLine(QAbstractButton):
    """The whole line is the target, not only the box."""

    stepped = Signal()  # pressed; what that means is shown by `show_line`

    def __init__(self, text: str, aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._aside = aside
        self._whole = OnHover(self)
        self.setCheckable(True)
        self.show_line(text, aside, ticked=False)
        self.clicked.connect(self.stepped)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_line(self, text: str, aside: str, *, ticked: bool) -> None:
        self._aside = aside
        self.setText(text)
        self.setAccessibleName(i18n.listed((text, aside)))
        self.setChecked(ticked)
        self._whole.words = f"{text}\n{aside}" if aside else text
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(self._width_of_one_line(), self._height_of(1))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(theme.current().size("popover") // 2, self._height_of(1))

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        """Return room for the quiet word below, where both do not fit into one line."""
        return self._height_of(1 if self._width_of_one_line() <= width else 2)

    def _width_of_one_line(self) -> int:
        worn = theme.current()
        words = text_width(worn.font("small", self.text()), self.text())
        quiet = text_width(worn.font("small", self._aside), self._aside)
        return int(words + quiet) + 3 * worn.space("small") + worn.size("check")

    @staticmethod
    def _height_of(lines: int) -> int:
        worn = theme.current()
        return lines * worn.line_px("small") + worn.space("snug")

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
        one_line = rect.height() < self._height_of(2)
        top = max(0.0, (rect.height() - self._height_of(1 if one_line else 2)) / 2)
        first = QRectF(rect.left(), top, rect.width(), self._height_of(1))
        box = QRectF(1, top + (first.height() - side) / 2, side, side)
        self._paint_box(painter, box)
        ink = "text" if self.isEnabled() else "faint"
        font = worn.font("small", self._aside)
        quiet = min(text_width(font, self._aside) + 1, rect.width() / 2) if one_line else 0
        label = first.adjusted(box.right() + gap, 0, -quiet - gap, 0)
        line_of_text(painter, label, self.text(), worn.font("small", self.text()), ink)
        aside = QRectF(rect.right() - quiet, top, quiet, first.height())
        if not one_line:
            step = worn.line_px("small")
            aside = QRectF(label.left(), label.top() + step, label.width(), label.height())
        align = Qt.AlignmentFlag.AlignRight if one_line else Qt.AlignmentFlag.AlignLeft
        line_of_text(painter, aside, self._aside, font, "muted", align)
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
