"""Amounts as they are painted: whether each stands whole, and in the order it was written in.

Qt paints text that is read from right to left in runs of its own, each where it falls; an amount
that was torn apart, or two that changed places, are seen in the places of the runs.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from agentdesk.desktop.views.desk.timeline_view import TimelineView
from agentdesk.desktop.widgets.timeline_row import ROW_ROLE, TimelineDelegate
from tests.plugins.drawn import DrawnText, drawn_texts

_ISOLATED = re.compile("\u2068([^\u2068\u2069]*)\u2069")
_UNPAINTED = dict.fromkeys(map(ord, "\u2068\u2069\u00a0 "))
_SAME_LINE_PX = 4
_MOST_ROWS = 12


class RowPicture(QWidget):
    """One entry of a timeline, painted by itself."""

    def __init__(self, index: QModelIndex, width: int) -> None:
        super().__init__()
        self._row, self._delegate = index.data(ROW_ROLE), TimelineDelegate(self)
        self.resize(QSize(width, self._delegate.height(self._row, width)))

    def said(self) -> list[str]:
        row = self._row
        chips = [chip.text for chip in row.chips]
        facts = [fact.text for fact in row.facts]
        return [f"{row.title} · {row.text}", row.detail, *chips, *facts]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        self._delegate.draw(painter, QRectF(self.rect()), self._row, focused=False)


def amounts_in(window: QWidget) -> Counter[str]:
    """Return the amounts the parts of a window say, and how often.

    A long name takes the place of some of the header's figures: they are hidden, not gone.
    """
    said = (said for _part, said in _speakers(window, hidden=True))
    return Counter(amount for words in said for amount in _amounts(words))


def misplaced(window: QWidget, known: Iterable[str]) -> list[str]:
    """Return where an amount we know is not painted whole, or not in its order."""
    wanted = set(known)
    found = []
    for part, said in _speakers(window):
        order = [amount for amount in _amounts(said) if amount in wanted]
        if order and not _in_order(order, painted := painted_line(part)):
            found.append(f"{said!r} is painted {painted!r}")
    return found


def painted_line(part: QWidget) -> str:
    """Return what a part paints, from left to right and from top to bottom."""
    lines: list[list[DrawnText]] = []
    for run in sorted(drawn_texts(part), key=lambda run: run.box.top()):
        if lines and run.box.top() - lines[-1][0].box.top() <= _SAME_LINE_PX:
            lines[-1].append(run)
        else:
            lines.append([run])
    ordered = (run for line in lines for run in sorted(line, key=lambda run: run.box.left()))
    return "".join(run.text for run in ordered).translate(_UNPAINTED)


def _in_order(order: list[str], painted: str) -> bool:
    if "…" in painted:
        return True  # what ends in an ellipsis says all of it on hover
    place = 0
    for amount in order:
        place = painted.find(amount.translate(_UNPAINTED), place) + 1
        if not place:
            return False
    return True


def _amounts(said: str) -> list[str]:
    return [amount for amount in _ISOLATED.findall(said) if any(map(str.isdigit, amount))]


def _speakers(window: QWidget, *, hidden: bool = False) -> Iterator[tuple[QWidget, str]]:
    for part in window.findChildren(QWidget):
        shown = hidden or part.isVisibleTo(window)
        if isinstance(part, QLabel | QAbstractButton) and shown:
            yield part, part.text()
        if isinstance(part, TimelineView) and part.isVisibleTo(window):
            yield from _rows(part)


def _rows(view: TimelineView) -> Iterator[tuple[QWidget, str]]:
    model = view.list.model()
    for row in range(min(_MOST_ROWS, model.rowCount())):
        picture = RowPicture(model.index(row, 0), view.list.width())
        for said in picture.said():
            yield picture, said
