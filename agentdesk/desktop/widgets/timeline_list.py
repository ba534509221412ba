"""A list of painted rows of any length: only what is in view is measured, read and painted.

Qt's own list measures every row before it paints one; 100,000 of them took minutes. Here a row's
height is guessed until somebody looks, and what is under the eye stays when a guess was wrong.
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QToolTip, QWidget

from agentdesk.desktop import icons, theme
from agentdesk.desktop.widgets.drawing import line_of_text
from agentdesk.desktop.widgets.overlay_bar import OverlayBar
from agentdesk.desktop.widgets.provenance import tooltip_text
from agentdesk.desktop.widgets.row_heights import RowHeights
from agentdesk.desktop.widgets.timeline_layout import content_left, news_height
from agentdesk.desktop.widgets.timeline_row import ROW_ROLE, TimelineDelegate

DAY_ROLE = Qt.ItemDataRole.UserRole + 1
_GUESS_LINES = 2
_PASSES = 8  # measuring may bring other rows into view, and those others; it ends well before

Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction
_NOT_SCROLLED = QAbstractItemView.ScrollHint.EnsureVisible


class TimelineList(QListView):
    """Rows stick to what is under the eye; the day of the uppermost row stays above them."""

    turned = Signal(int)  # the row to open in its place, or to close again

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar: OverlayBar | None = None  # Qt asks for geometries while it is made
        self._heights = RowHeights(0)
        self._delegate = TimelineDelegate(self)
        self._first = 0
        self._pointed = -1
        self._is_placed = False
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setMouseTracking(True)
        self._bar = OverlayBar(self)

    # ---- the model and its rows ----------------------------------------------------------

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802  Qt's name
        before = self.model()
        if before is not None:
            before.rowsRemoved.disconnect(self._rows_removed)
        super().setModel(model)
        if model is not None:
            model.rowsRemoved.connect(self._rows_removed)
        self._start_over()

    def reset(self) -> None:
        super().reset()
        self._start_over()

    def _start_over(self) -> None:
        self._first, self._pointed = 0, -1
        self._heights.start_over(self._rows(), self._guess())
        self.verticalScrollBar().setValue(0)
        self.scheduleDelayedItemsLayout()

    def _rows(self) -> int:
        model = self.model()
        return model.rowCount() if model is not None else 0

    @staticmethod
    def _guess() -> int:
        worn = theme.current()
        return _GUESS_LINES * worn.line_px("body") + worn.space("inset")

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:  # noqa: N802  Qt's name
        """Take rows in; what stands below the place and is under the eye does not move."""
        offset = self.verticalOffset()
        above = offset > 0 and start <= self._first
        lower = self._heights.insert(start, end - start + 1)
        QAbstractItemView.rowsInserted(self, parent, start, end)
        if above:
            self._first += end - start + 1
            self._go_to(offset + lower)
        self.scheduleDelayedItemsLayout()

    def _rows_removed(self, _parent: Index, start: int, end: int) -> None:
        offset = self.verticalOffset()
        gone = self._heights.remove(start, end - start + 1)
        if offset > 0 and end < self._first:
            self._first -= end - start + 1
            self._go_to(offset - gone)
        self.scheduleDelayedItemsLayout()

    def dataChanged(  # noqa: N802  Qt's name
        self, first: Index, last: Index, roles: Sequence[int] = ()
    ) -> None:
        QAbstractItemView.dataChanged(self, first, last, roles)
        if first.isValid() and last.row() < len(self._heights):
            self._heights.forget(first.row(), last.row())
            self.scheduleDelayedItemsLayout()

    # ---- where rows are ------------------------------------------------------------------

    def doItemsLayout(self) -> None:  # noqa: N802  Qt's name
        """Measure what is in view; Qt's own would measure all."""
        if len(self._heights) != self._rows():
            self._heights.start_over(self._rows(), self._guess())
        self._measure_view()
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:  # noqa: N802  Qt's name
        self._measure_view()
        QAbstractItemView.updateGeometries(self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Narrower words need more lines."""
        QAbstractItemView.resizeEvent(self, event)
        if event.size().width() != event.oldSize().width() and len(self._heights):
            self._heights.forget(0, len(self._heights) - 1)
        self.scheduleDelayedItemsLayout()

    def _measure_view(self) -> None:
        """Measure from the uppermost row in view down, until the view is full and in range."""
        for _pass in range(_PASSES):
            self._first = self._heights.row_at(self.verticalOffset())
            self._measure_down(self._first)
            if not self._set_range():
                return

    def _measure_down(self, row: int) -> None:
        room = self.verticalOffset() + self.viewport().height() - self._heights.top(row)
        while row < len(self._heights) and room > 0:
            self._measure(row)
            room -= self._heights.height(row)
            row += 1

    def _measure(self, row: int) -> int:
        """Measure a row that is not known yet; return how much it grew."""
        width = self.viewport().width()
        if self._heights.is_known(row) or width <= content_left():
            return 0
        look = self.model().index(row, 0).data(ROW_ROLE)
        return self._heights.measure(row, self._delegate.height(look, width))

    def _set_range(self) -> bool:
        """Say how far one can scroll; return whether the view stands elsewhere now."""
        hidden, high = self.verticalScrollBar(), self.viewport().height()
        before = hidden.value()
        blocked = hidden.blockSignals(True)
        hidden.setPageStep(high)
        hidden.setSingleStep(self._guess())
        hidden.setRange(0, max(0, self._heights.total - high))
        hidden.blockSignals(blocked)
        if self._bar is not None:
            self._bar.measure()
        return hidden.value() != before

    def _go_to(self, offset: int) -> None:
        """Stand elsewhere without scrolling: what is under the eye stays there."""
        hidden = self.verticalScrollBar()
        blocked = hidden.blockSignals(True)
        hidden.setMaximum(max(hidden.maximum(), offset))
        hidden.setValue(offset)
        hidden.blockSignals(blocked)
        self.viewport().update()

    def scrollContentsBy(self, _dx: int, dy: int) -> None:  # noqa: N802  Qt's name
        if dy > 0 and not self._is_placed:
            self._measure_above()
        self._measure_view()
        self.viewport().update()

    def _measure_above(self) -> None:
        """Going up by less than a window: rows measured only now must not push the others down."""
        offset, first = self.verticalOffset(), min(self._first, len(self._heights) - 1)
        if first < 0 or self._heights.top(first) - offset > self.viewport().height():
            return
        for _pass in range(_PASSES):  # a row lower than guessed lets another one in above it
            grown = sum(self._measure(row) for row in range(self._heights.row_at(offset), first))
            if not grown:
                return
            offset = max(0, offset + grown)
            self._go_to(offset)

    def verticalOffset(self) -> int:  # noqa: N802  Qt's name
        return self.verticalScrollBar().value()

    def visualRect(self, index: Index) -> QRect:  # noqa: N802  Qt's name
        row = index.row()
        if not index.isValid() or row >= len(self._heights):
            return QRect()
        top = self._heights.top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802  Qt's name
        y = point.y() + self.verticalOffset()
        if self.model() is None or not 0 <= y < self._heights.total:
            return QModelIndex()
        return self.model().index(self._heights.row_at(y), 0)

    def scrollTo(  # noqa: N802  Qt's name
        self, index: Index, hint: QAbstractItemView.ScrollHint = _NOT_SCROLLED
    ) -> None:
        """Bring a row into view, below the day that stays at the top."""
        row = index.row()
        if not 0 <= row < len(self._heights):
            return
        self._measure(row)
        rect, high = self.visualRect(index), self.viewport().height()
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            self._stand_around(row, high)
        elif hint is QAbstractItemView.ScrollHint.PositionAtTop or rect.top() < self.day_height():
            self._stand_at(row)
        elif rect.bottom() >= high:
            self._stand_below(row, high)

    def _stand_at(self, row: int) -> None:
        top = self._heights.top(row)
        self._scroll(max(0, top - self.day_height()) if row else 0)

    def _stand_around(self, row: int, high: int) -> None:
        """Put a row in the middle, everything above it in view measured."""
        over = max(self.day_height(), (high - self._heights.height(row)) // 2)
        above, room = row, over
        while above > 0 and room > 0:
            above -= 1
            room -= self._measured(above)
        self._scroll(max(0, self._heights.top(row) - over))

    def _measured(self, row: int) -> int:
        self._measure(row)
        return self._heights.height(row)

    def _stand_below(self, row: int, high: int) -> None:
        """Put a row at the lower edge, everything above it measured."""
        above, room = row, high - self._heights.height(row)
        while above > 0 and room > 0:
            above -= 1
            room -= self._measured(above)
        self._scroll(self._heights.top(row) + self._heights.height(row) - high)

    def come_back_to(self, offset: int) -> None:
        """Stand where one stood before, as far as there is so much."""
        if offset:
            self._scroll(offset)

    def _scroll(self, offset: int) -> None:
        self._set_range()
        self._is_placed = True  # the row asked for counts, not what was seen before
        self.verticalScrollBar().setValue(offset)
        self._is_placed = False
        self._measure_view()
        self.viewport().update()

    # ---- keys and pointer ----------------------------------------------------------------

    def moveCursor(  # noqa: N802  Qt's name
        self, action: QAbstractItemView.CursorAction, _held: Qt.KeyboardModifier
    ) -> QModelIndex:
        last = len(self._heights) - 1
        if last < 0:
            return QModelIndex()
        row = self.currentIndex().row()
        if row < 0:
            row = self._first - 1 if action in (_Move.MoveDown, _Move.MoveNext) else self._first
        page = max(1, self.viewport().height() // max(1, self._guess()) - 1)
        steps = {
            _Move.MoveUp: -1,
            _Move.MovePrevious: -1,
            _Move.MoveDown: 1,
            _Move.MoveNext: 1,
            _Move.MovePageUp: -page,
            _Move.MovePageDown: page,
            _Move.MoveHome: -row,
            _Move.MoveEnd: last - row,
        }
        return self.model().index(min(max(row + steps.get(action, 0), 0), last), 0)

    def keyboardSearch(self, _text: str) -> None:  # noqa: N802  Qt's name
        """Letters are keys of ours; Qt would read every row for what begins with them."""

    def event(self, event: QEvent) -> bool:
        """Keep I for the row that is current; the window's I stands back."""
        if (
            isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_I
            and self.currentIndex().isValid()
        ):
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self._say_origin(self.currentIndex())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Right opens the current row in its place, Left closes it."""
        current = self.currentIndex()
        if current.isValid() and event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            if current.data(ROW_ROLE).is_open is (event.key() == Qt.Key.Key_Left):
                self.turned.emit(current.row())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        at = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and self._is_chevron(at):
            self.turned.emit(self.indexAt(at).row())
        super().mouseReleaseEvent(event)

    def _is_chevron(self, at: QPoint) -> bool:
        worn, index = theme.current(), self.indexAt(at)
        if not index.isValid():
            return False
        top = self.visualRect(index).top() + news_height(index.data(ROW_ROLE))
        left = self.viewport().width() - 2 * worn.space("column") - worn.size("icon_small")
        return at.x() >= left and top <= at.y() <= top + worn.size("mark")

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._say_origin(self.indexAt(event.pos()))
            return True
        if event.type() is QEvent.Type.Leave:
            self._point_at(-1)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        self._point_at(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def _point_at(self, row: int) -> None:
        if row != self._pointed:
            self._pointed = row
            self.viewport().update()

    def _say_origin(self, index: QModelIndex) -> None:
        if index.isValid():
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            QToolTip.showText(place, tooltip_text(index.data(ROW_ROLE).origin), self)

    # ---- painting ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        if not len(self._heights) or len(self._heights) != self._rows():
            return
        painter = QPainter(self.viewport())
        wanted, width = event.rect(), self.viewport().width()
        current = self.currentIndex().row() if self.hasFocus() else -1
        row = self._heights.row_at(wanted.top() + self.verticalOffset())
        top = self._heights.top(row) - self.verticalOffset()
        while row < len(self._heights) and top <= wanted.bottom():
            self._measure(row)
            rect = QRectF(0, top, width, self._heights.height(row))
            look = self.model().index(row, 0).data(ROW_ROLE)
            self._delegate.draw(painter, rect, look, focused=row == current)
            if row in (current, self._pointed) or look.is_open:
                body = rect.adjusted(0, news_height(look), 0, 0)
                self._paint_chevron(painter, body, is_open=look.is_open)
            top += self._heights.height(row)
            row += 1
        self._paint_day(painter)

    @staticmethod
    def _paint_chevron(painter: QPainter, rect: QRectF, *, is_open: bool) -> None:
        worn = theme.current()
        side = worn.size("icon_small")
        left = rect.right() - worn.space("column") - side
        place = QRectF(left, rect.top() + (worn.size("mark") - side) / 2, side, side)
        icons.paint(painter, "chevron-down" if is_open else "chevron-right", "muted", place)

    def day_height(self) -> int:
        worn = theme.current()
        return worn.line_px("caption") + worn.space("small")

    def _paint_day(self, painter: QPainter) -> None:
        """Paint the day of the uppermost row over what scrolls below it."""
        offset = self.verticalOffset()
        if offset <= 0:
            return
        worn, high = theme.current(), self.day_height()
        row = self._heights.row_at(offset + high)
        words = self.model().index(row, 0).data(DAY_ROLE)
        if not words:
            return
        band = QRectF(0, 0, self.viewport().width(), high)
        painter.fillRect(band, worn.color("bg"))
        painter.fillRect(QRectF(0, high - 1, band.width(), 1), worn.color("line"))
        place = band.adjusted(content_left(), 0, 0, -1)
        line_of_text(painter, place, words, worn.font("small_strong", words), "muted")
