"""Rows come in whole: a bootstrap killed at any page, a feed that repeats, another history."""

from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest

from agentdesk.cache.store import Store
from agentdesk.domain.errors import Unavailable
from agentdesk.protocol import routes
from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime.clock import FakeClock
from agentdesk.sync.failures import BadReply
from tests.plugins.stores import customer, fill, interaction, make_id, note, tombstone
from tests.plugins.wire import Break, Parts, Wire, answer


@pytest.fixture
def people() -> list[Row]:
    return [customer(f"Person {number}", f"+1555010{number:04}") for number in range(10)]


@pytest.fixture
def wire(people: list[Row]) -> Wire:
    contacts = [interaction(one.id, minute) for one in people for minute in range(2)]
    return Wire(rows={Entity.CUSTOMER: people, Entity.INTERACTION: contacts})


def signed_in(store: Store, wire: Wire, clock: FakeClock) -> Parts:
    parts = Parts(store, wire, clock)
    parts.run(parts.auth.sign_in("sato", "secret"))
    return parts


def bootstrapped(parts: Parts) -> None:
    while not parts.store.progress().bootstrapped:
        parts.run(parts.intake.bootstrap_page())


def digest(store: Store) -> list[tuple[str, list[tuple[str, int]]]]:
    return [
        (customer_id, [(entry.id, entry.at_us) for entry in store.queries.timeline(customer_id)])
        for customer_id in store.queries.customers_held()
    ]


def test_the_bootstrap_brings_every_row_and_holds_its_customers(
    store: Store, wire: Wire, clock: FakeClock, people: list[Row]
) -> None:
    bootstrapped(signed_in(store, wire, clock))
    assert store.queries.customers_held() == sorted(one.id for one in people)
    assert all(len(store.queries.timeline(one.id)) == 2 for one in people)


def test_killed_at_any_page_it_goes_on_where_it_was_and_ends_with_the_same_rows(
    open_store: Callable[[], Store], wire: Wire, clock: FakeClock
) -> None:
    signed_in(open_store(), wire, clock)
    lost = 0
    while True:
        parts = Parts(open_store(), wire, clock)  # the process before died after one page
        if parts.store.progress().bootstrapped:
            break
        wire.breaks = [Break.AFTER] if lost % 2 == 0 else []
        lost += 1
        try:
            parts.run(parts.auth.call(parts.api.horizon))
        except Unavailable:
            continue
        parts.run(parts.intake.bootstrap_page())
    pages = [path for path in wire.paths() if "bootstrap" in path]
    assert len(pages) == 4 + 7  # none was asked for twice
    assert [len(entries) for _, entries in digest(parts.store)] == [2] * 10


def test_what_changes_while_the_pages_come_is_there_in_the_end(
    store: Store, wire: Wire, clock: FakeClock, people: list[Row]
) -> None:
    parts = signed_in(store, wire, clock)
    for _ in range(3):
        parts.run(parts.intake.bootstrap_page())
    wire.changes += [
        customer("Renamed", row_id=people[0].id, version=2),
        interaction(people[0].id, 9),
    ]
    bootstrapped(parts)
    assert not parts.run(parts.intake.feed_page())
    card = store.queries.card(people[0].id)
    assert card is not None
    assert card.customer.body.names[0].display == "Renamed"
    assert len(card.interactions) == 3


def test_pages_of_changes_are_followed_to_the_end_and_a_lost_page_is_asked_for_again(
    store: Store, wire: Wire, clock: FakeClock, people: list[Row]
) -> None:
    parts = signed_in(store, wire, clock)
    bootstrapped(parts)
    wire.changes += [interaction(people[1].id, minute) for minute in range(10, 18)]
    wire.breaks = [Break.AFTER]
    with pytest.raises(Unavailable):
        parts.run(parts.intake.feed_page())
    while parts.run(parts.intake.feed_page()):
        pass
    assert len(store.queries.timeline(people[1].id)) == 10


def test_another_history_is_bootstrapped_anew_and_what_is_no_more_goes(
    store: Store, wire: Wire, clock: FakeClock, people: list[Row]
) -> None:
    parts = signed_in(store, wire, clock)
    bootstrapped(parts)
    wire.epoch = "two"
    wire.rows[Entity.INTERACTION] = wire.rows[Entity.INTERACTION][:-2]
    parts.run(parts.intake.feed_page())
    assert store.queries.card(people[0].id) is not None
    bootstrapped(parts)
    assert len(store.queries.timeline(people[-1].id)) == 0
    assert len(store.queries.timeline(people[0].id)) == 2


def test_a_server_that_asks_to_start_again_and_again_is_obeyed_less_and_less(
    store: Store, wire: Wire, clock: FakeClock, people: list[Row]
) -> None:
    parts = signed_in(store, wire, clock)
    waits = []
    for number in range(10):
        bootstrapped(parts)
        wire.epoch = f"history-{number}"
        parts.run(parts.intake.feed_page())
        waits.append(parts.intake.not_before_s - clock.monotonic_s())
        clock.advance(timedelta(seconds=max(waits[-1], 0)))
    assert waits[0] <= 0
    assert all(0 < wait <= 300 for wait in waits[1:])
    assert max(waits[5:]) > 2
    clock.advance(timedelta(minutes=10))
    bootstrapped(parts)
    wire.epoch = "after-a-long-peace"
    parts.run(parts.intake.feed_page())
    assert parts.intake.not_before_s <= clock.monotonic_s()


def test_an_empty_new_server_behind_the_same_address_deletes_nothing(
    store: Store, wire: Wire, clock: FakeClock, people: list[Row]
) -> None:
    parts = signed_in(store, wire, clock)
    bootstrapped(parts)
    store.outbox.append(note(people[0].id))
    wire.epoch, wire.rows = "empty", {Entity.CUSTOMER: []}
    parts.run(parts.intake.feed_page())
    bootstrapped(parts)
    assert parts.intake.problem == "server_emptied"
    assert len(store.queries.timeline(people[0].id)) == 3
    assert store.outbox.waiting() == 1


@pytest.fixture
def crowd(people: list[Row], wire: Wire) -> list[Row]:
    """So many contacts that a few of them are not much."""
    wire.rows[Entity.INTERACTION] += [
        interaction(one.id, minute) for one in people for minute in range(2, 52)
    ]
    return wire.rows[Entity.INTERACTION]


@pytest.mark.expects_log("asked for anew")
def test_when_much_would_go_at_once_what_there_really_is_is_asked_for_first(
    store: Store, wire: Wire, clock: FakeClock, crowd: list[Row]
) -> None:
    parts = signed_in(store, wire, clock)
    bootstrapped(parts)
    wire.changes += [tombstone(one, 2) for one in crowd[:60]]

    while parts.run(parts.intake.feed_page()):
        pass

    assert not store.progress().bootstrapped
    bootstrapped(parts)  # the server has them all: a fault had made the tombstones
    assert sum(len(contacts) for _, contacts in digest(store)) == len(crowd)
    assert not parts.run(parts.intake.feed_page())
    assert store.progress().bootstrapped


@pytest.mark.expects_log("asked for anew")
def test_what_goes_little_by_little_within_an_hour_is_added_up(
    store: Store, wire: Wire, clock: FakeClock, crowd: list[Row]
) -> None:
    parts = signed_in(store, wire, clock)
    bootstrapped(parts)
    epoch = store.progress().epoch
    for one in crowd[:26]:
        wire.changes.append(tombstone(one, 2))
        parts.run(parts.intake.feed_page())
        clock.advance(timedelta(minutes=1))
    assert store.progress().epoch == epoch

    wire.changes.append(tombstone(crowd[26], 2))
    parts.run(parts.intake.feed_page())

    assert store.progress().epoch == epoch + 1


def test_what_goes_slowly_just_goes(
    store: Store, wire: Wire, clock: FakeClock, crowd: list[Row]
) -> None:
    parts = signed_in(store, wire, clock)
    bootstrapped(parts)
    for one in crowd[:60]:
        wire.changes.append(tombstone(one, 2))
        parts.run(parts.intake.feed_page())
        clock.advance(timedelta(minutes=5))

    assert store.progress().bootstrapped
    assert sum(len(contacts) for _, contacts in digest(store)) == len(crowd) - 60


@pytest.mark.expects_log("is skipped")
def test_a_row_of_an_unknown_kind_is_skipped_and_the_others_are_kept(
    store: Store, wire: Wire, clock: FakeClock, people: list[Row]
) -> None:
    parts = signed_in(store, wire, clock)
    bootstrapped(parts)
    one = interaction(people[0].id, 30)
    hologram = {"entity": "hologram", "id": make_id(), "row_version": 1, "body": {}}
    wire.changes += [hologram, one]
    parts.run(parts.intake.feed_page())
    assert store.queries.timeline(people[0].id)[0].id == one.id


def test_a_bootstrap_that_runs_in_circles_is_stopped(
    store: Store, wire: Wire, clock: FakeClock, people: list[Row]
) -> None:
    parts = signed_in(store, wire, clock)
    parts.run(parts.intake.bootstrap_page())
    parts.run(parts.intake.bootstrap_page())
    wire.rows[Entity.CUSTOMER] = people
    ids = [one.id for one in people]
    circle = answer({"rows": [], "after": min(ids)})
    wire.instead[routes.bootstrap(Entity.CUSTOMER)] = lambda _: circle
    parts.store.apply.progress(lambda now: msgspec.structs.replace(now, after=max(ids)))
    with pytest.raises(BadReply):
        parts.run(parts.intake.bootstrap_page())


def test_rows_of_a_customer_never_seen_wait_for_nobody(
    store: Store, wire: Wire, clock: FakeClock
) -> None:
    parts = signed_in(store, wire, clock)
    bootstrapped(parts)
    stranger = customer("Stranger")
    wire.changes += [stranger, interaction(stranger.id, 1)]
    parts.run(parts.intake.feed_page())
    assert store.queries.card(stranger.id) is None
    fill(store, stranger)
    assert store.queries.timeline(stranger.id) == []


def test_a_feed_that_runs_in_circles_is_stopped(store: Store, wire: Wire, clock: FakeClock) -> None:
    parts = signed_in(store, wire, clock)
    bootstrapped(parts)
    stuck = {"rows": [], "cursor": store.progress().cursor, "more": True}
    wire.instead[routes.CHANGES] = lambda _: answer(stuck)
    with pytest.raises(BadReply):
        parts.run(parts.intake.feed_page())


@pytest.mark.expects_log("cannot be read and is skipped")
def test_a_row_from_the_end_of_time_is_skipped_and_the_others_are_kept(
    store: Store, wire: Wire, clock: FakeClock, people: list[Row]
) -> None:
    parts = signed_in(store, wire, clock)
    bootstrapped(parts)
    whole = interaction(people[0].id, 5)
    late = msgspec.structs.replace(interaction(people[0].id, 6), at_us=2**70)
    page = {"rows": [late, whole], "cursor": "one.9", "more": False}
    wire.instead[routes.CHANGES] = lambda _: answer(page)
    parts.run(parts.intake.feed_page())
    assert store.progress().cursor == "one.9"
    assert whole.id in [entry.id for entry in store.queries.timeline(people[0].id)]
