"""The index of a timeline: every entry once, newest first, read by its key wherever it stands."""

from hypothesis import given, settings
from hypothesis import strategies as st

from agentdesk.cache.store import Store
from agentdesk.protocol.rows import TIMELINE_ENTITIES, Entity
from tests.plugins.stores import (
    customer,
    fill,
    interaction,
    make_id,
    note,
    note_row,
    notes_in,
    tombstone,
)


def told_by_index(store: Store, customer_id: str, limit: int | None = None) -> list[str]:
    index = store.queries.timeline_index(customer_id, limit=limit)
    found = store.queries.timeline_entries(customer_id, index.keys)
    return [found[key].id for key in index.keys]


def told_by_pages(store: Store, customer_id: str) -> list[str]:
    return [entry.id for entry in store.queries.timeline(customer_id, limit=500)]


def test_the_index_stands_as_the_pages_do(store: Store) -> None:
    one, other = customer(), customer("Somebody Else", "+15550100201")
    mine = [interaction(one.id, minute) for minute in range(40)]
    fill(store, one, other, *mine, interaction(other.id, 3))
    whole = store.queries.timeline_index(one.id)
    assert whole.whole
    assert list(whole.at_us) == sorted(whole.at_us, reverse=True)
    assert told_by_index(store, one.id) == told_by_pages(store, one.id)
    part = store.queries.timeline_index(one.id, limit=15)
    assert not part.whole
    assert part.keys == whole.keys[:15]


def test_what_was_done_here_stands_at_its_time_and_gives_way_to_the_servers_row(
    store: Store,
) -> None:
    one = customer()
    said = note(one.id, "Written offline")
    fill(store, one, interaction(one.id, -5), interaction(one.id, 5))
    store.outbox.append(said)
    before = store.queries.timeline_index(one.id)
    assert [key < 0 for key in before.keys] == [False, True, False]
    assert told_by_index(store, one.id) == told_by_pages(store, one.id)
    fill(store, note_row(said))
    after = store.queries.timeline_index(one.id)
    assert all(key >= 0 for key in after.keys)
    assert told_by_index(store, one.id) == told_by_pages(store, one.id)


def test_an_entry_that_is_gone_is_missing_and_nothing_else_is(store: Store) -> None:
    one = customer()
    kept, gone = interaction(one.id, 1), interaction(one.id, 2)
    fill(store, one, kept, gone)
    keys = store.queries.timeline_index(one.id).keys
    store.apply.reply([tombstone(gone, 2)])
    found = store.queries.timeline_entries(one.id, keys)
    assert [entry.id for entry in found.values()] == [kept.id]


def test_only_the_kinds_wanted_are_in_it(store: Store) -> None:
    one = customer()
    store.outbox.append(note(one.id, "A note"))
    fill(store, one, interaction(one.id, 1))
    notes = store.queries.timeline_index(one.id, entities={Entity.NOTE})
    found = store.queries.timeline_entries(one.id, notes.keys)
    assert notes_in(*found.values()) == ["A note"]
    assert len(store.queries.timeline_index(one.id, entities=TIMELINE_ENTITIES).keys) == 2


def test_the_limit_is_met_to_the_entry(store: Store) -> None:
    one = customer()
    fill(store, one, *[interaction(one.id, minute) for minute in range(12)])

    @settings(max_examples=15)
    @given(limit=st.integers(1, 14))
    def holds(limit: int) -> None:
        index = store.queries.timeline_index(one.id, limit=limit)
        assert (len(index.keys), index.whole) == (min(limit, 12), limit >= 12)

    holds()
    assert store.queries.timeline_index(make_id()).keys.tolist() == []
