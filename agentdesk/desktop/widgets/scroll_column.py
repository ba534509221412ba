"""A column that scrolls down when it must; the bar lies in the column's own margin."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from agentdesk.desktop import theme


class ScrollColumn(QScrollArea):
    """The content keeps the whole width; the bar is drawn over its right margin.

    The area's own bars never show. Qt counts a bar that shows as one more accessible child and
    reads past the end of its list when a screen reader asks for a child that has just gone
    (QAccessibleAbstractScrollArea.child, Qt 6.11): a bar that came and went while somebody
    listened ended the process. This way the area has one child from beginning to end.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.hide()
        self._follow_each_other()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._place_bar()

    def _follow_each_other(self) -> None:
        hidden = self.verticalScrollBar()
        hidden.rangeChanged.connect(self._measure)
        hidden.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(hidden.setValue)

    def _measure(self, least: int, most: int) -> None:
        hidden = self.verticalScrollBar()
        self._bar.setPageStep(hidden.pageStep())
        self._bar.setSingleStep(hidden.singleStep())
        self._bar.setRange(least, most)
        self._bar.setValue(hidden.value())
        self._bar.setVisible(most > least)
        self._place_bar()

    def _place_bar(self) -> None:
        width = theme.current().size("scroll_bar")
        self._bar.setGeometry(self.width() - width, 0, width, self.height())
        self._bar.raise_()
