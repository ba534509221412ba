"""The customers with windows of their own: opened, found, brought back, put where they stood."""

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from agentdesk.desktop.item_models.kept_windows import (
    keep_window,
    onto_screens,
    open_windows,
    rect_of,
)
from agentdesk.desktop.main_window.customer_window import CustomerWindow
from agentdesk.desktop.main_window.desk_part import DeskPart, Fittings, Shared
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.tasks import Debounce

_PLACED_PAUSE_MS = 300
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
        self._placed = Debounce(self, _PLACED_PAUSE_MS, self._keep_places)

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

    def open(self, customer_id: str, shared: Shared) -> DeskPart:
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
        part.desk.closed.connect(lambda _key: window.close())
        part.desk.open(customer_id)
        window.show()
        window.view.setFocus()
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
        if found is not None:
            self._keep(customer_id, found[0], stands_open=False)
            _take_down(*found)

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
        keep_window(self._work.preferences, customer_id, rect, stands_open=stands_open)


def _take_down(window: CustomerWindow, part: DeskPart) -> None:
    part.end()
    part.deleteLater()
    window.end()
