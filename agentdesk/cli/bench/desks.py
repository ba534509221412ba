"""Starts the desktop under measurement and hears what it measured."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from agentdesk.cli.bench.desk_profile import DeskStore
from agentdesk.domain.errors import Unavailable

WAIT_S = 300


@dataclass(frozen=True, slots=True)
class Told:
    """What one process answered, and when it was spawned."""

    spawned_at: float
    answer: dict[str, Any]

    def since_spawn_ms(self, moment: str) -> float:
        """What it took to get there, without the waits for a core."""
        at, waited = self.answer[moment]
        return round((float(at) - self.spawned_at - float(waited)) * 1000, 1)

    def wall_ms(self, moment: str) -> float:
        return round((float(self.answer[moment][0]) - self.spawned_at) * 1000, 1)


def ask(deed: str, folder: Path, store: DeskStore | None = None) -> Told:
    """One process, offscreen, told of the store on its standard input."""
    command = [sys.executable, "-m", "agentdesk.cli.bench.desk_probe", deed]
    spawned_at = monotonic()
    done = subprocess.run(
        command,
        input=store.words() if store else b"",
        env=_environment(folder),
        capture_output=True,
        check=False,
        timeout=WAIT_S,
    )
    if done.returncode != 0:
        raise Unavailable(f"the desktop under measurement: {done.stderr[-1500:].decode()}")
    return Told(spawned_at, json.loads(done.stdout.splitlines()[-1]))


def _environment(folder: Path) -> dict[str, str]:
    """Compiled modules are kept, as an installed desktop has them: to compile all of ours anew
    took two thirds of a start, where the environment forbids to keep them.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "QT_QPA_PLATFORM": "offscreen",
    }
