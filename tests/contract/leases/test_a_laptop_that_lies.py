"""A desktop whose program was changed, whose facts are old, or whose lease is over meanwhile."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.dials import Dial, Scope, Strength, Window
from agentdesk.domain.remedies import Basis, PlanState, RemedyKind
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.protocol.entities import CustomerBody, OrderLine
from agentdesk.protocol.leases import (
    MOST_BUCKETS,
    MOST_CUSTOMERS,
    DrawWords,
    LeaseWish,
    Signed,
    Takeaway,
    lease_words,
    sign,
)
from agentdesk.protocol.messages import GivePlan, Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.server.jobs.sweep import sweep
from agentdesk.server.services import audit_budgets, lease_wishes
from tests.plugins.dials import AGENT_DAY, INCIDENT, TEAM_POOL_DAY
from tests.plugins.laptop import SERVER, Laptop
from tests.plugins.policies import SAME, put_into_force, term, withdraw
from tests.plugins.shop import Shop, by_lines, credit
from tests.plugins.together import together

ONE_ACT = Dial(Scope.ACT, Window.CASE, Strength.ALONE)


@pytest.fixture(autouse=True)
def the_books_are_right_afterwards(shop: Shop) -> Iterator[None]:
    yield
    with shop.database.read() as unit:
        assert audit_budgets.check(unit) == []


@pytest.fixture
def laptop(shop: Shop, tmp_path: Path) -> Iterator[Laptop]:
    opened = Laptop.open(shop, tmp_path / "desk")
    yield opened
    opened.store.close()


def leased(shop: Shop) -> set[int]:
    return {body.leased_minor for body in shop.budgets().values()}


def forge(
    laptop: Laptop,
    *remedies: RemedyDraft,
    amounts: Mapping[str, int] | None = None,
    amount_minor: int = 1_000,
    seq: int = 1,
    previous: str = "",
) -> GivePlan:
    """An act that no rule of the desktop's was asked about, rightly signed."""
    shop, book = laptop.shop, laptop.shelf.book()
    assert book is not None
    plan_id = shop.new_id()
    words = DrawWords(
        spend_id=plan_id,
        lease_id=book.lease.lease_id,
        seq=seq,
        previous=previous,
        amounts=dict(amounts or dict.fromkeys(book.lease.amounts, amount_minor)),
        goodwill_minor=amount_minor,
        made_at=shop.clock.now(),
        boot_id="boot",
        since_boot_s=1.0,
    )
    act = shop.make(
        GivePlan,
        plan_id=plan_id,
        customer_id=shop.customer_id,
        case_id=shop.case_id,
        remedies=list(remedies or (credit(amount_minor),)),
        reason="Late delivery",
        draw=sign(words, laptop.shelf._signer),
    )
    assert isinstance(act, GivePlan)
    return act


def state_of(shop: Shop, act: GivePlan) -> PlanState:
    return shop.plan(act.plan_id).state


def test_what_a_lease_does_not_speak_of_somebody_looks_at(shop: Shop, laptop: Laptop) -> None:
    laptop.take_lease()
    order = shop.order(OrderLine("1", "BAG", "Bag", 1, 1_000))
    refund = by_lines(RemedyKind.REFUND, order, ("1", 1), basis=Basis.GOODWILL)
    act = forge(laptop, refund)
    assert shop.do(laptop.actor, act).outcome is Outcome.APPLIED
    assert state_of(shop, act) is PlanState.PENDING


def test_a_limit_of_one_act_binds_offline_too(
    shop: Shop, laptop: Laptop, admin: Actor, other_admin: Actor
) -> None:
    put_into_force(shop, admin, other_admin, *SAME, term(ONE_ACT, 2_000))
    laptop.take_lease()
    act = forge(laptop, amount_minor=5_000)
    shop.do(laptop.actor, act)
    assert state_of(shop, act) is PlanState.PENDING


def test_to_whom_the_policy_gives_no_leave_a_lease_gives_none(
    shop: Shop, laptop: Laptop, admin: Actor, other_admin: Actor
) -> None:
    """Without a limit that speaks of a person there is no bucket either: it would count nowhere."""
    of_agents = (
        term(INCIDENT, 20_000, roles=["agent"]),
        term(AGENT_DAY, 50_000, roles=["agent"]),
        term(TEAM_POOL_DAY, 800_000),
    )
    put_into_force(shop, admin, other_admin, *of_agents)
    laptop.take_lease()
    act = forge(laptop)
    shop.do(replace(laptop.actor, role=Role.SENIOR), act)
    assert state_of(shop, act) is PlanState.PENDING


def test_behind_what_somebody_looks_at_the_others_are_posted(shop: Shop, laptop: Laptop) -> None:
    laptop.take_lease()
    first = forge(laptop, amount_minor=10_001)
    assert first.draw is not None
    shop.do(laptop.actor, first)
    assert state_of(shop, first) is PlanState.PENDING
    second = forge(laptop, seq=2, previous=first.draw.hash)
    assert shop.do(laptop.actor, second).outcome is Outcome.APPLIED
    assert state_of(shop, second) is PlanState.POSTED


def test_what_cannot_be_is_kept_as_evidence_and_holds_nobody_up(shop: Shop, laptop: Laptop) -> None:
    """It turned out meanwhile that the account is the agent's own."""
    laptop.take_lease()
    first = forge(laptop)
    assert first.draw is not None
    second = forge(laptop, seq=2, previous=first.draw.hash)
    customer = shop.body(Entity.CUSTOMER, shop.customer_id, CustomerBody)
    customer.person_id = shop.agent.person_id
    shop.save(Entity.CUSTOMER, customer, shop.customer_id)
    assert shop.do(laptop.actor, first).outcome is Outcome.APPLIED
    assert state_of(shop, first) is PlanState.REJECTED
    customer.person_id = None
    shop.save(Entity.CUSTOMER, customer, shop.customer_id)
    shop.do(laptop.actor, second)
    assert state_of(shop, second) is PlanState.POSTED


@pytest.mark.parametrize(
    "cannot_be",
    [
        by_lines(RemedyKind.REFUND, "no-such-order", ("1", 1), basis=Basis.GOODWILL),
        RemedyDraft(RemedyKind.CREDIT, Basis.GOODWILL),
    ],
    ids=["of what is not there", "malformed"],
)
def test_no_kind_of_refusal_holds_up_those_behind_it(
    shop: Shop, laptop: Laptop, cannot_be: RemedyDraft
) -> None:
    laptop.take_lease()
    first = forge(laptop, cannot_be)
    assert first.draw is not None
    second = forge(laptop, seq=2, previous=first.draw.hash)
    assert shop.do(laptop.actor, first).outcome is Outcome.APPLIED
    assert state_of(shop, first) is PlanState.REJECTED
    shop.do(laptop.actor, second)
    assert state_of(shop, second) is PlanState.POSTED


def test_a_lease_grows_no_larger_than_can_be_read_again(shop: Shop, laptop: Laptop) -> None:
    signed = None
    for _ in range(3):
        customers = [shop.customer() for _ in range(MOST_CUSTOMERS)]
        signed = laptop.take_lease(*[Takeaway(one, shop.open_case(one)) for one in customers])
    assert signed is not None
    amounts = lease_words(signed).amounts
    assert MOST_BUCKETS - 4 <= len(amounts) <= MOST_BUCKETS
    laptop.wait(77)
    sweep(shop.database)
    assert leased(shop) == {0}


def test_when_the_giving_is_stopped_leases_are_and_what_was_granted_is_kept_as_evidence(
    shop: Shop, laptop: Laptop, admin: Actor, other_admin: Actor
) -> None:
    policy_id = put_into_force(shop, admin, other_admin, *SAME)
    laptop.take_lease()
    act = forge(laptop)
    withdraw(shop, admin, policy_id)
    assert shop.do(laptop.actor, act).outcome is Outcome.APPLIED
    assert state_of(shop, act) is PlanState.REJECTED
    assert leased(shop) == {10_000}  # until the time to settle is over
    laptop.wait(77)
    sweep(shop.database)
    assert leased(shop) == {0}


def test_what_was_granted_before_a_stop_is_decided_by_somebody_after_it(
    shop: Shop, laptop: Laptop, admin: Actor, other_admin: Actor
) -> None:
    laptop.take_lease()
    act = forge(laptop)
    with shop.database.read() as unit:
        (first,) = unit.records.find(Entity.POLICY)
    withdraw(shop, admin, first.id)
    put_into_force(shop, admin, other_admin, *SAME)
    shop.do(laptop.actor, act)
    assert state_of(shop, act) is PlanState.PENDING


def test_a_case_brings_its_budgets_with_its_own_customer_only(shop: Shop, laptop: Laptop) -> None:
    laptop.take_lease(Takeaway(shop.customer(), shop.case_id))
    scopes = {body.scope for body in shop.budgets().values() if body.leased_minor}
    assert scopes == {Scope.AGENT, Scope.CUSTOMER}


def test_a_customer_nobody_here_knows_yet_costs_the_others_nothing(
    shop: Shop, laptop: Laptop
) -> None:
    signed = laptop.take_lease(
        Takeaway(shop.new_id(), shop.new_id()), Takeaway(shop.customer_id, shop.case_id)
    )
    assert signed is not None
    assert len(lease_words(signed).amounts) == 5


def test_after_a_long_weekend_a_desktop_gets_a_new_lease(shop: Shop, laptop: Laptop) -> None:
    before = laptop.take_lease()
    laptop.wait(80)
    sweep(shop.database)
    laptop.give_back()  # it is over already: nothing to free, and nothing to wait for
    after = laptop.take_lease()
    assert before is not None
    assert after is not None
    assert lease_words(after).lease_id != lease_words(before).lease_id


def test_a_device_that_told_two_stories_gets_no_new_lease_before_time_has_taken_the_old(
    shop: Shop, laptop: Laptop
) -> None:
    laptop.take_lease()
    shop.do(laptop.actor, forge(laptop))
    shop.do(laptop.actor, forge(laptop, amount_minor=500))  # the same place in the chain
    laptop.give_back()
    assert laptop.take_lease() is None
    laptop.wait(77)
    sweep(shop.database)
    assert laptop.take_lease() is not None


def test_two_wishes_of_one_device_at_the_same_moment_get_one_lease(
    shop: Shop, laptop: Laptop
) -> None:
    def take() -> Signed | None:
        wish = LeaseWish(request_id=shop.new_id(), device_key=laptop.shelf.device_key)
        with shop.database.write(laptop.actor) as unit:
            return lease_wishes.wish(unit, laptop.actor, wish, SERVER)

    given = together(*[take] * 8)
    assert len({lease_words(signed).lease_id for signed in given if signed is not None}) == 1
