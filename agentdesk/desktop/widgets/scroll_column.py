"""A column that scrolls down when it must; the bar lies over the column's own margin."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from agentdesk.desktop.widgets.overlay_bar import OverlayBar


class ScrollColumn(QScrollArea):
    """The content keeps the whole width, whether there is more of it or not."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._bar = OverlayBar(self)
