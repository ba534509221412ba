"""Paints one entry of a timeline: its day, a round mark on the line, a bold word, text, chips.

The model gives `ROW_ROLE` an object of plain text (see `RowLook`); what is laid out is kept, so
that scrolling paints and does not measure.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from agentdesk.desktop import icons, theme
from agentdesk.desktop.i18n import plain
from agentdesk.desktop.widgets.chip import ChipLook, chip_size, paint_chip
from agentdesk.desktop.widgets.drawing import TONES, focus_ring, line_of_text, rounded
from agentdesk.desktop.widgets.text import Span, lay_out

ROW_ROLE = Qt.ItemDataRole.UserRole
# A note may hold 4,000 characters and no space; the row shows its beginning.
_MOST_CHARACTERS = 320
_MOST_KEPT = 600
_PLAIN_MARK = "…"

Index = QModelIndex | QPersistentModelIndex


class ChipWords(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def tone(self) -> str: ...
    @property
    def icon(self) -> str: ...


class RowLook(Protocol):
    """What the delegate paints; all of it is plain text."""

    @property
    def day(self) -> str: ...
    @property
    def icon(self) -> str: ...
    @property
    def tone(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def detail(self) -> str: ...
    @property
    def chips(self) -> Sequence[ChipWords]: ...


@dataclass(frozen=True, slots=True)
class _Laid:
    """One row measured for one width; rectangles are relative to the row's content."""

    head: QTextLayout
    chips: tuple[tuple[QRectF, ChipLook], ...]
    detail: QTextLayout | None
    detail_top: float
    height: float


class TimelineDelegate(QStyledItemDelegate):
    """For a QListView whose model answers ROW_ROLE."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[tuple[object, ...], _Laid] = OrderedDict()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  Qt's
        width = _width_painted(option)
        laid = self._lay(index.data(ROW_ROLE), width)
        return QSize(width, round(laid.height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: RowLook = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        state = option.state
        painter.save()
        paint_row(painter, rect, row, self._lay(row, int(rect.width())))
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, theme.current().radius("control"))
        painter.restore()

    def _lay(self, row: RowLook, width: int) -> _Laid:
        worn = theme.current()
        key = (row, width, worn.mode, worn.language)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = _measure(row, width)
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return found


def _width_painted(option: QStyleOptionViewItem) -> int:
    """Return the width a row is painted in: Qt measures with the scroll bar's width included."""
    view = option.widget
    if isinstance(view, QAbstractItemView):
        return view.viewport().width()
    return int(option.rect.width())


def _content_left() -> int:
    worn = theme.current()
    return worn.size("timeline_time") + worn.size("timeline_mark") + 2 * worn.space("small")


def _cut(text: str) -> str:
    one_line = plain(" ".join(text.split()))
    if len(one_line) <= _MOST_CHARACTERS:
        return one_line
    return one_line[: _MOST_CHARACTERS - 1] + _PLAIN_MARK


def _measure(row: RowLook, width: int) -> _Laid:
    worn = theme.current()
    room = max(width - _content_left() - worn.space("column"), worn.size("avatar"))
    title, text = _cut(row.title), _cut(row.text)
    spans = [Span(title, "body_strong")]
    if text:
        spans.append(Span(f" · {text}"))
    head, bottom = lay_out(spans, "body", room)
    chips, bottom = _place_chips(row, head, bottom, room)
    detail, detail_top = None, bottom
    if row.detail:
        detail, height = lay_out([Span(_cut(row.detail))], "small", room)
        bottom += height
    least = worn.size("mark") + worn.space("small")
    return _Laid(head, chips, detail, detail_top, max(bottom + worn.space("inset") + 1, least))


def _place_chips(
    row: RowLook, head: QTextLayout, bottom: float, room: float
) -> tuple[tuple[tuple[QRectF, ChipLook], ...], float]:
    """Return the chips after the last word; on a new line where they do not fit."""
    worn = theme.current()
    last = head.lineAt(head.lineCount() - 1)
    left = last.naturalTextWidth() + worn.space("snug")
    line_px = worn.line_px("body")
    top = bottom - line_px
    placed = []
    for chip in row.chips:
        look = ChipLook(chip.text, chip.tone, chip.icon, small=True)
        size = chip_size(look)
        if left + size.width() > room and left > 0:
            left, top = 0.0, top + size.height() + 1
            bottom = top + size.height()
        box = QRectF(left, top + (line_px - size.height()) / 2, size.width(), size.height())
        placed.append((box, look))
        left += size.width() + worn.space("snug")
    return tuple(placed), bottom


def paint_row(painter: QPainter, rect: QRectF, row: RowLook, laid: _Laid) -> None:
    worn = theme.current()
    _paint_mark(painter, rect, row)
    when = QRectF(rect.left(), rect.top(), worn.size("timeline_time"), worn.size("mark"))
    font = worn.font("caption", row.day, tabular=True)
    line_of_text(painter, when, row.day, font, "faint", Qt.AlignmentFlag.AlignRight)
    origin = QPointF(rect.left() + _content_left(), rect.top() + 1)
    painter.setPen(worn.color("text"))
    laid.head.draw(painter, origin)
    if laid.detail is not None:
        painter.setPen(worn.color("muted"))
        laid.detail.draw(painter, origin + QPointF(0, laid.detail_top))
    for box, look in laid.chips:
        paint_chip(painter, box.translated(origin), look)


def _paint_mark(painter: QPainter, rect: QRectF, row: RowLook) -> None:
    worn = theme.current()
    side, inner = worn.size("mark"), worn.size("icon_small")
    left = rect.left() + worn.size("timeline_time") + worn.space("small") + 1
    middle = left + side / 2
    line = QRectF(round(middle), rect.top() + side, 1, rect.height() - side)
    painter.fillRect(line, worn.color("line"))
    fill, ink = TONES[row.tone]
    rounded(painter, QRectF(left, rect.top(), side, side), side / 2, fill)
    inset = (side - inner) / 2
    place = QRectF(left + inset, rect.top() + inset, inner, inner)
    icons.paint(painter, row.icon, ink, place)
