"""A customer this desktop does not hold yet: said calmly until the server has answered."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.widgets.empty_state import EmptyState
from agentdesk.desktop.widgets.surface import Surface


class FetchingPage(Surface):
    """Replaced by the card when it is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg", "", parent)
        self._column = QVBoxLayout(self)
        self._words = EmptyState(tr("Desk", "Asking the server for this customer"), icon="database")
        self._column.addWidget(self._words)

    def say_not_here(self) -> None:
        self._words.deleteLater()
        self._words = EmptyState(
            tr("Desk", "This customer is not on this desktop"),
            tr("Desk", "The server cannot be asked now. The card comes when it is back."),
            icon="wifi-off",
        )
        self._column.addWidget(self._words)
