"""Work on an outbox while a recorder listens, and what is found of it after a power cut."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import apsw

from agentdesk.cache.engine import DatabaseFile
from agentdesk.cache.migrations import outbox_steps
from agentdesk.cache.outbox import Outbox
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.sqlcipher import Connection, Durability, prepare
from tests.plugins.stores import make_id, note
from tests.simulation.power.disk import Disk, Event
from tests.simulation.power.recorder import NAME, Recorder

ACTS = 240
_FILE = "outbox.db"


class _RecordedFile(DatabaseFile):
    """The wire replaced: the same file by a driver whose file system can be listened to."""

    def _connect(self, cache_kib: int) -> Connection:
        connection: Any = apsw.Connection(str(self.path), vfs=NAME)
        connection.set_busy_timeout(5000)
        prepare(connection, self._durability, cache_kib)
        return connection


def work(folder: Path, durability: Durability) -> list[Event]:
    """Append, answer, close and checkpoint like a desktop's day; return what the disk saw."""
    recorder = Recorder()
    file = _RecordedFile(folder / _FILE, None, durability=durability, steps=outbox_steps.STEPS)
    outbox = Outbox(file, SystemClock())
    random = Random(7)  # noqa: S311  which act comes next
    for _ in range(ACTS):
        _act(outbox, file, random, recorder.acknowledge)
    file.close()
    return recorder.events


def _act(
    outbox: Outbox, file: DatabaseFile, random: Random, acknowledge: Callable[[str], None]
) -> None:
    chance = random.random()
    if chance < 0.75:
        command = note(make_id(), "word " * random.randrange(1, 700))
        outbox.append(command)
        acknowledge(command.command_id)
    elif chance < 0.95:
        taken = [entry.command_id for entry in outbox.take(5)]
        outbox.answers([CommandResult(one, Outcome.APPLIED) for one in taken])
        outbox.close(taken)
    else:
        file.checkpoint()


def lost_after(events: list[Event], points: int, seed: int) -> tuple[int, int]:
    """Cut the power at so many places; return how many acknowledged acts were lost, of how many.

    Raises when a file cannot be opened, or holds what nobody did.
    """
    random = Random(seed)  # noqa: S311  where, and what arrives
    cuts = sorted(random.randrange(1, len(events) + 1) for _ in range(points))
    everything = {event.name for event in events}
    disk, played, lost, acknowledged = Disk(), 0, 0, 0
    for number, cut in enumerate(cuts):
        disk.play(events[played:cut])
        played = cut
        found = _found(disk.after_power_cut(random, kept_of_16=(0, 4, 8, 15)[number % 4]))
        assert found <= everything
        lost += len(set(disk.acknowledged) - found)
        acknowledged += len(disk.acknowledged)
    return lost, acknowledged


def _found(files: dict[str, bytes]) -> set[str]:
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        file = DatabaseFile(
            Path(folder) / _FILE, None, durability=Durability.FULL, steps=outbox_steps.STEPS
        )
        waiting = {entry.command_id for entry in Outbox(file, SystemClock()).entries()}
        with file.read() as connection:
            closed = {row[0] for row in connection.execute("SELECT command_id FROM journal")}
        file.close()
    return waiting | closed
