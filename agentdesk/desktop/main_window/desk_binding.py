"""One person's work bound to the window: made at sign-in, taken out at sign-out."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from agentdesk.desktop.actions import ActionRegistry
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.alerts import AlertKind, bell_value, kind_name
from agentdesk.desktop.item_models.case_moves import refused_move
from agentdesk.desktop.item_models.clashes import clash_value
from agentdesk.desktop.item_models.refused import refused_value
from agentdesk.desktop.item_models.requests import RequestLine
from agentdesk.desktop.item_models.settled import given_words, settled_value
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.main_window.alerts_controller import AlertsController, Around
from agentdesk.desktop.main_window.contact_book import ContactBook
from agentdesk.desktop.main_window.desk_part import DeskPart, Fittings, Shared
from agentdesk.desktop.main_window.kept_aside import KeptAside
from agentdesk.desktop.main_window.keys import APPROVALS, DESK, HELP, MOST_TAB_KEYS, SETTINGS
from agentdesk.desktop.main_window.lost_computer import LostComputer
from agentdesk.desktop.main_window.presence_controller import PresenceController
from agentdesk.desktop.main_window.requests_controller import RequestsController
from agentdesk.desktop.main_window.role_places import WHO_SEES, decides, places_of
from agentdesk.desktop.main_window.status_controller import StatusController
from agentdesk.desktop.main_window.sync_controller import SyncController
from agentdesk.desktop.main_window.tabs_controller import TabsController
from agentdesk.desktop.main_window.toasts import Toasts
from agentdesk.desktop.main_window.windows_controller import WindowsController
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.telephony.rings import is_live
from agentdesk.desktop.views.desk.desk_view import DeskView
from agentdesk.desktop.views.remedies.panel import RemedyPanel
from agentdesk.desktop.views.shell.alert_panel import AlertPanel
from agentdesk.desktop.views.shell.rail import Rail
from agentdesk.desktop.views.shell.sync_panel import SyncPanel
from agentdesk.desktop.views.shell.top_bar import TopBar
from agentdesk.desktop.widgets.announce import announce
from agentdesk.desktop.widgets.banner import Banner
from agentdesk.domain.interactions import Presence
from agentdesk.protocol.messages import (
    AnswerOffer,
    AnswerQuestion,
    AnyCommand,
    AskQuestion,
    CloseDay,
    CommandResult,
    ConfirmPolicy,
    DecideRequest,
    EndDelegation,
    EscalateRequest,
    Outcome,
    ProposePolicy,
    SetDelegation,
    WithdrawPolicy,
    WithdrawRequest,
)
from agentdesk.protocol.push import Ring
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import Clock

if TYPE_CHECKING:  # what an agent's first card does not need took a tenth of its way
    from agentdesk.desktop.main_window.approvals_controller import ApprovalsController
    from agentdesk.desktop.main_window.office_binding import OfficeBinding
    from agentdesk.desktop.main_window.office_pages import OfficePages
    from agentdesk.desktop.main_window.settings_controller import SettingsController
    from agentdesk.desktop.views.approvals.page import ApprovalsPage
    from agentdesk.desktop.views.settings.page import SettingsPage

_ABOUT_THE_OFFICE = (ProposePolicy, ConfirmPolicy, WithdrawPolicy, CloseDay)
_ABOUT_REQUESTS = (
    DecideRequest,
    AnswerOffer,
    WithdrawRequest,
    AskQuestion,
    AnswerQuestion,
    EscalateRequest,
    SetDelegation,
    EndDelegation,
)


class Frame(Protocol):
    """What the window offers to the work bound into it."""

    registry: ActionRegistry
    rail: Rail
    top: TopBar
    banner: Banner
    screens: QStackedWidget
    toasts: Toasts
    sync_panel: SyncPanel
    alert_panel: AlertPanel
    desk_view: DeskView

    def approvals_page(self, clock: Clock) -> "ApprovalsPage": ...

    def remedy_panel(self) -> RemedyPanel: ...

    def office_pages(self) -> "OfficePages": ...

    def settings_page(self) -> "SettingsPage": ...

    def help_page(self) -> QWidget: ...

    def open_palette(self, text: str = "") -> None: ...

    def go(self, place: str) -> None: ...


class DeskBinding(QObject):
    """Connects; decides nothing."""

    def __init__(self, frame: Frame, work: Workplace, contacts: ContactBook | None = None) -> None:
        super().__init__()
        self.work = work
        self._frame = frame
        self.view = frame.desk_view
        self.requests = RequestsController(work, self)
        self.windows = WindowsController(work, self)
        self.contacts = contacts or ContactBook(work.me.user_id)
        self._shared = Shared(work, self.contacts, self.requests, self.windows.bring_forward)
        fittings = Fittings(self.view, frame.remedy_panel(), frame.registry)
        self.part = DeskPart(fittings, self._shared, self)
        self.desk = self.part.desk
        self.tabs = TabsController(self.view, self.desk, work, self)
        self.status = StatusController(frame.top, frame.banner, work, self)
        self.presence = PresenceController(frame.top, work, self.contacts, self)
        self.presence.said.connect(frame.toasts.say)
        self.alerts = AlertsController(self._around(), work, self)
        self.sync = SyncController(frame.sync_panel, work, self)
        self.sync.said.connect(frame.toasts.say)
        self._places: dict[str, QWidget] = {DESK: self.view}
        self._settings: SettingsController | None = None
        self.approvals: ApprovalsController | None = None
        self._open_approvals()
        self.office = self._office()
        self.lost = LostComputer(self.view, work, self)
        self.lost.said.connect(frame.toasts.say)
        self.kept_aside = KeptAside(self.view, work, self)
        self.kept_aside.said.connect(frame.toasts.say)
        self._acts = self._desk_acts()
        self._connect()
        self.requests.read()
        self._refresh_acts()

    def _around(self) -> Around:
        frame = self._frame
        return Around(
            frame.desk_view,
            frame.toasts,
            frame.alert_panel,
            lambda: self.presence.presence is Presence.ON_CONTACT,
            self._is_looked_at,
        )

    def _open_approvals(self) -> None:
        """Open the queue to who decides, also by a right that was lent; others have none."""
        if self.approvals is not None:
            return
        may_decide, button = decides(self.work), self._frame.rail.button(APPROVALS)
        button.setVisible(may_decide)
        self._frame.registry.action("go.approvals").set_enabled(may_decide)
        if not may_decide:
            return
        from agentdesk.desktop.main_window.approvals_controller import (  # noqa: PLC0415  late
            ApprovalsController,
        )

        page = self._frame.approvals_page(self.work.clock)
        self._places[APPROVALS] = page
        self.approvals = ApprovalsController(page, self.work, self)
        self.approvals.waiting_changed.connect(button.set_count)
        self.approvals.came.connect(partial(self.alerts.tell, AlertKind.WAITING))
        self.approvals.waiting_changed.connect(self._waiting_changed)
        self.approvals.count()

    def _waiting_changed(self, count: int) -> None:
        if not count:
            self.alerts.over((AlertKind.WAITING,), "")

    def _rows_changed(self, changed: frozenset[tuple[Any, str | None]]) -> None:
        """A right may have been lent while one is signed in."""
        if any(entity is Entity.DELEGATION for entity, _customer in changed):
            self._open_approvals()

    def _office(self) -> "OfficeBinding | None":
        """Return the office's places, as far as the role has any."""
        mine = places_of(self.work.me.role)
        for place in WHO_SEES:
            self._frame.rail.button(place).setVisible(place in mine)
            self._frame.registry.action(f"go.{place}").set_enabled(place in mine)
        if not mine:
            return None
        from agentdesk.desktop.main_window.office_binding import (  # noqa: PLC0415  late
            OfficeBinding,
        )

        office = OfficeBinding(self._frame.office_pages(), self.work, self)
        office.said.connect(self._frame.toasts.say)
        office.customer_chosen.connect(self.open_customer)
        self._places.update(office.places)
        return office

    def open_customer(self, customer_id: str, row_id: str = "") -> None:
        """Go to a customer, wherever they stand, and to an entry of theirs if one is meant."""
        self._frame.go(DESK)
        self.desk.open(customer_id)
        if row_id:
            part = self.windows.part_of(customer_id) or self.part
            part.desk.entries.seek(customer_id, row_id)

    def _desk_acts(self) -> Mapping[str, Callable[[], object]]:
        return {
            **self.part.acts,
            "tab.next": lambda: self.view.turn_by(1),
            "tab.previous": lambda: self.view.turn_by(-1),
            "tab.apart": self.take_apart,
            "tab.beside": self.put_beside,
            "tab.reopen": self.tabs.open_last_closed,
            **{
                f"tab.place_{place}": partial(self.tabs.turn_to_place, place)
                for place in range(1, MOST_TAB_KEYS + 1)
            },
            "desk.report_lost": self.lost.ask,
            "desk.kept_aside": self.kept_aside.open,
        }

    def _connect(self) -> None:
        frame, desk = self._frame, self.desk
        self.work.bridge.rang.connect(self._hear_ring)
        self.work.bridge.rang.connect(desk.ring)
        desk.search_wanted.connect(frame.open_palette)
        desk.rang_beside.connect(self._say_rang)
        desk.rang_in_front.connect(self._announce_ring)
        desk.acts_changed.connect(self._refresh_acts)
        self.tabs.closed_changed.connect(self._refresh_acts)
        self._bind_part(self.part)
        self.windows.brought_back.connect(self.open_customer)
        self.windows.closed_by_hand.connect(self.tabs.remember_closed)
        self.windows.find_asked.connect(self._find)
        self._bind_alerts()
        self.work.bridge.answered.connect(self._answered)
        self.work.bridge.rows_changed.connect(self._rows_changed)
        self.work.preferences.changed.connect(self._follow_choice)
        self._follow_choice("single_keys")

    def _follow_choice(self, name: str) -> None:
        if name == "single_keys":
            self._frame.registry.set_single_keys(self.work.preferences.choices.single_keys)

    def _bind_alerts(self) -> None:
        alerts, requests = self.alerts, self.requests
        requests.decided.connect(partial(alerts.tell, AlertKind.DECIDED))
        requests.asked.connect(partial(alerts.tell, AlertKind.ASKED))
        requests.acted_on.connect(partial(alerts.over, (AlertKind.DECIDED, AlertKind.ASKED)))
        alerts.wanted.connect(self._go_to)
        alerts.count_changed.connect(lambda n: self._frame.top.show_alerts(bell_value(n)))
        self.view.turned_to.connect(alerts.see_customer)
        alerts.begin()

    def _go_to(self, key: str) -> None:
        """Go where an alert points: a customer, a caller nobody knows, or the approvals."""
        if not key:
            self._frame.go(APPROVALS)
        elif self.desk.is_customer(key):
            self.open_customer(key)
        else:
            self._frame.go(DESK)
            self.view.turn_to(key)

    def _is_looked_at(self, customer_id: str) -> bool:
        window = self.windows.window_of(customer_id)
        if window is not None:
            return window.isActiveWindow()
        return self.view.isVisible() and self.desk.front_customer() == customer_id

    def _hear_ring(self, ring: Ring) -> None:
        """A contact that opens by itself is heard; one beside another is an alert of its own."""
        if self.desk.in_hand() is None and is_live(ring, self.work.clock.now()):
            self.alerts.sound(AlertKind.RING)

    def _bind_part(self, part: DeskPart) -> None:
        """Whichever window it stands in: its presence and its requests are the same person's."""
        part.desk.presence_wanted.connect(self.presence.follow)
        part.desk.entries.said.connect(self._frame.toasts.say)
        part.request_chosen.connect(self._request_chosen)

    def act(self, action_id: str) -> None:
        """Do one of the desk's acts (from a key, a menu or Ctrl+K)."""
        self._acts[action_id]()

    def end(self) -> None:
        self.alerts.end()
        self.tabs.end()
        self.windows.end()
        self.part.end()
        self.work.drafts.end()
        self.work.preferences.end()
        self._frame.banner.hide()
        self.presence.end()
        self.sync.end()
        self.requests.end()
        parts: list[QObject] = [
            self.part,
            self.status,
            self.presence,
            self.sync,
            self.requests,
            self.windows,
            self.tabs,
            self.alerts,
        ]
        if self.office is not None:
            self.office.end()
            parts.append(self.office)
        if self.approvals is not None:
            self.approvals.end()
            parts.append(self.approvals)
        if self._settings is not None:
            self._settings.end()
            self._sounds.end()
            parts += [self._settings, self._sounds]
        for part in parts:
            part.setParent(None)
            part.deleteLater()
        self.deleteLater()

    def told(self, command: AnyCommand, customer_id: str | None) -> None:
        """An act of ours went into the outbox: show its projection at once."""
        self.desk.told(customer_id)
        self.windows.told(customer_id)
        if self.office is not None and isinstance(command, _ABOUT_THE_OFFICE):
            self.office.read()
        if not isinstance(command, _ABOUT_REQUESTS):
            return  # reading every request anew was a tenth of a card's time
        self.requests.read()
        if self.approvals is not None:
            self.approvals.read()

    # ---- places --------------------------------------------------------------------------

    def put_beside(self) -> None:
        """Show the customer before this one beside them, or give this one the room again.

        Where two do not fit, the other one gets a window of their own.
        """
        view, other = self.view, self.tabs.before()
        if view.beside:
            view.put_alone()
        elif other and view.can_stand_beside():
            view.put_beside(other)
        elif other and self.windows.may_open:
            self.desk.close(other)
            self._open_apart(other)
            words = tr("Desk", "Two do not fit into this window: the other one has its own now")
            self._frame.toasts.say(Value(words, icon="columns-2"))

    def take_apart(self) -> None:
        """Give the customer in front a window of their own; their tab here closes."""
        customer_id = self.desk.front_customer()
        if customer_id and self.windows.may_open:
            self.desk.close(customer_id)
            self._open_apart(customer_id)

    def _open_apart(self, customer_id: str, *, in_front: bool = True) -> None:
        self._bind_part(self.windows.open(customer_id, self._shared, in_front=in_front))

    def reopen(self) -> None:
        """Open what was open when the desk was left, was locked or died."""
        self.tabs.reopen()
        self.desk.show_unknown()
        for customer_id in self.windows.kept():
            self._open_apart(customer_id, in_front=False)

    def _find(self) -> None:
        """Somebody looks for another customer from a window that has no palette."""
        over = self.view.window()
        over.activateWindow()
        over.raise_()
        self._frame.open_palette()

    def has(self, place: str) -> bool:
        return place in self._places or place in {SETTINGS, HELP}

    def _open_settings(self) -> None:
        page = self._frame.settings_page()
        if self._settings is None:
            from agentdesk.desktop.main_window.settings_controller import (  # noqa: PLC0415  late
                SettingsController,
            )
            from agentdesk.desktop.main_window.sounds_controller import (  # noqa: PLC0415  late
                SoundsController,
            )

            self._places[SETTINGS] = page
            self._settings = SettingsController(page, self.work, self._frame.registry, self)
            self._settings.copy_asked.connect(self.sync.copy)
            self._sounds = SoundsController(page.notifications, self.work, self.alerts, self)
        self._settings.open()

    def go(self, place: str) -> None:
        if place == SETTINGS:
            self._open_settings()
        elif place == HELP:
            self._places[HELP] = self._frame.help_page()
        self._frame.screens.setCurrentWidget(self._places[place])
        if place == APPROVALS:
            self.alerts.see_waiting()
        if self.office is not None:
            self.office.open(place)

    def scopes(self, place: str) -> tuple[str, ...]:
        return (place,)

    # ---- news ----------------------------------------------------------------------------

    def _request_chosen(self, line: RequestLine) -> None:
        self.open_customer(line.customer_id)
        part = self.windows.part_of(line.customer_id) or self.part
        part.open_request(line)

    def _announce_ring(self, _key: str, name: str) -> None:
        """Whoever does not look hears whose card has opened by itself."""
        announce(self.view, _calling(name), at_once=True)

    def _say_rang(self, key: str, name: str) -> None:
        value = Value(_calling(name), tone=Tone.ACCENT, icon="phone-incoming")
        self.alerts.tell(AlertKind.RING, value, key)

    def _answered(self, result: CommandResult) -> None:
        """Say what was refused; what was applied is seen where it belongs."""
        entries = self.work.door.outbox.entries()
        if result.outcome in (Outcome.REJECTED, Outcome.CONFLICT):
            stayed = refused_move(result, entries, self.work.queries.cases)
            who = (one.customer_id for one in entries if one.command_id == result.command_id)
            value = stayed or refused_value(result, entries)
            self.alerts.tell(AlertKind.REFUSED, value, next(who, None) or "")
            return
        settled = clash_value(result, self.work.me.user_id) or settled_value(result, entries)
        if settled is not None:
            self._frame.toasts.say(settled)
        else:
            announce(self.view, given_words(result, entries))

    def _refresh_acts(self) -> None:
        registry = self._frame.registry
        registry.action("desk.report_lost").set_enabled(self.lost.may_report)
        two = bool(self.tabs.before() or self.view.beside)
        alone = tr("Action", "Only one customer is open")
        registry.action("tab.beside").set_enabled(two, "" if two else alone)
        registry.action("tab.reopen").set_enabled(self.tabs.has_closed)
        registry.action("tab.apart").set_enabled(
            bool(self.desk.front_customer()) and self.windows.may_open
        )


def _calling(name: str) -> str:
    """Return who is calling; without a name or a number, that somebody is."""
    if not name:
        return kind_name(AlertKind.RING)
    return tr("Desk", "{name} is calling").format(name=name)
