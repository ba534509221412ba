"""A banner across the window: calm words about a state that lasts, with at most one act."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from agentdesk.desktop import icons, theme
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.drawing import TONES
from agentdesk.desktop.widgets.text import Text


class Banner(QWidget):
    """Offline, read-only, updating: what is so, and what still works."""

    acted = Signal()

    def __init__(
        self,
        text: str,
        tone: str = "warn",
        *,
        icon: str = "info",
        act: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        worn = theme.current()
        self._tone, self._icon = tone, icon
        self._words = Text(text, "body_strong", TONES[tone][1], elide=True)
        self._act = Button(act, "quiet")
        if not act:  # showing it before it has a parent would open a window of its own
            self._act.hide()
        self._act.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        left = worn.space("bar") + worn.size("icon") + worn.space("gap")
        row.setContentsMargins(left, 0, worn.space("bar"), 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._act)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def say(self, text: str, icon: str = "") -> None:
        """Say something else; an icon given takes the place of the one before."""
        self._icon = icon or self._icon
        self._words.setText(text)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(super().sizeHint().width(), theme.current().size("banner"))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        fill, ink = TONES[self._tone]
        painter.fillRect(self.rect(), worn.color(fill))
        side = worn.size("icon")
        top = (self.height() - side) / 2
        icons.paint(painter, self._icon, ink, QRectF(worn.space("bar"), top, side, side))
