"""One customer's place on the desk: alone, or one of two beside each other."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.views.desk.customer_page import CustomerPage


class Pane(QWidget):
    """Shows the customers' page, or a page of a tab's own; says when a hand is in it."""

    touched = Signal()

    def __init__(self, keys: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = ""  # whose tab stands here
        self.customer = CustomerPage(keys)
        self._chosen = False
        self._bodies = QStackedWidget()
        self._bodies.addWidget(self.customer)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._bodies, 1)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def show_page(self, page: QWidget | None) -> None:
        """Show a page of a tab's own; None: the customers' page."""
        shown = page or self.customer
        if page is not None and self._bodies.indexOf(page) < 0:
            self._bodies.addWidget(page)
        self._bodies.setCurrentWidget(shown)
        self.customer.head.setVisible(page is None)

    def take_head(self) -> None:
        """Stand beside another: the head belongs over this half, and to its words as they fit."""
        self._column.insertWidget(0, self.customer.head)
        self.customer.set_compact(compact=True)

    def set_chosen(self, *, chosen: bool) -> None:
        """Say, beside another, that acts go to this one."""
        self._chosen = chosen
        edge = theme.current().size("focus") if chosen else 0
        self._column.setContentsMargins(0, edge, 0, 0)
        self.update()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self.touched.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        super().mousePressEvent(event)
        self.touched.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        if self._chosen:
            worn = theme.current()
            edge = QRectF(0, 0, self.width(), worn.size("focus"))
            QPainter(self).fillRect(edge, worn.color("accent"))
