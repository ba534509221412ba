"""Budgets signed over to a desktop: granted offline, settled later, never overspent."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from agentdesk.domain.approvals import RequestState
from agentdesk.domain.errors import Conflict, Forbidden, Unavailable
from agentdesk.domain.leases import Refusal
from agentdesk.domain.remedies import PlanState
from agentdesk.protocol.leases import Takeaway, lease_words
from agentdesk.protocol.messages import GivePlan, Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.users import UserChange
from agentdesk.server.jobs.sweep import sweep
from agentdesk.server.services import audit_budgets, devices, users
from tests.plugins.laptop import Laptop
from tests.plugins.shop import Shop, credit, only

OpenLaptop = Callable[..., Laptop]


@pytest.fixture
def open_laptop(shop: Shop, tmp_path: Path) -> Iterator[OpenLaptop]:
    opened: list[Laptop] = []

    def open_it(**given: object) -> Laptop:
        laptop = Laptop.open(shop, tmp_path / f"desk-{len(opened)}", **given)  # type: ignore[arg-type]
        opened.append(laptop)
        return laptop

    yield open_it
    for laptop in opened:
        laptop.store.close()


@pytest.fixture
def laptop(open_laptop: OpenLaptop) -> Laptop:
    return open_laptop()


def leased(shop: Shop) -> dict[str, int]:
    return {name: body.leased_minor for name, body in shop.budgets().items()}


def granted(laptop: Laptop, amount_minor: int) -> GivePlan:
    act = laptop.grant(amount_minor)
    assert isinstance(act, GivePlan), act
    return act


def test_a_fifth_of_the_day_comes_along_and_is_reserved(shop: Shop, laptop: Laptop) -> None:
    signed = laptop.take_lease()
    assert signed is not None
    assert set(lease_words(signed).amounts.values()) == {10_000}  # of a day of 500
    assert set(leased(shop).values()) == {10_000}
    assert len(leased(shop)) == 5


def test_what_is_signed_over_nobody_else_can_spend(shop: Shop, laptop: Laptop) -> None:
    laptop.take_lease()
    over = shop.give(credit(10_001))  # the case may have 200 altogether
    assert (over.outcome, over.code) == (Outcome.REJECTED, "needs_approval")
    assert shop.give(credit(10_000)).outcome is Outcome.APPLIED


def test_an_act_granted_offline_is_posted_when_it_is_told(shop: Shop, laptop: Laptop) -> None:
    laptop.take_lease()
    act = granted(laptop, 4_000)
    assert shop.used("agent_day") == (0, 0)
    (result,) = laptop.tell()
    assert result.outcome is Outcome.APPLIED
    assert shop.plan(act.plan_id).state is PlanState.POSTED
    assert shop.used("agent_day") == (4_000, 0)
    assert set(leased(shop).values()) == {6_000}


def test_it_is_posted_though_everything_else_was_spent_meanwhile(
    shop: Shop, laptop: Laptop
) -> None:
    """The promise of a lease: it was taken out of what is free before anybody could."""
    laptop.take_lease()
    act = granted(laptop, 10_000)
    assert shop.give(credit(10_000)).outcome is Outcome.APPLIED
    assert shop.give(credit(1)).outcome is Outcome.REJECTED
    laptop.tell()
    assert shop.plan(act.plan_id).state is PlanState.POSTED
    assert shop.used("incident") == (20_000, 0)


def test_what_is_told_twice_is_posted_once(shop: Shop, laptop: Laptop) -> None:
    laptop.take_lease()
    act = granted(laptop, 1_000)
    (entry,) = laptop.store.outbox.entries()
    first = shop.do(laptop.actor, entry.command)
    again = shop.do(laptop.actor, entry.command)
    assert (first.outcome, again.replayed) == (Outcome.APPLIED, True)
    assert shop.plan(act.plan_id).goodwill_minor == 1_000
    assert shop.used("agent_day") == (1_000, 0)


def test_a_draw_before_its_time_waits_for_the_one_before(shop: Shop, laptop: Laptop) -> None:
    laptop.take_lease()
    granted(laptop, 1_000)
    granted(laptop, 2_000)
    first, second = (entry.command for entry in laptop.store.outbox.entries())
    with pytest.raises(Unavailable):
        shop.do(laptop.actor, second)
    assert shop.do(laptop.actor, first).outcome is Outcome.APPLIED
    assert shop.do(laptop.actor, second).outcome is Outcome.APPLIED
    assert shop.used("agent_day") == (3_000, 0)


def test_the_same_wish_gets_the_same_lease_and_a_new_one_extends_it(
    shop: Shop, laptop: Laptop
) -> None:
    request_id, other = shop.new_id(), shop.customer()
    first = laptop.take_lease(request_id=request_id)
    assert laptop.take_lease(request_id=request_id) == first
    more = laptop.take_lease(Takeaway(other))
    assert first is not None
    assert more is not None
    before, after = lease_words(first), lease_words(more)
    assert (after.lease_id, after.version) == (before.lease_id, 2)
    assert set(before.amounts) < set(after.amounts)
    assert {after.amounts[key] for key in before.amounts} == {10_000}


def test_a_person_has_two_leases_at_most_and_a_device_one(
    shop: Shop, open_laptop: OpenLaptop
) -> None:
    assert open_laptop().take_lease() is not None
    assert open_laptop().take_lease() is not None
    assert open_laptop().take_lease() is None


def test_what_is_given_back_is_free_again(shop: Shop, laptop: Laptop) -> None:
    laptop.take_lease()
    granted(laptop, 1_000)
    laptop.tell()
    laptop.give_back()
    assert set(leased(shop).values()) == {0}
    assert shop.give(credit(19_000)).outcome is Outcome.APPLIED


def test_nothing_is_given_back_while_a_draw_is_on_its_way(laptop: Laptop) -> None:
    laptop.take_lease()
    granted(laptop, 1_000)
    with pytest.raises(Conflict, match="on their way"):
        laptop.give_back()
    assert laptop.grant(1) is Refusal.STOPPED


def test_it_settles_into_the_day_it_was_signed_for(shop: Shop, laptop: Laptop) -> None:
    laptop.take_lease()
    act = granted(laptop, 4_000)
    laptop.wait(40)
    laptop.tell()
    assert shop.plan(act.plan_id).state is PlanState.POSTED
    assert shop.give(credit(1)).outcome is Outcome.APPLIED  # another day, another bucket


def test_what_comes_after_the_time_to_settle_is_for_somebody_to_decide(
    shop: Shop, laptop: Laptop
) -> None:
    laptop.take_lease()
    act = granted(laptop, 4_000)
    laptop.wait(77)
    assert sweep(shop.database) >= 1
    assert set(leased(shop).values()) == {0}
    (result,) = laptop.tell()
    approval = shop.approval(only(result, Entity.APPROVAL).id)
    assert approval.state is RequestState.PENDING
    assert shop.plan(act.plan_id).state is PlanState.PENDING
    assert shop.used("incident") == (0, 0)


def test_a_lost_desktop_settles_nothing_by_itself_and_keeps_nothing_for_ever(
    shop: Shop, laptop: Laptop
) -> None:
    laptop.take_lease()
    act = granted(laptop, 4_000)
    with shop.database.write(shop.supervisor) as unit:
        ended = devices.report_lost(unit, shop.supervisor, laptop.device_id)
    assert ended == [laptop.actor.session_id]
    assert set(leased(shop).values()) == {10_000}  # honest words may still come
    laptop.tell()
    assert shop.plan(act.plan_id).state is PlanState.PENDING
    laptop.wait(77)
    sweep(shop.database)
    assert set(leased(shop).values()) == {0}


def test_two_stories_of_one_lease_are_put_aside_and_the_first_one_stands(
    shop: Shop, laptop: Laptop
) -> None:
    laptop.take_lease()
    book = laptop.shelf.book()
    assert book is not None
    first = granted(laptop, 1_000)
    (told,) = (entry.command for entry in laptop.store.outbox.entries())
    laptop.store.outbox.take(1)
    shop.do(laptop.actor, told)
    laptop.store.outbox.park(told.command_id, "seen")
    _put_back(laptop, book)  # the disk of before comes back
    second = granted(laptop, 2_000)
    laptop.tell()
    assert shop.plan(first.plan_id).state is PlanState.POSTED
    assert shop.plan(second.plan_id).state is PlanState.PENDING
    third = granted(laptop, 100)
    laptop.tell()
    assert shop.plan(third.plan_id).state is PlanState.PENDING


def _put_back(laptop: Laptop, book: object) -> None:
    with laptop.store._outbox_file.write() as connection:
        connection.execute("UPDATE lease SET book = ?", (msgspec.json.encode(book),))


def test_somebody_elses_draw_is_refused(shop: Shop, open_laptop: OpenLaptop) -> None:
    mine, theirs = open_laptop(), open_laptop(actor=shop.other_agent)
    mine.take_lease()
    granted(mine, 1_000)
    (entry,) = mine.store.outbox.entries()
    result = shop.do(theirs.actor, entry.command)
    assert (result.outcome, result.code) == (Outcome.REJECTED, "draw_invalid")
    assert set(leased(shop).values()) == {10_000}


def test_a_disabled_person_draws_no_more(shop: Shop, laptop: Laptop) -> None:
    laptop.take_lease()
    act = granted(laptop, 1_000)
    with shop.database.write(shop.supervisor) as unit:
        users.change_user(unit, shop.supervisor, shop.agent.user_id, UserChange(disabled=True))
    laptop.tell()
    assert shop.plan(act.plan_id).state is not PlanState.POSTED


def test_the_auditor_finds_nothing_at_any_step(shop: Shop, laptop: Laptop) -> None:
    def check() -> None:
        with shop.database.read() as unit:
            assert audit_budgets.check(unit) == []

    laptop.take_lease()
    check()
    granted(laptop, 3_000)
    granted(laptop, 500)
    laptop.tell(1)
    check()
    laptop.tell()
    check()
    laptop.give_back()
    check()


def test_a_desktop_cannot_ask_for_what_it_did_not_draw(shop: Shop, laptop: Laptop) -> None:
    """The same words and the same signature under another act's name."""
    laptop.take_lease()
    granted(laptop, 1_000)
    (entry,) = laptop.store.outbox.entries()
    assert isinstance(entry.command, GivePlan)
    other = shop.make(
        GivePlan,
        plan_id=shop.new_id(),
        customer_id=shop.customer_id,
        case_id=shop.case_id,
        remedies=[credit(1_000)],
        reason="Late delivery",
        draw=entry.command.draw,
    )
    result = shop.do(laptop.actor, other)
    assert (result.outcome, result.code) == (Outcome.REJECTED, "draw_invalid")


def test_leases_need_a_device(shop: Shop, laptop: Laptop) -> None:
    with shop.database.write() as unit:
        unit.access.end_session(laptop.actor.session_id, "ended")
    with pytest.raises(Forbidden) as refused:
        laptop.take_lease()
    assert refused.value.code == "no_device"
