"""A policy that comes into force is seen on every bucket that stands; what is used stays."""

from datetime import timedelta

import msgspec
import pytest

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.cases import CaseState
from agentdesk.domain.ledger import Claim, bucket_id
from agentdesk.protocol.empowerment import BudgetBody
from agentdesk.protocol.messages import MoveCase, Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.server.jobs import ratchet
from agentdesk.server.services import audit_budgets
from agentdesk.server.services.ratchet import PAGE
from tests.plugins.dials import AGENT_DAY, CUSTOMER_HARD, INCIDENT, TEAM_POOL_DAY
from tests.plugins.policies import SAME, put_into_force, term, withdraw
from tests.plugins.shop import Shop, credit


@pytest.fixture(autouse=True)
def the_books_are_right_afterwards(shop: Shop) -> object:
    yield
    with shop.database.read() as unit:
        assert audit_budgets.check(unit) == []


def figures(shop: Shop, name: str) -> tuple[int, int]:
    budget = shop.budgets()[name]
    return budget.target_minor, budget.cap_minor


def test_a_lower_limit_is_shown_and_the_cap_follows_what_is_used_down(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    shop.give(credit(9_000))
    request_id, _ = shop.ask(credit(26_000))
    put_into_force(shop, admin, other_admin, term(INCIDENT, 5_000), term(TEAM_POOL_DAY, 10_000))

    ratchet.work(shop.database)

    assert figures(shop, "incident") == (5_000, 9_000)
    assert figures(shop, "team_pool_day") == (10_000, 26_000)
    assert figures(shop, "agent_day") == (0, 9_000)  # the policy speaks of it no more
    shop.withdraw(request_id)
    assert figures(shop, "team_pool_day") == (10_000, 10_000)


def test_a_higher_limit_has_room_at_once(shop: Shop, admin: Actor, other_admin: Actor) -> None:
    shop.give(credit(20_000))
    put_into_force(shop, admin, other_admin, *SAME, term(AGENT_DAY, 70_000))

    ratchet.work(shop.database)

    assert figures(shop, "agent_day") == (70_000, 70_000)
    assert figures(shop, "incident") == (20_000, 20_000)


def test_a_share_of_lifetime_value_is_each_customers_own(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    loyal = shop.customer(lifetime_value_minor=4_000_000)
    given = shop.give(credit(100), customer_id=loyal, case_id=shop.open_case(loyal))
    assert given.outcome is Outcome.APPLIED
    share = term(CUSTOMER_HARD, 90_000, lifetime_value_share_bp=300)
    put_into_force(shop, admin, other_admin, *SAME[:-1], share)

    ratchet.work(shop.database)

    assert figures(shop, "customer_hard") == (120_000, 120_000)


def test_it_waits_for_the_policys_own_time(shop: Shop, admin: Actor, other_admin: Actor) -> None:
    shop.give(credit(100))
    later = timedelta(hours=1)
    put_into_force(shop, admin, other_admin, term(INCIDENT, 5_000), after=later)

    ratchet.work(shop.database)
    assert figures(shop, "incident") == (20_000, 20_000)

    shop.clock.advance(later)
    ratchet.work(shop.database)
    assert figures(shop, "incident") == (5_000, 5_000)


def test_what_is_over_is_left_as_it_was(shop: Shop, admin: Actor, other_admin: Actor) -> None:
    shop.give(credit(100))
    closing = shop.make(
        MoveCase,
        case_id=shop.case_id,
        customer_id=shop.customer_id,
        state=CaseState.RESOLVED,
        base_version=shop.row(Entity.CASE, shop.case_id).row_version,
    )
    assert shop.do(shop.agent, closing).outcome is Outcome.APPLIED
    shop.clock.advance(timedelta(days=1))
    put_into_force(shop, admin, other_admin, term(INCIDENT, 5_000))

    ratchet.work(shop.database)

    assert figures(shop, "incident") == (20_000, 20_000)
    assert figures(shop, "agent_day") == (50_000, 50_000)  # yesterday's
    assert figures(shop, "customer_year") == (0, 100)


def test_every_page_of_many_buckets_is_done_and_then_nothing_is_due(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    make_buckets(shop, PAGE + 5)
    put_into_force(shop, admin, other_admin, term(AGENT_DAY, 7_000))

    assert ratchet.work(shop.database) == 1
    assert ratchet.work(shop.database) == 0
    shop.clock.advance(timedelta(minutes=1))
    assert ratchet.work(shop.database) == 1  # once more, when whoever read the old one is done
    assert ratchet.work(shop.database) == 0

    with shop.database.read() as unit:
        rows = unit.records.find(Entity.BUDGET, scope="agent")
    targets = [msgspec.json.decode(row.body, type=BudgetBody).target_minor for row in rows]
    assert targets == [7_000] * (PAGE + 5)


def make_buckets(shop: Shop, number: int) -> None:
    """One day's bucket for each of many agents, as their first spends would make them."""
    for _ in range(number):
        with shop.database.write() as unit:
            claim = agents_day(shop.new_id())
            unit.ledger.ensure([claim])
            assert unit.ledger.retarget(claim.bucket_id, 50_000)


def agents_day(agent_id: str) -> Claim:
    period = "2026-11-21"
    return Claim(
        bucket_id(AGENT_DAY, agent_id, "USD", period), AGENT_DAY, agent_id, "USD", period, 1, 1, 1
    )


def test_a_stop_is_gone_over_once_more_for_what_slipped_in(shop: Shop, admin: Actor) -> None:
    request_id, _ = shop.ask(credit(26_000))
    with shop.database.read() as unit:
        policy_id = unit.records.find(Entity.POLICY)[0].id
    withdraw(shop, admin, policy_id)
    assert shop.approval(request_id).state is RequestState.WITHDRAWN

    assert ratchet.work(shop.database) == 1
    assert ratchet.work(shop.database) == 0
