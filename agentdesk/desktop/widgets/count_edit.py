"""Fields for how many and for what share: digits of any width in, a whole number out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from agentdesk.desktop import i18n, theme

_MOST_CHARACTERS = 12
_WHOLE = "JPY"  # a currency without decimals: a number is read as its amounts are
_HUNDREDTHS = "USD"  # one with two: so are hundredths of a per cent
_WIDE_PER_CENT = "\uff05"


class CountEdit(QLineEdit):
    """Emits `count_changed` for every text that is a number."""

    count_changed = Signal(object)  # int

    def __init__(self, count: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self.setMaxLength(_MOST_CHARACTERS)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.setFont(theme.current().font("body_strong", tabular=True))
        self.setFixedHeight(theme.current().size("field"))
        self.textEdited.connect(self._read)
        self.set_count(count)

    @property
    def count(self) -> int:
        return self._count

    def set_count(self, count: int) -> None:
        """Show a number; a text being typed that already means it is left alone."""
        typed = self._parse(self.text()) if self.hasFocus() else None
        if typed != count:
            self._count = count
            self.setText(self._words(count))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusOutEvent(event)
        self.setText(self._words(self._count))

    def _read(self, text: str) -> None:
        count = self._parse(text)
        if count is not None and count != self._count:
            self._count = count
            self.count_changed.emit(count)

    def _parse(self, text: str) -> int | None:
        return i18n.parse_minor(text, _WHOLE)

    def _words(self, count: int) -> str:
        return i18n.number(count)


class PercentEdit(CountEdit):
    """A share: typed in per cent, counted in hundredths of one."""

    def _parse(self, text: str) -> int | None:
        bare = text.replace("%", "").replace(_WIDE_PER_CENT, "")
        return i18n.parse_minor(bare, _HUNDREDTHS)

    def _words(self, count: int) -> str:
        return i18n.percent(count)
