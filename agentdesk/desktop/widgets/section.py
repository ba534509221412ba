"""The label above a group, with a quiet word at its right."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from agentdesk.desktop.widgets.provenance import Provenance
from agentdesk.desktop.widgets.text import Text


class Section(QWidget):
    """A heading in capitals by the font alone, so that screen readers hear words."""

    def __init__(
        self, title: str, aside: str = "", origin: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = Text(title, "section", "faint", elide=True)
        self._aside = Text(aside, "legend", "muted")
        self._origin = Provenance(self._aside, origin)
        if not aside:  # showing it here, before it has a parent, would open a window of its own
            self._aside.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._title)
        self._row.addStretch(1)
        self._row.addWidget(self._aside)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
