"""A supervisor's or admin's work bound to the office's pages, as far as the role reaches."""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.desktop.main_window.audit_controller import AuditController
from agentdesk.desktop.main_window.keys import AUDIT, MONEY, POLICY
from agentdesk.desktop.main_window.money_controller import MoneyController
from agentdesk.desktop.main_window.office_pages import OfficePages
from agentdesk.desktop.main_window.policy_controller import PolicyController
from agentdesk.desktop.main_window.role_places import places_of
from agentdesk.desktop.main_window.workplace import Workplace


class Room(Protocol):
    """What stands behind a page."""

    def open(self) -> None: ...

    def read(self) -> None: ...

    def end(self) -> None: ...


class OfficeBinding(QObject):
    """Connects; decides nothing."""

    said = Signal(object)  # Value, for a toast
    customer_chosen = Signal(str)

    def __init__(self, pages: OfficePages, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self.places: dict[str, QWidget] = {}
        self._rooms: dict[str, Room] = {}
        makers: Mapping[str, Callable[[], tuple[QWidget, Room]]] = {
            MONEY: lambda: (pages.money, self._money(pages, work)),
            POLICY: lambda: (pages.policy, PolicyController(pages.policy, work, self)),
            AUDIT: lambda: (pages.audit, self._audit(pages, work)),
        }
        for place in places_of(work.me.role):
            self.places[place], self._rooms[place] = makers[place]()

    def _money(self, pages: OfficePages, work: Workplace) -> Room:
        money = MoneyController(pages.money, work, self)
        money.said.connect(self.said)
        return money

    def _audit(self, pages: OfficePages, work: Workplace) -> Room:
        audit = AuditController(pages.audit, work, self)
        audit.customer_chosen.connect(self.customer_chosen)
        return audit

    def open(self, place: str) -> None:
        """A place came to the front: let it look again."""
        room = self._rooms.get(place)
        if room is not None:
            room.open()

    def read(self) -> None:
        """An act of ours went out: show what it changes at once."""
        for room in self._rooms.values():
            room.read()

    def end(self) -> None:
        for room in self._rooms.values():
            room.end()
