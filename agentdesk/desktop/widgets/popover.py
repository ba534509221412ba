"""A panel that lies over the window under the chip that opened it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.widgets.drawing import rounded
from agentdesk.desktop.widgets.heard import HeardPanel
from agentdesk.desktop.widgets.reading_order import turn_focus
from agentdesk.desktop.widgets.scroll_column import ScrollColumn

_MOST_OF_WINDOW = 0.75  # of its height; what is more scrolls


class Popover(QFrame):
    """Escape, or a click beside it, closes it; `body` scrolls, what stands around it does not."""

    heard_as = HeardPanel

    def __init__(self, chip: QWidget, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._chip = chip
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.current().space("gap"))
        self.area = ScrollColumn(content)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes on to what is in it
        self.setAccessibleName(name)
        self.hide()

    def pop_up(self) -> None:
        self.show()
        self.raise_()
        self.fit()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self._watch_clicks(watch=True)

    def leave(self) -> None:
        if self.isVisible():
            self._watch_clicks(watch=False)
            self.hide()
            self._chip.setFocus(Qt.FocusReason.PopupFocusReason)

    def _watch_clicks(self, *, watch: bool) -> None:
        app = QApplication.instance()
        if app is not None:
            (app.installEventFilter if watch else app.removeEventFilter)(self)

    def fit(self) -> None:
        """Take a column's width under the chip, and the height the words need."""
        window = self.parentWidget()
        if window is None:
            return
        worn = theme.current()
        width = min(worn.size("column_queue"), window.width())
        inner = width - 2 * worn.space("bar")
        words = self.body.hasHeightForWidth()
        needed = self.body.totalHeightForWidth(inner) if words else self.body.sizeHint().height()
        self.area.setFixedHeight(min(needed, int(window.height() * _MOST_OF_WINDOW)))
        under = self._chip.mapTo(window, QPoint(self._chip.width(), self._chip.height()))
        left = max(0, min(under.x(), window.width() - worn.space("bar")) - width)
        self.setGeometry(left, under.y() + worn.space("small"), width, self.sizeHint().height())

    def empty(self) -> None:
        while (item := self.body.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()

    def put(self, *parts: QWidget) -> None:
        for part in parts:
            self.body.addWidget(part)
            part.show()  # Qt would do it later, after its height has been asked for

    def focusNextPrevChild(self, onwards: bool) -> bool:  # noqa: N802  Qt's own
        """Go round in the panel: what lies below it is not to be seen."""
        return turn_focus(self, onwards=onwards)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            at = event.globalPosition().toPoint()
            if not _holds(self, at) and not _holds(self._chip, at):
                self.leave()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        radius = theme.current().radius("card")
        rounded(QPainter(self), QRectF(self.rect()), radius, "surface", "line_strong")


def _holds(part: QWidget, at: QPoint) -> bool:
    return part.rect().contains(part.mapFromGlobal(at))
