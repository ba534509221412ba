"""What follows each answer: what may have gone is not sent twice, and nothing waits for ever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.effects import (
    LONGEST_WAIT_S,
    MAX_ATTEMPTS,
    MAX_LOOKS,
    Adapter,
    Answer,
    EffectKind,
    EffectState,
    Fate,
    Step,
    adapter_for,
    after,
    check_retry,
    check_settle,
    key_of,
    wait_s,
)
from agentdesk.domain.errors import Conflict

NOT_CERTAIN = (Fate.UNKNOWN, Fate.UNDER_WAY)
ATTEMPTS = st.integers(1, MAX_ATTEMPTS)


@pytest.mark.parametrize(
    ("fate", "state"),
    [
        (Fate.DONE, EffectState.CONFIRMED),
        (Fate.REFUSED, EffectState.FAILED),
        (Fate.UNDER_WAY, EffectState.SENT),
        (Fate.NOT_NOW, EffectState.QUEUED),
        (Fate.ABSENT, EffectState.QUEUED),
        (Fate.UNKNOWN, EffectState.UNKNOWN),
    ],
)
def test_each_answer_leads_somewhere(fate: Fate, state: EffectState) -> None:
    assert after(Answer(fate), 1).state is state


@given(st.sampled_from(NOT_CERTAIN), st.integers(1, 100))
def test_what_may_have_been_done_is_never_queued_again(fate: Fate, attempts: int) -> None:
    assert after(Answer(fate), attempts).state is not EffectState.QUEUED


@given(st.integers(1, MAX_LOOKS * 2))
def test_what_was_accepted_is_asked_about_for_two_weeks(attempts: int) -> None:
    step = after(Answer(Fate.UNDER_WAY), attempts)
    assert (step.state is EffectState.SENT) == (attempts < MAX_LOOKS)
    assert step.needs_person == (attempts >= MAX_LOOKS)


@given(st.sampled_from(sorted(set(Fate) - {Fate.UNDER_WAY})), st.integers(1, 100))
def test_it_ends_waits_or_is_a_persons(fate: Fate, attempts: int) -> None:
    step = after(Answer(fate), attempts)
    assert step.wait_s is not None or step.needs_person or step.state is EffectState.CONFIRMED
    assert step.wait_s is None or attempts < MAX_ATTEMPTS


def test_what_nobody_has_heard_of_is_sent_at_once() -> None:
    assert after(Answer(Fate.ABSENT), 2) == Step(EffectState.QUEUED, 0)


@given(ATTEMPTS)
def test_each_wait_is_longer_up_to_a_limit(attempts: int) -> None:
    assert wait_s(attempts) <= wait_s(attempts + 1) <= LONGEST_WAIT_S


def test_patience_lasts_three_quarters_of_an_hour() -> None:
    assert 30 * 60 < sum(wait_s(attempt) for attempt in range(1, MAX_ATTEMPTS)) < 60 * 60


def test_only_a_refusal_has_failed() -> None:
    """Whoever gave up does not know: a retry looks it up, and sends it under the same key."""
    assert after(Answer(Fate.NOT_NOW), MAX_ATTEMPTS) == Step(EffectState.UNKNOWN)
    assert after(Answer(Fate.REFUSED), 1).needs_person


def test_a_new_round_has_a_new_key() -> None:
    assert key_of("effect", 1) == "effect"
    assert len({key_of("effect", round_) for round_ in range(1, 5)}) == 4


@pytest.mark.parametrize(
    ("kind", "means", "adapter"),
    [
        (EffectKind.REFUND, "card", Adapter.PAYMENTS),
        (EffectKind.REFUND, "wallet", Adapter.PAYMENTS),
        (EffectKind.REFUND, "cash", Adapter.OUTSIDE),
        (EffectKind.REFUND, "", Adapter.OUTSIDE),
        (EffectKind.POINTS, "points", Adapter.BOOK),
        (EffectKind.POINTS_TAKEN_BACK, "", Adapter.BOOK),
        (EffectKind.CREDIT, "", Adapter.BOOK),
        (EffectKind.VOUCHER, "", Adapter.BOOK),
        (EffectKind.SHIPMENT, "", Adapter.OUTSIDE),
        (EffectKind.PAYMENT_LINK, "", Adapter.OUTSIDE),
    ],
)
def test_each_effect_has_somebody(kind: EffectKind, means: str, adapter: Adapter) -> None:
    assert adapter_for(kind, means) is adapter


@given(st.sampled_from(EffectState))
def test_only_what_stands_still_is_tried_again(state: EffectState) -> None:
    if state in {EffectState.FAILED, EffectState.UNKNOWN}:
        check_retry(state)
    else:
        with pytest.raises(Conflict) as refused:
            check_retry(state)
        assert refused.value.code == f"effect_{state}"


@pytest.mark.parametrize(
    ("state", "adapter", "allowed"),
    [
        (EffectState.QUEUED, Adapter.OUTSIDE, True),
        (EffectState.QUEUED, Adapter.PAYMENTS, True),
        (EffectState.QUEUED, Adapter.BOOK, False),
        (EffectState.HELD, Adapter.OUTSIDE, False),
        (EffectState.SENT, Adapter.PAYMENTS, False),
        (EffectState.UNKNOWN, Adapter.PAYMENTS, True),
        (EffectState.FAILED, Adapter.PAYMENTS, True),
        (EffectState.CONFIRMED, Adapter.OUTSIDE, False),
    ],
)
def test_by_hand_only_what_nobody_is_at(
    state: EffectState, adapter: Adapter, *, allowed: bool
) -> None:
    if allowed:
        check_settle(state, adapter)
        return
    with pytest.raises(Conflict):
        check_settle(state, adapter)
