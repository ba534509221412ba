"""Damaged files: what can be read is kept, what cannot is said, and nothing is deleted."""

import os
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from agentdesk.cache import store as opening
from agentdesk.cache.recovery import is_sound, put_aside, salvage_outbox
from agentdesk.cache.store import Store, StoreKeys
from agentdesk.domain.actor import Role
from agentdesk.domain.errors import Unavailable
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.protocol.sessions import Me
from agentdesk.runtime.clock import FakeClock
from agentdesk.runtime.sqlcipher import Durability, StoreFull, Unreadable, connect
from tests.plugins.effort import effort
from tests.plugins.stores import KEYS, customer, fill, make_id, note
from tests.simulation.seeded.planting import in_place_of

PAGE = 4096
COMMANDS = 60
TRIALS = effort(60, 10_000)
LONG = "word " * 300
DAMAGED = "the outbox was damaged|a store is damaged"
Open = Callable[[], Store]


def flip(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


def filled(open_store: Open) -> list[str]:
    """A store with sixty notes waiting, closed; their ids in order."""
    store = open_store()
    store.session.signed_in(Me(make_id(), make_id(), "mary", "Mary", Role.AGENT, make_id()), "t")
    commands = [note(make_id(), LONG) for _ in range(COMMANDS)]
    for command in commands:
        store.outbox.append(command)
    store.close()
    return [command.command_id for command in commands]


def ids_in(store: Store) -> list[str]:
    return [entry.command_id for entry in store.outbox.entries()]


@pytest.mark.expects_log(DAMAGED)
def test_a_damaged_page_costs_its_own_commands_and_no_other(
    open_store: Open, tmp_path: Path
) -> None:
    made = filled(open_store)
    path = tmp_path / "profile" / "outbox.db"
    flip(path, path.stat().st_size // 2)
    store = open_store()
    kept = ids_in(store)
    assert store.salvage is not None
    assert len(kept) == store.salvage.kept
    assert COMMANDS - len(kept) == store.salvage.lost > 0
    assert kept == [one for one in made if one in kept]
    assert len(kept) > COMMANDS * 3 // 4
    assert store.salvage.aside.exists()
    store.outbox.append(note(make_id()))
    assert store.outbox.waiting() == len(kept) + 1


@pytest.mark.expects_log(DAMAGED)
def test_who_was_signed_in_survives_the_salvage(open_store: Open, tmp_path: Path) -> None:
    filled(open_store)
    path = tmp_path / "profile" / "outbox.db"
    flip(path, path.stat().st_size // 2)
    store = open_store()
    me = store.me()
    assert me is not None
    assert me.login == "mary"
    assert store.session.refresh_token() == "t"


@pytest.mark.expects_log(DAMAGED)
def test_a_command_whose_words_are_not_its_own_any_more_is_not_sent(
    open_store: Open, tmp_path: Path, clock: FakeClock
) -> None:
    """The file is whole and the page is authentic, but the row is not what was written."""
    made = filled(open_store)
    path = tmp_path / "profile" / "outbox.db"
    connection = connect(path, key=KEYS.outbox, durability=Durability.FULL)
    connection.execute("UPDATE command SET body = CAST('{}' AS BLOB) WHERE place = 7")
    connection.close()
    salvage = salvage_outbox(path, KEYS.outbox, clock)
    assert (salvage.kept, salvage.lost) == (COMMANDS - 1, 1)
    assert ids_in(open_store()) == made[:6] + made[7:]


@pytest.mark.expects_log(DAMAGED)
def test_a_salvage_that_was_cut_short_is_finished_or_done_again(
    open_store: Open, tmp_path: Path, clock: FakeClock
) -> None:
    made = filled(open_store)
    path = tmp_path / "profile" / "outbox.db"
    whole = path.read_bytes()
    flip(path, path.stat().st_size // 2)
    (path.with_name("outbox.db.salvaging")).write_bytes(os.urandom(PAGE))  # died while writing
    salvage = salvage_outbox(path, KEYS.outbox, clock)
    saved = path.read_bytes()
    path.with_name("outbox.db.salvaged").write_bytes(saved)  # died before it got its place
    path.write_bytes(whole)
    store = open_store()
    assert len(ids_in(store)) == salvage.kept < len(made)
    assert len(list(path.parent.glob("outbox.db.*.damaged"))) >= 1


def test_another_key_is_no_damage_and_changes_nothing(
    open_store: Open, tmp_path: Path, clock: FakeClock
) -> None:
    made = filled(open_store)
    before = (tmp_path / "profile" / "outbox.db").read_bytes()
    with pytest.raises(Unreadable):
        Store.open(tmp_path / "profile", StoreKeys(KEYS.cache, os.urandom(32)), clock=clock)
    assert (tmp_path / "profile" / "outbox.db").read_bytes() == before
    assert ids_in(open_store()) == made


@pytest.mark.expects_log(DAMAGED)
def test_after_an_unclean_end_a_damaged_cache_is_found_before_anybody_reads_it(
    open_store: Open, tmp_path: Path
) -> None:
    store = open_store()
    fill(store, *(customer(f"Person {number}") for number in range(200)))
    store.close()
    path = tmp_path / "profile" / "cache.db"
    flip(path, path.stat().st_size // 2)
    (tmp_path / "profile" / "open.mark").touch()
    again = open_store()
    assert not again.progress().bootstrapped
    assert list(path.parent.glob("cache.db.*.quarantine"))


def test_a_clean_end_leaves_no_mark(open_store: Open, tmp_path: Path) -> None:
    store = open_store()
    assert (tmp_path / "profile" / "open.mark").exists()
    store.close()
    assert not (tmp_path / "profile" / "open.mark").exists()


def a_day(open_store: Open, path: Path) -> bytes:
    """Sixty notes more, twenty delivered; the file as it lies there at night."""
    store = open_store()
    for _ in range(COMMANDS):
        store.outbox.append(note(make_id(), LONG))
    taken = [entry.command_id for entry in store.outbox.take(20)]
    store.outbox.answers([CommandResult(one, Outcome.APPLIED) for one in taken])
    store.outbox.close(taken)
    store.close()
    return path.read_bytes()


def lost_to_old_pages(open_store: Open, path: Path, clock: FakeClock) -> tuple[int, int, int]:
    """Put each page of yesterday into today's file: pages, acts lost unsaid, acts lost and said."""
    yesterday, today = a_day(open_store, path), a_day(open_store, path)
    store = open_store()
    waiting = set(ids_in(store))
    store.close()
    pages = unsaid = said = 0
    for start in range(0, len(yesterday), PAGE):
        old, new = (day[start : start + PAGE] for day in (yesterday, today))
        if old != new:
            path.write_bytes(today[:start] + old + today[start + PAGE :])
            found = open_store()
            lost = len(waiting - set(ids_in(found)))
            told = 0 if found.salvage is None else found.salvage.lost
            pages, said, unsaid = pages + 1, said + told, unsaid + max(0, lost - told)
            found.close()
            for left in path.parent.glob("outbox.db*"):
                left.unlink()
    return pages, unsaid, said


@pytest.mark.expects_log(DAMAGED)
def test_a_page_of_yesterday_takes_no_act_without_a_word(
    open_store: Open, tmp_path: Path, clock: FakeClock
) -> None:
    """It is authentic; but the table and its indexes are not of one day."""
    pages, unsaid, _ = lost_to_old_pages(open_store, tmp_path / "profile" / "outbox.db", clock)
    assert pages > 20
    assert unsaid == 0


@pytest.mark.expects_log(DAMAGED)
def test_whoever_does_not_hold_table_and_index_together_loses_acts_without_a_word(
    open_store: Open, tmp_path: Path, clock: FakeClock
) -> None:
    def quick(path: Path, key: bytes, **_: object) -> bool:
        return is_sound(path, key)

    with in_place_of(opening, "is_sound", quick):
        _, unsaid, _ = lost_to_old_pages(open_store, tmp_path / "profile" / "outbox.db", clock)
    assert unsaid > 0


@pytest.mark.timeout(7200)
@pytest.mark.expects_log(DAMAGED)
def test_no_flip_and_no_cut_goes_unnoticed(
    open_store: Open, tmp_path: Path, clock: FakeClock
) -> None:
    """Every damage is found; and every command that is read is one that was made."""
    made = set(filled(open_store))
    path = tmp_path / "profile" / "outbox.db"
    whole, random = path.read_bytes(), Random(20)  # noqa: S311  which byte, not which key
    for trial in range(TRIALS):
        copy = tmp_path / "copy.db"
        if trial % 3:
            copy.write_bytes(whole)
            flip(copy, random.randrange(len(whole)))
        else:
            copy.write_bytes(whole[: random.randrange(1, len(whole) - 1)])
        assert not is_sound(copy, KEYS.outbox)
        if copy.stat().st_size >= PAGE and copy.read_bytes()[:PAGE] == whole[:PAGE]:
            salvage_outbox(copy, KEYS.outbox, clock)
            assert is_sound(copy, KEYS.outbox)
            connection = connect(copy, key=KEYS.outbox, durability=Durability.FULL)
            read = {row[0] for row in connection.execute("SELECT command_id FROM command")}
            connection.close()
            assert read <= made
        for left in tmp_path.glob("copy.db*"):
            left.unlink()
    assert is_sound(path, KEYS.outbox)


def test_a_full_disk_takes_nothing_that_was_acknowledged(open_store: Open, tmp_path: Path) -> None:
    """The limit is the file's own: what the system says at the end of a disk is the same."""
    store = open_store()
    with store._outbox_file.write() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 8}")
    kept, problem = _until_full(store)
    assert isinstance(problem, StoreFull)
    assert isinstance(problem, Unavailable)
    assert kept
    assert ids_in(store) == kept


def _until_full(store: Store) -> tuple[list[str], Exception | None]:
    kept: list[str] = []
    for _ in range(1000):
        command = note(make_id(), LONG)
        try:
            store.outbox.append(command)
        except StoreFull as full:
            return kept, full
        kept.append(command.command_id)
    return kept, None


def test_what_is_put_aside_takes_its_wal_along(tmp_path: Path, clock: FakeClock) -> None:
    for end in ("", "-wal", "-shm"):
        (tmp_path / f"cache.db{end}").write_bytes(b"x")
    aside = put_aside(tmp_path / "cache.db", clock, "quarantine")
    assert aside.exists()
    assert {path.name.split(".")[1] for path in tmp_path.iterdir()} == {"db", "db-wal", "db-shm"}
    assert all(path.name.endswith(".quarantine") for path in tmp_path.iterdir())
