"""Which version counts: the last one that two people agreed on, unless it was stopped."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.errors import Conflict, InvalidInput, RuleBroken
from agentdesk.domain.policy_versions import (
    PolicyState,
    PolicyVersion,
    check_confirmable,
    check_withdrawable,
    check_words,
    latest,
)

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
HOURS = st.integers(-48, 48).map(lambda hours: NOW + timedelta(hours=hours))
PROPOSAL = PolicyVersion(2, "USD", PolicyState.PROPOSED, NOW, "somebody")


@st.composite
def histories(draw: st.DrawFn) -> list[PolicyVersion]:
    """Versions as a life can leave them."""
    versions = []
    for number in range(1, draw(st.integers(0, 6)) + 1):
        state = draw(st.sampled_from(PolicyState))
        confirmed = state is PolicyState.ACTIVE or (
            state is PolicyState.WITHDRAWN and draw(st.booleans())
        )
        versions.append(
            PolicyVersion(
                number,
                draw(st.sampled_from(["USD", "JPY"])),
                state,
                draw(HOURS),
                confirmed_at=NOW - timedelta(days=9) if confirmed else None,
                withdrawn_at=draw(HOURS) if state is PolicyState.WITHDRAWN else None,
            )
        )
    return versions


@given(histories(), HOURS)
def test_what_counts_was_confirmed_has_begun_and_is_of_the_currency(
    versions: list[PolicyVersion], now: datetime
) -> None:
    found = latest(versions, "USD", now)

    if found is not None:
        assert found.confirmed_at is not None
        assert found.effective_from <= now
        assert found.currency == "USD"


@given(histories(), HOURS)
def test_a_proposal_changes_nothing(versions: list[PolicyVersion], now: datetime) -> None:
    proposal = PolicyVersion(99, "USD", PolicyState.PROPOSED, NOW - timedelta(days=9))
    assert latest([*versions, proposal], "USD", now) == latest(versions, "USD", now)


@given(histories())
def test_a_stop_never_brings_another_version_back(versions: list[PolicyVersion]) -> None:
    found = latest(versions, "USD", NOW)
    if found is None or found.state is PolicyState.WITHDRAWN:
        return
    stopped = replace(found, state=PolicyState.WITHDRAWN, withdrawn_at=NOW)
    after = [stopped if version == found else version for version in versions]

    assert latest(after, "USD", NOW) == stopped


@given(histories(), st.permutations(range(6)))
def test_the_order_in_which_they_are_read_is_nothing(
    versions: list[PolicyVersion], order: list[int]
) -> None:
    shuffled = [versions[place] for place in order if place < len(versions)]
    assert latest(shuffled, "USD", NOW) == latest(versions, "USD", NOW)


def test_one_person_does_not_confirm_their_own() -> None:
    with pytest.raises(RuleBroken) as refused:
        check_confirmable(PROPOSAL, [], "somebody")
    assert refused.value.code == "own_policy"
    check_confirmable(PROPOSAL, [], "somebody else")


@pytest.mark.parametrize(
    ("number", "currency", "is_overtaken"), [(1, "USD", False), (3, "USD", True), (3, "JPY", False)]
)
def test_only_a_later_one_of_the_same_currency_overtakes(
    number: int, currency: str, is_overtaken: bool
) -> None:
    other = PolicyVersion(number, currency, PolicyState.ACTIVE, NOW, confirmed_at=NOW)
    if not is_overtaken:
        check_confirmable(PROPOSAL, [other], "somebody else")
        return
    with pytest.raises(Conflict) as refused:
        check_confirmable(PROPOSAL, [other], "somebody else")
    assert refused.value.code == "policy_overtaken"


def test_what_is_withdrawn_is_neither_confirmed_nor_withdrawn_again() -> None:
    gone = replace(PROPOSAL, state=PolicyState.WITHDRAWN)
    with pytest.raises(Conflict):
        check_confirmable(gone, [], "somebody else")
    with pytest.raises(Conflict):
        check_withdrawable(gone)


def test_a_change_says_why() -> None:
    with pytest.raises(InvalidInput):
        check_words(" \n")
    check_words("Autumn was expensive.")
