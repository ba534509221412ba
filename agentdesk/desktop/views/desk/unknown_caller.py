"""A contact whose number nobody knows: calm, and one step from finding the customer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.widgets.empty_state import EmptyState
from agentdesk.desktop.widgets.surface import Surface


class UnknownCallerPage(Surface):
    """Whoever is found from here takes the contact over."""

    search_asked = Signal()

    def __init__(
        self, number: str, detail: str, find_key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("bg", "", parent)
        title = tr("Desk", "Unknown caller {number}").format(number=number)
        words = tr("Desk", "Nobody is known under this number. Find them by name, order or case.")
        text = f"{detail}\n{words}" if detail else words
        act = tr("Desk", "Find the customer")
        empty = EmptyState(title, text, icon="phone-incoming", act=act, key=find_key, parent=self)
        empty.acted.connect(self.search_asked)
        column = QVBoxLayout(self)
        column.addWidget(empty)
