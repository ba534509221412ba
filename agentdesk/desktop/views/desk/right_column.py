"""The right column: one place for the panel of whoever is in front, made by another screen."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.widgets.surface import Surface


class RightColumn(Surface):
    """Its keys act while the focus is in here, whichever panel is in front."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "l", parent)
        self.setFixedWidth(theme.current().size("column_right"))
        self._panels: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self._stack)
        self.hide()

    def put(self, key: str, panel: QWidget) -> None:
        self._panels[key] = panel
        self._stack.addWidget(panel)

    def turn_to(self, key: str) -> None:
        panel = self._panels.get(key)
        self.setVisible(panel is not None)
        if panel is not None:
            self._stack.setCurrentWidget(panel)

    def remove(self, key: str) -> None:
        panel = self._panels.pop(key, None)
        if panel is not None:
            self._stack.removeWidget(panel)
            panel.deleteLater()
