"""What the server sends is written once, whole, and never backwards."""

import msgspec
import pytest

from agentdesk.cache.progress import Progress
from agentdesk.cache.store import Store
from agentdesk.protocol.pages import Card
from agentdesk.protocol.rows import Entity, Row, Tombstone
from tests.plugins.stores import customer, fill, interaction, tombstone


def keep(progress: Progress) -> Progress:
    return progress


def display(store: Store, customer_id: str) -> str:
    card = store.queries.card(customer_id)
    assert card is not None
    return card.customer.body.names[0].display


def test_an_older_version_never_replaces_a_newer_one(store: Store) -> None:
    new = customer("New Name", version=5)
    fill(store, new)
    old = customer("Old Name", row_id=new.id, version=4)
    assert store.apply.feed([old], keep) == frozenset()
    assert display(store, new.id) == "New Name"


def test_the_same_page_twice_changes_nothing_the_second_time(store: Store) -> None:
    one = customer()
    rows = [one, *(interaction(one.id, minute) for minute in range(5))]
    fill(store, *rows)
    assert store.apply.feed(rows, keep) == frozenset()
    assert len(store.queries.timeline(one.id)) == 5


def test_of_one_row_twice_on_a_page_the_newer_stays(store: Store) -> None:
    one = customer("First", version=1)
    fill(store, customer("Second", row_id=one.id, version=2), one)
    assert display(store, one.id) == "Second"


def test_a_tombstone_takes_the_row_its_terms_and_stays_against_older_rows(store: Store) -> None:
    one = customer("Mary Johnson")
    fill(store, one)
    store.apply.feed([tombstone(one, 2)], keep)
    assert store.queries.card(one.id) is None
    assert store.queries.search("mary") == []
    store.apply.feed([one], keep)
    assert store.queries.card(one.id) is None


def test_of_who_was_merged_nothing_stays_and_the_one_left_is_held(store: Store) -> None:
    one, other = customer("Mary Johnson"), customer("Mary Jones")
    contact = interaction(one.id, 1)
    fill(store, one, contact)
    said = msgspec.Raw(msgspec.json.encode(Tombstone(other.id)))

    store.apply.feed([msgspec.structs.replace(tombstone(one, 2), body=said)], keep)

    assert store.queries.card(one.id) is None
    assert store.queries.timeline(one.id) == []
    assert store.held.owed() == [other.id]
    moved = msgspec.structs.replace(contact, row_version=2, customer_id=other.id)
    store.apply.feed([other, moved], keep)
    assert [entry.id for entry in store.queries.timeline(other.id)] == [contact.id]


def test_a_new_name_is_found_and_the_old_one_no_longer(store: Store) -> None:
    one = customer("Mary Johnson")
    fill(store, one)
    store.apply.feed([customer("Mary Smith", row_id=one.id, version=2)], keep)
    assert store.queries.search("johnson") == []
    assert [hit.customer_id for hit in store.queries.search("smith m")] == [one.id]


def test_the_cursor_is_written_with_the_rows_or_not_at_all(store: Store) -> None:
    one = customer()

    def broken(progress: Progress) -> Progress:
        raise ArithmeticError

    with pytest.raises(ArithmeticError):
        store.apply.bootstrap([one], broken)
    assert store.queries.card(one.id) is None
    assert one.id not in store.held
    assert store.progress() == Progress()


def test_the_feed_brings_only_customers_that_are_held(store: Store) -> None:
    stranger = customer()
    store.apply.feed([stranger, interaction(stranger.id, 1)], keep)
    assert store.queries.card(stranger.id) is None
    store.held.mark(stranger.id)
    store.apply.feed([stranger], keep)
    assert store.queries.card(stranger.id) is not None


def test_what_changes_while_a_card_is_asked_for_is_not_missed(store: Store) -> None:
    old = customer("Before", version=1)
    store.held.mark(old.id)
    store.apply.feed([customer("After", row_id=old.id, version=2)], keep)
    store.apply.card(old.id, Card(old, [], {}, more=False), [], '"etag"')
    assert display(store, old.id) == "After"


def begin_again(progress: Progress) -> Progress:
    return Progress(epoch=progress.epoch + 1, cursor="other")


def test_a_new_history_replaces_rows_of_any_version_and_sweeps_the_rest(store: Store) -> None:
    kept, gone, third = customer("Kept", version=9), customer("Gone"), customer("Third")
    fill(store, kept, gone, third)
    store.apply.progress(begin_again)
    fill(store, customer("Restored", row_id=kept.id, version=2), third)
    assert store.apply.sweep() is None
    assert display(store, kept.id) == "Restored"
    assert store.queries.card(gone.id) is None
    assert store.queries.search("gone") == []
    assert store.held.owed() == [gone.id]


def test_an_empty_new_server_deletes_nothing(store: Store) -> None:
    rows: list[Row] = [customer(f"Customer {number}") for number in range(10)]
    fill(store, *rows)
    store.apply.progress(begin_again)
    refused = store.apply.sweep()
    assert refused is not None
    assert (refused.held, refused.stale) == (10, 10)
    assert all(store.queries.card(one.id) for one in rows)


@pytest.mark.expects_log("a row cannot be read")
def test_a_row_no_version_of_ours_can_read_is_kept_but_not_shown(store: Store) -> None:
    one = customer()
    broken = Row(Entity.NOTE, one.id, 1, one.body, one.id, 1)
    fill(store, one, broken)
    assert store.queries.timeline(one.id) == []
    assert display(store, one.id) == "Mary Johnson"
