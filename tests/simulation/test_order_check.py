"""The checker itself: silent on honest histories, and loud on each way a ledger can lie."""

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.simulation.histories.every_order import MOST_OPS, is_explained
from tests.simulation.histories.history import NEVER, Answer, Ledger, Op, Reason, Touch
from tests.simulation.histories.order_check import check

CAPS = {"a": 100, "b": 60}
History = tuple[list[Op], Ledger]


@dataclass
class Honest:
    """A ledger that does everything one after the other, at one moment inside each call."""

    used: dict[str, int] = field(default_factory=lambda: dict.fromkeys(CAPS, 0))
    versions: dict[str, int] = field(default_factory=lambda: dict.fromkeys(CAPS, 0))

    def answer(self, call: "Call") -> Op:
        if any(self.used[bucket] + call.amount > CAPS[bucket] for bucket in call.buckets):
            reason = Reason(call.amount, {bucket: CAPS[bucket] for bucket in call.buckets})
            return Op(call.name, call.begins, call.ends, Answer.REFUSED, {}, (reason,))
        touches = {bucket: self._touch(bucket, call.amount) for bucket in call.buckets}
        return Op(call.name, call.begins, call.ends, Answer.OK, touches)

    def _touch(self, bucket: str, amount: int) -> Touch:
        self.used[bucket] += amount
        self.versions[bucket] += 1
        return Touch(self.versions[bucket], amount, self.used[bucket])


@dataclass(frozen=True)
class Call:
    name: str
    at: int
    before: int
    after: int
    amount: int
    buckets: tuple[str, ...]

    @property
    def begins(self) -> int:
        return self.at - self.before

    @property
    def ends(self) -> int:
        return self.at + self.after


def history_of(calls: Sequence[Call]) -> History:
    ledger = Honest()
    ops = [ledger.answer(call) for call in sorted(calls, key=lambda call: call.at)]
    deeds = {op.name: 1 for op in ops if op.answer is Answer.OK}
    return ops, Ledger(ledger.versions, ledger.used, CAPS, deeds)


def many_calls(seed: int, count: int) -> list[Call]:
    dice = random.Random(seed)  # noqa: S311 - a test repeats itself; nothing is secret
    return [
        Call(
            f"op{number}",
            at=10 * dice.randrange(10_000, 10_000 + 10 * count) + number % 10,
            before=dice.randrange(1, 300),
            after=dice.randrange(1, 300),
            amount=dice.randrange(1, 9),
            buckets=dice.choice([("a",), ("b",), ("a", "b")]),
        )
        for number in range(count)
    ]


calls = st.builds(
    Call,
    name=st.uuids().map(str),
    at=st.integers(100, 160),
    before=st.integers(1, 30),
    after=st.integers(1, 30),
    amount=st.integers(10, 60),
    buckets=st.sampled_from([("a",), ("b",), ("a", "b")]),
)
few_calls = st.lists(calls, max_size=7, unique_by=(lambda c: c.name, lambda c: c.at))


@given(few_calls)
def test_an_honest_ledger_is_believed_by_both_checkers(asked: list[Call]) -> None:
    ops, ledger = history_of(asked)
    assert check(ops, ledger) == []
    assert is_explained(ops, ledger)


@settings(max_examples=300)
@given(few_calls, st.randoms(use_true_random=False))
def test_what_no_order_explains_is_found_by_the_versions_too(
    asked: list[Call], dice: random.Random
) -> None:
    """The other way round it need not be: versions see more than answers do."""
    ops, ledger = history_of(asked)
    if ops:
        lie = dice.choice([_later, _earlier, _accept_anyway, _refuse_anyway])
        place = dice.randrange(len(ops))
        ops[place] = lie(ops[place])
    assert len(ops) <= MOST_OPS
    assert is_explained(ops, ledger) or check(ops, ledger)


def _later(op: Op) -> Op:
    return replace(op, invoked_ns=op.invoked_ns + 200, returned_ns=op.returned_ns + 200)


def _earlier(op: Op) -> Op:
    return replace(op, invoked_ns=0, returned_ns=1)


def _accept_anyway(op: Op) -> Op:
    touches = {bucket: Touch(1, op.reasons[0].amount, 0) for bucket in CAPS if op.reasons}
    return replace(op, answer=Answer.OK, touches=op.touches or touches, reasons=())


def _refuse_anyway(op: Op) -> Op:
    amount = max((touch.change for touch in op.touches.values()), default=1)
    return replace(op, answer=Answer.REFUSED, touches={}, reasons=(Reason(amount, CAPS),))


# --- one lie each --------------------------------------------------------------------------------


def one_after_the_other() -> History:
    """Ten deeds of five in both buckets, none at the same time."""
    return history_of([Call(f"op{n}", 100 * n + 100, 10, 10, 5, ("a", "b")) for n in range(10)])


def _with(op: Op, **touches: Touch) -> Op:
    return replace(op, touches={**op.touches, **touches})


def overspent(ops: list[Op], ledger: Ledger) -> History:
    return ops, replace(ledger, caps={"a": 100, "b": 49})


def lost_update(ops: list[Op], ledger: Ledger) -> History:
    """Two read the same figure and both wrote it plus five."""
    ops[4] = _with(ops[4], a=Touch(4, 5, 20))
    return ops, ledger


def gap(ops: list[Op], ledger: Ledger) -> History:
    return ops, replace(ledger, versions={"a": 11, "b": 10})


def back_in_time(ops: list[Op], ledger: Ledger) -> History:
    ops[3], ops[7] = (
        replace(ops[3], invoked_ns=ops[7].invoked_ns, returned_ns=ops[7].returned_ns),
        replace(ops[7], invoked_ns=ops[3].invoked_ns, returned_ns=ops[3].returned_ns),
    )
    return ops, ledger


def acknowledged_and_lost(ops: list[Op], ledger: Ledger) -> History:
    return ops, replace(ledger, deeds={**ledger.deeds, "op3": 0})


def unknown_and_twice(ops: list[Op], ledger: Ledger) -> History:
    late = Op("op99", 0, NEVER, Answer.UNKNOWN)
    return [*ops, late], replace(ledger, deeds={**ledger.deeds, "op99": 2})


def refused_with_room(ops: list[Op], ledger: Ledger) -> History:
    early = Op("no", 90, 150, Answer.REFUSED, {}, (Reason(40, CAPS),))
    return [*ops, early], ledger


def a_circle(ops: list[Op], ledger: Ledger) -> History:
    """The first two at the same time, in one order here and in the other there."""
    ops[0] = replace(ops[0], returned_ns=ops[1].returned_ns)
    ops[1] = replace(ops[1], invoked_ns=ops[0].invoked_ns)
    first, second = ops[0].touches["b"], ops[1].touches["b"]
    ops[0], ops[1] = _with(ops[0], b=second), _with(ops[1], b=first)
    return ops, ledger


LIES: Mapping[str, Callable[[list[Op], Ledger], History]] = {
    "overspent b": overspent,
    "versions of a": lost_update,
    "versions of a: 10 told": gap,
    "was over before one that stands before it": back_in_time,
    "op3 was ok and stands in the books 0 times": acknowledged_and_lost,
    "op99 was unknown and stands in the books 2 times": unknown_and_twice,
    "no was refused 40 while there was room": refused_with_room,
    "no single order": a_circle,
}


@pytest.mark.parametrize("told", LIES)
def test_each_lie_is_named(told: str) -> None:
    assert check(*one_after_the_other()) == []
    found = check(*LIES[told](*one_after_the_other()))
    assert any(told in line for line in found), found


def test_a_refusal_is_right_if_it_was_at_any_moment_of_the_call() -> None:
    ops, ledger = one_after_the_other()
    while_it_filled = Op("no", 90, 1_100, Answer.REFUSED, {}, (Reason(15, CAPS),))
    assert check([*ops, while_it_filled], ledger) == []


def test_a_long_history_is_checked_in_one_pass() -> None:
    ops, ledger = history_of(many_calls(seed=7, count=20_000))
    answers = Counter(op.answer for op in ops)
    assert min(answers[Answer.OK], answers[Answer.REFUSED]) > 10
    assert check(ops, ledger) == []
