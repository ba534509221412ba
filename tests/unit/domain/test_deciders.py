"""Who may decide: never oneself, never for oneself, never beyond what was given or lent."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.actor import Role
from agentdesk.domain.approvals import Request, RequestState
from agentdesk.domain.deciders import (
    Authority,
    Level,
    Matter,
    authorities,
    by_which,
    default_levels,
)
from agentdesk.domain.delegations import Delegation, Person
from agentdesk.domain.errors import AgentdeskError
from agentdesk.domain.money import MAX_MINOR

NOW = datetime(2026, 11, 21, 14, tzinfo=UTC)
SATO = Person("sato", "sato-person", Role.AGENT, "team")
TANAKA = Person("tanaka", "tanaka-person", Role.SUPERVISOR, "team")
NOVAK = Person("novak", "novak-person", Role.SUPERVISOR, "another")
MORI = Person("mori", "mori-person", Role.SENIOR, "team")
ADMIN = Person("admin", "admin-person", Role.ADMIN, "office")
REQUEST = Request(
    "request",
    RequestState.PENDING,
    version=1,
    asked_minor=26_000,
    requester_id=SATO.user_id,
    requester_person_id=SATO.person_id,
    team_id="team",
    expires_at=NOW + timedelta(minutes=15),
)
MATTER = Matter(REQUEST, "USD")
HIGHER = replace(MATTER, request=replace(REQUEST, level=2))
LEVELS = default_levels(300)


def lent_by(giver: Person, to: Person = MORI, most_minor: int = 30_000) -> Delegation:
    return Delegation("lent", giver, to.user_id, NOW + timedelta(hours=1), most_minor, "USD")


def code_of(
    decider: Person, *lent: Delegation, matter: Matter = MATTER, now: datetime = NOW
) -> str:
    with pytest.raises(AgentdeskError) as refused:
        authorities(LEVELS, decider, lent, matter, now)
    return refused.value.code


def rights(decider: Person, *lent: Delegation, matter: Matter = MATTER) -> list[Authority]:
    return authorities(LEVELS, decider, lent, matter, NOW)


def test_the_first_level_is_the_teams_own_supervisor() -> None:
    assert [right.holder for right in rights(TANAKA)] == [TANAKA]
    assert code_of(NOVAK) == "other_team"
    assert code_of(ADMIN) == "other_team"
    assert code_of(MORI) == "no_authority"


def test_one_higher_others_may_decide_too_and_the_first_still_may() -> None:
    for decider in (TANAKA, NOVAK, ADMIN):
        assert rights(decider, matter=HIGHER)
    assert code_of(MORI, matter=HIGHER) == "no_authority"


@pytest.mark.parametrize(
    "decider",
    [
        replace(TANAKA, person_id=SATO.person_id),  # the same person under another account
        replace(TANAKA, user_id=SATO.user_id),  # the same account, whoever they say they are
        replace(SATO, role=Role.SUPERVISOR),  # promoted since
    ],
)
def test_nobody_decides_a_request_of_their_own(decider: Person) -> None:
    assert code_of(decider) == "own_request"
    assert code_of(decider, lent_by(TANAKA, decider)) == "own_request"


def test_nobody_decides_for_their_own_account() -> None:
    theirs = replace(MATTER, beneficiary_person_id=TANAKA.person_id)
    assert code_of(TANAKA, matter=theirs) == "own_account"
    assert code_of(MORI, lent_by(TANAKA), matter=theirs) == "no_authority"


def test_a_stand_in_decides_by_the_right_that_was_lent() -> None:
    (right,) = rights(MORI, lent_by(TANAKA))
    assert (right.holder, right.most_minor) == (TANAKA, 30_000)


def test_who_asked_lends_nobody_the_right_to_grant_it() -> None:
    asked_by_tanaka = replace(
        REQUEST, requester_id=TANAKA.user_id, requester_person_id=TANAKA.person_id
    )
    matter = Matter(asked_by_tanaka, "USD")
    assert code_of(MORI, lent_by(TANAKA), matter=matter) == "no_authority"


def test_what_was_lent_ends_by_time_and_with_its_givers_own_right() -> None:
    lent = lent_by(TANAKA)
    assert code_of(MORI, lent, now=lent.until) == "no_authority"
    assert code_of(MORI, lent_by(replace(TANAKA, disabled=True))) == "no_authority"
    assert code_of(MORI, lent_by(replace(TANAKA, role=Role.AGENT))) == "no_authority"
    assert code_of(MORI, replace(lent, currency="JPY")) == "no_authority"
    assert code_of(replace(MORI, user_id="ito"), lent) == "no_authority"
    assert code_of(replace(MORI, disabled=True), lent) == "no_authority"


def test_a_lent_right_is_not_lent_on() -> None:
    second = Person("ito", "ito-person", Role.SENIOR, "team")
    assert code_of(second, lent_by(TANAKA, MORI), lent_by(MORI, second)) == "no_authority"


def test_handing_a_request_up_raises_nobodys_own_limit() -> None:
    levels = (
        Level(frozenset({Role.SUPERVISOR}), most_minor=20_000),
        Level(frozenset({Role.SUPERVISOR, Role.ADMIN}), other_teams=True, most_minor=90_000),
    )
    own = authorities(levels, TANAKA, (), HIGHER, NOW)
    with pytest.raises(AgentdeskError) as refused:
        by_which(own, 26_000)
    assert refused.value.code == "over_decision_limit"
    assert by_which(authorities(levels, NOVAK, (), HIGHER, NOW), 26_000).level == 2


def test_ones_own_right_is_used_before_a_lent_one() -> None:
    kind = lent_by(NOVAK, TANAKA)
    found = rights(TANAKA, kind, matter=HIGHER)
    assert by_which(found, 26_000).delegation is None


people = st.builds(
    Person,
    user_id=st.sampled_from("abcdef"),
    person_id=st.sampled_from("uvwxyz"),
    role=st.sampled_from(Role),
    team_id=st.sampled_from(["team", "another"]),
    disabled=st.booleans(),
)
levels = st.lists(
    st.builds(
        Level,
        roles=st.frozensets(st.sampled_from(Role)),
        other_teams=st.booleans(),
        most_minor=st.integers(0, 50_000),
    ),
    min_size=1,
    max_size=3,
)
lendings = st.lists(
    st.builds(
        Delegation,
        delegation_id=st.just("lent"),
        giver=people,
        to_user_id=st.sampled_from("abcdef"),
        until=st.sampled_from([NOW, NOW + timedelta(seconds=1)]),
        most_minor=st.integers(0, 50_000),
        currency=st.sampled_from(["USD", "JPY"]),
    ),
    max_size=4,
)


@given(
    levels=levels,
    decider=people,
    requester=people,
    beneficiary=st.none() | st.sampled_from("uvwxyz"),
    lent=lendings,
    height=st.integers(1, 3),
    amount=st.integers(0, 50_000),
)
def test_whoever_decides_is_a_third_person_with_a_right_that_reaches(  # noqa: PLR0913, PLR0917  all
    levels: list[Level],
    decider: Person,
    requester: Person,
    beneficiary: str | None,
    lent: list[Delegation],
    height: int,
    amount: int,
) -> None:
    request = replace(
        REQUEST,
        requester_id=requester.user_id,
        requester_person_id=requester.person_id,
        level=height,
    )
    try:
        found = authorities(levels, decider, lent, Matter(request, "USD", beneficiary), NOW)
        right = by_which(found, amount)
    except AgentdeskError:
        return
    involved = {requester.person_id, beneficiary}
    assert decider.person_id not in involved
    assert right.holder.person_id not in involved
    assert (decider.disabled, right.holder.disabled) == (False, False)
    level = levels[right.level - 1]
    assert right.level <= height
    assert right.holder.role in level.roles
    assert level.other_teams or right.holder.team_id == request.team_id
    assert amount <= right.most_minor <= level.most_minor <= MAX_MINOR
    if right.delegation is None:
        assert right.holder is decider
    else:
        assert right.delegation.covers(decider.user_id, "USD", NOW)
        assert amount <= right.delegation.most_minor
