"""A line of a list that can be chosen: a word, a quieter one below it, and a chip at the right."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.widgets.chip import ChipLook, chip_size, paint_chip
from agentdesk.desktop.widgets.drawing import focus_ring, line_of_text


class ChoiceTile(QAbstractButton):
    """Spans its column, with a hairline below; the chosen one lies on the weak accent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail, self._chip = "", ChipLook("")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_choice(self, title: str, detail: str, chip: ChipLook, *, chosen: bool) -> None:
        self._detail, self._chip = detail, chip
        self.setText(title)
        self.setChecked(chosen)
        self.setAccessibleName(i18n.listed((title, chip.text, detail)))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        worn = theme.current()
        height = worn.line_px("small_strong") + worn.line_px("small") + worn.space("column")
        return QSize(worn.size("popover"), height)

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
        if self.isChecked() or self.underMouse():
            painter.fillRect(rect, worn.color("accent_weak" if self.isChecked() else "sunken"))
        painter.fillRect(QRectF(0, rect.bottom() - 1, rect.width(), 1), worn.color("line"))
        self._paint_words(painter, rect)
        if self.hasFocus():
            focus_ring(painter, rect, worn.radius("control"))

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        worn = theme.current()
        pad, size = worn.space("bar"), chip_size(self._chip)
        chip = QRectF(rect.right() - pad - size.width(), 0, size.width(), size.height())
        chip.moveTop(rect.center().y() - size.height() / 2)
        paint_chip(painter, chip, self._chip)
        room = chip.left() - worn.space("small") - pad
        line = worn.line_px("small_strong")
        top = QRectF(pad, rect.top() + worn.space("snug"), room, line)
        strong = worn.font("small_strong", self.text())
        line_of_text(painter, top, self.text(), strong, "text")
        below = top.translated(0, line)
        line_of_text(painter, below, self._detail, worn.font("small", self._detail), "muted")
