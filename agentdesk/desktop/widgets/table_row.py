"""A row of a table to the ear: it lies under the row's cells and says all of them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from agentdesk.desktop import i18n
from agentdesk.desktop.widgets.heard import HeardRow


class TableRow(QWidget):
    """Nothing of it is seen; each cell is said with the head of its column."""

    heard_as = HeardRow

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, cells: Iterable[tuple[str, str]]) -> None:
        """Say these: the head of the column and what stands below it."""
        said = (i18n.named(head, words) if head else words for head, words in cells if words)
        self.setAccessibleName(i18n.listed(said).replace("\n", " "))
