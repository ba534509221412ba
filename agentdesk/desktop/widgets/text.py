"""Text on screen: always plain, in the type scale's own line height, wrapped or cut with a sign."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import plain
from agentdesk.desktop.widgets.drawing import focus_line, line_of_text
from agentdesk.desktop.widgets.heard import HeardHeading
from agentdesk.desktop.widgets.line_breaks import held_together
from agentdesk.desktop.widgets.provenance import tooltip_text

_WIDE = 10_000.0
_HEADINGS = frozenset({"title", "heading", "section"})
_BREAKS = frozenset("\n\r\u2028\u2029\t")  # a line ends there, or is wider than its letters
_RESTYLED = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in a type role of its own; "" keeps the paragraph's."""

    text: str
    role: str = ""
    color: str = ""
    ground: str = ""  # the colour behind it


def lay_out(
    spans: Sequence[Span], role: str, width: float, *, tabular: bool = False
) -> tuple[QTextLayout, float]:
    """Return laid-out plain text and its height, lines at the role's own distance."""
    worn = theme.current()
    spans = [replace(span, text=held_together(span.text)) for span in spans]
    text = "".join(span.text for span in spans).replace("\n", "\u2028")
    layout = QTextLayout(text, worn.font(role, text, tabular=tabular))
    layout.setTextOption(_option())
    layout.setFormats(_formats(spans, text))
    layout.setCacheEnabled(True)
    step = worn.line_px(role)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (step - line.height()) / 2))
        top += step
    layout.endLayout()
    return layout, top


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    # Ours are read from left to right: a name that is not must not turn the whole line round.
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    return option


def _formats(spans: Sequence[Span], text: str) -> list[QTextLayout.FormatRange]:
    worn = theme.current()
    formats, start = [], 0
    for span in spans:
        length = len(span.text.encode("utf-16-le")) // 2  # Qt counts UTF-16 units
        if span.role or span.color or span.ground:
            made = QTextLayout.FormatRange()
            made.start, made.length = start, length
            style = QTextCharFormat()
            if span.role:
                style.setFont(worn.font(span.role, text))
            if span.color:
                style.setForeground(worn.color(span.color))
            if span.ground:
                style.setBackground(worn.color(span.ground))
            made.format = style
            formats.append(made)
        start += length
    return formats


def _heard(part: QWidget) -> HeardHeading | None:
    """What stands above others is a heading; the rest is what Qt says, static text."""
    return HeardHeading(part) if isinstance(part, Text) and part.is_heading else None


class Text(QLabel):
    """A label in a type role and a colour role; the accessibility tree sees static text."""

    heard_as = staticmethod(_heard)

    def __init__(  # noqa: PLR0913  what a label is made of
        self,
        text: str = "",
        role: str = "body",
        color: str = "text",
        *,
        wrap: bool = False,
        elide: bool = False,
        tabular: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._spans: tuple[Span, ...] = ()
        self._role, self._color = role, color
        self.is_heading = role in _HEADINGS
        self._wrap, self._elide, self._tabular, self._align = wrap, elide, tabular, align
        self._laid: tuple[float, QTextLayout, float] | None = None
        self._natural: int | None = None
        across = QSizePolicy.Policy.Preferred
        # A fixed height would cap the second line: layouts take the maximum from the size hint.
        down = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(across, down)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        if elide:
            self.installEventFilter(_Whole(self))
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802  Qt's name
        self.set_spans((Span(text),))

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Show text in several roles, for instance a bold word first."""
        shown = tuple(replace(span, text=self._shown(span.text)) for span in spans)
        if shown == self._spans:
            return
        self._spans = shown
        super().setText("".join(span.text for span in shown))
        self._forget()

    def _shown(self, text: str) -> str:
        """Return the words as they may be drawn; what is one line has no line ends."""
        shown = plain(text)
        return shown.replace("\n", " ") if self._elide and not self._wrap else shown

    def set_color(self, color: str) -> None:
        self._color = color
        self.update()

    def is_cut(self) -> bool:
        """Return whether text is lost: one that may end in an ellipsis never counts."""
        if self._elide:
            return False
        if self._wrap:
            return self.height() < self.heightForWidth(self.width())
        return self.width() < self._natural_width()

    def _is_uniform(self) -> bool:
        return not any(span.role or span.color or span.ground for span in self._spans)

    def _is_one_line(self) -> bool:
        return self._is_uniform() and not _BREAKS.intersection(self.text())

    def _fits(self, width: float) -> bool:
        """Whether all of it stands in one line: then nothing has to be laid out."""
        return self._is_one_line() and self._natural_width() <= width

    def _forget(self) -> None:
        self._laid = self._natural = None
        if self._wrap and self.minimumHeight():
            self.setMinimumHeight(0)
        self.updateGeometry()
        self.update()

    def _lay(self, width: float) -> tuple[QTextLayout, float]:
        if self._laid is None or self._laid[0] != width:
            layout, height = lay_out(self._spans, self._role, width, tabular=self._tabular)
            self._laid = (width, layout, height)
        return self._laid[1], self._laid[2]

    def _natural_width(self) -> int:
        """Return the width of the longest line; layouts ask for it again and again."""
        if self._natural is None and self._is_one_line():
            worn = theme.current()
            self._natural = ceil(worn.width(self._role, self.text(), tabular=self._tabular))
        if self._natural is None:
            layout, _height = lay_out(self._spans, self._role, _WIDE, tabular=self._tabular)
            widths = (layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount()))
            self._natural = ceil(max(widths, default=0.0))
        return self._natural

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        lines = self.text().count("\n") + 1
        return QSize(self._natural_width(), lines * theme.current().line_px(self._role))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        hint = self.sizeHint()
        if self._wrap or self._elide:
            hint.setWidth(min(hint.width(), theme.current().size("mark")))
        return hint

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        return self._wrap

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        if not self._wrap:
            return -1
        if self._fits(width):
            return theme.current().line_px(self._role)
        return ceil(self._lay(width)[1])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Insist on the height the words need: layouts share out what is short to the pixel."""
        super().resizeEvent(event)
        if self._wrap:
            needed = self.heightForWidth(self.width())
            if self.height() < needed:
                self.setMinimumHeight(needed)
            elif self.minimumHeight() > needed:
                self.setMinimumHeight(0)

    def says_less(self) -> bool:
        """Return whether it ends in an ellipsis now."""
        return self._elide and self.width() < self._natural_width()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._forget()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        if self.hasFocus():
            focus_line(painter, QRectF(self.rect()))
        in_one_line = self._fits(self.width()) if self._wrap else self._is_uniform()
        if in_one_line or (self._elide and not self._wrap):
            font = theme.current().font(self._role, self.text(), tabular=self._tabular)
            rect = QRectF(self.rect())
            line_of_text(painter, rect, self.text(), font, self._color, self._align)
            return
        layout, height = self._lay(self.width())
        painter.setPen(theme.current().color(self._color))
        layout.draw(painter, QPointF(0, max(0.0, (self.height() - height) / 2)))


class _Whole(QObject):
    """Says on hover all of what ends in an ellipsis, unless there is more to say of it.

    Beside the label, not in it: every event of every label passed through Python, a hundred
    for each card.
    """

    def __init__(self, label: Text) -> None:
        super().__init__(label)
        self._label = label

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if not isinstance(event, QHelpEvent) or event.type() is not QEvent.Type.ToolTip:
            return False
        label = self._label
        if label.toolTip() or not label.says_less():
            return False
        QToolTip.showText(event.globalPos(), tooltip_text(label.text()), label)
        return True
