"""A field for a day: year, month and day in digits of any width, no input method."""

import re
import unicodedata
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from agentdesk.desktop import theme

_MOST_CHARACTERS = 12
_TYPED = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_PLACEHOLDER = "2026-12-31"


def parse_day(text: str) -> date | None:
    """Return what was typed as a day, or None while it is none."""
    match = _TYPED.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if match is None:
        return None
    year, month, day = map(int, match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


class DayEdit(QLineEdit):
    """Emits `day_changed` for every text that is a day."""

    day_changed = Signal(object)  # date

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self.setMaxLength(_MOST_CHARACTERS)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDate)
        self.setFont(theme.current().font("body_strong", tabular=True))
        self.setFixedHeight(theme.current().size("field"))
        self.setPlaceholderText(_PLACEHOLDER)
        self.textEdited.connect(self._read)

    @property
    def day(self) -> date | None:
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show a day; a text being typed that already means it is left alone."""
        typed = parse_day(self.text()) if self.hasFocus() else None
        if day is None or typed != day:
            self._day = day
            self._write()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusOutEvent(event)
        self._write()

    def _write(self) -> None:
        self.setText("" if self._day is None else self._day.isoformat())

    def _read(self, text: str) -> None:
        day = parse_day(text)
        if day is not None and day != self._day:
            self._day = day
            self.day_changed.emit(day)
