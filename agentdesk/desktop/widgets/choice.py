"""A field with a list of choices, its arrow tinted like every other icon."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from agentdesk.desktop import icons, theme


class Select(QComboBox):
    """A native combo box, so that screen readers and keys behave as everywhere."""

    def __init__(self, texts: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItems(list(texts))
        self.setFixedHeight(theme.current().size("field"))
        self.setMinimumContentsLength(1)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon,
        )

    def set_choices(self, texts: Sequence[str], chosen: str) -> None:
        """Show these choices; one that is not among them stands first, unchosen by others."""
        blocked = self.blockSignals(True)
        present = [self.itemText(index) for index in range(self.count())]
        if present != list(texts):
            self.clear()
            self.addItems(list(texts))
        self.setCurrentIndex(self.findText(chosen))
        self.blockSignals(blocked)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        super().paintEvent(event)
        worn = theme.current()
        side = worn.size("icon")
        left = self.width() - side - worn.space("gap")
        place = QRectF(left, (self.height() - side) / 2, side, side)
        icons.paint(QPainter(self), "chevron-down", "muted", place)
