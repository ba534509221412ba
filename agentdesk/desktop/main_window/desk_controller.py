"""The desk's memory: which customers are open, which contact is in hand, what changed."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from agentdesk.cache.shapes import CustomerCard, DraftKind
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.contact import Contact, contact_of
from agentdesk.desktop.item_models.customer_card import build_card
from agentdesk.desktop.item_models.drafts import keep_words, read_words
from agentdesk.desktop.item_models.header import case_in_hand, display_name
from agentdesk.desktop.item_models.kept_places import keep_rested, rested_at
from agentdesk.desktop.item_models.recent_customers import note_recent
from agentdesk.desktop.item_models.status import unknown_caller_detail
from agentdesk.desktop.item_models.timeline_model import TimelineModel
from agentdesk.desktop.item_models.words import channel_icon
from agentdesk.desktop.main_window.contact_book import ContactBook
from agentdesk.desktop.main_window.entry_seeker import EntrySeeker
from agentdesk.desktop.main_window.last_looked import LastLooked
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.operations import cases, interactions, notes
from agentdesk.desktop.tasks import Background
from agentdesk.desktop.telephony.rings import caller_number, is_live
from agentdesk.desktop.views.desk.customer_page import CustomerPage
from agentdesk.desktop.views.desk.desk_view import DeskView
from agentdesk.desktop.views.desk.fetching import FetchingPage
from agentdesk.desktop.views.desk.unknown_caller import UnknownCallerPage
from agentdesk.domain.interactions import Presence
from agentdesk.protocol.push import Ring
from agentdesk.protocol.rows import REFERENCE_ENTITIES

_FIND_KEY = "Ctrl K"
_SEARCH_END_MS = 1000
_NAMELESS = "…"  # until the card says the name


class DeskController(QObject):
    """Reads the cache in the GUI thread (one frame), refreshes behind, never waits."""

    presence_wanted = Signal(object)  # Presence
    rang_beside = Signal(str, str)  # a contact came while another is in hand: key, name
    rang_in_front = Signal(str, str)  # its card has opened by itself: key, name
    search_wanted = Signal(str)
    acts_changed = Signal()
    shown = Signal(str, object)  # customer id and CustomerCard: others show theirs beside it
    closed = Signal(str)
    closed_by_hand = Signal(str)

    def __init__(
        self,
        view: DeskView,
        work: Workplace,
        contacts: ContactBook,
        elsewhere: Callable[[str], bool],
        parent: QObject,
    ) -> None:
        """`elsewhere` brings a customer's own window to the front, where there is one."""
        super().__init__(parent)
        self._view, self._work = view, work
        self._contacts, self._elsewhere = contacts, elsewhere
        self._unknown = contacts.unknown
        self._timelines: dict[str, TimelineModel] = {}
        self._looked = LastLooked(work.preferences, work.clock)
        self._looking_at = ""
        self._searches = Background(self)
        self._recalled: defaultdict[CustomerPage, set[str]] = defaultdict(set)
        self._front_card: CustomerCard | None = None
        self.entries = EntrySeeker(view, work, self)
        view.verify_asked.connect(self.verify)
        view.case_asked.connect(self.begin_case)
        view.beside_changed.connect(self._pages_changed)
        view.turned_to.connect(self._turned)
        view.close_asked.connect(self.close_by_hand)
        view.notes.saved.connect(self._keep_note)
        view.wrap_up.finished.connect(self._finish)
        view.sought.connect(self._keep_sought)
        view.rested.connect(self._keep_rested)
        bridge = work.bridge
        bridge.rows_changed.connect(self._rows_changed)
        bridge.card_fetched.connect(self._card_fetched)
        bridge.older_fetched.connect(self._older_fetched)

    # ---- opening -------------------------------------------------------------------------

    def open(self, customer_id: str, *, in_front: bool = True) -> None:
        """Open a customer, or jump to where they are open; the server is asked behind."""
        self._take_unknown(customer_id)
        if in_front and self._elsewhere(customer_id):
            return
        if customer_id not in self._view.open_keys():
            name = _NAMELESS if in_front else self._name(customer_id)
            self._view.add(customer_id, self._icon(customer_id), name)
        if in_front:
            self._view.turn_to(customer_id)
        self._work.bridge.fetch_card(customer_id)

    def _name(self, customer_id: str) -> str:
        card = self._work.queries.card(customer_id)
        return display_name(card.customer.body) if card is not None else _NAMELESS

    def _icon(self, key: str) -> str:
        contact = self._contacts.of(key)
        return channel_icon(contact.channel)[0] if contact is not None else "user"

    def _timeline(self, customer_id: str) -> TimelineModel:
        model = self._timelines.get(customer_id)
        if model is None:
            model = TimelineModel(self._work.queries, customer_id, self._searches, self)
            model.wants_older.connect(
                lambda before: self._work.bridge.older_timeline(customer_id, before)
            )
            model.looked(self._looked.at(customer_id))
            self._timelines[customer_id] = model
        return model

    def _look_at(self, key: str) -> None:
        """Turn to somebody: what comes from now on is new to whoever looks at the one before."""
        before, self._looking_at = self._looking_at, key
        if before != key and before in self._timelines:
            self._timelines[before].looked(self._looked.look_away(before))

    def look_away(self) -> None:
        """Somebody looks elsewhere: what comes from now on is new to them."""
        self._look_at("")

    def look_back(self) -> None:
        self._look_at(self._view.front)

    def refresh(self, customer_id: str) -> None:
        """Show what the cache holds now; only what is looked at is drawn, and what differs."""
        page = self._view.page_showing(customer_id)
        if page is None or not customer_id or not self.is_customer(customer_id):
            return
        card = self._work.queries.card(customer_id)
        in_front = customer_id == self._view.front
        if in_front:
            self._front_card = card
        if card is None:
            self._wait_for(customer_id)
            self.acts_changed.emit()
            return
        contact = self._contacts.as_the_card_says(customer_id, card)
        advisories = self._work.queries.advisories()
        view = build_card(card, contact, advisories, self._work.clock.now())
        self._recall(page, customer_id)
        page.show_card(view, self._timeline(customer_id))
        self.entries.look_again(customer_id)
        self._view.settle(customer_id)
        self._view.show_text(customer_id, self._icon(customer_id), view.tab_text)
        if in_front:
            self.shown.emit(customer_id, card)
            self.acts_changed.emit()

    def _pages_changed(self, beside: str) -> None:
        """Who is in front may have changed their page, and somebody may stand beside them."""
        for shown in (beside, self._view.front):
            self.refresh(shown)

    def _recall(self, page: CustomerPage, customer_id: str) -> None:
        """Look for the same words as before where a timeline comes onto a page anew."""
        if customer_id not in self._recalled[page]:
            self._recalled[page].add(customer_id)
            sought = read_words(self._work.drafts, customer_id, DraftKind.FIND)
            scrolled = rested_at(self._work.preferences, customer_id)
            page.timeline.recall(self._timeline(customer_id), sought, scrolled)

    def _wait_for(self, customer_id: str) -> None:
        if not isinstance(self._view.page(customer_id), FetchingPage):
            self._view.give_own_page(customer_id, FetchingPage())

    def close(self, key: str) -> None:
        nobody = self._unknown.pop(key, None)
        if nobody is not None and self.in_hand() is None and not self._unknown:
            self.presence_wanted.emit(Presence.AVAILABLE)
        if key in self._view.open_keys():
            self._view.remove(key)
            self._forget(key)
            self.closed.emit(key)

    def _forget(self, key: str) -> None:
        if key == self._looking_at:
            self._look_at("")
        self.entries.forget(key)
        timeline = self._timelines.pop(key, None)
        if timeline is not None:
            for page in self._view.pages:
                page.timeline.forget(timeline)
                self._recalled[page].discard(key)
            timeline.leave()
            timeline.deleteLater()

    def end(self) -> None:
        """Take the tabs out; whoever is on the line is still there."""
        for key in list(self._view.open_keys()):
            self._view.remove(key)
            self._forget(key)
            self.closed.emit(key)
        self._searches.close(_SEARCH_END_MS)
        self.entries.end()

    def close_front(self) -> None:
        self.close_by_hand(self._view.front)

    def close_by_hand(self, key: str) -> None:
        """Somebody closed it, here: it can be opened again by one key."""
        is_customer = key in self._view.open_keys() and self.is_customer(key)
        self.close(key)
        if is_customer:
            self.closed_by_hand.emit(key)

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
        self._contacts.take(customer_id, contact_of(ring))
        if not busy:
            self._take(ring, customer_id)
        self.open(customer_id, in_front=not busy)
        # Their tab says who it is by now; to ask the cache for the whole card again took 2 ms.
        name = self._view.tabs.text(customer_id) or self._name(customer_id)
        rang = self.rang_beside if busy else self.rang_in_front
        rang.emit(customer_id, ring.from_number if name == _NAMELESS else name)

    def _known_caller(self, ring: Ring) -> str | None:
        number = caller_number(ring)
        return self._work.queries.customer_by_phone(number) if number else None

    def _take(self, ring: Ring, customer_id: str) -> None:
        door, case_id = self._work.door, self._only_case(customer_id)
        with door.together():  # the screen waits for the disk once
            interactions.take_contact(door, ring, customer_id, case_id=case_id)
            self.presence_wanted.emit(Presence.ON_CONTACT)

    def _only_case(self, customer_id: str) -> str | None:
        """Return the case a contact is surely about: the customer's only open one."""
        cases = self._work.queries.cases(customer_id)
        working = [case.id for case in cases if case.body.resolved_at is None]
        return working[0] if len(working) == 1 else None

    def _ring_unknown(self, ring: Ring, *, in_front: bool) -> None:
        key = ring.interaction_id
        if key in self._view.open_keys():
            return
        self._add_unknown(ring)
        if in_front:
            self._view.turn_to(key)
            self.presence_wanted.emit(Presence.ON_CONTACT)
            self.rang_in_front.emit(key, ring.from_number)
        else:
            self.rang_beside.emit(key, ring.from_number)

    def _add_unknown(self, ring: Ring) -> None:
        key = ring.interaction_id
        self._unknown[key] = ring
        page = UnknownCallerPage(ring.from_number, unknown_caller_detail(ring), _FIND_KEY)
        page.search_asked.connect(lambda: self.search_wanted.emit(""))
        self._view.add(key, "phone-incoming", ring.from_number, page)

    def show_unknown(self) -> None:
        """Callers nobody knows who were on the line already when this window came."""
        for key, ring in list(self._unknown.items()):
            if key not in self._view.open_keys():
                self._add_unknown(ring)

    def _take_unknown(self, customer_id: str) -> None:
        """Give the unknown caller in front to the customer that was just found."""
        ring = self._unknown.pop(self._view.front, None)
        if ring is not None:
            self._contacts.take(customer_id, contact_of(ring))
            self._take(ring, customer_id)
            self._view.remove(ring.interaction_id)

    # ---- what the agent does -------------------------------------------------------------

    def in_hand(self) -> Contact | None:
        """Return the contact of the customer in front, else the newest one."""
        return self._contacts.in_hand(self._view.front)

    def front_contact(self) -> Contact | None:
        return self._contacts.of(self._view.front)

    def contact_with(self, customer_id: str) -> Contact | None:
        return self._contacts.of(customer_id)

    def is_customer(self, key: str) -> bool:
        """Return whether a tab is a customer's, not a caller's whom nobody knows."""
        return key not in self._unknown

    def front_customer(self) -> str:
        front = self._view.front
        return front if self.is_customer(front) else ""

    def verify(self) -> None:
        contact = self.front_contact()
        if contact is not None and not contact.verified:
            interactions.verify_caller(
                self._work.door, contact.interaction_id, self._view.front, contact.caller
            )

    def can_open_case(self) -> bool:
        contact, card = self.front_contact(), self._front_card
        return contact is not None and card is not None and case_in_hand(card, contact) is None

    def begin_case(self) -> None:
        """Ask what it is about, in the policy's own words; arrows and Enter choose."""
        policy = self._work.queries.policy()
        reasons = policy.reasons if policy is not None else []
        if not self.can_open_case():
            return
        menu = QMenu(self._view)
        for reason in reasons or [tr("Desk", "Other")]:
            act = menu.addAction(reason.replace("&", "&&"))
            act.triggered.connect(lambda _on, about=reason: self.open_case(about))
        strip = self._view.customer.strip
        chip = strip.findChild(QWidget, "open_case")
        chip = strip if chip is None or not chip.isVisible() else chip
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))
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
            self._view.notes.open()

    def _keep_note(self, customer_id: str, words: str) -> None:
        card = self._work.queries.card(customer_id)
        case = case_in_hand(card, self._contacts.of(customer_id)) if card is not None else None
        self._work.drafts.hand_over(customer_id, DraftKind.NOTE)
        notes.add_note(self._work.door, customer_id, words, case.id if case is not None else None)
        self._view.notes.done()

    def begin_wrap_up(self) -> None:
        if self.front_contact() is not None:
            self._view.wrap_up.open()
            if not self._contacts.is_aside(self._view.front):
                self.presence_wanted.emit(Presence.AFTER_CONTACT_WORK)

    def _finish(self, disposition: str, resolved: bool, summary: str) -> None:
        customer_id = self._view.front
        in_hand = not self._contacts.is_aside(customer_id)
        contact = self._contacts.let_go(customer_id)
        if contact is None:
            return
        self._work.drafts.hand_over(customer_id, DraftKind.WRAP_UP)
        interactions.wrap_up(
            self._work.door,
            contact.interaction_id,
            customer_id,
            disposition=disposition,
            resolved=resolved,
            summary=summary,
        )
        self._view.wrap_up.done()
        if in_hand:
            self.presence_wanted.emit(Presence.AVAILABLE)
        self.acts_changed.emit()

    def _keep_sought(self, text: str) -> None:
        keep_words(self._work.drafts, self._view.front, DraftKind.FIND, text)

    def _keep_rested(self, key: str, scrolled: int) -> None:
        if key and self.is_customer(key):
            keep_rested(self._work.preferences, key, scrolled)

    def find_in_timeline(self) -> None:
        if self.front_customer():
            self._view.customer.timeline.open_search()

    def jump_in_timeline(self) -> None:
        if self.front_customer():
            self._view.customer.timeline.open_jump()

    def ask_origin(self) -> None:
        if self.front_customer():
            self._view.customer.header.ask_origin()

    # ---- what changed --------------------------------------------------------------------

    def told(self, customer_id: str | None) -> None:
        """An act of ours changed a customer's projection."""
        if customer_id is not None:
            self.refresh(customer_id)

    def _rows_changed(self, changed: frozenset[tuple[Any, str | None]]) -> None:
        for shown in (self._view.front, self._view.beside):
            if any(who == shown or entity in REFERENCE_ENTITIES for entity, who in changed):
                self.refresh(shown)

    def _card_fetched(self, customer_id: str, answered: bool) -> None:
        page = self._view.page(customer_id)
        if isinstance(page, FetchingPage):
            self.refresh(customer_id)
            if not answered:
                page.say_not_here()
        elif self._view.tabs.text(customer_id) == _NAMELESS:
            self._view.show_text(customer_id, self._icon(customer_id), self._name(customer_id))

    def _older_fetched(self, customer_id: str, more: bool) -> None:
        timeline = self._timelines.get(customer_id)
        if timeline is not None:
            timeline.older_arrived(more=more)

    def _turned(self, key: str) -> None:
        self._look_at(key)
        if key and key not in self._unknown:
            note_recent(self._work.preferences, key)
            self.refresh(key)  # says itself that other acts are possible now
        else:
            self.acts_changed.emit()
