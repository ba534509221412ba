"""kill -9 in the middle of the work: nothing that was acknowledged is lost, nothing half there."""

import os
import signal
from pathlib import Path

import pytest

from agentdesk.cache.store import Store
from agentdesk.runtime.clock import SystemClock
from tests.plugins.effort import effort
from tests.plugins.stores import KEYS, make_id, note

POINTS = 50  # over the same files
PROFILES = effort(1, 40)
ID_LENGTH = 36


def write_until_killed(folder: Path, acknowledge: int) -> None:
    """Append as fast as possible and say each id once it is safe."""
    store = Store.open(folder, KEYS, clock=SystemClock())
    customer_id = make_id()
    while True:
        command = note(customer_id)
        store.outbox.append(command)
        os.write(acknowledge, command.command_id.encode())


def killed_after(folder: Path, acknowledgements: int) -> list[str]:
    """Run a writer, kill it after so many acknowledgements, return all that were given."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:  # the writer; it never returns
        os.close(reading)
        try:
            write_until_killed(folder, writing)
        finally:
            os._exit(1)
    os.close(writing)
    heard = b""
    while len(heard) < acknowledgements * ID_LENGTH:
        part = os.read(reading, 65_536)
        assert part, "the writer ended by itself"
        heard += part
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while part := os.read(reading, 65_536):
        heard += part
    os.close(reading)
    text = heard.decode()
    whole = len(text) - len(text) % ID_LENGTH
    return [text[start : start + ID_LENGTH] for start in range(0, whole, ID_LENGTH)]


@pytest.mark.timeout(3600)
def test_every_acknowledged_command_is_there_after_each_kill(tmp_path: Path) -> None:
    for profile in range(PROFILES):
        folder = tmp_path / str(profile)
        acknowledged: list[str] = []
        for point in range(POINTS):
            acknowledged += killed_after(folder, 1 + point * 3 % 17)
            store = Store.open(folder, KEYS, clock=SystemClock())
            present = {entry.command_id for entry in store.outbox.entries()}
            assert present.issuperset(acknowledged), f"lost at point {point}"
            # At most the one that was being written when the writer died was never acknowledged.
            assert len(present) <= len(acknowledged) + point + 1
            store.close()
        assert len(acknowledged) >= POINTS
