"""A column that scrolls down when it must; the bar lies over the column's own margin."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from agentdesk.desktop.widgets.heard import HeardScrolled
from agentdesk.desktop.widgets.overlay_bar import OverlayBar
from agentdesk.desktop.widgets.reading_order import stops_in


class ScrollColumn(QScrollArea):
    """The content keeps the whole width, whether there is more of it or not.

    Where Tab stops at nothing in it, it is a stop itself: else no key would come to its end.
    """

    heard_as = HeardScrolled

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._bar = OverlayBar(self)
        self.verticalScrollBar().rangeChanged.connect(self._take_stop)

    def _take_stop(self) -> None:
        """Qt asks for the policy at each Tab; what was made a stop for good stays one."""
        if self.focusPolicy() in (Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.TabFocus):
            scrolls = self.verticalScrollBar().maximum() > 0
            alone = scrolls and next(stops_in(self.viewport()), None) is None
            policy = Qt.FocusPolicy.TabFocus if alone else Qt.FocusPolicy.NoFocus
            self.setFocusPolicy(policy)
