"""What can be counted, and what cannot: every dial is one thing, read in one order."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.dials import Dial, Measure, Scope, Strength, Window
from agentdesk.domain.errors import InvalidInput
from agentdesk.domain.ledger import bucket_id
from tests.plugins.dials import DIALS

POSSIBLE = [
    Dial(scope, window, strength, measure, name)
    for scope, window, strength, measure, name in product(
        Scope, Window, Strength, Measure, ("", "points")
    )
    if (window is Window.CASE) == (scope in {Scope.ACT, Scope.INCIDENT})
    and (scope is not Scope.APPROVER or strength is Strength.APPROVAL)
]


@pytest.mark.parametrize("scope", [Scope.ACT, Scope.INCIDENT])
@pytest.mark.parametrize("window", [Window.DAY, Window.MONTH, Window.YEAR])
def test_an_act_and_an_incident_have_their_own_time(scope: Scope, window: Window) -> None:
    with pytest.raises(InvalidInput):
        Dial(scope, window, Strength.ALONE)


@pytest.mark.parametrize("scope", [Scope.AGENT, Scope.CUSTOMER, Scope.TEAM_POOL, Scope.APPROVER])
def test_everybody_else_is_counted_by_the_calendar(scope: Scope) -> None:
    with pytest.raises(InvalidInput):
        Dial(scope, Window.CASE, Strength.APPROVAL)


@pytest.mark.parametrize("strength", [Strength.ALONE, Strength.HARD])
def test_what_an_approver_grants_is_held_for_a_decision(strength: Strength) -> None:
    with pytest.raises(InvalidInput):
        Dial(Scope.APPROVER, Window.DAY, strength)


def test_an_act_alone_fills_no_bucket() -> None:
    assert {dial.scope for dial in POSSIBLE if not dial.has_bucket} == {Scope.ACT}


@given(st.sampled_from(POSSIBLE), st.sampled_from(POSSIBLE))
def test_two_dials_never_share_a_bucket_or_a_place(one: Dial, other: Dial) -> None:
    names = [bucket_id(dial, "somebody", "USD", "2026-11-21") for dial in (one, other)]

    assert (names[0] == names[1]) == (one == other)
    assert (one.rank == other.rank) == (one == other)


def test_what_binds_oneself_is_read_first_and_the_pool_last() -> None:
    assert list(DIALS.values()) == sorted(DIALS.values(), key=lambda dial: dial.rank)
