"""The window of the first frame: its ground and its rail, before anything else is imported."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from agentdesk.desktop import theme

START_SIZE = (1440, 900)
LEAST_SIZE = (1180, 760)


class FirstWindow(QMainWindow):
    """Stays the window for good; what is in it comes when it is ready."""

    closing = Signal()

    def __init__(self, look: theme.Theme) -> None:
        super().__init__()
        self._look = look
        self.setWindowTitle("agentdesk")
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*START_SIZE)

    def furnish(self, content: QWidget) -> None:
        """Put the desk into the window that is on screen already."""
        content.setWindowFlags(Qt.WindowType.Widget)
        content.setMinimumSize(0, 0)
        self.setCentralWidget(content)

    def wear(self, look: theme.Theme) -> None:
        """Paint the ground in other colours from now on."""
        self._look = look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        look, painter = self._look, QPainter(self)
        painter.fillRect(self.rect(), look.color("bg"))
        painter.fillRect(0, 0, self.width(), look.size("top"), look.color("surface"))
        painter.fillRect(0, 0, look.size("rail"), self.height(), look.color("rail"))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        self.closing.emit()
        super().closeEvent(event)
