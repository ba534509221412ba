"""What a person settled for themselves stays, and stays small."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from agentdesk.cache.preferences import MOST_BYTES, MOST_IN_SCOPE
from agentdesk.cache.shapes import PreferenceName
from agentdesk.cache.store import Store
from agentdesk.domain.errors import InvalidInput
from agentdesk.runtime.clock import FakeClock


def test_each_scope_has_its_own_names(store: Store) -> None:
    shelf = store.preferences
    shelf.put("tabs", "front", b"mary")
    shelf.put("looked", "front", b"john")
    shelf.put("tabs", "front", b"ken")
    assert (shelf.get("tabs", "front"), shelf.get("looked", "front")) == (b"ken", b"john")
    assert shelf.all("tabs") == {"front": b"ken"}
    assert shelf.get("tabs", "other") is None


def test_what_is_dropped_is_gone(store: Store) -> None:
    store.preferences.put("tabs", "front", b"mary")
    store.preferences.drop("tabs", "front")
    assert store.preferences.get("tabs", "front") is None


def test_it_is_there_at_the_next_start(open_store: Callable[[], Store]) -> None:
    store = open_store()
    store.preferences.put("choices", "theme", b'"dark"')
    store.close()
    assert open_store().preferences.get("choices", "theme") == b'"dark"'


def test_what_is_too_long_is_refused_whole(store: Store) -> None:
    with pytest.raises(InvalidInput):
        store.preferences.keep(
            lambda: {
                PreferenceName("tabs", "front"): b"mary",
                PreferenceName("tabs", "long"): b"x" * (MOST_BYTES + 1),
            }
        )
    assert store.preferences.all("tabs") == {}


def test_the_oldest_of_a_scope_give_way_and_no_other(store: Store, clock: FakeClock) -> None:
    store.preferences.put("tabs", "front", b"mary")
    many = {PreferenceName("looked", f"{number}"): b"1" for number in range(MOST_IN_SCOPE)}
    store.preferences.keep(lambda: many)
    clock.advance(timedelta(seconds=1))
    store.preferences.put("looked", "0", b"2")
    store.preferences.put("looked", "new", b"1")
    kept = store.preferences.all("looked")
    assert len(kept) == MOST_IN_SCOPE
    assert kept["0"] == b"2"
    assert "new" in kept
    assert store.preferences.get("tabs", "front") == b"mary"


@pytest.mark.expects_log("the outbox was damaged|a store is damaged")
def test_it_comes_over_from_a_damaged_outbox(
    open_store: Callable[[], Store], tmp_path: Path
) -> None:
    store = open_store()
    store.preferences.put("choices", "theme", b'"dark"')
    for number in range(60):
        store.preferences.put("padding", f"{number:02}", b"x" * 4000)
    store.close()
    path = tmp_path / "profile" / "outbox.db"
    content = bytearray(path.read_bytes())
    content[len(content) * 3 // 4] ^= 1
    path.write_bytes(content)
    again = open_store()
    assert again.salvage is not None
    assert again.preferences.get("choices", "theme") == b'"dark"'
