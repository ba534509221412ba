"""A switch: on or off, at once; screen readers hear a box that can be ticked."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.widgets.drawing import focus_ring, rounded

_LOOKS = {True: ("accent", "on_accent"), False: ("sunken", "muted")}
_DISABLED = ("sunken", "line_strong")  # the knob's side still says what it was set to


class Switch(QCheckBox):
    """The knob's side says it as well as the colour does."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        worn = theme.current()
        return QSize(worn.size("rail_button"), worn.size("mark"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802  Qt's name
        """All of it can be pressed, not only where the style would draw its box."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        radius = rect.height() / 2
        on = self.isChecked()
        fill, knob_ink = _LOOKS[on] if self.isEnabled() else _DISABLED
        rounded(painter, rect, radius, fill, "line_strong" if fill == "sunken" else None)
        side = rect.height() - 2 * worn.space("tight")
        left = (
            rect.right() - worn.space("tight") - side if on else rect.left() + worn.space("tight")
        )
        knob = QRectF(left, worn.space("tight"), side, side)
        rounded(painter, knob, side / 2, knob_ink)
        if self.hasFocus():
            focus_ring(painter, rect, radius)
