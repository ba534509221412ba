"""Whoever is disabled asks for nothing any more: their requests end and the money is free."""

import contextlib

import pytest

from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.domain.errors import RuleBroken
from agentdesk.domain.remedies import PlanState
from agentdesk.protocol.entities import UserBody
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.users import UserChange
from agentdesk.server.services import audit_budgets, users
from tests.plugins.shop import Shop, credit, only
from tests.plugins.storage import SOURCE
from tests.plugins.together import together

ASKED = 26_000
OFFERED = 23_000
FREE = (0, 0)


@pytest.fixture(autouse=True)
def the_books_are_right_afterwards(shop: Shop) -> object:
    yield
    with shop.database.read() as unit:
        assert audit_budgets.check(unit) == []


@pytest.fixture(autouse=True)
def the_agent_is_a_user(shop: Shop) -> None:
    agent = shop.agent
    body = UserBody(
        source=SOURCE,
        login="m.sato",
        display_name=agent.display_name,
        role=agent.role,
        team_id=agent.team_id,
        person_id=agent.person_id,
    )
    shop.save(Entity.USER, body, agent.user_id)


def disable(shop: Shop) -> None:
    with shop.database.write(shop.supervisor) as unit:
        users.change_user(unit, shop.supervisor, shop.agent.user_id, UserChange(disabled=True))


def test_what_waits_is_withdrawn_and_its_money_free(shop: Shop) -> None:
    request_id, approval = shop.ask(credit(ASKED))

    disable(shop)

    assert shop.approval(request_id).state is RequestState.WITHDRAWN
    assert shop.plan(approval.plan_id).state is PlanState.WITHDRAWN
    assert [shop.used(scope) for scope in ("team_pool_day", "incident_hard")] == [FREE, FREE]
    late = shop.decide(request_id, Decision.APPROVE, seen_version=2)
    assert late.code == "request_withdrawn"


def test_an_offer_they_did_not_answer_is_withdrawn_too(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    shop.decide(request_id, Decision.OFFER_INSTEAD, offer=(credit(OFFERED),))

    disable(shop)

    assert shop.approval(request_id).state is RequestState.WITHDRAWN
    assert shop.used("team_pool_day") == FREE


def test_what_time_had_decided_before_is_called_expired(shop: Shop) -> None:
    request_id, approval = shop.ask(credit(ASKED))
    shop.clock.advance(approval.expires_at - shop.clock.now())

    disable(shop)

    assert shop.approval(request_id).state is RequestState.EXPIRED
    assert shop.used("team_pool_day") == FREE


def test_what_others_asked_and_what_was_given_stays(shop: Shop) -> None:
    given_id, _ = shop.ask(credit(ASKED))
    shop.decide(given_id, Decision.APPROVE)
    other_id = shop.customer()
    theirs = shop.give(
        credit(ASKED),
        actor=shop.other_agent,
        ask=True,
        customer_id=other_id,
        case_id=shop.open_case(other_id),
    )
    waiting_id = only(theirs, Entity.APPROVAL).id

    disable(shop)

    assert shop.approval(given_id).state is RequestState.POSTED
    assert shop.approval(waiting_id).state is RequestState.PENDING
    assert shop.used("team_pool_day") == (ASKED, ASKED)


def test_it_is_one_unit_with_the_disabling(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))

    with contextlib.suppress(RuleBroken), shop.database.write(shop.supervisor) as unit:
        users.change_user(unit, shop.supervisor, shop.agent.user_id, UserChange(disabled=True))
        raise RuleBroken("something after it went wrong")

    assert not shop.body(Entity.USER, shop.agent.user_id, UserBody).disabled
    assert shop.approval(request_id).state is RequestState.PENDING
    assert shop.used("team_pool_day") == (0, ASKED)


def test_who_is_disabled_between_the_door_and_the_deed_gives_and_asks_for_nothing(
    shop: Shop,
) -> None:
    disable(shop)

    given, asked = shop.give(credit(100)), shop.give(credit(ASKED), ask=True)

    assert (given.code, asked.code) == ("forbidden", "forbidden")
    assert [shop.used(scope) for scope in ("incident", "team_pool_day")] == [FREE, FREE]


def test_whoever_is_first_nothing_of_the_disabled_waits_for_ever(shop: Shop) -> None:
    def ask() -> None:
        shop.give(credit(ASKED), ask=True)

    together(ask, ask, lambda: disable(shop), ask)

    with shop.database.read() as unit:
        rows = unit.records.find(Entity.APPROVAL)
    states = {shop.approval(row.id).state for row in rows}
    assert RequestState.PENDING not in states
    assert shop.used("team_pool_day") == FREE
