"""A table of words and chips: column heads, a hairline between rows, figures at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import listed
from agentdesk.desktop.widgets.chip import Chip, ChipLook
from agentdesk.desktop.widgets.heard import HeardTable
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.table_row import TableRow
from agentdesk.desktop.widgets.text import Span, Text

_LEFT = Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, its share of the width, and whether figures stand in it."""

    head: str
    stretch: int = 1
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """Words, or a chip instead of them; `detail` is a second, quieter line."""

    text: str = ""
    detail: str = ""
    role: str = "small"
    color: str = "text"
    chip: ChipLook | None = None

    def said(self) -> str:
        return self.chip.text if self.chip is not None else listed((self.text, self.detail))


class Table(QWidget):
    """Rows are made anew only when there are more or fewer; otherwise they are written in place."""

    heard_as = HeardTable

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        worn = theme.current()
        self._columns = tuple(columns)
        self._shown: tuple[tuple[Cell, ...], ...] = ()
        self._parts: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(worn.space("inset"))
        self._grid.setVerticalSpacing(worn.space("snug"))
        for place, column in enumerate(self._columns):
            self._grid.setColumnStretch(place, column.stretch)
            head = Text(column.head, "column", "faint", align=_side(column))
            self._grid.addWidget(head, 0, place)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        wanted = tuple(tuple(row) for row in rows)
        if wanted == self._shown:
            return
        self._shown = wanted
        for part in self._parts:
            part.hide()
            self._grid.removeWidget(part)
            part.deleteLater()
        self._parts = []
        for number, row in enumerate(wanted):
            self._add_row(1 + 2 * number, row)

    def heard_rows(self) -> Sequence[QWidget]:
        return [part for part in self._parts if isinstance(part, TableRow)]

    def _add_row(self, line: int, row: tuple[Cell, ...]) -> None:
        hairline = Divider(across=True)
        self._grid.addWidget(hairline, line, 0, 1, len(self._columns))
        self._parts.append(hairline)
        self._say(line + 1, row)
        for place, (column, cell) in enumerate(zip(self._columns, row, strict=True)):
            part = _part(cell, column)
            where = _side(column) if cell.chip is not None else Qt.AlignmentFlag(0)
            self._grid.addWidget(part, line + 1, place, where | Qt.AlignmentFlag.AlignVCenter)
            self._parts.append(part)

    def _say(self, line: int, row: tuple[Cell, ...]) -> None:
        heard = TableRow()
        heard.say(
            (column.head, cell.said()) for column, cell in zip(self._columns, row, strict=True)
        )
        self._grid.addWidget(heard, line, 0, 1, len(self._columns))
        heard.lower()
        self._parts.append(heard)


def _part(cell: Cell, column: Column) -> QWidget:
    if cell.chip is not None:
        look = cell.chip
        return Chip(look.text, look.tone, icon=look.icon, dot=look.dot, small=look.small)
    text = Text(
        "",
        cell.role,
        cell.color,
        wrap=not column.figures,
        tabular=column.figures,
        align=_side(column),
    )
    spans = [Span(cell.text)]
    if cell.detail:
        spans.append(Span(f"\n{cell.detail}" if cell.text else cell.detail, "caption", "muted"))
    text.set_spans(spans)
    return text


def _side(column: Column) -> Qt.AlignmentFlag:
    return _RIGHT if column.figures else _LEFT
