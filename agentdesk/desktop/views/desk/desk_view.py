"""The desk: tabs above, the page of the one in front, drawers and the bottom bar below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.wrap_up import dispositions
from agentdesk.desktop.views.desk.bottom_bar import BottomBar
from agentdesk.desktop.views.desk.note_drawer import NoteDrawer
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
        self.notes = NoteDrawer()
        self.wrap_up = WrapUpDrawer(dispositions())
        self.bottom = BottomBar(keys)
        self._pages: dict[str, QWidget] = {}
        self._front = ""
        self._stack = QStackedWidget()
        self._empty = EmptyState(
            tr("Desk", "No customer is open"),
            tr("Desk", "A contact opens its card by itself. Ctrl+K finds anybody."),
            icon="headset",
        )
        self._stack.addWidget(self._empty)
        self.tabs.chosen.connect(self.turn_to)
        self.tabs.close_asked.connect(self.close_asked)
        self.wrap_up.left.connect(self.wrap_up.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.tabs, self._stack, self.notes, self.wrap_up, self.bottom):
            column.addWidget(part, 1 if part is self._stack else 0)

    @property
    def front(self) -> str:
        """The key of the page in front; empty when none is open."""
        return self._front

    def open_keys(self) -> list[str]:
        return self.tabs.keys()

    def page(self, key: str) -> QWidget | None:
        return self._pages.get(key)

    def add(self, key: str, icon: str, text: str, page: QWidget) -> None:
        self._pages[key] = page
        self._stack.addWidget(page)
        self.tabs.add(key, icon, text)

    def replace(self, key: str, page: QWidget) -> None:
        """Put another page behind the same tab."""
        old = self._pages[key]
        self._pages[key] = page
        self._stack.addWidget(page)
        if self._front == key:
            self._stack.setCurrentWidget(page)
        self._stack.removeWidget(old)
        old.deleteLater()

    def turn_to(self, key: str) -> None:
        """Bring a page to the front; jumping to an open one is the same."""
        if key not in self._pages:
            return
        self._front = key
        self.tabs.choose(key)
        self._stack.setCurrentWidget(self._pages[key])
        self.notes.turn_to(key)
        self.wrap_up.hide()
        self.turned_to.emit(key)

    def remove(self, key: str) -> None:
        page = self._pages.pop(key)
        self.tabs.remove(key)
        self._stack.removeWidget(page)
        page.deleteLater()
        if self._front == key:
            self._turn_to_last()

    def _turn_to_last(self) -> None:
        rest = self.open_keys()
        if rest:
            self.turn_to(rest[-1])
            return
        self._front = ""
        self._stack.setCurrentWidget(self._empty)
        self.notes.turn_to("")
        self.turned_to.emit("")

    def turn_by(self, step: int) -> None:
        """Go to the next or the previous tab, round and round."""
        keys = self.open_keys()
        if keys:
            place = keys.index(self._front) if self._front in keys else 0
            self.turn_to(keys[(place + step) % len(keys)])
