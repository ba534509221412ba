"""A field with a list of choices, its arrow tinted like every other icon."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from agentdesk.desktop import icons, theme
from agentdesk.desktop.i18n import plain
from agentdesk.desktop.widgets.heard import HeardChoice


class Select(QComboBox):
    """A native combo box, so that screen readers and keys behave as everywhere.

    `picked` carries the key of what a person chose, never what was shown by the program.
    """

    heard_as = HeardChoice
    picked = Signal(str)

    def __init__(self, texts: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[str, ...] = ()
        self._texts: tuple[str, ...] = ()
        self.setFixedHeight(theme.current().size("field"))
        self.setMinimumContentsLength(1)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon,
        )
        self.set_options([(text, text) for text in texts], texts[0] if texts else "")
        self.activated.connect(self._tell)

    def name(self, name: str) -> None:
        """Say what is chosen here: to screen readers, and while nothing is chosen."""
        self.setAccessibleName(name)
        self.setPlaceholderText(name)

    def set_options(self, options: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show these (key, words); a key that is not among them leaves the field open."""
        keys, texts = tuple(k for k, _t in options), tuple(t for _k, t in options)
        if (keys, texts) != (self._keys, self._texts):
            self._keys, self._texts = keys, texts
            self.clear()
            self.addItems([plain(text) for text in texts])
        self.setCurrentIndex(keys.index(chosen) if chosen in keys else -1)

    def key(self) -> str:
        """Return the key of what is chosen; "" while nothing is."""
        return self._keys[self.currentIndex()] if self.currentIndex() >= 0 else ""

    def _tell(self, index: int) -> None:
        self.picked.emit(self._keys[index])

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        event.ignore()  # scrolling the panel must not choose something

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        super().paintEvent(event)
        worn = theme.current()
        side = worn.size("icon")
        left = self.width() - side - worn.space("gap")
        place = QRectF(left, (self.height() - side) / 2, side, side)
        icons.paint(QPainter(self), "chevron-down", "muted", place)
