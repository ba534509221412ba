"""Who sees whose requests and budgets: one rule for lists, cards and the feed."""

from datetime import timedelta

import pytest

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.errors import Forbidden, NotFound
from agentdesk.protocol.empowerment import ApprovalBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import customers, feed, records
from agentdesk.server.services.paging import PageAsk
from tests.plugins.dials import AGENT_DAY, budget
from tests.plugins.storage import MORNING, SOURCE, Desk


def approval(desk: Desk, customer_id: str, requester: Actor) -> str:
    body = ApprovalBody(
        source=SOURCE,
        plan_id=desk.new_id(),
        customer_id=customer_id,
        customer_name="Emma Smith",
        case_id=desk.new_id(),
        case_number="C-1",
        state=RequestState.PENDING,
        version=1,
        currency="USD",
        asked_minor=5000,
        over_minor=2000,
        most_minor=9000,
        held_budget_id=desk.new_id(),
        requester_id=requester.user_id,
        requester_name="somebody",
        asked_at=MORNING,
        expires_at=MORNING + timedelta(minutes=15),
        escalates_at=MORNING + timedelta(minutes=5),
        policy_version=1,
        rules=[],
        remedies=[],
    )
    approval_id = desk.new_id()
    with desk.database.write() as unit:
        unit.records.save(Entity.APPROVAL, approval_id, body)
    return approval_id


def day_budget(desk: Desk, owner: Actor) -> str:
    body = budget(AGENT_DAY, owner.user_id, "2026-11-21", 1)
    budget_id = desk.new_id()
    with desk.database.write() as unit:
        unit.records.save(Entity.BUDGET, budget_id, body)
    return budget_id


def test_a_request_is_seen_by_its_author_the_teams_supervisor_and_overseers(desk: Desk) -> None:
    team, other_team, customer_id = desk.new_id(), desk.new_id(), desk.customer("Emma Smith")
    author = desk.person(Role.AGENT, team)
    approval_id = approval(desk, customer_id, author)
    seers = {
        "author": author,
        "supervisor": desk.person(Role.SUPERVISOR, team),
        "admin": desk.person(Role.ADMIN, other_team),
        "auditor": desk.person(Role.AUDITOR, other_team),
    }
    others = {
        "colleague": desk.person(Role.AGENT, team),
        "senior colleague": desk.person(Role.SENIOR, team),
        "other supervisor": desk.person(Role.SUPERVISOR, other_team),
    }

    assert [name for name, actor in seers.items() if approval_id not in seen(desk, actor)] == []
    assert [name for name, actor in others.items() if approval_id in seen(desk, actor)] == []


def test_a_days_budget_is_seen_by_its_owner_and_the_teams_supervisor(desk: Desk) -> None:
    team = desk.new_id()
    owner, colleague = desk.person(Role.AGENT, team), desk.person(Role.AGENT, team)
    budget_id = day_budget(desk, owner)

    assert budget_id in seen(desk, owner)
    assert budget_id in seen(desk, desk.person(Role.SUPERVISOR, team))
    assert budget_id not in seen(desk, colleague)


def test_lists_and_cards_follow_the_same_rule_as_the_feed(desk: Desk) -> None:
    team, customer_id = desk.new_id(), desk.customer("Emma Smith")
    author, colleague = desk.person(Role.AGENT, team), desk.person(Role.AGENT, team)
    approval_id = approval(desk, customer_id, author)

    with desk.database.read() as unit:
        assert records.one(unit, author, Entity.APPROVAL, approval_id).id == approval_id
        with pytest.raises(NotFound):
            records.one(unit, colleague, Entity.APPROVAL, approval_id)
        for actor, expected in ((author, [approval_id]), (colleague, [])):
            page = records.page(unit, actor, Entity.APPROVAL, customer_id, PageAsk())
            card = customers.card(unit, actor, customer_id)
            assert [row.id for row in page.rows] == expected
            assert [row.id for row in card.rows] == expected


def test_an_integration_reads_customers_and_no_money(desk: Desk) -> None:
    program = desk.person(Role.INTEGRATION, desk.new_id())
    customer_id = desk.customer("Emma Smith")
    with desk.database.read() as unit:
        assert customers.card(unit, program, customer_id).customer.id == customer_id
        for entity in (Entity.APPROVAL, Entity.BUDGET, Entity.POLICY, Entity.REMEDY_PLAN):
            with pytest.raises(Forbidden):
                records.page(unit, program, entity, None, PageAsk())


def test_an_integration_learns_no_number_of_money_rows_from_a_card(desk: Desk) -> None:
    team, customer_id = desk.new_id(), desk.customer("Emma Smith")
    author, program = desk.person(Role.AGENT, team), desk.person(Role.INTEGRATION, team)
    approval(desk, customer_id, author)
    desk.note(customer_id)

    with desk.database.read() as unit:
        assert customers.card(unit, author, customer_id).counts == {"approval": 1, "note": 1}
        assert customers.card(unit, program, customer_id).counts == {"note": 1}


def test_every_role_has_its_row() -> None:
    from agentdesk.server.services.visibility import READABLE

    assert set(READABLE) == set(Role)


def seen(desk: Desk, actor: Actor) -> set[str]:
    with desk.database.read() as unit:
        return {row.id for row in feed.changes(unit, actor, "", 500).rows}
