"""Measures one entry of a timeline for a width: which words stand where, and how high it is.

Words that fit in one line are kept as pieces to be drawn; only what wraps, or is marked, is laid
out by Qt. In a profile of calls laying out was a fifth of each; nine rows in ten need none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QTextLayout

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import plain
from agentdesk.desktop.widgets.chip import ChipLook, chip_size
from agentdesk.desktop.widgets.marks import marked
from agentdesk.desktop.widgets.text import Span, lay_out

# A note may hold 4,000 characters and no space; a closed row shows its beginning.
_MOST_CHARACTERS = 320
_MOST_OPEN_CHARACTERS = 4_200
_AND_SO_ON = "…"
_SEPARATOR = " · "


class ChipWords(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def tone(self) -> str: ...
    @property
    def icon(self) -> str: ...


class FactWords(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def text(self) -> str: ...


class RowLook(Protocol):
    """What is painted; all of it is plain text."""

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
    @property
    def news(self) -> str: ...
    @property
    def sought(self) -> str: ...
    @property
    def is_open(self) -> bool: ...
    @property
    def facts(self) -> Sequence[FactWords]: ...


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one font and colour; `at` is where their base line begins."""

    at: QPointF
    text: str
    font: QFont
    color: str


@dataclass(frozen=True, slots=True)
class Block:
    """Words laid out in lines; `at` is their upper left corner."""

    at: QPointF
    layout: QTextLayout
    color: str


@dataclass(frozen=True, slots=True)
class LaidRow:
    """One row for one width; places are relative to the row's content, below `top`."""

    top: int  # the line above it, where there is one
    pieces: tuple[Piece, ...]
    blocks: tuple[Block, ...]
    chips: tuple[tuple[QRectF, ChipLook], ...]
    height: int


def content_left() -> int:
    worn = theme.current()
    return worn.size("timeline_time") + worn.size("timeline_mark") + 2 * worn.space("small")


def news_height(row: RowLook) -> int:
    worn = theme.current()
    return worn.line_px("caption") + worn.space("small") if row.news else 0


def lay_row(row: RowLook, width: int) -> LaidRow:
    worn = theme.current()
    column = _Column(max(width - content_left() - worn.space("page"), worn.size("avatar")), row)
    right = column.head(_cut(row.title, row), _cut(row.text, row))
    column.put_chips(row.chips, right)
    if row.detail:
        column.words(_cut(row.detail, row), "small", "muted")
    if row.facts:
        column.bottom += worn.space("tight")
    for fact in row.facts:
        column.fact(plain(fact.name), plain(fact.text))
    top = news_height(row)
    least = worn.size("mark") + worn.space("small")
    height = max(round(column.bottom) + worn.space("inset") + 1, least)
    return LaidRow(top, tuple(column.pieces), tuple(column.blocks), column.chips, top + height)


def _cut(text: str, row: RowLook) -> str:
    """Return the text in one line's worth of words; an open row has its own lines and all."""
    if row.is_open:
        return plain(text.strip()[:_MOST_OPEN_CHARACTERS])
    one_line = " ".join(text.split())
    if len(one_line) > _MOST_CHARACTERS:
        one_line = one_line[: _MOST_CHARACTERS - 1] + _AND_SO_ON
    return plain(one_line)


class _Column:
    """Stacks words from the top; `bottom` is where the next ones begin."""

    def __init__(self, room: float, row: RowLook) -> None:
        self._room, self._sought = room, row.sought
        self.pieces: list[Piece] = []
        self.blocks: list[Block] = []
        self.chips: tuple[tuple[QRectF, ChipLook], ...] = ()
        self.bottom = 0.0

    def head(self, title: str, text: str) -> float:
        """Put the bold word and what follows it; return where its last line ends."""
        worn = theme.current()
        after = f"{_SEPARATOR}{text}" if text else ""
        bold = worn.width("body_strong", title)
        wide = bold + worn.metrics("body", after).horizontalAdvance(after)
        if wide <= self._room and not self._sought and "\n" not in text:
            base = self._base("body", title + after)
            self._piece(0, base, title, "body_strong", "text")
            self._piece(bold, base, after, "body", "text")
            self.bottom += worn.line_px("body")
            return wide
        spans = [*self._spans(title, "body_strong"), *self._spans(after, "")]
        return self._block(spans, "body", "text")

    def words(self, text: str, role: str, color: str, left: float = 0.0) -> None:
        worn = theme.current()
        fits = worn.metrics(role, text).horizontalAdvance(text) <= self._room - left
        if fits and not self._sought and "\n" not in text:
            self._piece(left, self._base(role, text), text, role, color)
            self.bottom += worn.line_px(role)
        else:
            self._block(self._spans(text, ""), role, color, left)

    def fact(self, name: str, text: str) -> None:
        """Put a name at the left and what it is at the right, wrapped in its own column."""
        worn = theme.current()
        left = min(worn.size("fact_name"), self._room / 2)
        top = self.bottom
        if worn.width("caption", name) > left - worn.space("small"):
            self._block([Span(name)], "caption", "muted", room=left - worn.space("small"))
        else:
            self._piece(0, self._base("caption", name), name, "caption", "muted")
            self.bottom += worn.line_px("caption")
        below, self.bottom = self.bottom, top
        self.words(text, "caption", "text", left)
        self.bottom = max(below, self.bottom)

    def put_chips(self, chips: Sequence[ChipWords], right: float) -> None:
        """Put the chips after the last word; on a new line where they do not fit."""
        worn = theme.current()
        line_px, gap = worn.line_px("body"), worn.space("snug")
        left, top = right + gap, self.bottom - line_px
        placed = []
        for chip in chips:
            look = ChipLook(plain(chip.text), chip.tone, chip.icon, small=True)
            size = chip_size(look)
            if left + size.width() > self._room and left > 0:
                left, top = 0.0, top + size.height() + 1
                self.bottom = top + size.height()
            at = QPointF(left, top + (line_px - size.height()) / 2)
            width = min(float(size.width()), self._room)
            placed.append((QRectF(at.x(), at.y(), width, size.height()), look))
            left += size.width() + gap
        self.chips = tuple(placed)

    def _base(self, role: str, text: str) -> float:
        """Return the base line of the next line of a role."""
        worn = theme.current()
        measures = worn.metrics(role, text)
        high = measures.ascent() + measures.descent()
        return self.bottom + (worn.line_px(role) - high) / 2 + measures.ascent()

    def _piece(self, left: float, base: float, text: str, role: str, color: str) -> None:
        if text:
            font = theme.current().font(role, text)
            self.pieces.append(Piece(QPointF(left, base), text, font, color))

    def _spans(self, text: str, role: str) -> list[Span]:
        return marked(text, self._sought, role) if self._sought else [Span(text, role)]

    def _block(
        self, spans: list[Span], role: str, color: str, left: float = 0.0, room: float = 0.0
    ) -> float:
        layout, height = lay_out(spans, role, room or self._room - left)
        self.blocks.append(Block(QPointF(left, self.bottom), layout, color))
        self.bottom += height
        last = layout.lineAt(layout.lineCount() - 1)
        return last.naturalTextWidth()
