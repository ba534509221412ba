"""The desk: tabs above, the page of the one in front, drawers and the bottom bar below."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.wrap_up import dispositions
from agentdesk.desktop.views.desk.bottom_bar import BottomBar
from agentdesk.desktop.views.desk.customer_page import CustomerPage
from agentdesk.desktop.views.desk.details_drawer import DetailsDrawer
from agentdesk.desktop.views.desk.note_drawer import NoteDrawer
from agentdesk.desktop.views.desk.pane import Pane
from agentdesk.desktop.views.desk.request_drawer import RequestDrawer
from agentdesk.desktop.views.desk.reversal_drawer import ReversalDrawer
from agentdesk.desktop.views.desk.right_column import RightColumn
from agentdesk.desktop.views.desk.tabs import TabBar
from agentdesk.desktop.views.desk.wrap_up_drawer import WrapUpDrawer
from agentdesk.desktop.widgets.empty_state import EmptyState
from agentdesk.desktop.widgets.surface import Surface


class DeskView(Surface):
    """One pane shows whichever customer is in front; a second one may stand beside it."""

    turned_to = Signal(str)
    beside_changed = Signal(str)  # who stands beside whoever is in front; "" is nobody
    verify_asked = Signal()
    case_asked = Signal()
    details_asked = Signal()
    sought = Signal(str)  # what is looked for in the timeline in front
    entry_opened = Signal(str)
    rested = Signal(str, int)  # a tab's key, and how far down its timeline somebody has come
    close_asked = Signal(str)
    added = Signal(str)
    named = Signal(str, str)  # a tab's key and what it says now

    def __init__(self, keys: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__("bg", "", parent)
        self.tabs = TabBar()
        self._keys = keys
        self._panes = [Pane(keys)]
        self._at = 0  # which pane is in front
        self.right = RightColumn()
        self.details = DetailsDrawer()
        self.notes = NoteDrawer()
        self.wrap_up = WrapUpDrawer(dispositions())
        self.reversal = ReversalDrawer()
        self.request = RequestDrawer()
        self.bottom = BottomBar(keys)
        self._own_pages: dict[str, QWidget] = {}
        self._front = ""
        self._bodies = QStackedWidget()  # nobody, or the panes
        self._halves = Surface("line")  # seen as the hairline between two
        self._row = QHBoxLayout(self._halves)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)
        self._row.addWidget(self._panes[0], 1)
        self._empty = EmptyState(
            tr("Desk", "No customer is open"),
            tr(
                "Desk",
                "A contact opens its card by itself. Ctrl+K finds anybody, F1 opens the guide.",
            ),
            icon="headset",
        )
        self._bodies.addWidget(self._empty)
        self._bodies.addWidget(self._halves)
        self._join(self._panes[0])
        self.tabs.chosen.connect(self.turn_to)
        self.tabs.close_asked.connect(self.close_asked)
        self.wrap_up.left.connect(self.wrap_up.hide)
        self.wrap_up.stands.connect(self.bottom.step_back)
        self._arrange()

    def _arrange(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self._bodies, 1)
        columns.addWidget(self.right)
        page = self._page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.tabs)
        page.addWidget(self.customer.head)
        page.addWidget(self.details)
        page.addLayout(columns, 1)
        for part in (*self.drawers, self.bottom):
            page.addWidget(part)
        self.customer.head.hide()

    @property
    def drawers(self) -> tuple[QWidget, ...]:
        """What opens above the bottom bar, to be written in."""
        return self.notes, self.reversal, self.request, self.wrap_up

    def _join(self, pane: Pane) -> None:
        customer = pane.customer
        customer.verify_asked.connect(self.verify_asked)
        customer.case_asked.connect(self.case_asked)
        customer.timeline.sought.connect(self.sought)
        customer.timeline.opened.connect(self.entry_opened)
        customer.details_asked.connect(self.details_asked)
        customer.timeline.rested.connect(lambda at: self.rested.emit(pane.key, at))
        pane.touched.connect(lambda: self._touched(pane))

    def _touched(self, pane: Pane) -> None:
        if pane.key and pane.key != self._front:
            self.turn_to(pane.key)

    @property
    def customer(self) -> CustomerPage:
        """The page of whoever is in front."""
        return self._panes[self._at].customer

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
        own = self._own_pages.get(key)
        return own if own is not None else self.page_showing(key) or self.customer

    def page_showing(self, key: str) -> CustomerPage | None:
        """Return the page a customer is drawn on now; None for a tab nobody looks at."""
        return next((pane.customer for pane in self._panes if pane.key == key), None)

    @property
    def pages(self) -> tuple[CustomerPage, ...]:
        return tuple(pane.customer for pane in self._panes)

    def add(self, key: str, icon: str, text: str, own_page: QWidget | None = None) -> None:
        if own_page is not None:
            self._own_pages[key] = own_page
        self.tabs.add(key, icon, text)
        self.added.emit(key)

    def show_text(self, key: str, icon: str, text: str) -> None:
        """Say on its tab whose it is."""
        self.tabs.show_text(key, icon, text)
        self.named.emit(key, text)

    def give_own_page(self, key: str, page: QWidget) -> None:
        """Let a tab stand on a page of its own until its customer has come."""
        self._own_pages[key] = page
        self._show_again(key)

    def settle(self, key: str) -> None:
        """A tab's customer has come: its own page is no longer needed."""
        own_page = self._own_pages.pop(key, None)
        if own_page is not None:
            own_page.deleteLater()
        self._show_again(key)

    def _show_again(self, key: str) -> None:
        if key == self._front:
            self._bring_to_front(key)
        elif key and key == self.beside:
            self._panes[1 - self._at].show_page(self._own_pages.get(key))

    def turn_to(self, key: str) -> None:
        """Bring a tab to the front; jumping to an open one is the same."""
        if key not in self.open_keys():
            return
        if key == self.beside:
            self._at = 1 - self._at
        self._panes[self._at].key = self._front = key
        self._mark_panes()
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
        self._panes[self._at].show_page(own_page)
        self._bodies.setCurrentWidget(self._halves)

    def remove(self, key: str) -> None:
        if key in (self._front, self.beside):
            self._leave_pane(key)
        self.tabs.remove(key)
        own_page = self._own_pages.pop(key, None)
        if own_page is not None:
            own_page.deleteLater()
        if self._front == key:
            self._turn_to_last()

    # ---- two beside each other -----------------------------------------------------------

    @property
    def beside(self) -> str:
        """Who stands beside whoever is in front; empty when nobody does."""
        return self._panes[1 - self._at].key if len(self._panes) > 1 else ""

    def can_stand_beside(self) -> bool:
        """Return whether two fit into this width with the right column."""
        worn = theme.current()
        return self.width() >= 2 * worn.size("pane") + worn.size("column_right")

    def put_beside(self, key: str) -> None:
        """Show another open customer beside the one in front, which stays where the hands are."""
        if key == self._front or key not in self.open_keys() or not self._front:
            return
        if len(self._panes) == 1:
            self._panes.append(Pane(self._keys))
            self._row.addWidget(self._panes[1], 1)
            self._join(self._panes[1])
        for pane in self._panes:
            pane.take_head()
        self._panes[1 - self._at].key = key
        for pane in self._panes:
            pane.show()
            pane.show_page(self._own_pages.get(pane.key))
        self._mark_panes()
        self.beside_changed.emit(key)

    def put_alone(self) -> None:
        """Give whoever is in front the whole width again; the other goes on as a tab."""
        if not self.beside:
            return
        if self._at == 1:  # the first pane is the one whose head reaches over the right column
            self._at = 0
            self._panes[0].key = self._front
        self._panes[1].key = ""
        self._panes[1].hide()
        self._page.insertWidget(1, self._panes[0].customer.head)
        self._panes[0].customer.set_compact(compact=False)
        self._mark_panes()
        self.beside_changed.emit("")
        self._bring_to_front(self._front)

    def _leave_pane(self, key: str) -> None:
        """Let the other one have the place when one of two is closed."""
        if key == self._front and self.beside:
            self.turn_to(self.beside)
        if self.beside:
            self.put_alone()

    def _mark_panes(self) -> None:
        for place, pane in enumerate(self._panes):
            pane.set_chosen(chosen=bool(self.beside) and place == self._at)
            pane.setAccessibleName(self.tabs.text(pane.key) if self.beside else "")
        self.tabs.show_beside(self.beside)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        if self.beside and not self.can_stand_beside():
            self.put_alone()

    def _turn_to_last(self) -> None:
        rest = self.open_keys()
        if rest:
            self.turn_to(rest[-1])
            return
        self._front = self._panes[0].key = ""
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
