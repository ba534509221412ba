"""Buttons: primary, secondary, danger and quiet, with an icon and the keys that do the same."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from agentdesk.desktop import icons, theme
from agentdesk.desktop.widgets.drawing import focus_ring, line_of_text, rounded, text_width
from agentdesk.desktop.widgets.key_hint import key_width, paint_key

Kind = Literal["primary", "secondary", "danger", "quiet"]

# fill, outline, ink
_LOOKS = {
    "primary": ("accent", None, "on_accent"),
    "secondary": ("surface", "line_strong", "text"),
    "danger": ("surface", "line_strong", "bad"),
    "quiet": (None, None, "muted"),
}
_HOVERED = {
    "primary": "accent_hover",
    "secondary": "sunken",
    "danger": "bad_weak",
    "quiet": "sunken",
}
_DISABLED = ("sunken", "line", "faint")


class Button(QAbstractButton):
    """A button; `spread` puts the words left and the keys right, as in a list of choices."""

    def __init__(  # noqa: PLR0913  a button's traits
        self,
        text: str,
        kind: Kind = "secondary",
        *,
        icon: str = "",
        keys: Sequence[str] = (),
        tall: bool = False,
        spread: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind, self._icon, self._keys = kind, icon, tuple(keys)
        self._tall, self._spread = tall, spread
        self._hovered = False
        self.set_words(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_words(self, text: str) -> None:
        """Say what it does now; screen readers hear the same words."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_keys(self, keys: Sequence[str]) -> None:
        self._keys = tuple(keys)
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind) -> None:
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        worn = theme.current()
        width = text_width(worn.font("small_strong", self.text()), self.text())
        width += self._icon_space() + self._keys_space() + 2 * worn.space("inset")
        return QSize(int(width) + 1, worn.size("button_tall" if self._tall else "button"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Return what the words need: where it is tight the keys are not painted beside them."""
        hint = self.sizeHint()
        return QSize(hint.width() - int(self._keys_space()), hint.height())

    def is_cut(self) -> bool:
        return self.width() < self.minimumSizeHint().width()

    def _icon_space(self) -> int:
        worn = theme.current()
        return worn.size("icon") + worn.space("small") if self._icon else 0

    def _keys_space(self) -> float:
        gap = theme.current().space("small")
        space = sum(key_width(key) + gap for key in self._keys)
        return space - gap if self._keys and not self.text() else space

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  Qt's name
        self._hovered = True
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        self._hovered = False
        super().leaveEvent(event)
        self.update()

    def _look(self) -> tuple[str | None, str | None, str]:
        if not self.isEnabled():
            return _DISABLED
        fill, outline, ink = _LOOKS[self._kind]
        if self._hovered or self.isDown():
            fill = _HOVERED[self._kind]
        return fill, outline, ink

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill, outline, ink = self._look()
        rounded(painter, rect, worn.radius("control"), fill, outline)
        self._paint_words(painter, rect, ink)
        if self.hasFocus():
            focus_ring(painter, rect, worn.radius("control"))

    def _paint_words(self, painter: QPainter, rect: QRectF, ink: str) -> None:
        worn = theme.current()
        pad = worn.space("inset")
        font = worn.font("small_strong", self.text())
        words = text_width(font, self.text()) + 1
        room = rect.width() - 2 * pad - self._icon_space()
        keys = self._keys if self.width() >= self.sizeHint().width() else ()
        room -= self._keys_space() if keys else 0
        words = min(words, room)
        left = rect.left() + pad + (0 if self._spread else (room - words) / 2)
        if self._icon:
            side = worn.size("icon")
            box = QRectF(round(left), rect.center().y() - side / 2, side, side)
            icons.paint(painter, self._icon, ink, box)
            left += self._icon_space()
        label = QRectF(left, rect.top(), words, rect.height())
        line_of_text(painter, label, self.text(), font, ink)
        left = rect.right() - pad - self._keys_space() if self._spread else label.right()
        for place, key in enumerate(keys):
            left += worn.space("small") if place or self.text() else 0
            width = key_width(key)
            paint_key(painter, QRectF(round(left), rect.top(), width, rect.height()), key)
            left += width
