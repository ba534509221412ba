"""Grey shapes where a card will stand, while there is truly nothing to show yet."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.widgets.drawing import rounded

# How much of the width each line of a row takes: uneven, as words are.
_ROWS = ((0.62, 0.44), (0.71,), (0.5, 0.66), (0.58,), (0.74, 0.38), (0.46,), (0.6, 0.52), (0.68,))
_CARDS = (3, 4, 2, 3)  # lines of the cards at the left


class CardSkeleton(QWidget):
    """Stands still: nothing moves that says nothing. Screen readers hear the words beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        left = worn.size("column_left")
        painter.fillRect(QRectF(0, 0, left, self.height()), worn.color("surface"))
        painter.fillRect(QRectF(left - 1, 0, 1, self.height()), worn.color("line"))
        self._paint_cards(painter, left)
        self._paint_rows(painter, left + worn.space("column"))

    @staticmethod
    def _paint_cards(painter: QPainter, width: int) -> None:
        worn = theme.current()
        inset, step = worn.space("column"), worn.line_px("body")
        top = float(inset)
        for lines in _CARDS:
            high = 2 * worn.space("inset") + lines * step
            card = QRectF(inset, top, width - 2 * inset, high)
            rounded(painter, card, worn.radius("card"), "sunken")
            top += high + worn.space("page")

    def _paint_rows(self, painter: QPainter, left: float) -> None:
        worn = theme.current()
        mark, thick = worn.size("mark"), worn.space("gap")
        words = left + worn.size("timeline_time") + worn.size("timeline_mark") + worn.space("bar")
        room = max(self.width() - words - worn.space("page"), 1.0)
        top = float(worn.space("page") + worn.size("chip"))
        for lines in _ROWS:
            disc = QRectF(words - mark - worn.space("small"), top, mark, mark)
            rounded(painter, disc, mark / 2, "line")
            for part in lines:
                line = QRectF(words, top + thick / 2, room * part, thick)
                rounded(painter, line, thick / 2, "line")
                top += worn.line_px("body")
            top += worn.space("bar")
