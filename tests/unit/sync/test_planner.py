"""What the engine does next, and how long it waits when there is nothing to do."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.sync.backoff import MOST_S, Backoff, jittered_s
from agentdesk.sync.planner import (
    PULL_ANXIOUSLY_S,
    PULL_EVERY_S,
    Situation,
    Step,
    StepKind,
    next_step,
)

QUIET = Situation(
    now_s=100.0,
    signed_in=True,
    not_before_s=0.0,
    next_send_s=None,
    bootstrapped=True,
    pull_asked=False,
    pulled_s=100.0,
    anxious=False,
    cards_owed=False,
)

WAIT_ONE = Step(StepKind.WAIT, 1.0)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, Step(StepKind.WAIT, PULL_EVERY_S)),
        ({"signed_in": False, "next_send_s": 0.0}, Step(StepKind.WAIT)),
        ({"not_before_s": 130.0, "next_send_s": 0.0}, Step(StepKind.WAIT, 30.0)),
        ({"next_send_s": 100.0, "bootstrapped": False}, Step(StepKind.SEND)),
        ({"bootstrapped": False, "pull_asked": True}, Step(StepKind.BOOTSTRAP)),
        ({"bootstrapped": False, "bootstrap_from_s": 104.0}, Step(StepKind.WAIT, 4.0)),
        ({"bootstrapped": False, "bootstrap_from_s": 104.0, "next_send_s": 101.0}, WAIT_ONE),
        ({"pull_asked": True, "cards_owed": True}, Step(StepKind.PULL)),
        ({"pulled_s": None}, Step(StepKind.PULL)),
        ({"pulled_s": 100.0 - PULL_EVERY_S}, Step(StepKind.PULL)),
        ({"anxious": True}, Step(StepKind.WAIT, PULL_ANXIOUSLY_S)),
        ({"anxious": True, "pulled_s": 98.0}, Step(StepKind.PULL)),
        ({"cards_owed": True}, Step(StepKind.FETCH)),
        ({"renewal_due": True, "cards_owed": True}, Step(StepKind.FETCH)),
        ({"renewal_due": True, "compare_wanted": True}, Step(StepKind.RENEW)),
        ({"next_send_s": 107.0}, Step(StepKind.WAIT, 7.0)),
    ],
)
def test_the_next_step(changes: dict[str, Any], expected: Step) -> None:
    assert next_step(replace(QUIET, **changes)) == expected


@given(
    now_s=st.floats(0, 1e6),
    not_before_s=st.floats(0, 1e6),
    next_send_s=st.none() | st.floats(0, 1e6),
    pulled_s=st.none() | st.floats(0, 1e6),
    anxious=st.booleans(),
)
def test_signed_in_the_engine_never_sleeps_longer_than_until_the_next_pull_or_try(
    now_s: float,
    not_before_s: float,
    next_send_s: float | None,
    pulled_s: float | None,
    anxious: bool,
) -> None:
    pulled_s = None if pulled_s is None else min(pulled_s, now_s)
    not_before_s = min(not_before_s, now_s + MOST_S)
    step = next_step(
        replace(
            QUIET,
            now_s=now_s,
            not_before_s=not_before_s,
            next_send_s=next_send_s,
            pulled_s=pulled_s,
            anxious=anxious,
        )
    )
    if step.kind is StepKind.WAIT:
        assert step.wait_s is not None
        assert 0 < step.wait_s <= PULL_EVERY_S


@given(st.lists(st.floats(0, 1, exclude_max=True), min_size=1, max_size=30))
def test_waits_grow_to_a_minute_and_no_further(shares: list[float]) -> None:
    given_shares = iter(shares)
    backoff = Backoff(share=lambda: next(given_shares))
    for number, share in enumerate(shares):
        assert backoff.next_s() == min(2.0**number, MOST_S) * share
    backoff.reset()
    assert Backoff(share=lambda: 1.0).next_s() == 1.0


@given(st.integers(0, 10_000), st.floats(0, 1))
def test_one_command_is_tried_again_within_a_minute_and_not_within_a_second(
    attempts: int, share: float
) -> None:
    assert 1.0 <= jittered_s(attempts, share=lambda: share) <= MOST_S
