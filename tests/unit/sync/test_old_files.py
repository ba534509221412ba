"""Files put back from before, or with their pages mixed up: harmless, or found."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from agentdesk.cache.recovery import is_sound
from agentdesk.cache.store import Store
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import FakeClock
from tests.plugins.stores import KEYS, customer, make_id, note
from tests.plugins.wire import Parts, Wire

PAGE = 4096
Open = Callable[[], Store]


def test_an_outbox_of_yesterday_tells_again_and_nothing_is_done_again(
    open_store: Open, clock: FakeClock, tmp_path: Path
) -> None:
    person = customer()
    wire = Wire(rows={Entity.CUSTOMER: [person]})
    store = open_store()
    parts = Parts(store, wire, clock)
    parts.run(parts.auth.sign_in("sato", "secret"))
    deeds = [note(person.id) for _ in range(5)]
    for deed in deeds:
        store.outbox.append(deed)
    store.close()
    shutil.copytree(tmp_path / "profile", tmp_path / "yesterday")

    for _ in range(2):
        again = Parts(open_store(), wire, clock)
        # The refresh token of yesterday is used up: whoever has it signs in anew.
        again.run(again.auth.sign_in("sato", "secret"))
        assert again.run(again.delivery.send())
        again.store.close()
        assert len(again.heard.answers) == len(deeds)
        shutil.rmtree(tmp_path / "profile")
        shutil.copytree(tmp_path / "yesterday", tmp_path / "profile")
    assert sorted(wire.effects) == sorted(deed.command_id for deed in deeds)


@pytest.mark.expects_log("a store is damaged")
def test_pages_that_changed_places_are_found(open_store: Open, tmp_path: Path) -> None:
    store = open_store()
    for _ in range(60):
        store.outbox.append(note(make_id(), "word " * 300))
    store.close()
    path = tmp_path / "profile" / "outbox.db"
    whole = path.read_bytes()
    assert is_sound(path, KEYS.outbox)
    for one, other in ((1, 2), (3, 9), (len(whole) // PAGE - 1, 4)):
        pages = [whole[at : at + PAGE] for at in range(0, len(whole), PAGE)]
        pages[one], pages[other] = pages[other], pages[one]
        path.write_bytes(b"".join(pages))
        assert not is_sound(path, KEYS.outbox)
