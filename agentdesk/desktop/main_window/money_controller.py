"""The team's money: budgets from the cache as they change, the day's books asked of the server."""

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.day_books import away_day, build_day
from agentdesk.desktop.item_models.day_close import DayView
from agentdesk.desktop.item_models.money_facts import (
    MoneyFacts,
    agents_of,
    policy_aside,
    pools_of,
)
from agentdesk.desktop.item_models.team_money import MoneyView
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.operations.books import Settled, close_day, retry_effect, settle_effect
from agentdesk.desktop.tasks import Debounce
from agentdesk.desktop.views.money.page import MoneyPage
from agentdesk.domain.actor import Role
from agentdesk.domain.commands import ALLOWED_ROLES, CommandType
from agentdesk.protocol import domain_values
from agentdesk.protocol.journal import DayTotals, JournalDay
from agentdesk.protocol.rows import Entity

_PAUSE_MS = 400
_WATCHED = frozenset({Entity.BUDGET, Entity.USER, Entity.POLICY, Entity.TEAM})
_BOOKED = frozenset({Entity.REMEDY_PLAN, Entity.EFFECT, Entity.DAY_CLOSE})


class MoneyController(QObject):
    """The books are asked for when the page opens, a day is chosen, or something was booked."""

    said = Signal(object)  # Value, for a toast

    def __init__(self, page: MoneyPage, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._work = page, work
        self._days: tuple[JournalDay, ...] = ()
        self._totals: DayTotals | None = None
        self._wanted: date | None = None
        self._asks = 0
        self._acts = work.me.role in ALLOWED_ROLES[CommandType.SETTLE_EFFECT]
        self._day: DayView = away_day()
        self._later = Debounce(self, _PAUSE_MS, self._ask)
        page.day_chosen.connect(self._choose)
        page.close_asked.connect(self._close)
        page.export_asked.connect(self._export)
        page.retry_asked.connect(self._retry)
        page.settle_asked.connect(self._settle)
        work.bridge.rows_changed.connect(self._rows_changed)

    def end(self) -> None:
        self._later.forget()
        self._asks += 1

    def open(self) -> None:
        """The page came to the front: what it shows is as new as can be."""
        self.read()
        self._ask()

    def read(self) -> None:
        facts = self._facts()
        view = MoneyView(pools_of(facts), agents_of(facts), policy_aside(facts.policy), self._day)
        self._page.show_money(view)

    def _facts(self) -> MoneyFacts:
        queries, me = self._work.queries, self._work.me
        policy = queries.policy()
        users = tuple(queries.users())
        teams = [(held.id, held.body.name) for held in queries.teams()]
        if me.role is Role.SUPERVISOR:
            teams = [team for team in teams if team[0] == me.team_id] or [(me.team_id, "")]
        subjects = [team_id for team_id, _name in teams]
        shown = set(subjects)
        subjects += [held.id for held in users if held.body.team_id in shown]
        return MoneyFacts(
            today=self._today(),
            policy=None if policy is None else domain_values.policy(policy),
            teams=tuple(teams),
            users=users,
            budgets=tuple(held for subject in subjects for held in queries.budgets(subject)),
        )

    def _today(self) -> date:
        return i18n.local(self._work.clock.now()).date()

    def _rows_changed(self, changed: frozenset[tuple[Any, str | None]]) -> None:
        """What nobody looks at is read when the page opens."""
        entities = {entity for entity, _customer in changed}
        if not self._page.isVisible():
            return
        if entities & _WATCHED:
            self.read()
        if entities & _BOOKED:
            self._later.ask()

    # ---- the books -----------------------------------------------------------------------

    def _choose(self, key: str) -> None:
        self._wanted = date.fromisoformat(key)
        self._ask()

    def _ask(self) -> None:
        """Ask for the days first; the newest one is shown when none was chosen."""
        self._asks += 1
        number = self._asks
        self._work.bridge.ask_office(
            lambda office: office.days(),
            lambda found: self._have_days(number, tuple(found.days)),
            lambda _error: self._have_none(number),
        )

    def _have_days(self, number: int, days: tuple[JournalDay, ...]) -> None:
        if number != self._asks:
            return
        self._days = days
        wanted = self._wanted or max((one.day for one in days), default=self._today())
        self._work.bridge.ask_office(
            lambda office: office.day(wanted),
            lambda totals: self._have_day(number, totals),
            lambda _error: self._have_none(number),
        )

    def _have_day(self, number: int, totals: DayTotals) -> None:
        if number == self._asks:
            self._totals = totals
            self._day = build_day(totals, self._days, self._today(), acts=self._acts)
            self.read()

    def _have_none(self, number: int) -> None:
        if number == self._asks:
            self._totals, self._day = None, away_day()
            self.read()

    # ---- what is done with them ----------------------------------------------------------

    def _close(self) -> None:
        if self._totals is not None:
            close_day(self._work.door, self._totals.day, self._totals.digest)
            self._later.ask()

    def _retry(self, effect_id: str, customer_id: str) -> None:
        retry_effect(self._work.door, effect_id, customer_id)
        self._later.ask()

    def _settle(
        self, effect_id: str, customer_id: str, done: bool, reference: str, words: str
    ) -> None:
        settle_effect(self._work.door, Settled(effect_id, customer_id, done, reference, words))
        self._later.ask()

    def _export(self, form: str) -> None:
        totals = self._totals
        if totals is None:
            return
        name = f"journal-{totals.day.isoformat()}.{form}"
        title = tr("Money", "Keep the journal as")
        chosen, _filter = QFileDialog.getSaveFileName(self._page, title, name)
        if chosen:
            self._work.bridge.ask_office(
                lambda office: office.journal_file(totals.day, form),
                lambda content: self._keep(Path(chosen), content),
                lambda _error: self.said.emit(_not_fetched()),
            )

    def _keep(self, path: Path, content: bytes) -> None:
        try:
            path.write_bytes(content)
        except OSError as error:
            words = tr("Money", "The file could not be written: {reason}")
            reason = error.strerror or ""
            self.said.emit(Value(words.format(reason=reason), tone=Tone.BAD, icon="circle-x"))
            return
        words = tr("Money", "The journal is in {file}.").format(file=path.name)
        self.said.emit(Value(words, tone=Tone.OK, icon="check"))


def _not_fetched() -> Value:
    words = tr("Money", "The server does not answer; nothing was written. Try again later.")
    return Value(words, tone=Tone.WARN, icon="wifi-off")
