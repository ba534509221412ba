"""Decides what the engine does next; knows the situation and nothing else."""

from dataclasses import dataclass
from enum import StrEnum

# Pulled this often even when no push says so; and when push has fallen silent while something
# is awaited.
PULL_EVERY_S = 60.0
PULL_ANXIOUSLY_S = 2.0


class StepKind(StrEnum):
    SEND = "send"
    BOOTSTRAP = "bootstrap"
    PULL = "pull"
    FETCH = "fetch"
    LEASE = "lease"
    COMPARE = "compare"
    RENEW = "renew"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Step:
    """`wait_s` None: until somebody wakes the engine."""

    kind: StepKind
    wait_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Times are of the monotonic clock."""

    now_s: float
    signed_in: bool
    not_before_s: float  # back-off after a failure
    next_send_s: float | None  # when the earliest waiting command may be tried
    bootstrapped: bool
    pull_asked: bool  # push said look, or the network came back
    pulled_s: float | None
    anxious: bool  # a ring or a request is pending and push is silent
    cards_owed: bool
    bootstrap_from_s: float = 0.0  # who asks to start again and again is not obeyed at once
    lease_wanted: bool = False  # a share of the budgets to take along, or one to give back
    compare_wanted: bool = False  # nothing else to do: does what is held equal the server's?
    renewal_due: bool = False  # who is in the working set was asked long ago


def next_step(now: Situation) -> Step:
    """Return what to do: what the person did goes out first, then what happened comes in."""
    if not now.signed_in:
        return Step(StepKind.WAIT)
    if now.not_before_s > now.now_s:
        return Step(StepKind.WAIT, now.not_before_s - now.now_s)
    if now.next_send_s is not None and now.next_send_s <= now.now_s:
        return Step(StepKind.SEND)
    if not now.bootstrapped:
        return _begin(now)
    return _look_around(now, _pull_s(now))


def _begin(now: Situation) -> Step:
    if now.bootstrap_from_s <= now.now_s:
        return Step(StepKind.BOOTSTRAP)
    times = [now.bootstrap_from_s, now.next_send_s or now.bootstrap_from_s]
    return Step(StepKind.WAIT, min(times) - now.now_s)


def _look_around(now: Situation, pull_s: float) -> Step:
    if pull_s <= now.now_s:
        return Step(StepKind.PULL)
    if now.cards_owed:
        return Step(StepKind.FETCH)
    if now.lease_wanted:
        return Step(StepKind.LEASE)
    if now.renewal_due:
        return Step(StepKind.RENEW)
    if now.compare_wanted:
        return Step(StepKind.COMPARE)
    times = [pull_s] if now.next_send_s is None else [pull_s, now.next_send_s]
    return Step(StepKind.WAIT, min(times) - now.now_s)


def _pull_s(now: Situation) -> float:
    if now.pull_asked or now.pulled_s is None:
        return now.now_s
    return now.pulled_s + (PULL_ANXIOUSLY_S if now.anxious else PULL_EVERY_S)
