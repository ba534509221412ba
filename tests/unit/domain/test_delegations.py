"""A right to decide is lent to another person, for a time that ends."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from agentdesk.domain.actor import Role
from agentdesk.domain.delegations import MAX_DURATION, Person, check_lending
from agentdesk.domain.errors import AgentdeskError

NOW = datetime(2026, 11, 21, 14, tzinfo=UTC)
TANAKA = Person("tanaka", "tanaka-person", Role.SUPERVISOR, "team")
MORI = Person("mori", "mori-person", Role.SENIOR, "team")


def code_of(taker: Person, until: datetime) -> str:
    with pytest.raises(AgentdeskError) as refused:
        check_lending(TANAKA, taker, until, NOW)
    return refused.value.code


def test_a_senior_or_another_supervisor_may_stand_in() -> None:
    check_lending(TANAKA, MORI, NOW + MAX_DURATION, NOW)
    check_lending(TANAKA, replace(MORI, role=Role.SUPERVISOR), NOW + timedelta(hours=1), NOW)


@pytest.mark.parametrize("role", [Role.AGENT, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION])
def test_nobody_else_may(role: Role) -> None:
    assert code_of(replace(MORI, role=role), NOW + timedelta(hours=1)) == "not_a_stand_in"


def test_neither_oneself_under_another_account_nor_somebody_disabled() -> None:
    soon = NOW + timedelta(hours=1)
    assert code_of(replace(MORI, person_id=TANAKA.person_id), soon) == "own_delegation"
    assert code_of(replace(MORI, disabled=True), soon) == "not_a_stand_in"


def test_it_has_an_end_that_is_neither_past_nor_far() -> None:
    assert code_of(MORI, NOW) == "due_in_the_past"
    assert code_of(MORI, NOW + MAX_DURATION + timedelta(seconds=1)) == "delegation_too_long"
