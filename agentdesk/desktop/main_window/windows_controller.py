"""The customers with windows of their own: opened, found, brought back, put where they stood."""

from typing import Any

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from agentdesk.desktop.item_models.kept_windows import (
    Standing,
    keep_window,
    onto_screens,
    open_windows,
    rect_of,
    was_unread,
)
from agentdesk.desktop.main_window.customer_window import CustomerWindow
from agentdesk.desktop.main_window.desk_part import DeskPart, Fittings, Shared
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.tasks import Debounce
from agentdesk.protocol.rows import TIMELINE_ENTITIES

_PLACED_PAUSE_MS = 300
_BEHIND = Qt.WidgetAttribute.WA_ShowWithoutActivating
MOST_WINDOWS = 4  # each is a whole desk in memory


class WindowsController(QObject):
    """One customer stands in one place: a tab of the desk, or a window here."""

    opened = Signal(object)  # QWindow: whoever watches the hands watches there too
    brought_back = Signal(str)
    closed_by_hand = Signal(str)
    find_asked = Signal()

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._open: dict[str, tuple[CustomerWindow, DeskPart]] = {}
        self._newest: dict[str, tuple[int, str] | None] = {}  # when it was last looked at
        self._placed = Debounce(self, _PLACED_PAUSE_MS, self._keep_places)
        work.bridge.rows_changed.connect(self._rows_changed)

    @property
    def customers(self) -> tuple[str, ...]:
        return tuple(self._open)

    @property
    def may_open(self) -> bool:
        return len(self._open) < MOST_WINDOWS

    def kept(self) -> tuple[str, ...]:
        """Return whose windows stood open when the desk was left, was locked or died."""
        return open_windows(self._work.preferences)[:MOST_WINDOWS]

    def window_of(self, customer_id: str) -> CustomerWindow | None:
        found = self._open.get(customer_id)
        return None if found is None else found[0]

    def part_of(self, customer_id: str) -> DeskPart | None:
        found = self._open.get(customer_id)
        return None if found is None else found[1]

    def open(self, customer_id: str, shared: Shared, *, in_front: bool = True) -> DeskPart:
        """Open a window for a customer, where theirs stood last time."""
        keys = self._work.preferences.choices.keys
        window = CustomerWindow(lambda action_id: self._act(customer_id, action_id), keys)
        fittings = Fittings(window.view, window.panel, window.registry, customer_id)
        part = DeskPart(fittings, shared, self)
        self._open[customer_id] = (window, part)
        self._place(window, customer_id)
        window.view.named.connect(lambda _key, name: window.show_name(name))
        window.closed.connect(lambda: self._closed(customer_id))
        window.placed.connect(self._placed.ask)
        window.find_asked.connect(self.find_asked)
        window.looked_at.connect(lambda is_front: self._looked(customer_id, is_front=is_front))
        part.desk.closed.connect(lambda _key: window.close())
        part.desk.open(customer_id)
        window.setAttribute(_BEHIND, not in_front)
        window.show()
        window.view.setFocus()
        window.mark(unread=not in_front and was_unread(self._work.preferences, customer_id))
        self._newest[customer_id] = self._newest_of(customer_id)
        self._keep(customer_id, window, stands_open=True)
        handle = window.windowHandle()
        if isinstance(handle, QWindow):
            self.opened.emit(handle)
        return part

    def bring_forward(self, customer_id: str) -> bool:
        """Bring the customer's window to the front; False when they have none."""
        window = self.window_of(customer_id)
        if window is None:
            return False
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()
        return True

    def told(self, customer_id: str | None) -> None:
        """An act of ours changed a customer's projection."""
        part = self.part_of(customer_id) if customer_id is not None else None
        if part is not None:
            part.desk.told(customer_id)

    def end(self) -> None:
        self._placed.forget()
        self._keep_places()
        for customer_id in self.customers:
            _take_down(*self._open.pop(customer_id))

    # ---- what happens in a window --------------------------------------------------------

    def _act(self, customer_id: str, action_id: str) -> None:
        part = self.part_of(customer_id)
        if part is None:
            return
        if action_id == "tab.back":
            self._drop(customer_id)
            self.brought_back.emit(customer_id)
        else:
            part.acts[action_id]()

    def _closed(self, customer_id: str) -> None:
        if customer_id in self._open:
            self._drop(customer_id)
            self.closed_by_hand.emit(customer_id)

    def _drop(self, customer_id: str) -> None:
        found = self._open.pop(customer_id, None)
        self._newest.pop(customer_id, None)
        if found is not None:
            self._keep(customer_id, found[0], stands_open=False)
            _take_down(*found)

    # ---- something is new ----------------------------------------------------------------

    def _looked(self, customer_id: str, *, is_front: bool) -> None:
        """Whoever is in front is looked at; what comes behind is new from this moment on."""
        found = self._open.get(customer_id)
        if found is None:
            return
        window, part = found
        self._newest[customer_id] = self._newest_of(customer_id)
        if is_front:
            part.desk.look_back()
            self._mark(customer_id, window, unread=False)
        else:
            part.desk.look_away()

    def _rows_changed(self, changed: frozenset[tuple[Any, str | None]]) -> None:
        touched = {who for entity, who in changed if entity in TIMELINE_ENTITIES}
        for customer_id, (window, _part) in self._open.items():
            if customer_id not in touched or window.isActiveWindow():
                continue
            before, now = self._newest[customer_id], self._newest_of(customer_id)
            if before is not None and now is not None and now > before:
                self._mark(customer_id, window, unread=True)
            self._newest[customer_id] = now

    def _mark(self, customer_id: str, window: CustomerWindow, *, unread: bool) -> None:
        if unread != window.is_unread:
            window.mark(unread=unread)
            self._keep(customer_id, window, stands_open=True)

    def _newest_of(self, customer_id: str) -> tuple[int, str] | None:
        entries = self._work.queries.timeline(customer_id, limit=1)
        return (entries[0].at_us, entries[0].id) if entries else None

    # ---- where they stand ----------------------------------------------------------------

    def _place(self, window: CustomerWindow, customer_id: str) -> None:
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        rect = rect_of(self._work.preferences, customer_id)
        if rect is not None:
            window.setGeometry(onto_screens(rect, screens))

    def _keep_places(self) -> None:
        for customer_id, (window, _part) in self._open.items():
            self._keep(customer_id, window, stands_open=True)

    def _keep(self, customer_id: str, window: CustomerWindow, *, stands_open: bool) -> None:
        rect: QRect = window.geometry()
        unread = stands_open and window.is_unread
        standing = Standing(rect, stands_open, unread)
        keep_window(self._work.preferences, customer_id, standing)


def _take_down(window: CustomerWindow, part: DeskPart) -> None:
    part.end()
    part.deleteLater()
    window.end()
