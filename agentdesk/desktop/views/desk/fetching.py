"""A customer this desktop does not hold yet: the shape of a card until the server has answered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.widgets.chip import Chip
from agentdesk.desktop.widgets.empty_state import EmptyState
from agentdesk.desktop.widgets.skeleton import CardSkeleton
from agentdesk.desktop.widgets.surface import Surface


class FetchingPage(Surface):
    """Replaced by the card when it is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg", "", parent)
        worn = theme.current()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shape: QWidget = CardSkeleton()
        self._column.addWidget(self._shape)
        inside = QVBoxLayout(self._shape)
        inset = worn.space("column")
        inside.setContentsMargins(worn.size("column_left") + inset, inset, inset, inset)
        words = tr("Desk", "Asking the server for this customer")
        top_left = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        inside.addWidget(Chip(words, icon="database"), 0, top_left)

    def say_not_here(self) -> None:
        self._shape.hide()
        self._shape.deleteLater()
        self._shape = EmptyState(
            tr("Desk", "This customer is not on this desktop"),
            tr("Desk", "The server cannot be asked now. The card comes when it is back."),
            icon="wifi-off",
        )
        self._column.addWidget(self._shape)
