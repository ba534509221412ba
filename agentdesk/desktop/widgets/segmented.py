"""A row of choices of which exactly one is taken."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.widgets.drawing import focus_ring, line_of_text, rounded, text_width


class _Segment(QAbstractButton):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # heard as one of several, not as a box to tick
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        worn = theme.current()
        width = text_width(worn.font("small_strong", self.text()), self.text())
        return QSize(int(width) + 2 * worn.space("gap"), worn.size("tile") - 1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        radius = worn.radius("control") - 1
        if self.isChecked():
            rounded(painter, rect, radius, "accent_weak")
        font = worn.font("small_strong" if self.isChecked() else "small", self.text())
        ink = "accent_text" if self.isChecked() else "muted"
        line_of_text(painter, rect, self.text(), font, ink, Qt.AlignmentFlag.AlignHCenter)
        if self.hasFocus():
            focus_ring(painter, rect, radius)


class SegmentedControl(QWidget):
    """Emits the index that was chosen; arrow keys move the choice."""

    chosen = Signal(int)

    def __init__(self, texts: Sequence[str], index: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for place, text in enumerate(texts):
            segment = _Segment(text)
            segment.setChecked(place == index)
            self._group.addButton(segment, place)
            row.addWidget(segment)
        self._group.idClicked.connect(self.chosen)

    def segment(self, index: int) -> QAbstractButton:
        return self._group.button(index)

    def choose(self, index: int) -> None:
        """Take a choice without saying so: the program did it, nobody else."""
        self._group.button(index).setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        radius = theme.current().radius("control")
        rounded(QPainter(self), QRectF(self.rect()), radius, "surface", "line_strong")
