"""The policy page: versions from the cache, what is typed here, rehearsed before it is proposed."""

from dataclasses import replace
from typing import Any

import msgspec
from PySide6.QtCore import QObject

from agentdesk.desktop import i18n
from agentdesk.desktop.item_models.policy_facts import PolicyFacts, build_policy
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
from agentdesk.protocol.empowerment import PolicyBody, PolicyLimit
from agentdesk.protocol.policies import PolicyTerms
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

    # ---- what is typed -------------------------------------------------------------------

    def _choose(self, policy_id: str) -> None:
        self._asks += 1
        span = self._facts.rehearsal.span
        self._facts = replace(self._facts, chosen=policy_id, typed={}, rehearsal=idle(span))
        self._show()

    def _type(self, number: int, amount: int) -> None:
        """Keep a figure; one typed back to what it was is no change."""
        shown = self._facts.shown
        if shown is None:
            return
        typed = {**self._facts.typed, number: amount}
        if shown.body.limits[number].amount_minor == amount:
            del typed[number]
        self._facts = replace(self._facts, typed=typed)
        self._show()

    def _discard(self) -> None:
        self._facts = replace(self._facts, typed={})
        self._show()

    def _typed_body(self) -> PolicyBody | None:
        """Return the version on screen with what was typed."""
        shown = self._facts.shown
        if shown is None:
            return None
        typed = self._facts.typed
        limits = [
            _with_amount(limit, typed.get(number, limit.amount_minor))
            for number, limit in enumerate(shown.body.limits)
        ]
        return msgspec.structs.replace(shown.body, limits=limits)

    # ---- rehearsing ----------------------------------------------------------------------

    def _choose_span(self, span: str) -> None:
        self._facts = replace(self._facts, rehearsal=idle(span))
        self._show()

    def _rehearse(self) -> None:
        body, span = self._typed_body(), self._facts.rehearsal.span
        if body is None:
            return
        self._asks += 1
        number = self._asks
        first, last = days_of(span, i18n.local(self._facts.now).date())
        ask = RehearsalAsk(first, last, body)
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
        body = self._typed_body()
        if body is None or not self._facts.typed:
            return
        policy_id = propose(self._work.door, _terms(body), self._work.clock.now(), words)
        self._facts = replace(self._facts, typed={}, chosen=policy_id)
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


def _with_amount(limit: PolicyLimit, amount: int) -> PolicyLimit:
    return msgspec.structs.replace(limit, amount_minor=amount)


def _terms(body: PolicyBody) -> PolicyTerms:
    """Return the version's terms without its life: they have fields of the same names."""
    said = {name: getattr(body, name) for name in PolicyTerms.__struct_fields__}
    return msgspec.convert(msgspec.to_builtins(said), PolicyTerms)
