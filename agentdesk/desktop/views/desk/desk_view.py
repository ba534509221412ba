"""The desk: tabs above, the page of the one in front, drawers and the bottom bar below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.wrap_up import dispositions
from agentdesk.desktop.views.desk.bottom_bar import BottomBar
from agentdesk.desktop.views.desk.note_drawer import NoteDrawer
from agentdesk.desktop.views.desk.page import Page
from agentdesk.desktop.views.desk.right_column import RightColumn
from agentdesk.desktop.views.desk.tabs import TabBar
from agentdesk.desktop.views.desk.wrap_up_drawer import WrapUpDrawer
from agentdesk.desktop.widgets.empty_state import EmptyState
from agentdesk.desktop.widgets.surface import Surface


class DeskView(Surface):
    """Knows pages by key; what stands in them is the window's matter."""

    turned_to = Signal(str)
    close_asked = Signal(str)

    def __init__(self, keys: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__("bg", "", parent)
        self.tabs = TabBar()
        self.right = RightColumn()
        self.notes = NoteDrawer()
        self.wrap_up = WrapUpDrawer(dispositions())
        self.bottom = BottomBar(keys)
        self._pages: dict[str, Page] = {}
        self._front = ""
        self._heads = QStackedWidget()
        self._bodies = QStackedWidget()
        self._empty = EmptyState(
            tr("Desk", "No customer is open"),
            tr("Desk", "A contact opens its card by itself. Ctrl+K finds anybody."),
            icon="headset",
        )
        self._bodies.addWidget(self._empty)
        self.tabs.chosen.connect(self.turn_to)
        self.tabs.close_asked.connect(self.close_asked)
        self.wrap_up.left.connect(self.wrap_up.hide)
        self._arrange()

    def _arrange(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self._bodies, 1)
        columns.addWidget(self.right)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.tabs)
        page.addWidget(self._heads)
        page.addLayout(columns, 1)
        for part in (self.notes, self.wrap_up, self.bottom):
            page.addWidget(part)
        self._heads.hide()

    @property
    def front(self) -> str:
        """The key of the page in front; empty when none is open."""
        return self._front

    def open_keys(self) -> list[str]:
        return self.tabs.keys()

    def page(self, key: str) -> Page | None:
        return self._pages.get(key)

    def add(self, key: str, icon: str, text: str, page: Page) -> None:
        self._put(key, page)
        self.tabs.add(key, icon, text)

    def _put(self, key: str, page: Page) -> None:
        self._pages[key] = page
        self._bodies.addWidget(page)
        if page.head is not None:
            self._heads.addWidget(page.head)

    def replace(self, key: str, page: Page) -> None:
        """Put another page behind the same tab."""
        self._take_out(self._pages[key])
        self._put(key, page)
        if self._front == key:
            self._bring_to_front(key)

    def turn_to(self, key: str) -> None:
        """Bring a page to the front; jumping to an open one is the same."""
        if key not in self._pages:
            return
        self._front = key
        self.tabs.choose(key)
        self._bring_to_front(key)
        self.notes.turn_to(key)
        self.wrap_up.hide()
        self.turned_to.emit(key)

    def _bring_to_front(self, key: str) -> None:
        page = self._pages[key]
        self._bodies.setCurrentWidget(page)
        self._heads.setVisible(page.head is not None)
        if page.head is not None:
            self._heads.setCurrentWidget(page.head)
        self.right.turn_to(key)

    def put_panel(self, key: str, panel: QWidget) -> None:
        """Put another screen's panel beside a page."""
        self.right.put(key, panel)
        if self._front == key:
            self.right.turn_to(key)

    def remove(self, key: str) -> None:
        self.tabs.remove(key)
        self._take_out(self._pages.pop(key))
        self.right.remove(key)
        if self._front == key:
            self._turn_to_last()

    def _take_out(self, page: Page) -> None:
        self._bodies.removeWidget(page)
        if page.head is not None:
            self._heads.removeWidget(page.head)
            page.head.deleteLater()
        page.deleteLater()

    def _turn_to_last(self) -> None:
        rest = self.open_keys()
        if rest:
            self.turn_to(rest[-1])
            return
        self._front = ""
        self._bodies.setCurrentWidget(self._empty)
        self._heads.hide()
        self.right.hide()
        self.notes.turn_to("")
        self.turned_to.emit("")

    def turn_by(self, step: int) -> None:
        """Go to the next or the previous tab, round and round."""
        keys = self.open_keys()
        if keys:
            place = keys.index(self._front) if self._front in keys else 0
            self.turn_to(keys[(place + step) % len(keys)])
