"""The desk's memory: which customers are open, which contact is in hand, what changed."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.contact import Contact, contact_of, open_contact, refreshed
from agentdesk.desktop.item_models.customer_card import CardView, build_card
from agentdesk.desktop.item_models.header import case_in_hand
from agentdesk.desktop.item_models.status import unknown_caller_detail
from agentdesk.desktop.item_models.timeline_model import TimelineModel
from agentdesk.desktop.item_models.words import channel_icon
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.operations import cases, interactions, notes
from agentdesk.desktop.telephony.rings import caller_number, is_live
from agentdesk.desktop.views.desk.customer_page import CustomerPage
from agentdesk.desktop.views.desk.desk_view import DeskView
from agentdesk.desktop.views.desk.fetching import FetchingPage
from agentdesk.desktop.views.desk.unknown_caller import UnknownCallerPage
from agentdesk.domain.interactions import Presence
from agentdesk.protocol.push import Ring
from agentdesk.protocol.rows import REFERENCE_ENTITIES

_NAMELESS = "…"  # until the card says the name


class DeskController(QObject):
    """Reads the cache in the GUI thread (one frame), refreshes behind, never waits."""

    presence_wanted = Signal(object)  # Presence
    rang_beside = Signal(str, str)  # a contact came while another is in hand: key, name
    search_wanted = Signal(str)
    acts_changed = Signal()
    page_made = Signal(str)  # a customer's page stands: others may put theirs beside it
    refreshed = Signal(str)
    closed = Signal(str)

    def __init__(
        self,
        view: DeskView,
        work: Workplace,
        keys: dict[str, str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view, self._work, self._keys = view, work, keys
        self._contacts: dict[str, Contact] = {}  # by tab key, newest last
        self._unknown: dict[str, Ring] = {}  # by the tab of a caller nobody knows
        view.turned_to.connect(self._turned)
        view.close_asked.connect(self.close)
        view.notes.saved.connect(self._keep_note)
        view.wrap_up.finished.connect(self._finish)
        bridge = work.bridge
        bridge.rang.connect(self.ring)
        bridge.rows_changed.connect(self._rows_changed)
        bridge.card_fetched.connect(self._card_fetched)
        bridge.older_fetched.connect(self._older_fetched)

    # ---- opening -------------------------------------------------------------------------

    def open(self, customer_id: str, *, in_front: bool = True) -> None:
        """Open a customer, or jump to the tab that is open; the server is asked behind."""
        self._take_unknown(customer_id)
        if customer_id not in self._view.open_keys():
            self._add_tab(customer_id)
        else:
            self.refresh(customer_id)
        if in_front:
            self._view.turn_to(customer_id)
        self._work.bridge.fetch_card(customer_id)

    def _add_tab(self, customer_id: str) -> None:
        view = self._card(customer_id)
        if view is None:
            self._view.add(customer_id, "user", _NAMELESS, FetchingPage())
            return
        self._view.add(customer_id, self._icon(customer_id), view.tab_text, self._page(view))
        self.page_made.emit(customer_id)

    def _page(self, view: CardView) -> CustomerPage:
        model = TimelineModel(self._work.queries, view.customer_id, self)
        page = CustomerPage(model, self._keys)
        customer_id = view.customer_id
        page.verify_asked.connect(self.verify)
        page.case_asked.connect(self.begin_case)
        model.wants_older.connect(
            lambda before: self._work.bridge.older_timeline(customer_id, before)
        )
        page.show_card(view)
        return page

    def _card(self, customer_id: str) -> CardView | None:
        card = self._work.queries.card(customer_id)
        if card is None:
            return None
        contact = self._contacts.get(customer_id) or open_contact(card, self._work.me.user_id)
        if contact is not None:
            contact = refreshed(contact, card)
            self._contacts[customer_id] = contact
            if contact.ended:
                del self._contacts[customer_id]
                contact = None
        advisories = self._work.queries.advisories()
        return build_card(card, contact, advisories, self._work.clock.now())

    def _icon(self, key: str) -> str:
        contact = self._contacts.get(key)
        return channel_icon(contact.channel)[0] if contact is not None else "user"

    def refresh(self, customer_id: str) -> None:
        """Show what the cache holds now; only what differs is drawn again."""
        view = self._card(customer_id)
        page = self._view.page(customer_id)
        if view is None or page is None:
            return
        if isinstance(page, CustomerPage):
            page.show_card(view)
        else:
            self._view.replace(customer_id, self._page(view))
            self.page_made.emit(customer_id)
        self._view.tabs.show_text(customer_id, self._icon(customer_id), view.tab_text)
        self.refreshed.emit(customer_id)
        if customer_id == self._view.front:
            self.acts_changed.emit()

    def close(self, key: str) -> None:
        self._unknown.pop(key, None)
        if key in self._view.open_keys():
            self._view.remove(key)
            self.closed.emit(key)

    def close_front(self) -> None:
        self.close(self._view.front)

    # ---- a contact arrives ---------------------------------------------------------------

    def ring(self, ring: Ring) -> None:
        """Show who is calling: in front when the hands are free, beside otherwise."""
        if not is_live(ring, self._work.clock.now()):
            return
        customer_id = ring.customer_id or self._known_caller(ring)
        busy = self.in_hand() is not None
        if customer_id is None:
            self._ring_unknown(ring, in_front=not busy)
            return
        if customer_id in self._contacts:
            return  # the same ring again, by another way
        self._contacts[customer_id] = contact_of(ring)
        if not busy:
            self._take(ring, customer_id)
        self.open(customer_id, in_front=not busy)
        if busy:
            self._say_beside(customer_id)

    def _known_caller(self, ring: Ring) -> str | None:
        number = caller_number(ring)
        return self._work.queries.customer_by_phone(number) if number else None

    def _take(self, ring: Ring, customer_id: str) -> None:
        interactions.take_contact(
            self._work.door, ring, customer_id, case_id=self._only_case(customer_id)
        )
        self.presence_wanted.emit(Presence.ON_CONTACT)

    def _only_case(self, customer_id: str) -> str | None:
        """Return the case a contact is surely about: the customer's only open one."""
        card = self._work.queries.card(customer_id)
        if card is None:
            return None
        working = [case.id for case in card.cases if case.body.resolved_at is None]
        return working[0] if len(working) == 1 else None

    def _say_beside(self, key: str) -> None:
        card = self._card(key)
        self.rang_beside.emit(key, card.tab_text if card is not None else "")

    def _ring_unknown(self, ring: Ring, *, in_front: bool) -> None:
        key = ring.interaction_id
        if key in self._view.open_keys():
            return
        self._unknown[key] = ring
        page = UnknownCallerPage(ring.from_number, unknown_caller_detail(ring))
        page.search_asked.connect(lambda: self.search_wanted.emit(""))
        self._view.add(key, "phone-incoming", ring.from_number, page)
        if in_front:
            self._view.turn_to(key)
            self.presence_wanted.emit(Presence.ON_CONTACT)
        else:
            self.rang_beside.emit(key, ring.from_number)

    def _take_unknown(self, customer_id: str) -> None:
        """Give the unknown caller in front to the customer that was just found."""
        ring = self._unknown.pop(self._view.front, None)
        if ring is not None:
            self._contacts[customer_id] = contact_of(ring)
            self._take(ring, customer_id)
            self._view.remove(ring.interaction_id)

    # ---- what the agent does -------------------------------------------------------------

    def in_hand(self) -> Contact | None:
        """Return the contact of the customer in front, else the newest one."""
        front = self._contacts.get(self._view.front)
        if front is not None:
            return front
        return next(reversed(self._contacts.values()), None)

    def front_contact(self) -> Contact | None:
        return self._contacts.get(self._view.front)

    def contact_with(self, customer_id: str) -> Contact | None:
        return self._contacts.get(customer_id)

    def front_customer(self) -> str:
        front = self._view.front
        return "" if front in self._unknown else front

    def verify(self) -> None:
        contact = self.front_contact()
        if contact is not None and not contact.verified:
            interactions.verify_caller(
                self._work.door, contact.interaction_id, self._view.front, contact.caller
            )

    def can_open_case(self) -> bool:
        contact = self.front_contact()
        card = self._work.queries.card(self._view.front) if contact is not None else None
        return card is not None and case_in_hand(card, contact) is None

    def begin_case(self) -> None:
        """Ask what it is about, in the policy's own words; arrows and Enter choose."""
        policy = self._work.queries.policy()
        reasons = policy.reasons if policy is not None else []
        page = self._view.page(self._view.front)
        if not self.can_open_case() or not isinstance(page, CustomerPage):
            return
        menu = QMenu(page)
        for reason in reasons or [tr("Desk", "Other")]:
            act = menu.addAction(reason.replace("&", "&&"))
            act.triggered.connect(lambda _on, about=reason: self.open_case(about))
        strip = page.strip
        menu.popup(strip.mapToGlobal(strip.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def open_case(self, reason: str) -> None:
        contact = self.front_contact()
        if contact is not None:
            cases.open_case(
                self._work.door,
                self._view.front,
                subject=reason,
                reason=reason,
                interaction_id=contact.interaction_id,
            )

    def begin_note(self) -> None:
        if self.front_customer():
            self._view.notes.open_for(self.front_customer())

    def _keep_note(self, customer_id: str, words: str) -> None:
        card = self._work.queries.card(customer_id)
        case = case_in_hand(card, self._contacts.get(customer_id)) if card is not None else None
        notes.add_note(self._work.door, customer_id, words, case.id if case is not None else None)

    def begin_wrap_up(self) -> None:
        if self.front_contact() is not None:
            self._view.wrap_up.open()
            self.presence_wanted.emit(Presence.AFTER_CONTACT_WORK)

    def _finish(self, disposition: str, resolved: bool, summary: str) -> None:
        customer_id = self._view.front
        contact = self._contacts.pop(customer_id, None)
        if contact is None:
            return
        interactions.wrap_up(
            self._work.door,
            contact.interaction_id,
            customer_id,
            disposition=disposition,
            resolved=resolved,
            summary=summary,
        )
        self._view.wrap_up.hide()
        self.presence_wanted.emit(Presence.AVAILABLE)
        self.acts_changed.emit()

    def find_in_timeline(self) -> None:
        page = self._view.page(self._view.front)
        if isinstance(page, CustomerPage):
            page.timeline.open_search()

    def ask_origin(self) -> None:
        page = self._view.page(self._view.front)
        if isinstance(page, CustomerPage):
            page.header.ask_origin()

    # ---- what changed --------------------------------------------------------------------

    def told(self, customer_id: str | None) -> None:
        """An act of ours changed a customer's projection."""
        if customer_id is not None and customer_id in self._view.open_keys():
            self.refresh(customer_id)

    def _rows_changed(self, changed: frozenset[tuple[Any, str | None]]) -> None:
        everybody = any(entity in REFERENCE_ENTITIES for entity, _customer in changed)
        touched = {customer for _entity, customer in changed if customer is not None}
        for key in self._view.open_keys():
            if key in touched or (everybody and key == self._view.front):
                self.refresh(key)

    def _card_fetched(self, customer_id: str, answered: bool) -> None:
        page = self._view.page(customer_id)
        if isinstance(page, FetchingPage):
            self.refresh(customer_id)
            if not answered:
                page.say_not_here()

    def _older_fetched(self, customer_id: str, _answered: bool) -> None:
        page = self._view.page(customer_id)
        if isinstance(page, CustomerPage):
            page.older_arrived()

    def _turned(self, key: str) -> None:
        if key and key not in self._unknown:
            self.refresh(key)
        self.acts_changed.emit()
