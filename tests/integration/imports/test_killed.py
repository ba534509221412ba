"""An import killed by the system, as by a power cut, goes on where it stopped."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import SystemClock
from agentdesk.server.storage.database import Database
from tests.plugins.panel import SmallPanel, every_row, state_of

# Kills itself for good after so many batches; nothing gets the chance to tidy up.
SCRIPT = """
import os, signal, sys
from pathlib import Path
from agentdesk.runtime.clock import SystemClock
from agentdesk.server.imports.household.bring_in import HouseholdJob, import_household
from agentdesk.server.storage.database import Database

url, folder, left = sys.argv[1], Path(sys.argv[2]), [int(sys.argv[3])]

def after_batch():
    left[0] -= 1
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)

database = Database.open(url, clock=SystemClock())
database.migrate()
job = HouseholdJob(folder=folder, names=folder, rejects=folder / "rejects.csv")
import_household(database, job, clock=SystemClock(), say=print, after_batch=after_batch)
"""


@pytest.mark.parametrize("batches", [1, 4, 9])
def test_killed_by_the_system_it_goes_on(
    small_panel: SmallPanel, sqlite_url: str, batches: int
) -> None:
    small_panel.add("purchases", "a broken line\n")
    command = [sys.executable, "-c", SCRIPT, sqlite_url, str(small_panel.folder), str(batches)]
    killed = subprocess.run(command, capture_output=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr

    database = Database.open(sqlite_url, clock=SystemClock())
    summary = small_panel.bring_in(database, SystemClock(), made_up=True)
    assert summary.taken("baskets") == 4
    assert summary.rejected == 1
    assert len(small_panel.rejected()) == 1
    assert len(every_row(database, Entity.ORDER)) == 4
    assert all(version == 1 for _entity, _id, version, _body in state_of(database))
    database.close()


def test_the_command_line_brings_it_in(small_panel: SmallPanel, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'server.db'}"
    command = [sys.executable, "-m", "agentdesk", "import", "household", str(small_panel.folder)]
    command += ["--names", str(small_panel.folder), "--rejects", str(small_panel.rejects)]
    command += ["--database", url, "--secrets", str(tmp_path / "secrets"), "--without-made-up"]
    first = subprocess.run(command, capture_output=True, text=True, check=False)
    assert first.returncode == 0, first.stderr
    again = subprocess.run(command, capture_output=True, text=True, check=False)
    assert first.stdout == again.stdout
    assert "baskets                        4" in first.stdout
    assert "baskets: 4 already here" in again.stderr
