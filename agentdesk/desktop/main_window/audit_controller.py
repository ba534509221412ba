"""The audit view: asked of the server page by page, kept nowhere."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from agentdesk.desktop.item_models.audit import AuditFacts, build_audit
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.views.audit.page import AuditPage
from agentdesk.protocol.audit import AuditPage as EntryPage
from agentdesk.protocol.audit import AuditState, FlagPage

_MOST_ENTRIES = 1000


class AuditController(QObject):
    """An answer to an older question is dropped."""

    customer_chosen = Signal(str)

    def __init__(self, page: AuditPage, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._work = page, work
        self._asks = 0
        self._before: int | None = None
        self._facts = AuditFacts(work.clock.now(), people=self._people())
        page.trail.who_chosen.connect(self._choose_who)
        page.trail.what_chosen.connect(self._choose_what)
        page.trail.older_asked.connect(self._ask_older)
        page.customer_chosen.connect(self.customer_chosen)
        self._show()

    def end(self) -> None:
        self._asks += 1

    def open(self) -> None:
        """The page came to the front: ask for what happened since."""
        self._facts = replace(self._facts, people=self._people())
        self._ask()

    def read(self) -> None:
        """Nothing here comes from the cache but the names."""
        self._facts = replace(self._facts, people=self._people())
        self._show()

    def _people(self) -> tuple[tuple[str, str], ...]:
        users = [(held.id, held.body.display_name) for held in self._work.queries.users()]
        return tuple(sorted(users, key=lambda one: one[1]))

    def _choose_who(self, user_id: str) -> None:
        self._facts = replace(self._facts, who=user_id)
        self._ask()

    def _choose_what(self, action: str) -> None:
        self._facts = replace(self._facts, what=action)
        self._ask()

    def _ask(self) -> None:
        self._asks += 1
        number, facts, bridge = self._asks, self._facts, self._work.bridge
        bridge.ask_office(
            lambda office: office.audit_page(facts.who, facts.what, None),
            lambda page: self._have_first(number, page),
            lambda _error: self._have_none(number),
        )
        bridge.ask_office(
            lambda office: office.audit_state(),
            lambda state: self._have_state(number, state),
            lambda _error: None,
        )
        bridge.ask_office(
            lambda office: office.audit_flags(),
            lambda flags: self._have_flags(number, flags),
            lambda _error: None,
        )

    def _ask_older(self) -> None:
        number, facts, before = self._asks, self._facts, self._before
        if before is None:
            return
        self._before = None  # once is enough while the answer is on its way
        self._work.bridge.ask_office(
            lambda office: office.audit_page(facts.who, facts.what, before),
            lambda page: self._have_more(number, page),
            lambda _error: self._have_none(number),
        )

    def _have_first(self, number: int, page: EntryPage) -> None:
        if number == self._asks:
            self._facts = replace(self._facts, entries=(), away=False)
            self._take(page)

    def _have_more(self, number: int, page: EntryPage) -> None:
        if number == self._asks:
            self._take(page)

    def _take(self, page: EntryPage) -> None:
        entries = (*self._facts.entries, *page.entries)[:_MOST_ENTRIES]
        more = page.before is not None and len(entries) < _MOST_ENTRIES
        self._before = page.before if more else None
        self._facts = replace(self._facts, entries=entries, older=more)
        self._show()

    def _have_state(self, number: int, state: AuditState) -> None:
        if number == self._asks:
            self._facts = replace(self._facts, state=state)
            self._show()

    def _have_flags(self, number: int, page: FlagPage) -> None:
        if number == self._asks:
            self._facts = replace(self._facts, flags=tuple(page.flags))
            self._show()

    def _have_none(self, number: int) -> None:
        if number == self._asks:
            self._facts = replace(self._facts, away=True)
            self._show()

    def _show(self) -> None:
        self._facts = replace(self._facts, now=self._work.clock.now())
        self._page.show_audit(build_audit(self._facts))
