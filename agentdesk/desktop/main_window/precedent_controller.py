"""Like cases for the request that is open: asked once for each, and again when it has changed."""

from PySide6.QtCore import QObject

from agentdesk.desktop.item_models.precedent import away_view, build_precedent, waiting_view
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.views.approvals.precedent_card import PrecedentCard
from agentdesk.protocol.precedent import Precedent


class PrecedentController(QObject):
    """An answer for a request that is no longer open is dropped."""

    def __init__(self, card: PrecedentCard, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._card, self._work = card, work
        self._open: tuple[str, int] = ("", 0)

    def show(self, request_id: str, version: int, agent_name: str) -> None:
        """Ask for the request on screen; the same one in the same state is not asked for again."""
        if (request_id, version) == self._open:
            return
        self._open = (request_id, version)
        if not request_id:
            self._card.show_precedent(None)
            return
        self._card.show_precedent(waiting_view())
        self._work.bridge.ask_office(
            lambda office: office.precedent(request_id),
            lambda found: self._have(request_id, found, agent_name),
            lambda _error: self._have_none(request_id),
        )

    def _have(self, request_id: str, found: Precedent, agent_name: str) -> None:
        if request_id == self._open[0]:
            self._card.show_precedent(build_precedent(found, agent_name))

    def _have_none(self, request_id: str) -> None:
        if request_id == self._open[0]:
            self._card.show_precedent(away_view())
