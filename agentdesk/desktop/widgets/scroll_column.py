"""A column that scrolls down when it must; the bar lies in the column's own margin."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from agentdesk.desktop import theme


class ScrollColumn(QScrollArea):
    """The content keeps its width: what the bar takes is taken from the right margin."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._content = content
        layout = content.layout()
        self._margins = None if layout is None else layout.contentsMargins()
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def _make_room(self, _least: int, most: int) -> None:
        layout = self._content.layout()
        if layout is None or self._margins is None:
            return
        taken = theme.current().size("scroll_bar") if most else 0
        wanted = self._margins.right() - taken
        now = layout.contentsMargins()
        if now.right() != wanted:
            layout.setContentsMargins(now.left(), now.top(), wanted, now.bottom())
