"""One view of the desk and everything that works in it, in whichever window it stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from agentdesk.cache.shapes import DraftKind
from agentdesk.desktop.actions import ActionRegistry
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.drafts import keep_words, read_words
from agentdesk.desktop.item_models.request_talk import RequestTalk
from agentdesk.desktop.item_models.requests import RequestLine
from agentdesk.desktop.main_window.case_moves import CaseMoves
from agentdesk.desktop.main_window.contact_book import ContactBook
from agentdesk.desktop.main_window.desk_controller import DeskController
from agentdesk.desktop.main_window.details_controller import DetailsController
from agentdesk.desktop.main_window.drafts_controller import DraftsController
from agentdesk.desktop.main_window.remedies_controller import RemediesController
from agentdesk.desktop.main_window.requests_controller import RequestsController
from agentdesk.desktop.main_window.reversals_controller import ReversalsController
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.views.desk.desk_view import DeskView
from agentdesk.desktop.views.remedies.panel import RemedyPanel


@dataclass(frozen=True)
class Shared:
    """What all windows of one person have in common."""

    work: Workplace
    contacts: ContactBook
    requests: RequestsController
    elsewhere: Callable[[str], bool]  # bring a customer's own window to the front, if there is one


@dataclass(frozen=True, slots=True)
class Fittings:
    """What one window has for the work in it."""

    view: DeskView
    panel: RemedyPanel
    registry: ActionRegistry
    only: str = ""  # the one customer this window is for; "" for any


class DeskPart(QObject):
    """Connects; decides nothing."""

    request_chosen = Signal(object)  # RequestLine: its customer may stand in another window

    def __init__(self, fittings: Fittings, shared: Shared, parent: QObject) -> None:
        super().__init__(parent)
        work, view = shared.work, fittings.view
        self.view, self.registry, self._only = view, fittings.registry, fittings.only
        self.requests, self._drafts = shared.requests, work.drafts
        elsewhere = shared.elsewhere if not fittings.only else _nowhere
        self.desk = DeskController(view, work, shared.contacts, elsewhere, self)
        self.drafts = DraftsController(view, work, self)
        self.remedies = RemediesController(fittings.panel, work, self.desk.contact_with, self)
        self.reversals = ReversalsController(view, work, self)
        self.details = DetailsController(view, work, self.desk.contact_with, self)
        self.moves = CaseMoves(view, work, self.desk.contact_with, self)
        self.acts = self._desk_acts()
        self._connect()
        self.show_requests(self.requests.lines)

    def _desk_acts(self) -> Mapping[str, Callable[[], object]]:
        return {
            "tab.close": self.desk.close_front,
            "desk.verify": self.desk.verify,
            "desk.open_case": self.desk.begin_case,
            "desk.move_case": self.moves.open,
            "desk.edit": self.details.open,
            "desk.note": self.desk.begin_note,
            "desk.find": self.desk.find_in_timeline,
            "desk.jump": self.desk.jump_in_timeline,
            "desk.origins": self.desk.ask_origin,
            "desk.accept_offer": self._accept_offer,
            "desk.answer": self._answer,
            "desk.withdraw": self._withdraw,
            "desk.reverse": self.reversals.open,
            "desk.wrap_up": self.desk.begin_wrap_up,
        }

    def _connect(self) -> None:
        desk, bottom, drawer = self.desk, self.view.bottom, self.view.request
        bottom.note_asked.connect(desk.begin_note)
        bottom.wrap_up_asked.connect(desk.begin_wrap_up)
        bottom.request_chosen.connect(self.request_chosen)
        bottom.withdraw_asked.connect(self.requests.withdraw)
        drawer.answered.connect(self.requests.answer)
        drawer.refused.connect(self.requests.refuse)
        drawer.accepted.connect(self.requests.take)
        drawer.handed_up.connect(self.requests.hand_up)
        drawer.typed.connect(self._answer_typed)
        desk.acts_changed.connect(self.refresh_acts)
        desk.shown.connect(self.remedies.show)
        desk.shown.connect(self.reversals.show)
        desk.shown.connect(self.details.show)
        desk.shown.connect(self.moves.show)
        self.view.details_asked.connect(self.details.open)
        desk.closed.connect(self.remedies.forget)
        self.requests.mine_changed.connect(self.show_requests)

    def end(self) -> None:
        self.drafts.end()
        self.desk.end()
        self.view.request.hide()
        self.remedies.end()
        self.reversals.end()
        self.details.end()
        self.requests.mine_changed.disconnect(self.show_requests)
        for part in (self.remedies, self.reversals, self.details, self.drafts, self.desk):
            part.setParent(None)
            part.deleteLater()

    # ---- my requests ---------------------------------------------------------------------

    def show_requests(self, lines: tuple[RequestLine, ...]) -> None:
        own = tuple(line for line in lines if self._only in ("", line.customer_id))
        self.view.bottom.show_requests(own)
        self._refresh_talk()
        self.refresh_acts()

    def _refresh_talk(self) -> None:
        """Show what is new in the request that is open in the drawer, or that it is over."""
        drawer = self.view.request
        if not drawer.shown_id:
            return
        talk = self.requests.talk(drawer.shown_id)
        if talk is None:
            drawer.leave()
        else:
            drawer.show_talk(talk)

    def open_request(self, line: RequestLine) -> None:
        """Its customer is in front here; what was declined counts as read from then on."""
        if line.ended:
            self.requests.read_by_agent(line)
        elif line.offered:
            self.requests.accept(line)
        else:
            self._open_talk(self.requests.talk(line.request_id))

    def _answer(self) -> None:
        self._open_talk(self.requests.talk_of(self.desk.front_customer()))

    def _open_talk(self, talk: RequestTalk | None) -> None:
        if talk is not None:
            begun = read_words(self._drafts, talk.request_id, DraftKind.ANSWER)
            self.view.request.open(talk, begun)

    def _answer_typed(self, request_id: str, words: str) -> None:
        keep_words(self._drafts, request_id, DraftKind.ANSWER, words)

    def _withdraw(self) -> None:
        line = self.requests.waiting_for(self.desk.front_customer())
        if line is not None:
            self.requests.withdraw(line)

    def _accept_offer(self) -> None:
        line = self.requests.offer_for(self.desk.front_customer())
        if line is not None:
            self.requests.accept(line)

    # ---- what can be done now ------------------------------------------------------------

    def refresh_acts(self) -> None:
        registry, desk = self.registry, self.desk
        contact = desk.front_contact()
        customer = bool(desk.front_customer())
        none = tr("Action", "No contact is in hand")
        for action_id in ("tab.close", "desk.edit", "desk.note", "desk.find", "desk.origins"):
            registry.action(action_id).set_enabled(customer or action_id == "tab.close")
        registry.action("desk.jump").set_enabled(customer)
        registry.action("desk.verify").set_enabled(
            contact is not None and not contact.verified, "" if contact is not None else none
        )
        registry.action("desk.open_case").set_enabled(desk.can_open_case(), none)
        registry.action("desk.wrap_up").set_enabled(contact is not None, none)
        offer = self.requests.offer_for(desk.front_customer())
        registry.action("desk.accept_offer").set_enabled(offer is not None)
        self._refresh_request_acts()
        self.view.bottom.note.setEnabled(customer)
        self.view.bottom.show_contact(in_hand=contact is not None, said="")

    def _refresh_request_acts(self) -> None:
        registry, front = self.registry, self.desk.front_customer()
        waiting = self.requests.waiting_for(front)
        words = tr("Action", "Nothing was asked for this customer")
        for action_id in ("desk.withdraw", "desk.answer"):
            registry.action(action_id).set_enabled(
                waiting is not None, "" if waiting is not None else words
            )
        given = self.reversals.can_open(front)
        nothing = tr("Action", "Nothing that can be taken back was given here")
        registry.action("desk.reverse").set_enabled(given, "" if given else nothing)
        movable = self.moves.can_open(front)
        none = "" if movable else tr("Action", "No case is in hand")
        registry.action("desk.move_case").set_enabled(movable, none)


def _nowhere(_customer_id: str) -> bool:
    return False
