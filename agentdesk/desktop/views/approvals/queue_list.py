"""The queue: who asks for what, how far above their authority, and for how long."""

from itertools import pairwise

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_queue import ROW_ROLE, QueueModel
from agentdesk.desktop.item_models.approvals import QueueRow
from agentdesk.desktop.widgets.chip import ChipLook, chip_size, paint_chip
from agentdesk.desktop.widgets.drawing import focus_ring, line_of_text

_RIGHT = Qt.AlignmentFlag.AlignRight
# Where the columns "asks" and "over by" begin, as shares of the width.
_ASKS, _OVER, _CHIP = 0.40, 0.58, 0.77
Index = QModelIndex | QPersistentModelIndex


class QueueList(QWidget):
    """Emits the request a person moved to; nothing when the program set the selection."""

    selected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QueueModel()
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_QueueDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusProxy(self._list)
        self._list.setAccessibleName(tr("Approvals", "Requests"))
        self._list.viewport().setAutoFillBackground(False)
        self._list.selectionModel().currentChanged.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_Heads())
        column.addWidget(self._list, 1)

    def show_rows(self, rows: tuple[QueueRow, ...], selected_id: str) -> None:
        selection = self._list.selectionModel()
        selection.blockSignals(True)
        changed = self._model.show_rows(rows)
        place = self._model.place_of(selected_id)
        if place >= 0 and (changed or self._list.currentIndex().row() != place):
            self._list.setCurrentIndex(self._model.index(place))
        selection.blockSignals(False)
        # Tab does not stop where there is nothing to stand on.
        empty, full = Qt.FocusPolicy.ClickFocus, Qt.FocusPolicy.StrongFocus
        self._list.setFocusPolicy(full if rows else empty)
        self._list.viewport().update()

    def height_of(self, rows: int) -> int:
        """Return the height that shows this many rows whole."""
        return _row_height() * rows + theme.current().size("field")

    def _tell(self, current: Index, _previous: Index) -> None:
        row = current.data(ROW_ROLE)
        if isinstance(row, QueueRow):
            self.selected.emit(row.request_id)


def _row_height() -> int:
    worn = theme.current()
    return worn.line_px("small_strong") + worn.line_px("small") + worn.space("column")


class _Heads(QWidget):
    """The heads of the columns; screen readers hear them in each row's words."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.current().size("field"))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, worn.color("line"))
        font = worn.font("column")
        heads = _columns(QRectF(self.rect()))
        words = (
            tr("Approvals", "Request"),
            tr("Approvals", "Asks"),
            tr("Approvals", "Over by"),
        )
        for box, text in zip(heads, words, strict=False):
            line_of_text(painter, box, text, font, "faint")
        line_of_text(painter, heads[3], tr("Approvals", "Waiting"), font, "faint", _RIGHT)


def _columns(rect: QRectF) -> tuple[QRectF, QRectF, QRectF, QRectF]:
    pad = theme.current().space("bar")
    left, width = rect.left() + pad, rect.width() - 2 * pad
    starts = [left, left + width * _ASKS, left + width * _OVER, left + width * _CHIP, left + width]
    boxes = [
        QRectF(start, rect.top(), stop - start - pad / 2, rect.height())
        for start, stop in pairwise(starts)
    ]
    return boxes[0], boxes[1], boxes[2], boxes[3].adjusted(0, 0, pad / 2, 0)


class _QueueDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802  Qt's
        """The list stretches a row to its own width, whatever that becomes; a row asks for none."""
        return QSize(0, _row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        worn = theme.current()
        row: QueueRow = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, worn.color("accent_weak"))
        painter.fillRect(QRectF(0, rect.bottom() - 1, rect.width(), 1), worn.color("line"))
        self._paint_words(painter, rect, row)
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, worn.radius("control"))
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRectF, row: QueueRow) -> None:
        worn = theme.current()
        request, asks, over, chip = _columns(rect)
        inset = worn.space("snug")
        top = QRectF(request.left(), rect.top() + inset, request.width(), 0)
        top.setHeight(worn.line_px("small_strong"))
        below = top.translated(0, worn.line_px("small_strong"))
        strong = worn.font("small_strong", row.customer)
        line_of_text(painter, top, row.customer, strong, "text")
        small = worn.font("small", row.subtitle)
        line_of_text(painter, below, row.subtitle, small, "muted")
        figure = worn.font("small_strong", row.asks, tabular=True)
        line_of_text(painter, asks, row.asks, figure, "text")
        line_of_text(painter, over, row.over, worn.font("small", row.over, tabular=True), "warn")
        look = ChipLook(row.chip.text, row.chip.tone, row.chip.icon)
        size = chip_size(look)
        width = min(size.width(), chip.width())
        height = size.height()
        middle = rect.center().y() - height / 2
        paint_chip(painter, QRectF(chip.right() - width, middle, width, height), look)
