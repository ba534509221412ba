"""The gallery's window: pages at the left, the chosen one at the right."""

from PySide6.QtWidgets import QHBoxLayout, QListWidget, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.views.gallery.pages import PAGES
from agentdesk.desktop.widgets.scroll_column import ScrollColumn


class GalleryWindow(QWidget):
    """Look at every part by hand."""

    def __init__(self) -> None:
        super().__init__()
        worn = theme.current()
        self.setWindowTitle(tr("Gallery", "Gallery of parts"))
        self._names = QListWidget()
        self._names.setAccessibleName(tr("Gallery", "Pages"))
        self._names.addItems(list(PAGES))
        self._names.setFixedWidth(worn.size("column_left") // 2)
        self._place = ScrollColumn(QWidget())
        row = QHBoxLayout(self)
        row.addWidget(self._names)
        row.addWidget(self._place, 1)
        self._names.currentTextChanged.connect(self._open)
        self._names.setCurrentRow(0)

    def _open(self, name: str) -> None:
        self._place.setWidget(PAGES[name]())
