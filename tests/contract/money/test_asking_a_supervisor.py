"""Above a limit: held in the team pool, decided once, by somebody else, on what was on screen."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Table
from sqlalchemy.exc import DatabaseError, IntegrityError

from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.domain.deciders import FIRST_LEVEL, Authority, Matter
from agentdesk.domain.errors import Conflict, InvalidInput
from agentdesk.domain.remedies import Basis, PlanState, RemedyKind
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.protocol.entities import OrderBody, OrderLine, ProductBody
from agentdesk.protocol.messages import Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.server.jobs.sweep import sweep
from agentdesk.server.services import audit_budgets, staff
from agentdesk.server.storage.models.ledger import DECISION, ENTRY, SPEND
from agentdesk.server.storage.repositories.ledger import Counted
from agentdesk.server.storage.repositories.requests import Signed
from tests.plugins.shop import Shop, by_lines, credit, only, usd

ASKED = 26_000


@pytest.fixture(autouse=True)
def the_books_are_right_afterwards(shop: Shop) -> object:
    yield
    with shop.database.read() as unit:
        assert audit_budgets.check(unit) == []


def test_what_is_asked_is_held_in_the_team_pool_and_not_in_the_agents_budgets(shop: Shop) -> None:
    _, approval = shop.ask(credit(ASKED))

    assert (approval.asked_minor, approval.over_minor) == (ASKED, 6_000)
    assert approval.most_minor == 50_000
    assert approval.customer_name == "Robert Klein"
    assert shop.used("team_pool_day") == (0, ASKED)
    assert shop.used("incident_hard") == (0, ASKED)
    assert shop.used("customer_hard") == (0, ASKED)
    assert shop.used("incident") == (0, 0)
    assert shop.used("agent_day") == (0, 0)


def test_the_supervisor_sees_that_the_customer_is_on_the_line(shop: Shop) -> None:
    contact = shop.begin_contact()
    result = shop.give(credit(ASKED), ask=True, interaction_id=contact)
    request_id = only(result, Entity.APPROVAL).id

    assert shop.approval(request_id).customer_on_line


def test_approved_it_is_given(shop: Shop) -> None:
    request_id, approval = shop.ask(credit(ASKED))

    result = shop.decide(request_id, Decision.APPROVE, words="")

    assert result.outcome is Outcome.APPLIED
    assert shop.plan(approval.plan_id).state is PlanState.POSTED
    assert shop.used("team_pool_day") == (ASKED, 0)
    decided = shop.approval(request_id)
    assert (decided.state, decided.decided_by_name) == (RequestState.POSTED, "Y. Tanaka")
    assert decided.version == 2


def test_an_owed_part_waits_with_the_plan_and_is_done_with_it(shop: Shop) -> None:
    order_id = shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 1, 3_000))
    request_id, _ = shop.ask(by_lines(RemedyKind.REFUND, order_id, ("1", 1)), credit(ASKED))
    assert shop.body(Entity.ORDER, order_id, OrderBody).payments[0].refunded_minor == 0

    shop.decide(request_id, Decision.APPROVE)

    order = shop.body(Entity.ORDER, order_id, OrderBody)
    assert order.payments[0].refunded_minor == 3_000
    assert order.lines[0].refunded_quantity == 1


def test_offered_less_and_accepted(shop: Shop) -> None:
    request_id, approval = shop.ask(credit(ASKED))

    offered = shop.decide(
        request_id, Decision.OFFER_INSTEAD, offer=(credit(23_000),), words="like cases: 245"
    )
    assert offered.outcome is Outcome.APPLIED, offered
    assert shop.used("team_pool_day") == (0, 23_000)  # the difference is free at once
    accepted = shop.answer(request_id, accept=True)

    assert accepted.outcome is Outcome.APPLIED, accepted
    assert shop.used("team_pool_day") == (23_000, 0)
    plan = shop.plan(approval.plan_id)
    assert (plan.state, plan.goodwill_minor) == (PlanState.POSTED, 23_000)


def test_offered_another_kind_keeps_what_is_owed(shop: Shop) -> None:
    order_id = shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 1, 3_000))
    request_id, approval = shop.ask(by_lines(RemedyKind.REFUND, order_id, ("1", 1)), credit(ASKED))
    points = RemedyDraft(RemedyKind.POINTS, Basis.GOODWILL, 9_000)

    shop.decide(request_id, Decision.OFFER_INSTEAD, offer=(points,), words="points serve better")
    shop.answer(request_id, accept=True)

    kinds = [remedy.kind for remedy in shop.plan(approval.plan_id).remedies]
    assert kinds == [RemedyKind.REFUND, RemedyKind.POINTS]
    assert shop.used("team_pool_day") == (9_000, 0)


def test_an_offer_can_be_refused(shop: Shop) -> None:
    request_id, approval = shop.ask(credit(ASKED))
    shop.decide(request_id, Decision.OFFER_INSTEAD, offer=(credit(100),))

    shop.answer(request_id, accept=False)

    assert shop.plan(approval.plan_id).state is PlanState.DECLINED
    assert shop.used("team_pool_day") == (0, 0)


def test_an_offer_is_never_above_what_was_asked(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))

    result = shop.decide(request_id, Decision.OFFER_INSTEAD, offer=(credit(ASKED + 1),))

    assert (result.outcome, result.code) == (Outcome.REJECTED, "offer_above_request")
    assert shop.approval(request_id).state is RequestState.PENDING


def test_declined_it_frees_what_was_held(shop: Shop) -> None:
    request_id, approval = shop.ask(credit(ASKED))

    shop.decide(request_id, Decision.DECLINE, words="no outage there")

    assert shop.plan(approval.plan_id).state is PlanState.DECLINED
    assert shop.approval(request_id).decision_words == "no outage there"
    assert shop.used("team_pool_day") == (0, 0)


@pytest.mark.parametrize("decision", [Decision.DECLINE, Decision.OFFER_INSTEAD])
def test_no_words_no_decision(shop: Shop, decision: Decision) -> None:
    request_id, _ = shop.ask(credit(ASKED))

    with pytest.raises(InvalidInput) as refused:
        shop.decide(request_id, decision, words="  ", offer=(credit(1),))

    assert refused.value.code == "words_needed"


def test_withdrawn_by_who_asked(shop: Shop) -> None:
    request_id, approval = shop.ask(credit(ASKED))

    assert shop.withdraw(request_id, actor=shop.other_agent).code == "not_your_request"
    assert shop.withdraw(request_id).outcome is Outcome.APPLIED

    assert shop.plan(approval.plan_id).state is PlanState.WITHDRAWN
    assert shop.used("team_pool_day") == (0, 0)


def test_time_decides_before_anybody_sweeps(shop: Shop) -> None:
    request_id, approval = shop.ask(credit(ASKED))
    shop.clock.advance(timedelta(seconds=900))

    late = shop.decide(request_id, Decision.APPROVE)

    assert (late.outcome, late.code) == (Outcome.CONFLICT, "request_expired")
    assert shop.used("team_pool_day") == (0, ASKED)  # not visible yet
    assert sweep(shop.database) == 1
    assert shop.plan(approval.plan_id).state is PlanState.EXPIRED
    assert shop.used("team_pool_day") == (0, 0)
    assert sweep(shop.database) == 0


def test_who_comes_second_learns_what_it_has_become(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    shop.withdraw(request_id)

    late = shop.decide(request_id, Decision.APPROVE)

    assert (late.outcome, late.code) == (Outcome.CONFLICT, "request_withdrawn")


@pytest.mark.parametrize(("version", "minor"), [(1, ASKED - 1), (2, ASKED), (0, ASKED)])
def test_a_decision_is_on_what_was_on_screen(shop: Shop, version: int, minor: int) -> None:
    request_id, _ = shop.ask(credit(ASKED))

    result = shop.decide(request_id, Decision.APPROVE, seen_version=version, seen_minor=minor)

    assert (result.outcome, result.code) == (Outcome.CONFLICT, "stale")


def test_nobody_decides_a_request_of_their_own(shop: Shop) -> None:
    result = shop.give(credit(ASKED), actor=shop.supervisor, ask=True)
    request_id = only(result, Entity.APPROVAL).id

    own = shop.decide(request_id, Decision.APPROVE)

    assert (own.outcome, own.code) == (Outcome.REJECTED, "own_request")


def test_not_even_by_a_second_account(shop: Shop) -> None:
    promoted = shop.employ(replace(shop.supervisor, person_id=shop.agent.person_id))
    request_id, _ = shop.ask(credit(ASKED))

    own = shop.decide(request_id, Decision.APPROVE, actor=promoted)

    assert own.code == "own_request"


def test_a_request_is_decided_in_its_own_team(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))

    foreign = shop.decide(request_id, Decision.APPROVE, actor=shop.other_supervisor)

    assert foreign.code == "other_team"


def test_an_agent_decides_nothing(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))

    assert shop.decide(request_id, Decision.APPROVE, actor=shop.other_agent).code == "forbidden"


def test_what_was_refunded_meanwhile_is_not_refunded_again(shop: Shop) -> None:
    order_id = shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 1, 3_000))
    refund = by_lines(RemedyKind.REFUND, order_id, ("1", 1))
    request_id, _ = shop.ask(refund, credit(ASKED))
    shop.give(refund)

    result = shop.decide(request_id, Decision.APPROVE)

    assert (result.outcome, result.code) == (Outcome.REJECTED, "already_refunded")
    assert shop.approval(request_id).state is RequestState.PENDING


def test_the_pool_is_shared_by_the_team_and_ends(shop: Shop) -> None:
    for _ in range(16):  # 16 x 500 dollars: the pool of 8,000 is held to the last cent
        customer_id = shop.customer()
        held = shop.give(
            credit(50_000),
            ask=True,
            customer_id=customer_id,
            case_id=shop.open_case(customer_id),
        )
        assert held.outcome is Outcome.APPLIED

    one_more = shop.give(credit(20_001), ask=True)

    assert (one_more.outcome, one_more.code) == (Outcome.REJECTED, "hard_limit")
    assert "team_pool day" in one_more.detail


def test_a_share_of_lifetime_value_can_raise_the_customers_hard_limit(shop: Shop) -> None:
    loyal = shop.customer(lifetime_value_minor=4_000_000)  # 2.5 % of it is 1,000 dollars
    for _ in range(2):
        given = shop.give(
            credit(50_000), ask=True, customer_id=loyal, case_id=shop.open_case(loyal)
        )
        assert given.outcome is Outcome.APPLIED

    above = shop.give(credit(1), ask=True, customer_id=loyal, case_id=shop.open_case(loyal))

    assert above.code == "hard_limit"


def reshipped_for_goodwill(shop: Shop) -> tuple[str, str]:
    """A re-shipment that costs 300 dollars, asked of a supervisor; the request and the article."""
    product_id = shop.product("sofa", 90_000, 30_000)
    order_id = shop.order(OrderLine("1", "sofa", "Sofa", 1, 90_000))
    request_id, _ = shop.ask(by_lines(RemedyKind.RESHIP, order_id, ("1", 1), basis=Basis.GOODWILL))
    return request_id, product_id


def reprice(shop: Shop, product_id: str, cost: int) -> None:
    product = shop.body(Entity.PRODUCT, product_id, ProductBody)
    product.cost = usd(cost)
    shop.save(Entity.PRODUCT, product, product_id)


def test_what_became_cheaper_frees_the_rest(shop: Shop) -> None:
    request_id, product_id = reshipped_for_goodwill(shop)
    reprice(shop, product_id, 25_000)

    assert shop.decide(request_id, Decision.APPROVE).outcome is Outcome.APPLIED

    assert shop.used("team_pool_day") == (25_000, 0)


def test_what_became_dearer_than_it_was_held_is_looked_at_again(shop: Shop) -> None:
    request_id, product_id = reshipped_for_goodwill(shop)
    reprice(shop, product_id, 30_001)

    result = shop.decide(request_id, Decision.APPROVE)

    assert (result.outcome, result.code) == (Outcome.CONFLICT, "stale")
    assert shop.used("team_pool_day") == (0, 30_000)


def test_the_row_itself_refuses_what_comes_too_late(shop: Shop) -> None:
    """Whatever a program checked before: time is in the UPDATE's own condition."""
    request_id, _ = shop.ask(credit(ASKED))
    with shop.database.read() as unit:
        seen, hold_id = unit.requests.get(request_id), unit.requests.hold_of(request_id)
    shop.clock.advance(timedelta(seconds=900))

    with pytest.raises(Conflict) as moved, shop.database.write() as unit:
        unit.requests.move(seen, RequestState.POSTED)
    with pytest.raises(Conflict), shop.database.write() as unit:
        unit.ledger.capture(hold_id, Counted(ASKED, {}), shop.agent.user_id)

    assert moved.value.code == "request_expired"


def test_the_row_itself_refuses_the_second_winner(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    with shop.database.read() as unit:
        seen, hold_id = unit.requests.get(request_id), unit.requests.hold_of(request_id)
    shop.decide(request_id, Decision.APPROVE)

    with pytest.raises(Conflict) as moved, shop.database.write() as unit:
        unit.requests.move(seen, RequestState.DECLINED)
    with pytest.raises(Conflict), shop.database.write() as unit:
        unit.ledger.release(hold_id)

    assert moved.value.code == "request_posted"


def test_the_table_itself_wants_four_eyes(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))

    with shop.database.read() as unit:
        seen = unit.requests.get(request_id)
        own_right = Authority(staff.get(unit, shop.agent.user_id), FIRST_LEVEL, ASKED)
    signed = Signed(Decision.APPROVE, ASKED, ASKED, Matter(seen, "USD"), own_right)

    with pytest.raises(IntegrityError), shop.database.write() as unit:
        unit.requests.decide(seen, shop.agent, signed)


@pytest.mark.parametrize("table", [SPEND, ENTRY, DECISION], ids=lambda table: table.name)
def test_what_was_posted_or_decided_is_never_edited(shop: Shop, table: Table) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    shop.decide(request_id, Decision.APPROVE)

    for edit in (table.update().values(amount=1), table.delete()):
        with pytest.raises(DatabaseError, match="append-only"), shop.database.write() as unit:
            unit.connection.execute(edit)
