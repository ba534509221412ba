"""The ledger itself, walked at random on both databases; the auditor looks at the end of each walk.

Beside it stands a model of plain dictionaries; what fits there fits here, and nothing else does.
"""

from dataclasses import dataclass, field
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from agentdesk.domain.dials import Dial, Measure, Scope, Strength, Window
from agentdesk.domain.errors import Conflict
from agentdesk.domain.ledger import Claim, bucket_id
from agentdesk.server.services import audit_budgets
from agentdesk.server.storage.repositories.ledger import Counted, Deed
from tests.plugins.shop import Shop

LIMIT = 100
EXAMPLES, STEPS = 20, 30
DIALS = (
    Dial(Scope.AGENT, Window.DAY, Strength.ALONE),
    Dial(Scope.AGENT, Window.MONTH, Strength.ALONE, Measure.COUNT),
    Dial(Scope.CUSTOMER, Window.YEAR, Strength.HARD),
    Dial(Scope.APPROVER, Window.DAY, Strength.APPROVAL),
)
APPROVER = DIALS[3]
amounts = st.sampled_from([1, 7, 30, 50, 51, 99, 100])


@dataclass
class Standing:
    """A bucket as the model keeps it."""

    target: int = LIMIT
    posted: int = 0
    pending: int = 0

    @property
    def used(self) -> int:
        return self.posted + self.pending


@dataclass
class Given:
    """What a deed put where, and how much of it is left to take back."""

    amounts: dict[Dial, int]
    left: int = field(default=0)


def counted(dial: Dial, amount: int) -> int:
    return min(amount, 1) if dial.measure is Measure.COUNT else amount


class Walk(RuleBasedStateMachine):
    shop: Shop

    @initialize()
    def begin(self) -> None:
        self.day = self.shop.new_id()  # buckets of their own for each walk
        self.model = {dial: Standing() for dial in DIALS}
        self.held: dict[str, tuple[str, int]] = {}
        self.given: dict[str, Given] = {}

    def _claims(self, amount: int, *dials: Dial) -> tuple[Claim, ...]:
        found = [
            Claim(
                bucket_id=bucket_id(dial, self.day, "USD", "2026-11-21"),
                dial=dial,
                subject_id=self.day,
                currency="USD",
                period="2026-11-21",
                amount=counted(dial, amount),
                target_minor=self.model[dial].target,
                limit_minor=self.model[dial].target,
            )
            for dial in dials
        ]
        return tuple(sorted(found, key=lambda claim: claim.bucket_id))

    def _fits(self, amount: int, *dials: Dial) -> bool:
        return all(
            self.model[dial].used + counted(dial, amount) <= self.model[dial].target
            for dial in dials
        )

    def _deed(self, amount: int) -> Deed:
        return Deed(self.shop.new_id(), "agent", amount, "USD", 1)

    @rule(amount=amounts)
    def post(self, amount: int) -> None:
        claims, deed = self._claims(amount, *DIALS[:3]), self._deed(amount)
        fits = self._fits(amount, *DIALS[:3])
        with self.shop.database.write() as unit:
            unit.ledger.ensure(claims)
            assert (unit.ledger.post(deed, claims) is not None) is fits
        if fits:
            self._note(deed.spend_id, amount, DIALS[:3])

    @rule(amount=amounts)
    def hold(self, amount: int) -> None:
        claims, deed, hold_id = self._claims(amount, *DIALS[:3]), self._deed(amount), self.new()
        fits = self._fits(amount, *DIALS[:3])
        with self.shop.database.write() as unit:
            unit.ledger.ensure(claims)
            until = unit.now() + timedelta(hours=1)
            assert (unit.ledger.hold(hold_id, deed, claims, until) is not None) is fits
        if fits:
            self.held[hold_id] = (deed.spend_id, amount)
            for dial in DIALS[:3]:
                self.model[dial].pending += counted(dial, amount)

    def new(self) -> str:
        return self.shop.new_id()

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def release(self, data: st.DataObject) -> None:
        hold_id = data.draw(st.sampled_from(list(self.held)))
        with self.shop.database.write() as unit:
            unit.ledger.release(hold_id)
        self._let_go(hold_id)

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def capture(self, data: st.DataObject) -> None:
        """A part of what was held, and as much of what the approver may grant: both or neither."""
        hold_id = data.draw(st.sampled_from(list(self.held)))
        spend_id, held = self.held[hold_id]
        amount = data.draw(st.integers(1, held))
        extra = self._claims(amount, APPROVER)
        fits = self._fits(amount, APPROVER)
        by_dial = {dial: counted(dial, amount) for dial in DIALS[:3]}
        assert self._captures(hold_id, Counted(amount, by_dial), extra) is fits
        if fits:
            self._let_go(hold_id)
            self._note(spend_id, amount, DIALS)

    def _captures(self, hold_id: str, counted_: Counted, extra: tuple[Claim, ...]) -> bool:
        try:
            with self.shop.database.write() as unit:
                unit.ledger.ensure(extra)
                unit.ledger.capture(hold_id, counted_, "agent", extra)
        except Conflict as refused:
            if refused.code != "approver_budget":
                raise
            return False
        return True

    @precondition(lambda self: self.given)
    @rule(data=st.data())
    def reverse(self, data: st.DataObject) -> None:
        """A part of a deed comes back; an act that is counted only with the last of it."""
        spend_id = data.draw(st.sampled_from(list(self.given)))
        given = self.given[spend_id]
        amount = data.draw(st.integers(1, given.left))
        whole = amount == given.left
        back = {
            dial: part
            for dial, standing in given.amounts.items()
            if (part := (standing if whole else 0) if dial.measure is Measure.COUNT else amount)
        }
        ids = {claim.dial: claim.bucket_id for claim in self._claims(1, *DIALS)}
        with self.shop.database.write() as unit:
            unit.ledger.reverse(
                self._deed(amount), spend_id, {ids[dial]: part for dial, part in back.items()}
            )
        for dial, part in back.items():
            self.model[dial].posted -= part
        given.left -= amount
        if whole:
            del self.given[spend_id]

    @rule(dial=st.sampled_from(DIALS), limit=st.sampled_from([0, 30, 60, LIMIT, 200]))
    def retarget(self, dial: Dial, limit: int) -> None:
        """A newer policy: raised at once, lowered without taking anything back."""
        (claim,) = self._claims(1, dial)
        with self.shop.database.write() as unit:
            unit.ledger.ensure([claim])
            unit.ledger.retarget(claim.bucket_id, limit)
        self.model[dial].target = limit

    def _note(self, spend_id: str, amount: int, dials: tuple[Dial, ...]) -> None:
        parts = {dial: counted(dial, amount) for dial in dials}
        for dial, part in parts.items():
            self.model[dial].posted += part
        self.given[spend_id] = Given(parts, amount)

    def _let_go(self, hold_id: str) -> None:
        _, amount = self.held.pop(hold_id)
        for dial in DIALS[:3]:
            self.model[dial].pending -= counted(dial, amount)

    @invariant()
    def the_model_agrees(self) -> None:
        if not hasattr(self, "model"):
            return
        with self.shop.database.read() as unit:
            used = unit.ledger.used(self._claims(1, *DIALS))
        for dial, standing in used.items():
            model = self.model[dial]
            assert (standing.posted_minor, standing.held_minor) == (model.posted, model.pending)

    def teardown(self) -> None:
        """Captures here are made without a request; those are the services' own."""
        with self.shop.database.read() as unit:
            broken = audit_budgets.check(unit)
        assert [line for line in broken if not line.startswith("I8")] == []


def test_a_random_walk_agrees_with_the_model(shop: Shop) -> None:
    class WalkHere(Walk):
        pass

    WalkHere.shop = shop
    run_state_machine_as_test(
        WalkHere, settings=settings(max_examples=EXAMPLES, stateful_step_count=STEPS)
    )
