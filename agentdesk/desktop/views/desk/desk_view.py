"""The desk: tabs above, the page of the one in front, drawers and the bottom bar below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.wrap_up import dispositions
from agentdesk.desktop.views.desk.bottom_bar import BottomBar
from agentdesk.desktop.views.desk.customer_page import CustomerPage
from agentdesk.desktop.views.desk.note_drawer import NoteDrawer
from agentdesk.desktop.views.desk.request_drawer import RequestDrawer
from agentdesk.desktop.views.desk.reversal_drawer import ReversalDrawer
from agentdesk.desktop.views.desk.right_column import RightColumn
from agentdesk.desktop.views.desk.tabs import TabBar
from agentdesk.desktop.views.desk.wrap_up_drawer import WrapUpDrawer
from agentdesk.desktop.widgets.empty_state import EmptyState
from agentdesk.desktop.widgets.surface import Surface


class DeskView(Surface):
    """One page shows whichever customer is in front; other tabs have pages of their own."""

    turned_to = Signal(str)
    close_asked = Signal(str)
    added = Signal(str)
    named = Signal(str, str)  # a tab's key and what it says now

    def __init__(self, keys: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__("bg", "", parent)
        self.tabs = TabBar()
        self.customer = CustomerPage(keys)
        self.right = RightColumn()
        self.notes = NoteDrawer()
        self.wrap_up = WrapUpDrawer(dispositions())
        self.reversal = ReversalDrawer()
        self.request = RequestDrawer()
        self.bottom = BottomBar(keys)
        self._own_pages: dict[str, QWidget] = {}
        self._front = ""
        self._bodies = QStackedWidget()
        self._empty = EmptyState(
            tr("Desk", "No customer is open"),
            tr("Desk", "A contact opens its card by itself. Ctrl+K finds anybody."),
            icon="headset",
        )
        self._bodies.addWidget(self._empty)
        self._bodies.addWidget(self.customer)
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
        page.addWidget(self.customer.head)
        page.addLayout(columns, 1)
        for part in (self.notes, self.reversal, self.request, self.wrap_up, self.bottom):
            page.addWidget(part)
        self.customer.head.hide()

    @property
    def front(self) -> str:
        """The key of the tab in front; empty when none is open."""
        return self._front

    def open_keys(self) -> list[str]:
        return self.tabs.keys()

    def page(self, key: str) -> QWidget | None:
        """Return what stands behind a tab: a page of its own, or the customers' page."""
        if key not in self.tabs.keys():  # noqa: SIM118  not a mapping
            return None
        return self._own_pages.get(key, self.customer)

    def add(self, key: str, icon: str, text: str, own_page: QWidget | None = None) -> None:
        if own_page is not None:
            self._own_pages[key] = own_page
            self._bodies.addWidget(own_page)
        self.tabs.add(key, icon, text)
        self.added.emit(key)

    def show_text(self, key: str, icon: str, text: str) -> None:
        """Say on its tab whose it is."""
        self.tabs.show_text(key, icon, text)
        self.named.emit(key, text)

    def give_own_page(self, key: str, page: QWidget) -> None:
        """Let a tab stand on a page of its own until its customer has come."""
        self._own_pages[key] = page
        self._bodies.addWidget(page)
        if key == self._front:
            self._bring_to_front(key)

    def settle(self, key: str) -> None:
        """A tab's customer has come: its own page is no longer needed."""
        own_page = self._own_pages.pop(key, None)
        if own_page is not None:
            self._bodies.removeWidget(own_page)
            own_page.deleteLater()
        if key == self._front:
            self._bring_to_front(key)

    def turn_to(self, key: str) -> None:
        """Bring a tab to the front; jumping to an open one is the same."""
        if key not in self.open_keys():
            return
        self._front = key
        self.tabs.choose(key)
        self.wrap_up.hide()
        self.reversal.hide()
        self.request.hide()
        self.turned_to.emit(key)
        self._bring_to_front(key)

    def _bring_to_front(self, key: str) -> None:
        """Show what stands around the page before the page: it then gets its width once.

        The other way round the timeline was laid out twice, each time with all its rows.
        """
        own_page = self._own_pages.get(key)
        self.right.setVisible(own_page is None)
        self.customer.head.setVisible(own_page is None)
        self._bodies.setCurrentWidget(own_page or self.customer)

    def remove(self, key: str) -> None:
        self.tabs.remove(key)
        own_page = self._own_pages.pop(key, None)
        if own_page is not None:
            self._bodies.removeWidget(own_page)
            own_page.deleteLater()
        if self._front == key:
            self._turn_to_last()

    def _turn_to_last(self) -> None:
        rest = self.open_keys()
        if rest:
            self.turn_to(rest[-1])
            return
        self._front = ""
        self._bodies.setCurrentWidget(self._empty)
        self.customer.head.hide()
        self.right.hide()
        self.reversal.hide()
        self.request.hide()
        self.turned_to.emit("")

    def turn_by(self, step: int) -> None:
        """Go to the next or the previous tab, round and round."""
        keys = self.open_keys()
        if keys:
            place = keys.index(self._front) if self._front in keys else 0
            self.turn_to(keys[(place + step) % len(keys)])
