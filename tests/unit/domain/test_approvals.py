"""The life of a request: which moves there are, and who may make them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.approvals import (
    MOVES,
    OPEN,
    TERMINAL,
    Decision,
    Request,
    RequestState,
    check_alive,
    check_answerable,
    check_condition,
    check_decidable,
    check_higher,
    check_move,
    check_requester,
    check_seen,
    check_words,
)
from agentdesk.domain.errors import AgentdeskError, Conflict, InvalidInput, RuleBroken

NOW = datetime(2026, 11, 21, 14, tzinfo=UTC)
REQUEST = Request(
    "request",
    RequestState.PENDING,
    version=1,
    asked_minor=26_000,
    requester_id="sato",
    requester_person_id="sato-person",
    team_id="team",
    expires_at=NOW + timedelta(minutes=15),
)
SUPERVISOR = Actor("tanaka", "tanaka-person", Role.SUPERVISOR, "team", "session", "Y. Tanaka")


@given(st.lists(st.sampled_from(RequestState), max_size=8))
def test_a_terminal_state_is_never_left(wanted: list[RequestState]) -> None:
    state, ended = RequestState.PENDING, 0
    for next_state in wanted:
        try:
            check_move(state, next_state)
        except Conflict:
            continue
        assert state in OPEN
        state = next_state
        ended += state in TERMINAL
    assert ended <= 1


def test_every_state_has_its_moves() -> None:
    assert set(MOVES) == set(RequestState)
    assert {RequestState.PENDING, RequestState.OFFERED} == OPEN


def test_who_comes_second_learns_what_it_has_become() -> None:
    with pytest.raises(Conflict) as lost:
        check_move(RequestState.WITHDRAWN, RequestState.POSTED)
    assert lost.value.code == "request_withdrawn"


def test_only_who_asked_answers() -> None:
    with pytest.raises(AgentdeskError):
        check_requester(REQUEST, SUPERVISOR)
    check_requester(REQUEST, replace(SUPERVISOR, user_id="sato"))


def test_an_offer_waits_for_the_requester_and_a_request_for_the_supervisor() -> None:
    offered = replace(REQUEST, state=RequestState.OFFERED)
    check_decidable(REQUEST)
    check_answerable(offered)
    with pytest.raises(Conflict):
        check_decidable(offered)
    with pytest.raises(Conflict):
        check_answerable(REQUEST)


@given(highest=st.integers(1, 4), hands=st.integers(0, 6))
def test_a_request_is_handed_up_level_by_level_and_not_past_the_last(
    highest: int, hands: int
) -> None:
    request = REQUEST
    for _ in range(hands):
        try:
            check_higher(request, highest)
        except RuleBroken:
            break
        request = replace(request, level=request.level + 1)
    assert request.level == min(1 + hands, highest)


def test_at_its_end_a_request_is_over() -> None:
    check_alive(REQUEST, REQUEST.expires_at - timedelta(microseconds=1))
    with pytest.raises(Conflict) as late:
        check_alive(REQUEST, REQUEST.expires_at)
    assert late.value.code == "request_expired"


def test_what_was_on_screen_is_what_is_decided() -> None:
    check_seen(REQUEST, 1, 26_000)
    check_seen(REQUEST, 1)
    for version, minor in ((0, 26_000), (1, 25_999)):
        with pytest.raises(Conflict):
            check_seen(REQUEST, version, minor)


def test_what_is_declined_has_no_condition() -> None:
    check_condition(Decision.APPROVE, "call her on Friday")
    check_condition(Decision.OFFER_INSTEAD, "call her on Friday")
    check_condition(Decision.DECLINE, " ")
    with pytest.raises(InvalidInput) as refused:
        check_condition(Decision.DECLINE, "call her on Friday")
    assert refused.value.code == "condition_of_decline"


@pytest.mark.parametrize("decision", list(Decision))
def test_words_are_needed_unless_it_is_approved(decision: Decision) -> None:
    check_words(decision, "why")
    if decision is Decision.APPROVE:
        check_words(decision, "")
        return
    with pytest.raises(AgentdeskError):
        check_words(decision, " \n")
