"""The gallery's window: pages at the left, the chosen one at the right; and pictures of all."""

from pathlib import Path

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


def save_pictures(folder: Path) -> list[Path]:
    """Paint every page into a PNG named after the page and the theme; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    saved = []
    for name, build in PAGES.items():
        page = build()
        layout = page.layout()
        page.resize(page.width(), layout.totalHeightForWidth(page.width()) if layout else 0)
        path = folder / f"{name}_{theme.current().mode}.png"
        page.grab().save(str(path))
        page.deleteLater()
        saved.append(path)
    return saved
