"""Chips: a word in a tone, with an icon or a dot; and chips that can be pressed."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from agentdesk.desktop import icons, theme
from agentdesk.desktop.widgets.drawing import (
    TONES,
    dot,
    focus_ring,
    line_of_text,
    rounded,
)
from agentdesk.desktop.widgets.key_hint import key_width, paint_key

Tone = Literal["neutral", "accent", "ok", "warn", "bad", "violet"]


@dataclass(frozen=True, slots=True)
class ChipLook:
    """What a chip shows; `dot` is the colour role of a state's dot."""

    text: str
    tone: str = "neutral"
    icon: str = ""
    dot: str = ""
    key: str = ""
    small: bool = False


def chip_size(look: ChipLook) -> QSize:
    worn = theme.current()
    pad, gap = worn.space("small") + 1, worn.space("snug")
    width = 2 * pad + worn.width("chip", look.text)
    if look.icon:
        width += worn.size("icon_small") + (gap if look.text else 0)
    if look.dot:
        width += worn.size("dot") + gap
    if look.key:
        width += key_width(look.key) + gap
    return QSize(int(width) + 1, worn.size("chip_small" if look.small else "chip"))


def paint_chip(painter: QPainter, rect: QRectF, look: ChipLook, *, hovered: bool = False) -> None:
    """Paint a chip; text that does not fit ends in an ellipsis."""
    worn = theme.current()
    fill, ink = TONES[look.tone]
    rounded(painter, rect, rect.height() / 2, fill, "line_strong" if hovered else None)
    pad, gap = worn.space("small") + 1, worn.space("snug")
    left, right = rect.left() + pad, rect.right() - pad
    if look.icon:
        side = worn.size("icon_small")
        icons.paint(painter, look.icon, ink, QRectF(left, rect.center().y() - side / 2, side, side))
        left += side + gap
    if look.dot:
        side = worn.size("dot")
        dot(painter, QPointF(left + side / 2, rect.center().y()), look.dot)
        left += side + gap
    if look.key:
        width = key_width(look.key)
        paint_key(painter, QRectF(right - width, rect.top(), width, rect.height()), look.key)
        right -= width + gap
    label = QRectF(left, rect.top(), right - left + 1, rect.height())
    line_of_text(painter, label, look.text, worn.font("chip", look.text), ink)


class Chip(QLabel):
    """A chip that says something and cannot be pressed."""

    def __init__(  # noqa: PLR0913  a chip's five traits
        self,
        text: str,
        tone: str = "neutral",
        *,
        icon: str = "",
        dot: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_look(ChipLook(text, tone, icon, dot, "", small))

    def show_look(self, look: ChipLook) -> None:
        self._look = look
        self.setText(look.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return chip_size(self._look)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self.sizeHint()

    def is_cut(self) -> bool:
        return self.width() < self.sizeHint().width()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter, rect = QPainter(self), QRectF(self.rect())
        paint_chip(painter, rect, self._look)
        if self.hasFocus():
            focus_ring(painter, rect, rect.height() / 2)


class ChipButton(QAbstractButton):
    """A chip that acts or filters; a checked one takes the accent's tone."""

    def __init__(  # noqa: PLR0913  a chip's traits
        self,
        text: str,
        tone: str = "neutral",
        *,
        icon: str = "",
        key: str = "",
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._icon, self._key = tone, icon, key
        self._hovered = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_look(self, look: ChipLook) -> None:
        """Say something else in another tone; the key stays."""
        self._tone, self._icon = look.tone, look.icon
        self.setText(look.text)
        self.setAccessibleName(look.text)
        self.updateGeometry()
        self.update()

    def look(self) -> ChipLook:
        tone = "accent" if self.isChecked() else self._tone
        return ChipLook(self.text(), tone, self._icon, "", self._key)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return chip_size(self.look())

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  Qt's name
        self._hovered = True
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        self._hovered = False
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint_chip(painter, rect, self.look(), hovered=self._hovered and self.isEnabled())
        if self.hasFocus():
            focus_ring(painter, rect, rect.height() / 2)
