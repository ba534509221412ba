"""The presence chip: what I said of myself, its clock, and what comes after the contact in hand."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from agentdesk.cache.shapes import WAITING
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.presence import (
    Standing,
    State,
    WrapUpRule,
    left_s,
    presence_view,
    waits,
)
from agentdesk.desktop.item_models.values import Value
from agentdesk.desktop.main_window.contact_book import ContactBook
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.operations.users import set_presence
from agentdesk.desktop.tasks import Ticker
from agentdesk.desktop.views.shell.top_bar import TopBar
from agentdesk.domain.commands import ALLOWED_ROLES, CommandType
from agentdesk.domain.interactions import Presence
from agentdesk.protocol.messages import SetPresence

_TICK_MS = 1000
_FREE = State(Presence.AVAILABLE)


class PresenceController(QObject):
    """A contact is never cut short: what is chosen during one counts when it is done."""

    said = Signal(object)  # Value, for a toast

    def __init__(
        self, top: TopBar, work: Workplace, contacts: ContactBook, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._top, self._work, self._contacts = top, work, contacts
        known = self._known()  # whoever was signed out is available now
        self._stands = replace(
            known or Standing(_FREE, work.clock.now()), rule=self._rule(), then=contacts.then
        )
        if known is None and self._takes_contacts:
            set_presence(work.door, self.presence)
        top.presence.setVisible(self._takes_contacts)
        top.presence_chosen.connect(self.choose)
        self._ticker = Ticker(self, _TICK_MS, self.tick)
        self._ticker.start()
        self.tick()

    @property
    def presence(self) -> Presence:
        return self._stands.state.presence

    def end(self) -> None:
        self._ticker.stop()
        self._top.presence_chosen.disconnect(self.choose)

    def _known(self) -> Standing | None:
        """Return what I said last, as the outbox or else the server has it; None: nothing."""
        for entry in reversed(self._work.door.outbox.entries()):
            told = entry.command
            if isinstance(told, SetPresence) and entry.state in WAITING:
                return Standing(State(told.presence, told.reason), told.made_at)
        for held in self._work.queries.users():
            body = held.body
            if held.id == self._work.me.user_id and body.presence is not Presence.SIGNED_OUT:
                return Standing(State(body.presence, body.presence_reason), body.presence_since)
        return None

    def _rule(self) -> WrapUpRule:
        mine = (held for held in self._work.queries.teams() if held.id == self._work.me.team_id)
        team = next(mine, None)
        return WrapUpRule() if team is None else WrapUpRule(team.body.wrap_up, team.body.wrap_up_s)

    @property
    def _takes_contacts(self) -> bool:
        """An administrator or auditor takes none: they have no presence to say."""
        return self._work.me.role in ALLOWED_ROLES[CommandType.SET_PRESENCE]

    # ---- what is said --------------------------------------------------------------------

    def choose(self, wanted: State) -> None:
        """Somebody chose; during a contact it is kept for afterwards, and chosen again let go."""
        standing = self._standing()
        if waits(standing, wanted):
            then = None if wanted in (standing.then, _FREE) else wanted
            self._keep_then(then)
            self.tick()
        else:
            self._be(wanted)

    def follow(self, presence: Presence) -> None:
        """The contact goes on: it was taken, its after-contact work began, or it is done."""
        if presence is not Presence.AVAILABLE:
            self._be(State(presence), then=self._stands.then)
        else:
            self._be(self._stands.then or _FREE)

    def _keep_then(self, then: State | None) -> None:
        self._contacts.then = then
        self._stands = replace(self._stands, then=then)

    def _be(self, state: State, then: State | None = None) -> None:
        self._keep_then(then)
        if self._takes_contacts and state != self._stands.state:
            self._stands = replace(self._stands, state=state, since=self._work.clock.now())
            set_presence(self._work.door, state.presence, state.reason)
        self.tick()

    # ---- the clock -----------------------------------------------------------------------

    def tick(self) -> None:
        """Once a second: the clock runs, and a time-boxed after-contact work may be over."""
        now = self._work.clock.now()
        if self._stands.state.presence is Presence.AFTER_CONTACT_WORK:
            self._stands = replace(self._stands, rule=self._rule())
            if left_s(self._stands, now) == 0:
                self._time_is_over()
                return
        self._top.show_presence(presence_view(self._standing(), now))

    def _standing(self) -> Standing:
        return replace(self._stands, has_contact=self._contacts.newest() is not None)

    def _time_is_over(self) -> None:
        """The next contact may come; what was written stays, and can still be finished."""
        self._contacts.put_aside()
        self._be(self._stands.then or _FREE)
        words = tr("Presence", "The time for after-contact work is over. What you wrote is kept.")
        self.said.emit(Value(words, icon="clock"))
