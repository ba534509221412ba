"""The policy page: versions from the cache, what is typed here, rehearsed before it is proposed."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from agentdesk.desktop import i18n
from agentdesk.desktop.item_models.limit_form import (
    LimitForm,
    form_of,
    limit_of,
    new_form,
    settled,
)
from agentdesk.desktop.item_models.policy_draft import (
    changes,
    put_limit,
    with_amount,
    without_limit,
)
from agentdesk.desktop.item_models.policy_facts import (
    ANOTHER_DAY,
    AT_ONCE,
    PolicyFacts,
    build_policy,
)
from agentdesk.desktop.item_models.policy_settings import (
    LevelForm,
    SettingsForm,
    settings_of,
    with_settings,
)
from agentdesk.desktop.item_models.rehearsed import (
    build_rehearsal,
    days_of,
    failed,
    idle,
    running,
)
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.operations.policies import confirm, propose, withdraw
from agentdesk.desktop.views.policy.page import PolicyPage
from agentdesk.domain.commands import ALLOWED_ROLES, CommandType
from agentdesk.domain.errors import Unavailable
from agentdesk.protocol.empowerment import PolicyBody
from agentdesk.protocol.policies import terms_of
from agentdesk.protocol.rehearsal import Rehearsal, RehearsalAsk
from agentdesk.protocol.rows import Entity


class PolicyController(QObject):
    """What is typed stays while rows change; another version begins with its own figures."""

    def __init__(self, page: PolicyPage, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._work = page, work
        self._asks = 0
        self._facts = self._read(
            PolicyFacts(
                now=work.clock.now(),
                person_id=work.me.person_id,
                proposes=work.me.role in ALLOWED_ROLES[CommandType.PROPOSE_POLICY],
                policies=(),
                rehearsal=idle(),
            )
        )
        self._join(page)
        self._show()

    def _join(self, page: PolicyPage) -> None:
        page.version_chosen.connect(self._choose)
        page.limits.amount_changed.connect(self._type)
        page.limits.opened.connect(self._open_limit)
        page.limits.new_asked.connect(self._new_limit)
        page.limit.edited.connect(self._fill_in)
        page.limit.kept.connect(self._keep_limit)
        page.limit.removed.connect(self._remove_limit)
        page.limit.left.connect(self._leave_limit)
        page.settings.edited.connect(self._set)
        page.levels.edited.connect(self._set_levels)
        page.acts.start.chosen.connect(self._choose_start)
        page.acts.start.day_typed.connect(self._start_on)
        page.acts.propose_asked.connect(self._propose)
        page.acts.confirm_asked.connect(self._confirm)
        page.acts.withdraw_asked.connect(self._withdraw)
        page.acts.discard_asked.connect(self._discard)
        page.rehearsal.span_chosen.connect(self._choose_span)
        page.rehearsal.asked.connect(self._rehearse)
        self._work.bridge.rows_changed.connect(self._rows_changed)

    def end(self) -> None:
        self._asks += 1

    def open(self) -> None:
        self.read()

    def read(self) -> None:
        self._facts = self._read(self._facts)
        self._show()

    def _read(self, facts: PolicyFacts) -> PolicyFacts:
        queries = self._work.queries
        newest = sorted(queries.policies(), key=lambda held: held.body.version, reverse=True)
        counting = queries.policy()
        return replace(
            facts,
            now=self._work.clock.now(),
            policies=tuple(newest),
            in_force=0 if counting is None else counting.version,
        )

    def _rows_changed(self, changed: frozenset[tuple[Any, str | None]]) -> None:
        if any(entity is Entity.POLICY for entity, _customer in changed):
            self.read()

    def _show(self) -> None:
        self._page.show_policy(build_policy(self._facts))

    # ---- what is changed here --------------------------------------------------------------

    def _choose(self, policy_id: str) -> None:
        self._asks += 1
        span = self._facts.rehearsal.span
        self._facts = replace(_calm(self._facts), chosen=policy_id, rehearsal=idle(span))
        self._show()

    def _change(self, draft: PolicyBody) -> None:
        """Keep what was changed; changed back to what it was, it is no change."""
        shown = self._facts.shown
        is_change = shown is not None and bool(changes(draft, shown.body))
        self._facts = replace(self._facts, draft=draft if is_change else None)
        self._show()

    def _type(self, number: int, amount: int) -> None:
        body = self._facts.body
        if body is not None:
            self._facts = replace(self._facts, form=None, number=None)
            self._change(with_amount(body, number, amount))

    def _set(self, form: SettingsForm) -> None:
        body = self._facts.body
        if body is not None:
            self._change(with_settings(body, form))

    def _set_levels(self, levels: tuple[LevelForm, ...]) -> None:
        body = self._facts.body
        if body is not None:
            self._change(with_settings(body, replace(settings_of(body), levels=levels)))

    def _discard(self) -> None:
        self._facts = _calm(self._facts)
        self._show()

    # ---- one limit -----------------------------------------------------------------------

    def _open_limit(self, number: int) -> None:
        body = self._facts.body
        if body is not None:
            form = form_of(body.limits[number])
            self._facts = replace(self._facts, form=form, number=number)
            self._show()

    def _new_limit(self) -> None:
        self._facts = replace(self._facts, form=new_form(), number=None)
        self._show()

    def _fill_in(self, form: LimitForm) -> None:
        self._facts = replace(self._facts, form=settled(form))
        self._show()

    def _keep_limit(self) -> None:
        body, form, number = self._facts.body, self._facts.form, self._facts.number
        if body is None or form is None:
            return
        limit = limit_of(form, None if number is None else body.limits[number])
        self._close_limit(put_limit(body, number, limit))

    def _remove_limit(self) -> None:
        body, number = self._facts.body, self._facts.number
        if body is not None and number is not None:
            self._close_limit(without_limit(body, number))

    def _leave_limit(self) -> None:
        body = self._facts.body
        if body is not None:
            self._close_limit(body)

    def _close_limit(self, draft: PolicyBody) -> None:
        """The focus goes to the limit's line: a button that goes must not leave it nowhere."""
        number = self._facts.number
        self._facts = replace(self._facts, form=None, number=None)
        self._change(draft)
        self._page.limits.focus_limit(len(draft.limits) - 1 if number is None else number)

    # ---- from when on ----------------------------------------------------------------------

    def _choose_start(self, key: str) -> None:
        typed = key == ANOTHER_DAY
        known = self._facts.starts_on if typed else None
        day = known if key in {AT_ONCE, ANOTHER_DAY} else date.fromisoformat(key)
        self._facts = replace(self._facts, starts_on=day, types_day=typed)
        self._show()

    def _start_on(self, day: date) -> None:
        self._facts = replace(self._facts, starts_on=day)
        self._show()

    # ---- rehearsing ----------------------------------------------------------------------

    def _choose_span(self, span: str) -> None:
        self._facts = replace(self._facts, rehearsal=idle(span))
        self._show()

    def _rehearse(self) -> None:
        body, span = self._facts.body, self._facts.rehearsal.span
        if body is None:
            return
        self._asks += 1
        number = self._asks
        first, last = days_of(span, i18n.local(self._facts.now).date())
        ask = RehearsalAsk(first, last, terms_of(body))
        self._facts = replace(self._facts, rehearsal=running(span))
        self._show()
        self._work.bridge.ask_office(
            lambda office: office.rehearse(ask),
            lambda found: self._have(number, span, found),
            lambda error: self._have_none(number, span, error),
        )

    def _have(self, number: int, span: str, found: Rehearsal) -> None:
        if number == self._asks:
            self._facts = replace(self._facts, rehearsal=build_rehearsal(found, span))
            self._show()

    def _have_none(self, number: int, span: str, error: Exception) -> None:
        if number == self._asks:
            away = isinstance(error, Unavailable)
            self._facts = replace(self._facts, rehearsal=failed(span, away=away))
            self._show()

    # ---- two people ----------------------------------------------------------------------

    def _propose(self, words: str) -> None:
        body, starts_on = self._facts.body, self._facts.starts_on
        if body is None:
            return
        now = self._work.clock.now()
        begins = now if starts_on is None else i18n.midnight(starts_on)
        policy_id = propose(self._work.door, terms_of(body), begins, words)
        self._facts = replace(_calm(self._facts), chosen=policy_id)
        self.read()

    def _confirm(self) -> None:
        shown = self._facts.shown
        if shown is not None:
            confirm(self._work.door, shown.id)
            self.read()

    def _withdraw(self, words: str) -> None:
        shown = self._facts.shown
        if shown is not None:
            withdraw(self._work.door, shown.id, words)
            self.read()


def _calm(facts: PolicyFacts) -> PolicyFacts:
    """Return them without anything that was changed on screen."""
    return replace(facts, draft=None, form=None, number=None, starts_on=None, types_day=False)
