"""A thin scroll bar over the content's own margin, drawn while one scrolls or points there.

The area's own bar never shows. Qt counts a bar that shows as one more accessible child and
reads past the end of its list when a screen reader asks for a child that has just gone
(QAccessibleAbstractScrollArea.child, Qt 6.11): a bar that came and went while somebody
listened ended the process. This way the area has one child from beginning to end.
"""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QStyle, QStyleOptionSlider

from agentdesk.desktop import theme
from agentdesk.desktop.tasks import Debounce
from agentdesk.desktop.widgets.drawing import rounded

_SEEN_MS = 900


class OverlayBar(QScrollBar):
    """Follows the area's hidden bar, and moves it."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area = area
        self._pointed = self._moving = False
        self._rest = Debounce(self, _SEEN_MS, self._come_to_rest)
        hidden = area.verticalScrollBar()
        hidden.rangeChanged.connect(self.measure)
        hidden.valueChanged.connect(self._follow)
        self.valueChanged.connect(hidden.setValue)
        area.installEventFilter(self)
        self.hide()

    @property
    def is_drawn(self) -> bool:
        return self._pointed or self._moving or self._area.hasFocus()

    def measure(self) -> None:
        """Take over how much there is to scroll, and lie along the right edge."""
        hidden = self._area.verticalScrollBar()
        blocked = self.blockSignals(True)
        self.setPageStep(hidden.pageStep())
        self.setSingleStep(hidden.singleStep())
        self.setRange(hidden.minimum(), hidden.maximum())
        self.setValue(hidden.value())
        self.blockSignals(blocked)
        self.setVisible(hidden.maximum() > hidden.minimum())
        width = theme.current().size("scroll_bar")
        self.setGeometry(self._area.width() - width, 0, width, self._area.height())
        self.raise_()

    def _follow(self) -> None:
        """Stand where the hidden bar stands now; it may have been moved on since it said so."""
        blocked = self.blockSignals(True)
        self.setValue(self._area.verticalScrollBar().value())
        self.blockSignals(blocked)
        self._moving = True
        self._rest.ask()
        self.update()

    def _come_to_rest(self) -> None:
        self._moving = False
        self.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._pointed = event.type() is QEvent.Type.Enter
            self.update()
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        elif event.type() is QEvent.Type.Resize:
            self.measure()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        if not self.is_drawn:
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        place = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        thumb = QRectF(place).adjusted(1, 2, -1, -2)
        color = "muted" if self.underMouse() or self.isSliderDown() else "line_strong"
        if self._area.hasFocus():
            color = "accent"
        rounded(QPainter(self), thumb, thumb.width() / 2, color)
