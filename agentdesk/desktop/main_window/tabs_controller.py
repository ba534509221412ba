"""The tabs as a person keeps them: found again, marked where something is new, opened again."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from agentdesk.desktop.item_models import drafts as kept
from agentdesk.desktop.item_models.drafts import OpenTabs
from agentdesk.desktop.main_window.desk_controller import DeskController
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.tasks import after
from agentdesk.desktop.views.desk.desk_view import DeskView
from agentdesk.protocol.rows import TIMELINE_ENTITIES

_MOST_TABS = 20
_MOST_CLOSED = 10
_NOTHING_YET = (0, "")


class TabsController(QObject):
    """A tab is unread when its customer's timeline has a newer entry than when it was left."""

    closed_changed = Signal()

    def __init__(
        self, view: DeskView, desk: DeskController, work: Workplace, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._desk, self._work = view, desk, work
        self._newest: dict[str, tuple[int, str] | None] = {}
        self._unread: set[str] = set()
        self._recent: list[str] = []  # in front last comes last
        self._closed: list[str] = []
        self._front = ""
        self._ended = False
        view.added.connect(self._added)
        view.turned_to.connect(self._turned)
        desk.closed.connect(self._gone)
        desk.closed_by_hand.connect(self.remember_closed)
        desk.rang_beside.connect(lambda key, _name: self.mark(key))
        work.bridge.rows_changed.connect(self._rows_changed)

    # ---- found again ---------------------------------------------------------------------

    def reopen(self) -> None:
        """Open the tabs that were open when the desk was left, was locked or died."""
        tabs = kept.read_tabs(self._work.drafts)
        self._closed = [*tabs.closed]
        for customer_id in tabs.customers[:_MOST_TABS]:
            self._desk.open(customer_id, in_front=False)
        for customer_id in tabs.unread:
            self.mark(customer_id)
        if tabs.front in tabs.customers:
            self._view.turn_to(tabs.front)
        self.closed_changed.emit()

    def end(self) -> None:
        """From here on tabs are closed because the desk is: that is not what was wanted."""
        self._ended = True

    def _keep(self) -> None:
        if self._ended:
            return
        customers = tuple(filter(self._desk.is_customer, self._view.open_keys()))
        front = self._desk.front_customer()
        tabs = OpenTabs(
            customers,
            front if front in customers else "",
            tuple(key for key in customers if key in self._unread),
            tuple(self._closed),
        )
        kept.keep_tabs(self._work.drafts, tabs)

    # ---- closed, and opened again --------------------------------------------------------

    @property
    def has_closed(self) -> bool:
        return bool(self._closed)

    def remember_closed(self, customer_id: str) -> None:
        """Somebody closed this customer by hand, here or in a window of their own."""
        if not self._ended:
            rest = [one for one in self._closed if one != customer_id]
            self._closed = [*rest, customer_id][-_MOST_CLOSED:]
            self._keep()
            self.closed_changed.emit()

    def open_last_closed(self) -> None:
        while self._closed:
            customer_id = self._closed.pop()
            if customer_id not in self._view.open_keys():
                self._desk.open(customer_id)
                break
        self._keep()
        self.closed_changed.emit()

    def before(self) -> str:
        """Return who was in front before this one, as long as they are open; "" for nobody."""
        front, known = self._view.front, self._view.open_keys()
        others = [key for key in reversed(self._recent) if key != front and key in known]
        others += [key for key in known if key not in (front, *others)]
        return next(filter(self._desk.is_customer, others), "")

    def turn_to_place(self, place: int) -> None:
        """Go to the tab at a place, counted from 1."""
        keys = self._view.open_keys()
        if place <= len(keys):
            self._view.turn_to(keys[place - 1])

    def _gone(self, key: str) -> None:
        self._newest.pop(key, None)
        self._unread.discard(key)
        self._keep()

    # ---- something is new ----------------------------------------------------------------

    def mark(self, key: str) -> None:
        """Something is new there that has not been looked at."""
        if key in self._view.open_keys() and key not in (self._view.front, self._view.beside):
            self._unread.add(key)
            self._view.tabs.mark(key, unread=True)
            self._keep()

    def _added(self, key: str) -> None:
        """Look what is newest there once the screen stands: who is in front is not behind yet."""
        self._newest[key] = None
        after(self, 0, partial(self._look_behind, key))

    def _look_behind(self, key: str) -> None:
        is_shown = key in (self._view.front, self._view.beside)
        if not is_shown and self._newest.get(key, _NOTHING_YET) is None:
            self._newest[key] = self._newest_of(key)

    def _turned(self, key: str) -> None:
        if self._front in self._newest:
            self._newest[self._front] = self._newest_of(self._front)
        self._front = key
        self._recent = [*(one for one in self._recent if one != key), key][-_MOST_TABS:]
        if key in self._unread:
            self._unread.discard(key)
            self._view.tabs.mark(key, unread=False)
        self._keep()

    def _rows_changed(self, changed: frozenset[tuple[Any, str | None]]) -> None:
        shown = {self._view.front, self._view.beside}
        behind = self._newest.keys() - shown - self._unread
        touched = {who for entity, who in changed if entity in TIMELINE_ENTITIES and who in behind}
        for key in filter(None, touched):
            before, now = self._newest[key], self._newest_of(key)
            if now is not None and before is not None and now > before:
                self.mark(key)
            self._newest[key] = now

    def _newest_of(self, key: str) -> tuple[int, str] | None:
        """Return where the newest entry stands; None while the customer is not here yet."""
        if not self._desk.is_customer(key):
            return None
        entries = self._work.queries.timeline(key, limit=1)
        if entries:
            return entries[0].at_us, entries[0].id
        return None if self._work.queries.customer(key) is None else _NOTHING_YET
