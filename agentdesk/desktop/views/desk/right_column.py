"""The right column: one place for the panel of whoever is in front, made by another screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.widgets.surface import Surface


class RightColumn(Surface):
    """Its keys act while the focus is in here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "l", parent)
        self.setFixedWidth(theme.current().size("column_right"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 0, 0)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape leaves a field of the panel: on the desk single keys act again."""
        desk = self.parentWidget()
        if event.key() == Qt.Key.Key_Escape and desk is not None:
            desk.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def put(self, panel: QWidget) -> None:
        """Take the panel in; it stays as long as the window."""
        self._column.addWidget(panel)
