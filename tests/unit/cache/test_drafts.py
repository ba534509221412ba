"""What was begun outlives a crash, and ends with the act that was made of it."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agentdesk.cache.drafts import MOST_BYTES
from agentdesk.cache.shapes import DraftKind, DraftName
from agentdesk.cache.store import Store
from agentdesk.domain.errors import InvalidInput
from agentdesk.runtime.clock import FakeClock
from tests.plugins.stores import KEYS, START, make_id, note

MARY, JOHN = make_id(), make_id()
NOTE = DraftName(MARY, DraftKind.NOTE)


def keep(store: Store, drafts: Mapping[DraftName, bytes]) -> None:
    store.drafts.keep(lambda: drafts)


def test_each_customer_has_one_draft_of_a_kind(store: Store) -> None:
    other = DraftName(JOHN, DraftKind.NOTE)
    keep(store, {NOTE: b"She called ab", other: b"He"})
    keep(store, {NOTE: b"She called about the kettle"})
    assert store.drafts.all() == {NOTE: b"She called about the kettle", other: b"He"}


def test_an_emptied_draft_is_gone(store: Store) -> None:
    keep(store, {NOTE: b"She"})
    keep(store, {NOTE: b""})
    assert store.drafts.all() == {}


def test_a_note_that_is_sent_ends_its_draft_and_no_other(store: Store) -> None:
    plan, other = DraftName(MARY, DraftKind.PLAN), DraftName(JOHN, DraftKind.NOTE)
    keep(store, {NOTE: b"She called", plan: b"{}", other: b"He"})
    store.outbox.append(note(MARY))
    assert store.drafts.all() == {plan: b"{}", other: b"He"}


def test_an_act_that_is_not_kept_leaves_its_draft(store: Store) -> None:
    keep(store, {NOTE: b"She called"})
    with pytest.raises(InvalidInput):
        store.outbox.append(note(MARY, "x" * 100_000))
    assert store.drafts.all() == {NOTE: b"She called"}


def test_what_no_screen_lets_through_is_refused_whole(store: Store) -> None:
    other = DraftName(JOHN, DraftKind.NOTE)
    with pytest.raises(InvalidInput):
        keep(store, {other: b"He", NOTE: b"x" * (MOST_BYTES + 1)})
    assert store.drafts.all() == {}


def test_a_draft_outlives_its_customer_in_the_cache(
    open_store: Callable[[], Store], tmp_path: Path
) -> None:
    store = open_store()
    keep(store, {NOTE: b"She called"})
    store.close()
    for part in (tmp_path / "profile").glob("cache.db*"):
        part.unlink()
    assert open_store().drafts.all() == {NOTE: b"She called"}


_TYPIST = """
import sys
from datetime import datetime
from pathlib import Path
from agentdesk.cache.shapes import DraftKind, DraftName
from agentdesk.cache.store import Store, StoreKeys
from agentdesk.runtime.clock import FakeClock
folder, cache, outbox, now = sys.argv[1:]
keys = StoreKeys(bytes.fromhex(cache), bytes.fromhex(outbox))
store = Store.open(Path(folder), keys, clock=FakeClock(datetime.fromisoformat(now)))
for letters in range(1, 100_000):
    store.drafts.keep(lambda: {DraftName("mary", DraftKind.NOTE): b"x" * letters})
    print(letters, flush=True)
"""


@pytest.mark.parametrize("letters", [1, 7, 40])
def test_what_was_kept_is_there_after_a_kill(tmp_path: Path, letters: int) -> None:
    typist = subprocess.Popen(
        [
            sys.executable,
            "-c",
            _TYPIST,
            str(tmp_path),
            KEYS.cache.hex(),
            KEYS.outbox.hex(),
            START.isoformat(),
        ],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert typist.stdout is not None
    said = 0
    while said < letters:
        said = int(typist.stdout.readline())
    typist.kill()
    said = max([said, *map(int, typist.stdout.read().split())])
    typist.wait()
    typist.stdout.close()
    store = Store.open(tmp_path, KEYS, clock=FakeClock(START))
    kept = store.drafts.all()[DraftName("mary", DraftKind.NOTE)]
    store.close()
    assert len(kept) in {said, said + 1}


@given(
    steps=st.lists(
        st.tuples(st.sampled_from([MARY, JOHN]), st.sampled_from(DraftKind), st.binary(max_size=9)),
        max_size=30,
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_last_word_is_what_is_kept(
    store: Store, steps: list[tuple[str, DraftKind, bytes]]
) -> None:
    keep(store, dict.fromkeys(store.drafts.all(), b""))
    expected: dict[DraftName, bytes] = {}
    for customer_id, kind, body in steps:
        name = DraftName(customer_id, kind)
        keep(store, {name: body})
        expected[name] = body
    assert store.drafts.all() == {name: body for name, body in expected.items() if body}
