"""The story's rows: the third contact in six days about a torn bag, a promise not kept."""

from datetime import UTC, datetime
from typing import TypeVar

import msgspec

from agentdesk.domain.cases import PromiseState
from agentdesk.domain.customers import effort, tenure
from agentdesk.protocol.entities import (
    AdvisoryBody,
    Body,
    CaseBody,
    InteractionBody,
    OrderBody,
    PromiseBody,
    SubscriptionBody,
)
from agentdesk.server.imports.staff import STAFF, agents
from agentdesk.server.imports.story import story_call, story_rows
from agentdesk.server.imports.story.cast import CAST, TORN_BAG, traits_at

NOW = datetime(2026, 11, 21, 14, 0, tzinfo=UTC)
B = TypeVar("B", bound=Body)
ROWS = list(story_rows(NOW))


def of_caller(type_: type[B]) -> list[B]:
    found = [record.body for _entity, record in ROWS if isinstance(record.body, type_)]
    return [body for body in found if getattr(body, "customer_id", "") == TORN_BAG.customer_id]


def test_the_caller_is_found_by_number_and_case() -> None:
    call = story_call()
    cases = {
        record.id: record.body for _entity, record in ROWS if isinstance(record.body, CaseBody)
    }
    assert call.customer_id == TORN_BAG.customer_id
    assert call.from_number.startswith("+81")
    assert cases[call.case_id].number == call.case_number
    assert call.family_name == "Yamada"


def test_with_the_call_that_rings_it_is_the_third_contact_in_six_days() -> None:
    call = story_call()
    contacts = [talk for talk in of_caller(InteractionBody) if talk.case_id == call.case_id]
    days = [talk.started_at.date() for talk in contacts]
    found = effort([*days, NOW.date()], NOW.date())
    assert found is not None
    assert (found.contacts, found.days) == (3, 6)


def test_the_customer_has_been_with_us_for_ten_years_and_three_months() -> None:
    since = traits_at(NOW)[TORN_BAG.household_id].customer_since
    assert tenure(since, NOW.date()).years == 10
    assert tenure(since, NOW.date()).months == 3


def test_the_promise_was_broken_and_nothing_was_ordered() -> None:
    (promise,) = of_caller(PromiseBody)
    assert promise.state is PromiseState.BROKEN
    assert promise.due_at < NOW
    assert promise.order_id is None


def test_photos_and_order_number_need_not_be_asked_again() -> None:
    told = [fact for case in of_caller(CaseBody) for fact in case.told]
    answered = {answer for fact in told for answer in fact.do_not_ask}
    assert {"photos", "order number", "address"} <= answered


def test_the_torn_bag_is_one_of_two_and_its_advisory_says_replace() -> None:
    order = max(of_caller(OrderBody), key=lambda order: order.placed_at)
    assert order.lines[0].quantity == 2
    assert order.total_minor == 8_640
    (advisory,) = [r.body for _e, r in ROWS if isinstance(r.body, AdvisoryBody)]
    assert order.lines[0].sku in advisory.skus
    assert advisory.replace_without_return


def test_orders_add_up() -> None:
    for order in of_caller(OrderBody):
        lines = sum(line.gross_minor - line.discount_minor for line in order.lines)
        assert lines - order.coupon_minor == order.total_minor
        assert sum(payment.amount_minor for payment in order.payments) == order.total_minor
        assert all(line.synthetic for line in order.lines)


def test_two_subscriptions_cost_forty_two_dollars_a_month() -> None:
    prices = [plan.price.amount_minor for plan in of_caller(SubscriptionBody)]
    assert (len(prices), sum(prices)) == (2, 4_200)


def test_three_customers_have_an_open_matter_and_all_of_it_is_made_up() -> None:
    cases = [record.body for _entity, record in ROWS if isinstance(record.body, CaseBody)]
    open_cases = [case for case in cases if case.resolved_at is None]
    assert {case.customer_id for case in open_cases} == {role.customer_id for role in CAST}
    assert all(record.body.source.synthetic for _entity, record in ROWS)


def test_the_same_moment_gives_the_same_rows_that_fit_the_wire() -> None:
    assert list(story_rows(NOW)) == ROWS
    for _entity, record in ROWS:
        body = record.body
        assert msgspec.json.decode(msgspec.json.encode(body), type=type(body)) == body


def test_whoever_answered_is_on_the_staff() -> None:
    users = {member.user_id for member in STAFF}
    assert {agent.user_id for agent in agents()} <= users
    assert {talk.agent_id for talk in of_caller(InteractionBody)} <= users
