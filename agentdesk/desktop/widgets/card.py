"""Cards and boxes: a surface with an outline, or a ground in a tone."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.widgets.drawing import TONES, rounded


class Card(QFrame):
    """A card stacks what is added to it; `chosen` outlines it in the accent."""

    def __init__(self, *, chosen: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        worn = theme.current()
        self._fill, self._outline = "surface", "accent" if chosen else "line"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.column = QVBoxLayout(self)
        inset = worn.space("inset") + 1
        self.column.setContentsMargins(inset, inset - 1, inset, inset - 1)
        self.column.setSpacing(worn.space("tight"))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        radius = theme.current().radius("card")
        rounded(QPainter(self), QRectF(self.rect()), radius, self._fill, self._outline or None)


class Box(Card):
    """A box on a ground in a tone, without an outline: a broken promise, what we were told."""

    def __init__(self, tone: str = "warn", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._fill, self._outline = TONES[tone][0], ""
