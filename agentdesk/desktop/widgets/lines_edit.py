"""Several short values of one kind under each other: an emptied line is gone, the last adds one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from agentdesk.desktop import theme

_MOST_CHARACTERS = 200
MOST_LINES = 6


class LinesEdit(QWidget):
    """Emits `edited` when somebody types; what the program puts in says nothing."""

    edited = Signal()

    def __init__(self, name: str, adds: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._adds = name, adds
        self._fields: list[QLineEdit] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().space("snug"))

    def lines(self) -> tuple[str, ...]:
        """Return what was typed, line by line; blank ones below the last are nothing."""
        texts = [field.text() for field in self._fields if not field.isHidden()]
        while texts and not texts[-1].strip():
            texts.pop()
        return tuple(texts)

    def show_lines(self, lines: tuple[str, ...], *, locked: bool) -> None:
        """Show these; one empty line below them waits for another, unless they are locked."""
        wanted = len(lines) if locked else min(len(lines) + 1, max(len(lines), MOST_LINES))
        while len(self._fields) < max(wanted, 1):
            self._add()
        for place, field in enumerate(self._fields):
            text = lines[place] if place < len(lines) else ""
            if field.text() != text:
                field.setText(text)
            field.setVisible(place < max(wanted, 1))
            field.setEnabled(not locked)
            field.setPlaceholderText("" if text else self._adds)

    def first(self) -> QLineEdit:
        return self._fields[0]

    def _add(self) -> None:
        field = QLineEdit(self)
        number = len(self._fields) + 1
        field.setAccessibleName(self._name if number == 1 else f"{self._name} {number}")
        field.setMaxLength(_MOST_CHARACTERS)
        field.setFixedHeight(theme.current().size("field"))
        field.textEdited.connect(lambda _text: self.edited.emit())
        self._fields.append(field)
        self._column.addWidget(field)
