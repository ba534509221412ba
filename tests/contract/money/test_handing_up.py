"""A request goes one level up by hand or by time: others may decide it, and nothing is lost."""

from datetime import timedelta

import pytest

from agentdesk.domain.actor import Role
from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.domain.interactions import Presence
from agentdesk.domain.request_threads import Said
from agentdesk.protocol.empowerment import PolicyLevel
from agentdesk.protocol.messages import Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.server.jobs.sweep import sweep
from agentdesk.server.services import audit_budgets
from agentdesk.server.services.visibility import visible
from tests.plugins.deciding import hand_up, hire, question, rule, stand
from tests.plugins.shop import Shop, credit

ASKED = 26_000
AFTER_ITS_TIME = timedelta(seconds=301)


@pytest.fixture(autouse=True)
def the_books_are_right_afterwards(shop: Shop) -> object:
    yield
    with shop.database.read() as unit:
        assert audit_budgets.check(unit) == []


def test_by_hand_it_goes_up_and_another_teams_supervisor_may_decide(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    assert shop.decide(request_id, Decision.APPROVE, actor=shop.other_supervisor).code == (
        "other_team"
    )

    handed = hand_up(shop, request_id, words="I know the customer.")

    assert handed.outcome is Outcome.APPLIED, handed
    shown = shop.approval(request_id)
    assert (shown.level, shown.version, shown.state) == (2, 2, RequestState.PENDING)
    assert [(entry.kind, entry.text) for entry in shown.thread] == [
        (Said.ESCALATION, "I know the customer.")
    ]
    assert shop.used("team_pool_day") == (0, ASKED)
    given = shop.decide(request_id, Decision.APPROVE, actor=shop.other_supervisor, seen_version=2)
    assert given.outcome is Outcome.APPLIED, given


def test_who_asked_may_hand_it_up_and_the_first_level_may_still_decide(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))

    assert hand_up(shop, request_id, shop.agent).outcome is Outcome.APPLIED
    assert shop.decide(request_id, Decision.APPROVE, seen_version=2).outcome is Outcome.APPLIED


def test_a_stranger_hands_nothing_up(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))

    assert hand_up(shop, request_id, shop.other_agent).code == "no_authority"
    assert hand_up(shop, request_id, shop.other_supervisor).code == "other_team"


def test_above_the_last_level_nobody_stands(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    hand_up(shop, request_id)

    assert hand_up(shop, request_id).code == "no_higher_level"


def test_what_somebody_had_on_screen_is_stale_once_it_has_gone_up(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    hand_up(shop, request_id)

    assert shop.decide(request_id, Decision.APPROVE).code == "stale"


def test_by_time_it_goes_up_once_and_ends_at_its_end(shop: Shop) -> None:
    request_id, asked = shop.ask(credit(ASKED))
    shop.clock.advance(AFTER_ITS_TIME)

    assert (sweep(shop.database), sweep(shop.database)) == (1, 0)

    shown = shop.approval(request_id)
    assert (shown.level, shown.expires_at) == (2, asked.expires_at)
    assert [(entry.kind, entry.by) for entry in shown.thread] == [(Said.ESCALATION, None)]
    shop.clock.advance(timedelta(minutes=10))
    assert sweep(shop.database) == 1
    assert shop.approval(request_id).state is RequestState.EXPIRED


def test_while_a_question_is_open_time_hands_nothing_on(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    question(shop, request_id)
    shop.clock.advance(AFTER_ITS_TIME)

    assert sweep(shop.database) == 0
    assert shop.approval(request_id).level == 1


def test_a_policy_may_have_three_levels_each_with_its_time(shop: Shop) -> None:
    rule(
        shop,
        [
            PolicyLevel([Role.SUPERVISOR], escalates_s=60),
            PolicyLevel([Role.SUPERVISOR], other_teams=True, escalates_s=60),
            PolicyLevel([Role.ADMIN], other_teams=True),
        ],
    )
    admin = hire(shop, Role.ADMIN, shop.other_supervisor.team_id)
    request_id, _ = shop.ask(credit(ASKED))
    for _ in range(3):
        shop.clock.advance(timedelta(seconds=61))
        sweep(shop.database)

    assert shop.approval(request_id).level == 3
    given = shop.decide(request_id, Decision.APPROVE, actor=admin, seen_version=3)
    assert given.outcome is Outcome.APPLIED, given


def test_one_decision_reaches_as_far_as_its_level(shop: Shop) -> None:
    rule(
        shop,
        [
            PolicyLevel([Role.SUPERVISOR], most_minor=25_000),
            PolicyLevel([Role.SUPERVISOR, Role.ADMIN], other_teams=True, most_minor=50_000),
        ],
    )
    request_id, _ = shop.ask(credit(ASKED))

    assert shop.decide(request_id, Decision.APPROVE).code == "over_decision_limit"
    hand_up(shop, request_id)
    assert shop.decide(request_id, Decision.APPROVE, seen_version=2).code == "over_decision_limit"
    higher = shop.decide(request_id, Decision.APPROVE, actor=shop.other_supervisor, seen_version=2)
    assert higher.outcome is Outcome.APPLIED, higher


def test_offering_less_may_stay_inside_ones_own_limit(shop: Shop) -> None:
    rule(shop, [PolicyLevel([Role.SUPERVISOR], most_minor=25_000)])
    request_id, _ = shop.ask(credit(ASKED))

    offered = shop.decide(request_id, Decision.OFFER_INSTEAD, offer=(credit(25_000),))

    assert offered.outcome is Outcome.APPLIED, offered


def test_another_teams_supervisor_sees_it_only_once_it_has_come_up(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))

    def is_seen() -> bool:
        with shop.database.read() as unit:
            row = unit.records.row(Entity.APPROVAL, request_id)
            return bool(visible(unit, shop.other_supervisor, [row] if row else []))

    assert not is_seen()
    hand_up(shop, request_id)
    assert is_seen()


def test_it_is_handed_to_who_is_here_and_has_least_waiting(shop: Shop) -> None:
    second = hire(shop, Role.SUPERVISOR, shop.supervisor.team_id, "H. Abe")
    stand(shop, shop.supervisor, Presence.AVAILABLE)
    stand(shop, second, Presence.ON_CONTACT)

    first_id, first = shop.ask(credit(ASKED))
    assert (first.assigned_to, first.assigned_to_name) == (shop.supervisor.user_id, "Y. Tanaka")
    stand(shop, second, Presence.AVAILABLE)
    case_id = shop.open_case()
    result = shop.give(credit(20_100), ask=True, case_id=case_id)
    assert result.outcome is Outcome.APPLIED, result
    other = next(row.id for row in result.rows if row.entity is Entity.APPROVAL)
    assert shop.approval(other).assigned_to == second.user_id
    # Whoever it was handed to: the others of the level may decide as well.
    assert shop.decide(first_id, Decision.APPROVE, actor=second).outcome is Outcome.APPLIED


def test_what_waits_with_somebody_who_goes_is_handed_on(shop: Shop) -> None:
    second = hire(shop, Role.SUPERVISOR, shop.supervisor.team_id, "H. Abe")
    stand(shop, shop.supervisor, Presence.AVAILABLE)
    request_id, _ = shop.ask(credit(ASKED))
    stand(shop, second, Presence.BREAK)

    stand(shop, shop.supervisor, Presence.SIGNED_OUT)
    assert shop.approval(request_id).assigned_to == second.user_id
    assert shop.approval(request_id).version == 1  # nobody's sight of it is stale for that

    stand(shop, second, Presence.SIGNED_OUT)
    assert shop.approval(request_id).assigned_to is None


def test_once_up_it_is_handed_to_that_level(shop: Shop) -> None:
    stand(shop, shop.supervisor, Presence.AVAILABLE)
    stand(shop, shop.other_supervisor, Presence.ON_CONTACT)
    request_id, _ = shop.ask(credit(ASKED))

    hand_up(shop, request_id)

    assert shop.approval(request_id).assigned_to == shop.other_supervisor.user_id


def test_several_requests_of_one_case_wait_side_by_side_and_block_nothing(shop: Shop) -> None:
    first, _ = shop.ask(credit(ASKED))
    second, _ = shop.ask(credit(21_000))
    assert shop.give(credit(1_000)).outcome is Outcome.APPLIED

    assert shop.decide(second, Decision.DECLINE).outcome is Outcome.APPLIED
    assert shop.decide(first, Decision.APPROVE).outcome is Outcome.APPLIED
