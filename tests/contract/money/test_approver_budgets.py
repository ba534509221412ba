"""What somebody grants is counted as theirs: by the day and by the act, also through a stand-in."""

import pytest

from agentdesk.domain.actor import Role
from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.domain.dials import Measure, Scope, Strength, Window
from agentdesk.protocol.empowerment import PolicyLimit
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.users import UserChange
from agentdesk.server.services import audit_budgets, users
from tests.plugins.deciding import hire, lend, rule
from tests.plugins.shop import Shop, credit

ASKED = 26_000
OF_A_DAY = PolicyLimit(Scope.APPROVER, Window.DAY, Strength.APPROVAL, 50_000, name="granted-a-day")
TWICE_A_DAY = PolicyLimit(
    Scope.APPROVER, Window.DAY, Strength.APPROVAL, 2, Measure.COUNT, name="grants-a-day"
)


@pytest.fixture(autouse=True)
def the_books_are_right_afterwards(shop: Shop) -> object:
    yield
    with shop.database.read() as unit:
        assert audit_budgets.check(unit) == []


def ask_for_another(shop: Shop, amount_minor: int = ASKED) -> str:
    """A request of another customer: only the approver is the same."""
    customer_id = shop.customer()
    case_id = shop.open_case(customer_id)
    result = shop.give(credit(amount_minor), ask=True, customer_id=customer_id, case_id=case_id)
    assert result.outcome is Outcome.APPLIED, result
    return next(row.id for row in result.rows if row.entity is Entity.APPROVAL)


def approve(shop: Shop, request_id: str) -> CommandResult:
    return shop.decide(request_id, Decision.APPROVE)


def test_what_is_granted_fills_the_approvers_day(shop: Shop) -> None:
    rule(shop, [], (OF_A_DAY,))
    assert approve(shop, ask_for_another(shop)).outcome is Outcome.APPLIED
    assert shop.used("granted-a-day") == (ASKED, 0)


def test_what_does_not_fit_into_it_is_refused_and_goes_on_waiting(shop: Shop) -> None:
    rule(shop, [], (OF_A_DAY,))
    approve(shop, ask_for_another(shop))
    second = ask_for_another(shop)

    refused = approve(shop, second)

    assert (refused.outcome, refused.code) == (Outcome.CONFLICT, "approver_budget")
    assert shop.approval(second).state is RequestState.PENDING
    assert shop.used("granted-a-day") == (ASKED, 0)
    less = (credit(24_000),)
    shop.decide(second, Decision.OFFER_INSTEAD, offer=less)
    assert shop.answer(second, accept=True).outcome is Outcome.APPLIED
    assert shop.used("granted-a-day") == (50_000, 0)


def test_an_offer_counts_when_it_is_taken(shop: Shop) -> None:
    rule(shop, [], (OF_A_DAY,))
    offered = ask_for_another(shop)
    shop.decide(offered, Decision.OFFER_INSTEAD, offer=(credit(25_000),))
    assert shop.used("granted-a-day") == (0, 0)
    approve(shop, ask_for_another(shop))

    refused = shop.answer(offered, accept=True)

    assert (refused.outcome, refused.code) == (Outcome.REJECTED, "offer_over_budget")
    assert shop.approval(offered).state is RequestState.OFFERED


def test_grants_may_be_counted_as_well_as_their_value(shop: Shop) -> None:
    rule(shop, [], (TWICE_A_DAY,))
    for _ in range(2):
        assert approve(shop, ask_for_another(shop, 20_100)).outcome is Outcome.APPLIED

    assert approve(shop, ask_for_another(shop, 20_100)).code == "approver_budget"


def test_a_stand_in_fills_the_day_of_who_lent_the_right(shop: Shop) -> None:
    rule(shop, [], (OF_A_DAY,))
    senior = hire(shop, Role.SENIOR, shop.agent.team_id)
    lend(shop, senior)
    done = shop.decide(ask_for_another(shop), Decision.APPROVE, actor=senior)
    assert done.outcome is Outcome.APPLIED, done

    assert approve(shop, ask_for_another(shop)).code == "approver_budget"


def test_a_limit_lowered_between_view_and_click_binds(shop: Shop) -> None:
    rule(shop, [], (OF_A_DAY,))
    request_id = ask_for_another(shop)
    lowered = PolicyLimit(
        Scope.APPROVER, Window.DAY, Strength.APPROVAL, ASKED - 1, name="granted-a-day"
    )
    rule(shop, [], (lowered,))

    refused = approve(shop, request_id)

    assert refused.code == "approver_budget"


@pytest.mark.parametrize("gone", ["giver", "stand-in"])
def test_an_offer_is_not_taken_from_who_is_disabled(shop: Shop, gone: str) -> None:
    senior = hire(shop, Role.SENIOR, shop.agent.team_id)
    admin = hire(shop, Role.ADMIN, shop.other_supervisor.team_id)
    lend(shop, senior)
    request_id = ask_for_another(shop)
    shop.decide(request_id, Decision.OFFER_INSTEAD, actor=senior, offer=(credit(25_000),))
    leaves = shop.supervisor if gone == "giver" else senior
    with shop.database.write(admin) as unit:
        users.change_user(unit, admin, leaves.user_id, UserChange(disabled=True))

    refused = shop.answer(request_id, accept=True)

    assert (refused.outcome, refused.code) == (Outcome.REJECTED, "offer_maker_gone")
    assert shop.withdraw(request_id, seen_version=2).outcome is Outcome.APPLIED


def test_where_no_policy_names_it_nothing_is_counted(shop: Shop) -> None:
    for _ in range(3):
        assert approve(shop, ask_for_another(shop)).outcome is Outcome.APPLIED
