"""Thousands of rounds in which six hands reach for one request: exactly one of them gets it."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from threading import Barrier

import pytest
from sqlalchemy import text

from agentdesk.domain.approvals import Decision
from agentdesk.domain.dials import Scope, Strength, Window
from agentdesk.domain.errors import Conflict, Unavailable
from agentdesk.domain.money import MAX_MINOR
from agentdesk.protocol.empowerment import PolicyBody, PolicyLimit
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.server.jobs.sweep import sweep
from agentdesk.server.services import approvals, audit_budgets
from tests.plugins.effort import effort
from tests.plugins.shop import Shop, credit, only
from tests.plugins.storage import SOURCE

# The long run goes far beyond 10,000: a round on PostgreSQL costs more than two on SQLite.
ROUNDS = {"sqlite": effort(2_000, 70_000), "postgresql": effort(800, 30_000)}
LIFE = timedelta(seconds=900)
LAST_MOMENT = timedelta(seconds=1)  # an offer lives longer than that
_HELD = text("SELECT sum(pending) FROM bucket")
_POSTED = text("SELECT sum(amount) FROM spend")
ASKED, OFFERED = 2, 1
# What becomes of a request by whose hand; the policy's hand takes nothing.
BECOMES = {
    "approve": "posted",
    "decline": "declined",
    "offer": "offered_instead",
    "withdraw": "withdrawn",
    "expire": "expired",
}
TOO_LATE = {f"request_{state}" for state in BECOMES.values()} | {"stale", "hold_expired"}


def policy(version: int) -> PolicyBody:
    """Nobody gives anything alone; everything else is as good as endless."""
    limits = [
        PolicyLimit(Scope.AGENT, Window.DAY, Strength.ALONE, 1),
        PolicyLimit(Scope.INCIDENT, Window.CASE, Strength.HARD, MAX_MINOR - version),
        PolicyLimit(Scope.TEAM_POOL, Window.DAY, Strength.APPROVAL, MAX_MINOR - version),
    ]
    return PolicyBody(
        source=SOURCE,
        version=version,
        effective_from=SOURCE.at,
        currency="USD",
        limits=limits,
        request_expires_s=LIFE.seconds,
    )


def patiently(act: Callable[[], object]) -> object:
    """The one writer of SQLite is asked again when its turn does not come in time."""
    for _ in range(20):
        try:
            return act()
        except Unavailable:
            continue
    raise AssertionError("no turn in twenty waits")


@dataclass
class Arena:
    """One request after the other, and a thread for each hand."""

    shop: Shop
    threads: ThreadPoolExecutor
    policies: list[str]
    version: int = 100

    def round(self, number: int) -> str:
        """Who got it."""
        asked = only(self.shop.give(credit(ASKED), ask=True), Entity.APPROVAL).id
        with_time = number % 3 == 0
        if with_time:
            self.shop.clock.advance(LIFE - LAST_MOMENT)
        hands = self._hands(asked, with_time=with_time)
        start = Barrier(len(hands))

        def reach(name: str) -> object:
            start.wait(30)
            return patiently(hands[name])

        answers = dict(zip(hands, self.threads.map(reach, hands), strict=True))
        winner = self._winner(asked, answers)
        if winner == "offer":
            answer = self.shop.answer(asked, accept=False)
            assert answer.outcome is Outcome.APPLIED
        self._forget_old_policies()
        return winner

    def _winner(self, asked: str, answers: dict[str, object]) -> str:
        results = {name: a for name, a in answers.items() if isinstance(a, CommandResult)}
        won = [name for name, result in results.items() if result.outcome is Outcome.APPLIED]
        state = self.shop.approval(asked).state
        won += ["expire"] if state == "expired" else []
        assert len(won) == 1, (won, results)
        assert BECOMES[won[0]] == state
        late = {result.code for name, result in results.items() if name not in won}
        assert late <= TOO_LATE, late
        return won[0]

    def _hands(self, asked: str, *, with_time: bool) -> dict[str, Callable[[], object]]:
        decide = partial(self.shop.decide, asked, seen_minor=ASKED)
        return {
            "approve": partial(decide, Decision.APPROVE),
            "decline": partial(decide, Decision.DECLINE),
            "offer": partial(decide, Decision.OFFER_INSTEAD, offer=(credit(OFFERED),)),
            "withdraw": partial(self.shop.withdraw, asked),
            "expire": self._let_time_pass if with_time else partial(sweep, self.shop.database),
            "policy": self._change_policy,
        }

    def _let_time_pass(self) -> int:
        self.shop.clock.advance(LAST_MOMENT)
        return sweep(self.shop.database)

    def _change_policy(self) -> None:
        self.version += 1
        self.policies.append(self.shop.save(Entity.POLICY, policy(self.version)))

    def _forget_old_policies(self) -> None:
        """Nothing that waits was reserved by them."""
        with self.shop.database.write() as unit:
            while len(self.policies) > 1:
                unit.records.delete(Entity.POLICY, self.policies.pop(0))


@contextmanager
def arena(shop: Shop) -> Iterator[Arena]:
    policy_id = shop.save(Entity.POLICY, policy(100))
    with ThreadPoolExecutor(len(BECOMES) + 1) as threads:
        yield Arena(shop, threads, [policy_id])


@pytest.mark.timeout(4 * 3_600)
def test_every_request_has_one_winner(shop: Shop) -> None:
    rounds = ROUNDS[shop.database.engine.name]
    with arena(shop) as races:
        winners = Counter(races.round(number) for number in range(rounds))

    assert set(winners) == set(BECOMES), winners  # everybody wins now and then
    with shop.database.read() as unit:
        assert audit_budgets.check(unit) == []
        assert unit.connection.scalar(_HELD) == 0
        assert unit.connection.scalar(_POSTED) == winners["approve"] * ASKED


def test_a_sweeper_that_comes_too_late_leaves_an_offer_alone(shop: Shop) -> None:
    """It has found the request at its end; the offer that was made meanwhile has its own."""
    shop.save(Entity.POLICY, policy(100))
    asked = only(shop.give(credit(ASKED), ask=True), Entity.APPROVAL).id
    shop.clock.advance(LIFE - LAST_MOMENT)
    shop.decide(asked, Decision.OFFER_INSTEAD, offer=(credit(OFFERED),))
    shop.clock.advance(LAST_MOMENT)

    with pytest.raises(Conflict), shop.database.write() as unit:
        approvals.expire(unit, asked)

    assert shop.approval(asked).state == "offered_instead"
    assert shop.answer(asked, accept=True).outcome is Outcome.APPLIED
