"""A right to decide is lent for a time: it reaches no further than its giver's, and ends."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.approvals import Decision
from agentdesk.domain.interactions import Presence
from agentdesk.protocol.messages import Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.users import UserChange
from agentdesk.server.services import feed, users
from agentdesk.server.services.visibility import visible
from agentdesk.server.storage.models.ledger import DECISION
from tests.plugins.deciding import end_lending, hire, lend, own_the_account, stand
from tests.plugins.shop import Shop, credit, only

ASKED = 26_000


@pytest.fixture
def senior(shop: Shop) -> Actor:
    return hire(shop, Role.SENIOR, shop.agent.team_id)


def sees(shop: Shop, actor: Actor, request_id: str) -> bool:
    with shop.database.read() as unit:
        row = unit.records.row(Entity.APPROVAL, request_id)
        return bool(visible(unit, actor, [row] if row else []))


def test_a_stand_in_decides_and_it_is_written_down_for_whom(shop: Shop, senior: Actor) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    assert shop.decide(request_id, Decision.APPROVE, actor=senior).code == "no_authority"

    assert lend(shop, senior).outcome is Outcome.APPLIED
    done = shop.decide(request_id, Decision.APPROVE, actor=senior)

    assert done.outcome is Outcome.APPLIED, done
    body = shop.approval(request_id)
    assert (body.decided_by, body.decided_for_name) == (senior.user_id, "Y. Tanaka")
    with shop.database.read() as unit:
        signed = unit.connection.execute(select(DECISION)).one()
    assert (signed.approver_id, signed.lent_by_id) == (senior.user_id, shop.supervisor.user_id)


def test_one_decision_reaches_as_far_as_was_lent(shop: Shop, senior: Actor) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    lend(shop, senior, most_minor=ASKED - 1)

    assert shop.decide(request_id, Decision.APPROVE, actor=senior).code == "over_decision_limit"
    less = (credit(ASKED - 1),)
    offered = shop.decide(request_id, Decision.OFFER_INSTEAD, actor=senior, offer=less)
    assert offered.outcome is Outcome.APPLIED, offered


def test_it_ends_by_time(shop: Shop, senior: Actor) -> None:
    lend(shop, senior)
    shop.clock.advance(timedelta(hours=1))
    request_id, _ = shop.ask(credit(ASKED))

    assert shop.decide(request_id, Decision.APPROVE, actor=senior).code == "no_authority"
    assert not sees(shop, senior, request_id)


def test_it_ends_by_hand(shop: Shop, senior: Actor) -> None:
    lent = only(lend(shop, senior), Entity.DELEGATION)
    request_id, _ = shop.ask(credit(ASKED))

    assert end_lending(shop, lent.id, shop.other_supervisor).code == "not_your_delegation"
    assert end_lending(shop, lent.id).outcome is Outcome.APPLIED
    assert end_lending(shop, lent.id).outcome is Outcome.APPLIED  # ended stays ended

    assert shop.decide(request_id, Decision.APPROVE, actor=senior).code == "no_authority"


def test_it_ends_with_its_givers_own_right(shop: Shop, senior: Actor) -> None:
    lend(shop, senior)
    request_id, _ = shop.ask(credit(ASKED))
    shop.employ(replace(shop.supervisor, role=Role.AGENT))

    assert shop.decide(request_id, Decision.APPROVE, actor=senior).code == "no_authority"


def test_what_waited_before_is_shown_to_the_stand_in_at_once(shop: Shop, senior: Actor) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    with shop.database.read() as unit:
        cursor = feed.changes(unit, senior, "", 500).cursor
    assert not sees(shop, senior, request_id)

    lend(shop, senior)

    with shop.database.read() as unit:
        told = feed.changes(unit, senior, cursor, 500).rows
    assert request_id in {row.id for row in told}
    assert shop.approval(request_id).version == 1  # nobody else's sight of it is stale for that


def test_nobody_has_their_own_request_granted_by_their_stand_in(shop: Shop, senior: Actor) -> None:
    lend(shop, senior)
    asked = shop.give(credit(ASKED), actor=shop.supervisor, ask=True)
    request_id = only(asked, Entity.APPROVAL).id

    assert shop.decide(request_id, Decision.APPROVE, actor=senior).code == "no_authority"


def test_a_stand_in_decides_no_request_of_their_own(shop: Shop, senior: Actor) -> None:
    lend(shop, senior)
    asked = shop.give(credit(ASKED), actor=senior, ask=True)
    request_id = only(asked, Entity.APPROVAL).id

    assert shop.decide(request_id, Decision.APPROVE, actor=senior).code == "own_request"


def test_nobody_decides_for_their_own_account(shop: Shop, senior: Actor) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    own_the_account(shop, shop.supervisor)
    lend(shop, senior)

    assert shop.decide(request_id, Decision.APPROVE).code == "own_account"
    assert shop.decide(request_id, Decision.APPROVE, actor=senior).code == "no_authority"


def test_nobody_gives_to_themselves(shop: Shop) -> None:
    own_the_account(shop, shop.agent)

    assert shop.give(credit(100)).code == "own_account"
    assert shop.give(credit(100), actor=shop.other_agent).outcome is Outcome.APPLIED


def test_what_may_be_lent_and_to_whom(shop: Shop, senior: Actor) -> None:
    assert lend(shop, shop.agent).code == "not_a_stand_in"
    assert lend(shop, shop.supervisor).code == "own_delegation"
    assert lend(shop, shop.other_supervisor, of=shop.other_supervisor).code == (
        "not_your_delegation"
    )
    assert lend(shop, senior, by=senior).code == "forbidden"
    admin = hire(shop, Role.ADMIN, shop.other_supervisor.team_id)
    assert lend(shop, senior, by=admin, of=shop.agent).code == "nothing_to_lend"
    assert lend(shop, senior, by=admin, of=shop.supervisor).outcome is Outcome.APPLIED


def test_a_stand_in_who_is_here_is_handed_what_waits(shop: Shop, senior: Actor) -> None:
    lend(shop, senior)
    stand(shop, senior, Presence.AVAILABLE)

    _, body = shop.ask(credit(ASKED))

    assert body.assigned_to == senior.user_id


def test_who_is_disabled_between_view_and_click_decides_nothing(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    admin = hire(shop, Role.ADMIN, shop.other_supervisor.team_id)
    with shop.database.write(admin) as unit:
        users.change_user(unit, admin, shop.supervisor.user_id, UserChange(disabled=True))

    assert shop.decide(request_id, Decision.APPROVE).code == "no_authority"


def test_who_lost_the_role_between_view_and_click_decides_nothing(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    shop.employ(replace(shop.supervisor, role=Role.AGENT))

    assert shop.decide(request_id, Decision.APPROVE).code == "no_authority"
