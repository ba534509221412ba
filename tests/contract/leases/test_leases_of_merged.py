"""What is signed over follows when a case or a customer is merged: honest promises are kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from agentdesk.domain.remedies import PlanState
from agentdesk.protocol import messages
from agentdesk.protocol.leases import Takeaway, lease_words
from agentdesk.protocol.messages import GivePlan, Outcome
from agentdesk.server.services import audit_budgets
from tests.plugins.laptop import Laptop
from tests.plugins.shop import Shop, credit


@pytest.fixture(autouse=True)
def the_books_are_right_afterwards(shop: Shop) -> Iterator[None]:
    yield
    with shop.database.read() as unit:
        assert audit_budgets.check_all(unit) == []


@pytest.fixture
def laptop(shop: Shop, tmp_path: Path) -> Iterator[Laptop]:
    opened = Laptop.open(shop, tmp_path / "desk")
    yield opened
    opened.store.close()


def merge_case(shop: Shop, case_id: str, into: str) -> None:
    command = shop.make(
        messages.MergeCases, case_id=case_id, customer_id=shop.customer_id, into_case_id=into
    )
    done = shop.do(shop.supervisor, command)
    assert done.outcome is Outcome.APPLIED, done


def merge_customer(shop: Shop, customer_id: str, into: str) -> None:
    command = shop.make(messages.MergeCustomers, customer_id=customer_id, into_customer_id=into)
    done = shop.do(shop.supervisor, command)
    assert done.outcome is Outcome.APPLIED, done


def granted(laptop: Laptop, amount_minor: int) -> str:
    act = laptop.grant(amount_minor)
    assert isinstance(act, GivePlan), act
    return act.plan_id


def test_what_was_granted_in_the_merged_case_is_posted_in_the_other(
    shop: Shop, laptop: Laptop
) -> None:
    into = shop.open_case()
    laptop.take_lease()
    first = granted(laptop, 4_000)
    laptop.tell()
    second = granted(laptop, 3_000)

    merge_case(shop, shop.case_id, into)
    (result,) = laptop.tell()

    assert result.outcome is Outcome.APPLIED, result
    plans = [shop.plan(first), shop.plan(second)]
    assert [plan.state for plan in plans] == [PlanState.POSTED] * 2
    assert {plan.case_id for plan in plans} == {into}
    assert shop.used("incident") == (7_000, 0)
    assert shop.budgets()["incident"].leased_minor == 3_000


def test_a_lease_of_both_holds_the_sum_of_both(shop: Shop, laptop: Laptop) -> None:
    into = shop.open_case()
    signed = laptop.take_lease(
        Takeaway(shop.customer_id, shop.case_id), Takeaway(shop.customer_id, into)
    )
    assert signed is not None
    plan_id = granted(laptop, 5_000)

    merge_case(shop, shop.case_id, into)

    assert shop.budgets()["incident"].leased_minor == 20_000
    laptop.tell()
    assert shop.plan(plan_id).state is PlanState.POSTED
    assert shop.budgets()["incident"].leased_minor == 15_000
    laptop.give_back()
    assert {body.leased_minor for body in shop.budgets().values()} == {0}


def test_a_merged_customers_lease_goes_on_with_the_one_left(shop: Shop, laptop: Laptop) -> None:
    into = shop.customer()
    laptop.take_lease()
    plan_id = granted(laptop, 4_000)

    merge_customer(shop, shop.customer_id, into)
    laptop.tell()

    plan = shop.plan(plan_id)
    assert (plan.state, plan.customer_id) == (PlanState.POSTED, into)
    shop.customer_id = into
    assert shop.budgets()["customer_year"].leased_minor == 6_000
    again = laptop.take_lease()  # the desktop learns the names of the buckets that count now
    assert again is not None
    assert lease_words(again).version == 2
    later_id = granted(laptop, 6_000)
    laptop.tell()
    assert shop.plan(later_id).state is PlanState.POSTED


def test_what_is_not_granted_goes_back_to_the_case_that_is_left(shop: Shop, laptop: Laptop) -> None:
    into = shop.open_case()
    laptop.take_lease()
    merge_case(shop, shop.case_id, into)

    assert shop.give(credit(10_001), case_id=into).code == "needs_approval"
    laptop.give_back()

    assert shop.give(credit(10_001), case_id=into).outcome is Outcome.APPLIED
