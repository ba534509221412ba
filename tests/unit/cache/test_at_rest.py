"""On disk nothing can be read without the keys, and by nobody else even with them."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from agentdesk.cache.migrations import NewerStore, cache_steps, migrate, outbox_steps
from agentdesk.cache.models import CACHE_TABLES, OUTBOX_TABLES
from agentdesk.cache.store import Store, StoreKeys
from agentdesk.domain.actor import Role
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.protocol.sessions import Me
from agentdesk.runtime import sqlcipher
from agentdesk.runtime.clock import FakeClock
from tests.plugins.stores import KEYS, START, customer, fill, interaction, make_id, note, note_row

CANARIES = 200


def me(name: str) -> Me:
    return Me(make_id(), make_id(), "canary-login", name, Role.AGENT, make_id())


def test_two_hundred_canaries_are_in_no_file_while_open_after_a_crash_and_closed(
    store: Store, tmp_path: Path
) -> None:
    canaries = [f"canary-{os.urandom(6).hex()}" for _ in range(CANARIES)]
    quarter = CANARIES // 4
    people = [customer(name) for name in canaries[:quarter]]
    fill(store, *people)
    for person, said in zip(people, canaries[quarter : 2 * quarter], strict=True):
        fill(store, interaction(person.id, 1, said))
    for person, said in zip(people, canaries[2 * quarter : 3 * quarter], strict=True):
        store.outbox.append(note(person.id, said))
    for person, said in zip(people, canaries[3 * quarter : -2], strict=False):
        command = note(person.id, said)
        store.outbox.append(command)
        result = CommandResult(command.command_id, Outcome.APPLIED, rows=[note_row(command)])
        store.outbox.answers([result])
    store.session.signed_in(me(canaries[-2]), canaries[-1])
    check_nothing_is_readable(tmp_path, canaries)
    store.settle()
    check_nothing_is_readable(tmp_path, canaries)
    store.close()
    check_nothing_is_readable(tmp_path, canaries)


def check_nothing_is_readable(folder: Path, canaries: list[str]) -> None:
    secrets = [one.encode() for one in (*canaries, "canary-login")] + [KEYS.cache, KEYS.outbox]
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert {"cache.db", "outbox.db"} <= {path.name for path in files}
    for path in files:
        content = path.read_bytes()
        assert not [secret for secret in secrets if secret in content], path


def test_the_folder_and_every_file_are_the_owners_alone(store: Store, tmp_path: Path) -> None:
    fill(store, customer())
    store.outbox.append(note(make_id()))
    assert stat.S_IMODE((tmp_path / "profile").stat().st_mode) == 0o700
    for path in (tmp_path / "profile").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


def test_the_outbox_does_not_open_with_another_key(
    open_store: Callable[[], Store], tmp_path: Path, clock: FakeClock
) -> None:
    open_store()
    other = StoreKeys(KEYS.cache, os.urandom(32))
    with pytest.raises(sqlcipher.Unreadable):
        Store.open(tmp_path / "profile", other, clock=clock)


@pytest.mark.expects_log("cannot be read and is brought anew")
def test_a_cache_that_cannot_be_read_is_put_aside_and_the_outbox_stays(
    open_store: Callable[[], Store], tmp_path: Path
) -> None:
    store = open_store()
    fill(store, customer("Mary Johnson"))
    command = note(make_id())
    store.outbox.append(command)
    store.close()
    (tmp_path / "profile" / "cache.db").write_bytes(os.urandom(8192))
    again = open_store()
    assert again.queries.search("mary") == []
    assert [entry.command_id for entry in again.outbox.entries()] == [command.command_id]
    assert list((tmp_path / "profile").glob("cache.db.*.quarantine"))


def test_a_file_from_the_future_is_refused(tmp_path: Path) -> None:
    connection = sqlcipher.connect(
        tmp_path / "new.db", key=KEYS.cache, durability=sqlcipher.Durability.NORMAL
    )
    connection.execute("PRAGMA user_version = 99")
    with pytest.raises(NewerStore):
        migrate(connection, cache_steps.STEPS)
    connection.close()


@pytest.mark.parametrize(
    ("steps", "tables"),
    [(cache_steps.STEPS, CACHE_TABLES), (outbox_steps.STEPS, OUTBOX_TABLES)],
    ids=["cache", "outbox"],
)
def test_all_steps_lead_to_the_tables_of_the_models(
    tmp_path: Path, steps: tuple[tuple[str, ...], ...], tables: tuple[str, ...]
) -> None:
    def schema(name: str, *versions: tuple[str, ...]) -> list[str]:
        connection = sqlcipher.connect(
            tmp_path / name, key=None, durability=sqlcipher.Durability.NORMAL
        )
        migrate(connection, versions)
        rows = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY 1")
        found = [" ".join(row[0].split()) for row in rows]
        connection.close()
        return found

    assert schema("stepped.db", *steps) == schema("modelled.db", tables)


def test_a_sound_file_is_found_sound_and_a_flipped_byte_is_not(tmp_path: Path) -> None:
    path = tmp_path / "checked.db"
    normal = sqlcipher.Durability.NORMAL
    connection = sqlcipher.connect(path, key=KEYS.cache, durability=normal)
    connection.execute("CREATE TABLE t (x)")
    connection.executemany("INSERT INTO t VALUES (?)", [(START.isoformat() * 50,)] * 100)
    assert sqlcipher.check(connection) == []
    connection.close()
    content = bytearray(path.read_bytes())
    content[3 * 4096 + 100] ^= 1
    path.write_bytes(content)
    connection = sqlcipher.connect(path, key=KEYS.cache, durability=normal)
    assert sqlcipher.check(connection) != []
    connection.close()
