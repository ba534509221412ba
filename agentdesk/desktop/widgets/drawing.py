"""Strokes shared by the parts that paint themselves: rounded boxes, focus rings, tones, text."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import plain

# A tone is a pair of roles: the fill and the ink on it.
TONES = {
    "neutral": ("sunken", "muted"),
    "accent": ("accent_weak", "accent_text"),
    "ok": ("ok_weak", "ok"),
    "warn": ("warn_weak", "warn"),
    "bad": ("bad_weak", "bad"),
    "violet": ("violet_weak", "violet"),
}

_RING_ALPHA = 110
_LINE_FLAGS = {
    align: int(align.value)
    | int(Qt.AlignmentFlag.AlignVCenter.value)
    | int(Qt.TextFlag.TextSingleLine.value)
    for align in (
        Qt.AlignmentFlag.AlignLeft,
        Qt.AlignmentFlag.AlignRight,
        Qt.AlignmentFlag.AlignHCenter,
    )
}


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: str | None = None,
    outline: str | None = None,
) -> None:
    """Paint a rounded box by colour roles; the outline lies inside the rectangle."""
    worn = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(worn.color(fill) if fill else Qt.BrushStyle.NoBrush)
    if outline is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(worn.color(outline), 1))
        rect = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(rect, radius, radius)


def focus_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """Paint the ring of what has the keyboard's focus, just inside the rectangle."""
    worn = theme.current()
    width = worn.size("focus")
    ring = QColor(worn.color("accent"))
    halo = QColor(ring)
    halo.setAlpha(_RING_ALPHA)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, inset in ((halo, width / 2), (ring, 0.5)):
        painter.setPen(QPen(color, width if color is halo else 1))
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def focus_line(painter: QPainter, rect: QRectF) -> None:
    """Paint what shows that words have the focus: they stand to the edge, a ring would cut them."""
    worn = theme.current()
    width = worn.size("focus")
    painter.fillRect(rect, worn.color("accent_weak"))
    painter.fillRect(rect.adjusted(0, rect.height() - width, 0, 0), worn.color("accent"))


def text_width(font: QFont, text: str) -> float:
    return theme.current().width_in(font, text)


def line_of_text(  # noqa: PLR0913, PLR0917  what, where, in which font, colour and place
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    color: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint one line, centred in height, ending in … when it does not fit."""
    text = plain(text)
    if text_width(font, text) > rect.width() + 0.5:
        room = rect.width()
        text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.setFont(font)
    painter.setPen(theme.current().color(color))
    painter.drawText(rect, _LINE_FLAGS[align], text)


def dot(painter: QPainter, center: QPointF, color: str) -> None:
    """Paint the dot of a state."""
    radius = theme.current().size("dot") / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.current().color(color))
    painter.drawEllipse(center, radius, radius)
