"""Paints one entry of a timeline: its day, a round mark on the line, a bold word, text, chips.

The model gives `ROW_ROLE` an object of plain text (see `RowLook`); what is laid out is kept, so
that scrolling paints and does not measure.
"""

from collections import OrderedDict
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from agentdesk.desktop import icons, theme
from agentdesk.desktop.widgets.chip import paint_chip
from agentdesk.desktop.widgets.drawing import TONES, focus_ring, line_of_text
from agentdesk.desktop.widgets.timeline_layout import (
    LaidRow,
    RowLook,
    content_left,
    lay_row,
    news_height,
)

ROW_ROLE = Qt.ItemDataRole.UserRole
_MOST_KEPT = 600
_MOST_MARKS = 128

Index = QModelIndex | QPersistentModelIndex


class TimelineDelegate(QStyledItemDelegate):
    """For a view whose model answers ROW_ROLE."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[tuple[object, ...], LaidRow] = OrderedDict()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  Qt's
        width = int(option.rect.width())
        return QSize(width, self.height(index.data(ROW_ROLE), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        self.draw(painter, QRectF(option.rect), index.data(ROW_ROLE), focused=focused)

    def height(self, row: RowLook, width: int) -> int:
        return self._lay(row, width).height

    def draw(self, painter: QPainter, rect: QRectF, row: RowLook, *, focused: bool) -> None:
        laid = self._lay(row, int(rect.width()))
        if laid.top:
            _paint_news(painter, rect, row)
        body = rect.adjusted(0, laid.top, 0, 0)
        paint_row(painter, body, row, laid)
        if focused:
            above = min(2.0, max(0.0, body.top()))  # the first row has nothing above it
            focus_ring(painter, body.adjusted(0, -above, 0, -4), theme.current().radius("control"))

    def _lay(self, row: RowLook, width: int) -> LaidRow:
        worn = theme.current()
        key = (row, width, worn.mode, worn.language, worn.scale)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = lay_row(row, width)
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return found


def _paint_news(painter: QPainter, rect: QRectF, row: RowLook) -> None:
    """Paint the line between what came since one last looked, above, and what was here."""
    worn = theme.current()
    high = news_height(row)
    place = QRectF(
        rect.left() + content_left(), rect.top(), rect.width(), high - worn.space("snug")
    )
    wide = worn.width("caption", row.news)
    middle = round(place.center().y())
    ends = place.left() + wide + worn.space("small")
    line = QRectF(ends, middle, rect.right() - ends - worn.space("column"), 1)
    painter.fillRect(line, worn.color("accent"))
    line_of_text(painter, place, row.news, worn.font("caption", row.news), "accent_text")


def paint_row(painter: QPainter, rect: QRectF, row: RowLook, laid: LaidRow) -> None:
    worn = theme.current()
    _paint_mark(painter, rect, row)
    when = QRectF(rect.left(), rect.top(), worn.size("timeline_time"), worn.size("mark"))
    font = worn.font("caption", row.day, tabular=True)
    line_of_text(painter, when, row.day, font, "faint", Qt.AlignmentFlag.AlignRight)
    origin = QPointF(rect.left() + content_left(), rect.top() + 1)
    for piece in laid.pieces:
        painter.setFont(piece.font)
        painter.setPen(worn.color(piece.color))
        painter.drawText(origin + piece.at, piece.text)
    for block in laid.blocks:
        painter.setPen(worn.color(block.color))
        block.layout.draw(painter, origin + block.at)
    for box, look in laid.chips:
        paint_chip(painter, box.translated(origin), look)


def _paint_mark(painter: QPainter, rect: QRectF, row: RowLook) -> None:
    worn = theme.current()
    side = worn.size("mark")
    left = rect.left() + worn.size("timeline_time") + worn.space("small") + 1
    line = QRectF(round(left + side / 2), rect.top() + side, 1, rect.height() - side)
    painter.fillRect(line, worn.color("line"))
    fill, ink = (worn.color(role).name() for role in TONES[row.tone])
    scale = painter.device().devicePixelRatioF()
    mark = _mark(row.icon, fill, ink, (side, worn.size("icon_small")), scale)
    painter.drawPixmap(QPointF(left, rect.top()), mark)


@lru_cache(maxsize=_MOST_MARKS)
def _mark(icon: str, fill: str, ink: str, sizes: tuple[int, int], scale: float) -> QPixmap:
    """Return a disc with its icon, drawn once: there are few, and each stands on every screen."""
    side, inner = sizes
    pixmap = QPixmap(QSize(round(side * scale), round(side * scale)))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QRectF(0, 0, side, side))
    inset = (side - inner) / 2
    icons.paint_in(painter, icon, ink, QRectF(inset, inset, inner, inner))
    painter.end()
    return pixmap
