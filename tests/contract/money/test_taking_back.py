"""A posted plan is taken back, in parts: once, never above what was given, above a limit by two."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update
from sqlalchemy.exc import DatabaseError, IntegrityError

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import Decision
from agentdesk.domain.cases import CaseState
from agentdesk.domain.errors import InvalidInput
from agentdesk.domain.remedies import Basis, Evidence, RemedyKind
from agentdesk.domain.reversals import ReversalState
from agentdesk.protocol import messages
from agentdesk.protocol.empowerment import BudgetBody, PolicyBody, RemedyDraft
from agentdesk.protocol.entities import CaseBody, OrderLine
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.protocol.reversals import ReversalBody, ReversalPart
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import audit_budgets
from agentdesk.server.storage.models.ledger import ENTRY, SPEND
from agentdesk.server.storage.models.reversals import REVERSIBLE, REVERSING, REVERSING_PART
from tests.plugins.shop import Shop, by_lines, credit, only
from tests.plugins.together import together

LIMIT = 10_000  # above it a second person


@pytest.fixture(autouse=True)
def the_books_are_right_afterwards(shop: Shop) -> object:
    yield
    with shop.database.read() as unit:
        assert audit_budgets.check_all(unit) == []


def give(shop: Shop, *remedies: RemedyDraft, actor: Actor | None = None) -> str:
    result = shop.give(*remedies, actor=actor)
    assert result.outcome is Outcome.APPLIED, result
    return only(result, Entity.REMEDY_PLAN).id


def take_back(
    shop: Shop,
    plan_id: str,
    *parts: tuple[int, int],
    actor: Actor | None = None,
    words: str = "typed twice",
) -> CommandResult:
    command = shop.make(
        messages.ReversePlan,
        reversal_id=shop.new_id(),
        plan_id=plan_id,
        customer_id=shop.customer_id,
        words=words,
        parts=[ReversalPart(number, amount) for number, amount in parts],
    )
    return shop.do(actor or shop.supervisor, command)


def confirm(
    shop: Shop, reversal_id: str, seen_minor: int, actor: Actor | None = None
) -> CommandResult:
    command = shop.make(
        messages.ConfirmReversal,
        reversal_id=reversal_id,
        customer_id=shop.customer_id,
        seen_minor=seen_minor,
    )
    return shop.do(actor or shop.other_supervisor, command)


def decline(shop: Shop, reversal_id: str, actor: Actor | None = None) -> CommandResult:
    command = shop.make(
        messages.DeclineReversal,
        reversal_id=reversal_id,
        customer_id=shop.customer_id,
        words="it was right as it was",
    )
    return shop.do(actor or shop.other_supervisor, command)


def reversal(shop: Shop, result: CommandResult) -> ReversalBody:
    assert result.outcome is Outcome.APPLIED, result
    row = only(result, Entity.REVERSAL)
    return msgspec.json.decode(row.body, type=ReversalBody)


def reversal_id(result: CommandResult) -> str:
    return only(result, Entity.REVERSAL).id


def day(shop: Shop) -> int:
    return shop.used("agent_day")[0]


def test_a_part_comes_back_and_the_budgets_have_room_again(shop: Shop) -> None:
    plan_id = give(shop, credit(6_000))

    taken = reversal(shop, take_back(shop, plan_id, (0, 2_500)))

    assert (taken.state, taken.amount_minor, taken.goodwill_minor) == (
        ReversalState.POSTED,
        2_500,
        2_500,
    )
    assert (taken.asked_by_name, taken.words) == ("Y. Tanaka", "typed twice")
    assert day(shop) == 3_500
    assert shop.used("incident_hard") == (3_500, 0)
    assert shop.plan(plan_id).remedies[0].reversed_minor == 2_500
    assert shop.plan(plan_id).state == "posted"


def test_nothing_named_takes_all_that_is_left(shop: Shop) -> None:
    plan_id = give(shop, credit(6_000), RemedyDraft(RemedyKind.POINTS, Basis.GOODWILL, 700))
    take_back(shop, plan_id, (0, 1_000))

    taken = reversal(shop, take_back(shop, plan_id))

    assert taken.amount_minor == 5_700
    assert day(shop) == 0
    assert take_back(shop, plan_id).code == "already_reversed"


def test_never_above_what_was_given(shop: Shop) -> None:
    plan_id = give(shop, credit(6_000))
    take_back(shop, plan_id, (0, 4_000))

    refused = take_back(shop, plan_id, (0, 2_001))

    assert (refused.outcome, refused.code) == (Outcome.REJECTED, "above_what_is_left")
    assert day(shop) == 2_000


def test_goods_and_money_that_left_stay_where_they_are(shop: Shop) -> None:
    shop.product("bowl", price=1_500, cost=800)
    order_id = shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 1, 3_000))
    refund = by_lines(RemedyKind.REFUND, order_id, ("1", 1), evidence=Evidence.DAMAGED_ON_ARRIVAL)
    bonus = RemedyDraft(RemedyKind.BONUS, Basis.GOODWILL, detail="bowl")
    plan_id = give(shop, refund, bonus, credit(500))

    assert take_back(shop, plan_id, (0, 3_000)).code == "money_left"
    assert take_back(shop, plan_id, (1, 1_500)).code == "goods_left"
    assert reversal(shop, take_back(shop, plan_id)).amount_minor == 500
    assert day(shop) == 800


def test_what_was_approved_comes_back_to_the_pool(shop: Shop) -> None:
    request_id, approval = shop.ask(credit(26_000))
    shop.decide(request_id, Decision.APPROVE)

    taken = reversal(shop, take_back(shop, approval.plan_id, (0, 6_000)))

    assert taken.state is ReversalState.POSTED
    assert shop.used("team_pool_day") == (20_000, 0)


def test_yesterdays_day_is_over_and_stays_as_it_was(shop: Shop) -> None:
    plan_id = give(shop, credit(6_000))
    shop.clock.advance(timedelta(days=1))

    taken = reversal(shop, take_back(shop, plan_id))

    restored = [
        shop.body(Entity.BUDGET, budget_id, BudgetBody) for budget_id in taken.restored_budget_ids
    ]
    assert {budget.window.value for budget in restored} == {"case", "year"}
    assert day(shop) == 6_000
    assert shop.used("customer_hard") == (0, 0)


def test_a_closed_case_gets_nothing_back(shop: Shop) -> None:
    plan_id = give(shop, credit(6_000))
    case = shop.body(Entity.CASE, shop.case_id, CaseBody)
    case.state = CaseState.CLOSED
    shop.save(Entity.CASE, case, shop.case_id)

    take_back(shop, plan_id)

    assert shop.used("incident_hard") == (6_000, 0)
    assert day(shop) == 0


def test_where_the_policy_says_no_budget_gets_anything_back(shop: Shop) -> None:
    plan_id = give(shop, credit(6_000))
    with shop.database.write() as unit:
        row = unit.records.find(Entity.POLICY)[0]
        body = msgspec.json.decode(row.body, type=PolicyBody)
        body.version, body.reversal_restores = 2, False
        unit.records.save(Entity.POLICY, shop.new_id(), body)

    taken = reversal(shop, take_back(shop, plan_id))

    assert (taken.goodwill_minor, taken.restored_budget_ids) == (6_000, [])
    assert day(shop) == 6_000


def test_above_the_limit_nothing_happens_until_a_second_person_says_yes(shop: Shop) -> None:
    plan_id = give(shop, credit(LIMIT + 1))
    asked = take_back(shop, plan_id)
    assert reversal(shop, asked).state is ReversalState.PENDING
    assert day(shop) == LIMIT + 1

    done = reversal(shop, confirm(shop, reversal_id(asked), LIMIT + 1))

    assert (done.state, done.decided_by_name) == (ReversalState.POSTED, "P. Novak")
    assert day(shop) == 0


def test_at_the_limit_one_person_is_enough(shop: Shop) -> None:
    plan_id = give(shop, credit(LIMIT))
    assert reversal(shop, take_back(shop, plan_id)).state is ReversalState.POSTED


def test_what_waits_is_set_aside(shop: Shop) -> None:
    plan_id = give(shop, credit(LIMIT + 500))
    take_back(shop, plan_id, (0, LIMIT + 1))

    assert take_back(shop, plan_id, (0, 500)).code == "above_what_is_left"
    assert take_back(shop, plan_id, (0, 499)).outcome is Outcome.APPLIED


def test_declined_it_is_there_again(shop: Shop) -> None:
    plan_id = give(shop, credit(LIMIT + 1))
    asked = take_back(shop, plan_id)

    declined = reversal(shop, decline(shop, reversal_id(asked)))

    assert (declined.state, declined.decision_words) == (
        ReversalState.DECLINED,
        "it was right as it was",
    )
    assert confirm(shop, reversal_id(asked), LIMIT + 1).code == "reversal_declined"
    assert reversal(shop, take_back(shop, plan_id)).state is ReversalState.PENDING


def test_who_asked_may_think_better_of_it(shop: Shop) -> None:
    asked = take_back(shop, give(shop, credit(LIMIT + 1)))
    assert decline(shop, reversal_id(asked), shop.supervisor).outcome is Outcome.APPLIED


def test_four_eyes_are_two_persons_and_neither_gave_it(shop: Shop) -> None:
    plan_id = give(shop, credit(LIMIT + 1), actor=shop.other_supervisor)
    asked = reversal_id(take_back(shop, plan_id))

    assert confirm(shop, asked, LIMIT + 1, shop.supervisor).code == "own_reversal"
    assert confirm(shop, asked, LIMIT + 1, shop.other_supervisor).code == "own_plan"
    assert confirm(shop, asked, LIMIT + 1, shop.agent).code == "forbidden"
    other_login = shop.employ(
        replace(shop.other_supervisor, user_id=shop.new_id(), session_id=shop.new_id())
    )
    assert confirm(shop, asked, LIMIT + 1, other_login).code == "own_plan"


def test_many_small_steps_need_a_second_person_like_one_large_step(shop: Shop) -> None:
    plan_id = give(shop, credit(LIMIT + 1_000), credit(500))
    first = take_back(shop, plan_id, (0, LIMIT))
    second = take_back(shop, plan_id, (0, 1))
    assert reversal(shop, first).state is ReversalState.POSTED
    assert reversal(shop, second).state is ReversalState.PENDING
    decline(shop, reversal_id(second))
    assert reversal(shop, take_back(shop, plan_id, (1, 1))).state is ReversalState.PENDING


def test_the_amount_confirmed_is_the_amount_on_screen(shop: Shop) -> None:
    asked = take_back(shop, give(shop, credit(LIMIT + 1)))
    assert confirm(shop, reversal_id(asked), LIMIT).code == "stale"


def test_the_table_itself_wants_two_persons(shop: Shop) -> None:
    asked = reversal_id(take_back(shop, give(shop, credit(LIMIT + 1))))
    alone = {
        "state": "posted",
        "decided_us": 1,
        "decided_by_id": shop.supervisor.user_id,
        "decided_by_person_id": shop.supervisor.person_id,
    }
    with pytest.raises(IntegrityError, match="four_eyes"), shop.database.write() as unit:
        unit.connection.execute(update(REVERSING).where(REVERSING.c.id == asked).values(alone))


def test_the_table_itself_keeps_more_than_was_given_from_being_taken(shop: Shop) -> None:
    take_back(shop, give(shop, credit(100)), (0, 50))
    with pytest.raises(IntegrityError, match="never_above_given"), shop.database.write() as unit:
        unit.connection.execute(update(REVERSIBLE).values(reversed=101))


def test_what_a_reversal_takes_is_never_edited(shop: Shop) -> None:
    take_back(shop, give(shop, credit(100)))
    with pytest.raises(DatabaseError, match="append-only"), shop.database.write() as unit:
        unit.connection.execute(update(REVERSING_PART).values(amount=1))


def test_a_plan_that_was_never_given_is_not_taken_back(shop: Shop) -> None:
    _, approval = shop.ask(credit(26_000))
    assert take_back(shop, approval.plan_id).code == "plan_not_posted"


def test_another_customers_plan_is_not_there(shop: Shop) -> None:
    plan_id = give(shop, credit(100))
    command = shop.make(
        messages.ReversePlan,
        reversal_id=shop.new_id(),
        plan_id=plan_id,
        customer_id=shop.customer(),
        words="whose is it?",
    )
    assert shop.do(shop.supervisor, command).code == "no_such_remedy_plan"


def test_an_agent_does_not_take_back_and_nobody_without_a_word(shop: Shop) -> None:
    plan_id = give(shop, credit(100))
    assert take_back(shop, plan_id, actor=shop.agent).code == "forbidden"
    with pytest.raises(InvalidInput, match="why"):
        take_back(shop, plan_id, words=" ")


def test_one_name_one_reversal(shop: Shop) -> None:
    plan_id = give(shop, credit(1_000))
    first = shop.make(
        messages.ReversePlan,
        reversal_id=shop.new_id(),
        plan_id=plan_id,
        customer_id=shop.customer_id,
        words="typed twice",
        parts=[ReversalPart(0, 400)],
    )
    assert shop.do(shop.supervisor, first).outcome is Outcome.APPLIED
    assert shop.do(shop.supervisor, first).replayed
    again = msgspec.structs.replace(first, command_id=shop.new_id())
    assert shop.do(shop.supervisor, again).code == "reversal_exists"
    assert day(shop) == 600


def test_the_spend_itself_stays_as_it_was_and_the_entry_names_it(shop: Shop) -> None:
    plan_id = give(shop, credit(1_000))
    done = reversal_id(take_back(shop, plan_id, (0, 400)))

    with shop.database.read() as unit:
        spends = {row.id: row for row in unit.connection.execute(select(SPEND))}
        amounts = set(unit.connection.scalars(select(ENTRY.c.amount)))
    assert spends[plan_id].amount == 1_000
    assert (spends[done].kind, spends[done].reverses) == ("reversal", plan_id)
    assert amounts == {1_000, -400}


def test_many_at_once_never_take_more_than_there_is(shop: Shop) -> None:
    plan_id = give(shop, credit(1_000))

    results = together(*(partial(take_back, shop, plan_id, (0, 300)) for _ in range(8)))

    assert [result.outcome for result in results].count(Outcome.APPLIED) == 3
    assert day(shop) == 100


def test_two_confirm_at_once_and_one_does(shop: Shop) -> None:
    plan_id = give(shop, credit(LIMIT + 1))
    asked = reversal_id(take_back(shop, plan_id))

    results = together(
        partial(confirm, shop, asked, LIMIT + 1),
        partial(decline, shop, asked),
        partial(confirm, shop, asked, LIMIT + 1),
    )

    assert [result.outcome for result in results].count(Outcome.APPLIED) == 1
    assert day(shop) in {0, LIMIT + 1}


# Every example begins with a case of its own and ends with all of it taken back.
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    amounts=st.lists(st.integers(1, 3_000), min_size=1, max_size=3),
    cuts=st.lists(st.tuples(st.integers(0, 2), st.integers(1, 3_000)), max_size=8),
)
def test_whatever_is_taken_in_whatever_steps_the_budgets_bear_the_rest(
    shop: Shop, amounts: list[int], cuts: list[tuple[int, int]]
) -> None:
    shop.case_id = shop.open_case()
    before = day(shop)
    plan_id = give(shop, *(credit(amount) for amount in amounts))
    left = dict(enumerate(amounts))
    for place, cut in cuts:
        number = place % len(amounts)
        result = take_back(shop, plan_id, (number, cut))
        if result.outcome is Outcome.APPLIED:
            left[number] -= cut
    assert day(shop) == before + sum(left.values())
    take_back(shop, plan_id)
    assert day(shop) == before
