"""Acts granted from a lease, offline: on disk before anybody hears of it, never above it."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.cache.leases import LeaseShelf
from agentdesk.cache.store import Store
from agentdesk.domain import leases
from agentdesk.domain.leases import Hand, Moment, Refusal
from agentdesk.domain.remedies import Basis, RemedyKind
from agentdesk.protocol.drawing import Wanted
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.protocol.leases import (
    LeaseWords,
    Signed,
    draw_words,
    is_genuine,
    key_of,
    lease_words,
    sign,
)
from agentdesk.protocol.messages import GivePlan
from agentdesk.runtime.signing import Signer
from tests.plugins.stores import START, make_id

DAY, CASE = make_id(), make_id()
CREDIT = frozenset({RemedyKind.CREDIT})
SERVER, DEVICE = Signer(os.urandom(32)), Signer(os.urandom(32))
MORNING = Moment(START, 100.0, "boot-1")


def lease(version: int = 1, lease_id: str = "", **amounts: int) -> Signed:
    words = LeaseWords(
        lease_id=lease_id or make_id(),
        version=version,
        device_id=make_id(),
        device_key=key_of(DEVICE),
        agent_id=make_id(),
        currency="USD",
        amounts={DAY: amounts.get("day", 5000), CASE: amounts.get("case", 3000)},
        most_minor=4000,
        kinds=[RemedyKind.CREDIT],
        issued_at=START,
        spend_by=START + leases.SPEND_IN,
        settle_by=START + leases.SPEND_IN + leases.SETTLE_IN,
        policy_version=1,
        epoch="e",
    )
    return sign(words, SERVER)


def plan() -> GivePlan:
    return GivePlan(
        command_id=make_id(),
        made_at=START,
        plan_id=make_id(),
        customer_id=make_id(),
        case_id=make_id(),
        remedies=[RemedyDraft(RemedyKind.CREDIT, Basis.GOODWILL, 1000)],
        reason="Late delivery",
    )


def wanted(minor: int, *buckets: str) -> Wanted:
    return Wanted(dict.fromkeys(buckets or (DAY, CASE), minor), minor, CREDIT)


def draws_in(store: Store) -> list[Signed]:
    commands = [entry.command for entry in store.outbox.entries()]
    return [one.draw for one in commands if isinstance(one, GivePlan) and one.draw is not None]


class Time:
    """The computer's clocks, turned by hand."""

    def __init__(self) -> None:
        self.now = MORNING

    def pass_by(self, hours: float) -> None:
        self.now = replace(
            self.now,
            wall=self.now.wall + timedelta(hours=hours),
            since_boot_s=self.now.since_boot_s + hours * 3600,
        )

    def restart(self, *, wall_hours: float) -> None:
        """The computer starts anew, and its clock says so many hours more, or fewer."""
        self.now = Moment(self.now.wall + timedelta(hours=wall_hours), 5.0, "boot-2")


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def shelf(store: Store, time: Time) -> LeaseShelf:
    return store.leases(DEVICE, lambda: time.now)


def test_an_act_and_what_it_draws_are_kept_together(store: Store, shelf: LeaseShelf) -> None:
    shelf.keep(lease())
    act = plan()
    assert store.outbox.grant(shelf, wanted(1000), act) is None
    (entry,) = store.outbox.entries()
    assert isinstance(entry.command, GivePlan)
    drawn = entry.command.draw
    assert drawn is not None
    assert is_genuine(drawn, key_of(DEVICE))
    assert draw_words(drawn).spend_id == act.plan_id
    book = shelf.book()
    assert book is not None
    assert book.left == {DAY: 4000, CASE: 2000}


def test_draws_are_a_chain_each_naming_the_one_before(store: Store, shelf: LeaseShelf) -> None:
    shelf.keep(lease())
    for _ in range(3):
        assert store.outbox.grant(shelf, wanted(500), plan()) is None
    draws = draws_in(store)
    words = [draw_words(draw) for draw in draws]
    assert [one.seq for one in words] == [1, 2, 3]
    assert words[0].previous == ""
    assert [one.previous for one in words[1:]] == [draw.hash for draw in draws[:2]]


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        (wanted(3001), Refusal.TOO_MUCH),  # more than the case holds
        (wanted(4001, DAY), Refusal.TOO_MUCH),  # more than one act may
        (wanted(100, DAY, make_id()), Refusal.NO_BUCKET),
        (Wanted({DAY: 100}, 100, frozenset({RemedyKind.REFUND})), Refusal.KIND),
    ],
)
def test_what_the_lease_does_not_cover_is_not_granted_and_not_kept(
    store: Store, shelf: LeaseShelf, asked: Wanted, refusal: Refusal
) -> None:
    shelf.keep(lease())
    assert store.outbox.grant(shelf, asked, plan()) is refusal
    assert shelf.refusal(asked) is refusal
    assert store.outbox.entries() == []


def test_without_a_lease_nothing_is_granted(store: Store, shelf: LeaseShelf) -> None:
    assert store.outbox.grant(shelf, wanted(1), plan()) is Refusal.NO_LEASE
    assert store.outbox.waiting() == 0


def test_after_four_hours_the_lease_grants_no_more_asleep_or_awake(
    store: Store, shelf: LeaseShelf, time: Time
) -> None:
    shelf.keep(lease())
    time.pass_by(3.9)
    assert shelf.refusal(wanted(1)) is None
    time.now = replace(time.now, since_boot_s=time.now.since_boot_s + 3600)  # the wall stood still
    assert store.outbox.grant(shelf, wanted(1), plan()) is Refusal.OVER


def test_a_computer_that_starts_again_in_the_past_grants_nothing_until_it_is_heard(
    store: Store, shelf: LeaseShelf, time: Time
) -> None:
    shelf.keep(lease())
    time.pass_by(1)
    assert store.outbox.grant(shelf, wanted(1), plan()) is None
    time.restart(wall_hours=-2)
    assert store.outbox.grant(shelf, wanted(1), plan()) is Refusal.CLOCK
    assert shelf.look() is not None
    time.pass_by(3)  # as if nothing had been
    assert store.outbox.grant(shelf, wanted(1), plan()) is Refusal.CLOCK


def test_what_is_stopped_stays_stopped_across_a_start(
    open_store: Callable[[], Store], time: Time
) -> None:
    first = open_store()
    shelf = first.leases(DEVICE, lambda: time.now)
    shelf.keep(lease())
    stopped = shelf.stop()
    assert stopped is not None
    assert stopped.hand is Hand.STOPPED
    first.close()
    again = open_store()
    assert (
        again.outbox.grant(again.leases(DEVICE, lambda: time.now), wanted(1), plan())
        is Refusal.STOPPED
    )


def test_a_newer_version_brings_more_and_keeps_what_was_drawn(
    store: Store, shelf: LeaseShelf
) -> None:
    name = make_id()
    shelf.keep(lease(1, name))
    store.outbox.grant(shelf, wanted(1000), plan())
    shelf.keep(lease(2, name, day=6000))
    shelf.keep(lease(1, name))  # an old answer, late
    book = shelf.book()
    assert book is not None
    assert book.left == {DAY: 5000, CASE: 2000}
    assert book.seq == 1


def test_another_lease_takes_the_place_of_one_that_is_over(shelf: LeaseShelf) -> None:
    first, second = lease(), lease()
    shelf.keep(first)
    shelf.keep(second)
    book = shelf.book()
    assert book is not None
    shelf.forget(book.lease.lease_id)
    assert shelf.book() is None


@given(st.lists(st.integers(1, 4000), max_size=12))
def test_no_row_of_draws_takes_more_than_was_signed(amounts: list[int]) -> None:
    book = leases.received(lease_words(lease()).to_domain(), MORNING)
    granted = 0
    for seq, amount in enumerate(amounts, start=1):
        asked = {DAY: amount, CASE: amount}
        if leases.refusal_of(book, asked, amount, CREDIT, MORNING) is None:
            draw = leases.Draw(make_id(), book.lease.lease_id, seq, "", asked, amount, START)
            book = leases.drawn(book, draw, "h", MORNING)
            granted += amount
    assert granted <= 3000
    assert min(book.left.values()) >= 0
