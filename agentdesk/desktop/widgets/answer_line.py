"""The live answer: an icon and a sentence in its tone, as a quiet band above what it is about."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from agentdesk.desktop import icons, theme
from agentdesk.desktop.tasks import Debounce
from agentdesk.desktop.widgets.announce import announce
from agentdesk.desktop.widgets.drawing import TONES, rounded
from agentdesk.desktop.widgets.text import Text

_TYPING_MS = 600


class AnswerLine(QWidget):
    """Says whether it may be done alone, must be asked for, or cannot be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        worn = theme.current()
        self._tone, self._icon = "neutral", "info"
        self._words = Text("", "small_strong", "muted", wrap=True)
        self._heard = Debounce(self, _TYPING_MS, self._announce)
        row = QHBoxLayout(self)
        left = worn.space("gap") + worn.size("icon") + worn.space("small")
        row.setContentsMargins(left, worn.space("snug"), worn.space("gap"), worn.space("snug"))
        row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def say(self, text: str, tone: str = "neutral", icon: str = "info") -> None:
        self._tone, self._icon = tone, icon
        if text != self._words.text():
            self._heard.ask()
        self._words.setText(text)
        self._words.set_color(TONES[tone][1])
        self.setAccessibleName(text)
        self.update()

    def _announce(self) -> None:
        """The focus stays in the amount that is typed: say what it means, once it stands."""
        if self.isVisible():
            announce(self, self.text())

    def text(self) -> str:
        return self._words.text()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        fill, ink = TONES[self._tone]
        rounded(painter, QRectF(self.rect()), worn.radius("control"), fill)
        side = worn.size("icon")
        top = (self.height() - side) / 2
        icons.paint(painter, self._icon, ink, QRectF(worn.space("gap"), top, side, side))
