"""Files of every released version are brought to the present one: wholly, or not at all."""

import os
import shutil
import signal
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any, ClassVar

import apsw
import pytest

from agentdesk.cache import engine
from agentdesk.cache.engine import DatabaseFile
from agentdesk.cache.migrations import Step
from agentdesk.runtime.sqlcipher import Connection, Durability, prepare, transaction
from tests.plugins.effort import effort
from tests.plugins.stores import KEYS
from tests.simulation.power.disk import Disk, Event
from tests.simulation.power.recorder import NAME, Recorder
from tests.simulation.seeded.planting import in_place_of
from tests.simulation.upgrades.released import FILES, VERSIONS, Found, holds, look, make

CUTS = effort(150, 2_000)  # of all versions together
MOST_STATEMENTS = 200


class DyingFile(DatabaseFile):
    """Its process dies, as nothing can be caught, before the statement of that number."""

    dies_before: ClassVar[int]

    def _connect(self, cache_kib: int) -> Connection:
        connection = super()._connect(cache_kib)
        left = iter(range(self.dies_before))

        def count(_: str) -> None:
            if next(left, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)

        connection.set_trace_callback(count)
        return connection


def opened(path: Path, name: str, kind: type[DatabaseFile] = DatabaseFile) -> DatabaseFile:
    steps = FILES[name]
    return kind(path, KEYS.outbox, durability=Durability.FULL, steps=steps, irreplaceable=True)


def dies_upgrading(path: Path, name: str, dies_before: int) -> None:
    """Die before the statement of that number, or when the file has been opened."""
    child = os.fork()
    if child == 0:
        try:
            DyingFile.dies_before = dies_before
            opened(path, name, DyingFile)
            os.kill(os.getpid(), signal.SIGKILL)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "it ended by itself"


def killed_everywhere(folder: Path, name: str, version: int) -> set[int]:
    """Return the versions that were found after each death; what was there must be there."""
    old = make(folder / "old.db", name, version)
    shutil.copy(folder / "old.db", folder / "new.db")
    opened(folder / "new.db", name).close()
    new = look(folder / "new.db")
    assert new[0] == len(FILES[name])
    assert holds(new, old)
    found: set[int] = set()
    for dies_before in range(MOST_STATEMENTS):
        path = folder / f"{dies_before}.db"
        shutil.copy(folder / "old.db", path)
        dies_upgrading(path, name, dies_before)
        left = look(path)
        found.add(left[0])
        assert left in (old, new), f"between, before statement {dies_before}"
        opened(path, name).close()
        assert look(path) == new
        if left == new:
            return found
    raise AssertionError("it was never done")


@pytest.mark.parametrize(("name", "version"), VERSIONS)
def test_killed_at_any_statement_a_file_is_the_old_one_or_the_new(
    name: str, version: int, tmp_path: Path
) -> None:
    assert killed_everywhere(tmp_path, name, version) == {version, len(FILES[name])}


def step_by_step(connection: Connection, steps: Sequence[Step], _: object = None) -> None:
    """The control: each step for itself."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    for number, step in enumerate(steps[version:], start=version + 1):
        with transaction(connection, write=True):
            for statement in step:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")


def test_an_upgrade_in_several_steps_is_found_out(tmp_path: Path) -> None:
    with in_place_of(engine, "migrate", step_by_step), pytest.raises(AssertionError, match="betw"):
        killed_everywhere(tmp_path, "outbox", 1)


class _RecordedFile(DatabaseFile):
    """The wire replaced: the same file by a driver whose file system can be listened to."""

    def _connect(self, cache_kib: int) -> Connection:
        connection: Any = apsw.Connection(str(self.path), vfs=NAME)
        connection.set_busy_timeout(5000)
        prepare(connection, self._durability, cache_kib)
        return connection


def recorded(folder: Path, name: str, version: int) -> tuple[bytes, Found, Found, list[Event]]:
    path = folder / f"{name}-{version}.db"
    old = make(path, name, version, key=None)
    before, recorder = path.read_bytes(), Recorder()
    _RecordedFile(path, None, durability=Durability.FULL, steps=FILES[name]).close()
    return before, old, look(path, key=None), recorder.events


@pytest.mark.parametrize(("name", "version"), VERSIONS)
def test_the_power_fails_and_a_file_is_the_old_one_or_the_new(
    name: str, version: int, tmp_path: Path
) -> None:
    before, old, new, events = recorded(tmp_path, name, version)
    random = Random(version)  # noqa: S311  where, and what arrives
    own = f"{name}-{version}.db"
    for number in range(CUTS // len(VERSIONS)):
        disk = Disk({own: before})
        disk.play(events[: random.randrange(len(events) + 1)])
        folder = tmp_path / str(number)
        folder.mkdir()
        for found, content in disk.after_power_cut(
            random, kept_of_16=(0, 4, 8, 15)[number % 4]
        ).items():
            (folder / found).write_bytes(content)
        left = look(folder / own, key=None)
        assert left in (old, new), f"between, at cut {number}"


def test_what_cannot_be_replaced_is_put_aside_before_its_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    old = make(path, "outbox", 1)
    (tmp_path / "outbox.db.v0").write_bytes(b"of the upgrade before")
    opened(path, "outbox").close()
    assert look(tmp_path / "outbox.db.v1") == old
    assert not (tmp_path / "outbox.db.v0").exists()
    opened(path, "outbox").close()
    assert sorted(one.name for one in tmp_path.glob("outbox.db.v*")) == ["outbox.db.v1"]
