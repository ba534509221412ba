"""A field for an amount: digits of any width in, whole minor units out, no input method."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from agentdesk.desktop import i18n, theme

# The largest amount there is, with its groups, its decimals and a long symbol.
_MOST_CHARACTERS = 40


class MoneyEdit(QLineEdit):
    """Emits `amount_changed` for every text that is an amount; `problem` for one that is not."""

    amount_changed = Signal(object)  # int: amounts can be wider than a C int
    problem = Signal()

    def __init__(
        self, amount_minor: int = 0, currency: str = "USD", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._currency = currency
        self._amount_minor = amount_minor
        self.setMaxLength(_MOST_CHARACTERS)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.setFont(theme.current().font("body_strong", tabular=True))
        self.setFixedHeight(theme.current().size("field"))
        self.textEdited.connect(self._read)
        self.set_amount(amount_minor, currency)

    @property
    def amount_minor(self) -> int:
        return self._amount_minor

    def set_amount(self, amount_minor: int, currency: str) -> None:
        """Show an amount; a text being typed that already means it is left alone."""
        self._currency = currency
        typed = i18n.parse_minor(self.text(), currency) if self.hasFocus() else None
        if typed != amount_minor:
            self._amount_minor = amount_minor
            self._write()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusInEvent(event)
        self.setText(i18n.amount_text(self._amount_minor, self._currency, decimals=True))
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusOutEvent(event)
        self._write()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._write()

    def _write(self) -> None:
        if self.hasFocus():
            self.setText(i18n.amount_text(self._amount_minor, self._currency, decimals=True))
        else:
            self.setText(i18n.money(self._amount_minor, self._currency, decimals=True))

    def _read(self, text: str) -> None:
        amount_minor = i18n.parse_minor(text, self._currency)
        if amount_minor is None:
            self.problem.emit()
        elif amount_minor != self._amount_minor:
            self._amount_minor = amount_minor
            self.amount_changed.emit(amount_minor)
