"""The case in hand goes on: a small menu of where it may go."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from agentdesk.cache.shapes import CustomerCard, Held
from agentdesk.desktop.item_models.case_moves import moves_of
from agentdesk.desktop.item_models.contact import Contact
from agentdesk.desktop.item_models.header import case_in_hand
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.operations.cases import move_case
from agentdesk.desktop.views.desk.desk_view import DeskView
from agentdesk.domain.cases import CaseState
from agentdesk.protocol.entities import CaseBody


class CaseMoves(QObject):
    """Of the customer in front; only what the server would allow is offered."""

    def __init__(
        self,
        view: DeskView,
        work: Workplace,
        contact_with: Callable[[str], Contact | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view, self._work, self._contact_with = view, work, contact_with
        self._customer_id = ""
        self._case: Held[CaseBody] | None = None

    def show(self, customer_id: str, card: CustomerCard) -> None:
        self._customer_id = customer_id
        self._case = case_in_hand(card, self._contact_with(customer_id))

    def can_open(self, customer_id: str) -> bool:
        there = customer_id == self._customer_id and self._case is not None
        return there and self._case is not None and bool(moves_of(self._case))

    def open(self) -> None:
        """Arrows and Enter choose."""
        case = self._case
        if case is None or not self.can_open(self._view.front):
            return
        menu = QMenu(self._view)
        menu.setObjectName("case_moves")
        for state, name in moves_of(case):
            act = menu.addAction(name.replace("&", "&&"))
            act.triggered.connect(lambda _on, to=state: self.move(to))
        strip = self._view.customer.strip
        menu.popup(strip.mapToGlobal(strip.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def move(self, state: CaseState) -> None:
        case = self._case
        if case is not None:
            move_case(
                self._work.door, self._customer_id, case.id, state, seen_version=case.row_version
            )
