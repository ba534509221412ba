"""A script of real desktops, run on a session bus of its own with a home of its own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from agentdesk.cli.demo.stage import private_session

_SHOWN = 2500  # characters of each end that is told


class Ended(NamedTuple):
    """`last_words` are the script's own and those of the logs it left."""

    returncode: int
    stdout: str
    last_words: str


def in_own_session(script: str, folder: Path, *words: str, timeout_s: int) -> Ended:
    """Return how `script FOLDER WORDS...` ended; the script stands beside this file."""
    command = [sys.executable, str(Path(__file__).with_name(script)), str(folder), *words]
    done = subprocess.run(
        ["dbus-run-session", "--", *command],
        env=private_session(folder) | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=timeout_s,
        check=False,
    )
    logs = [path.read_text(errors="replace") for path in folder.glob("*.log")]
    said = [end[-_SHOWN:] for end in (done.stdout, done.stderr, *logs)]
    return Ended(done.returncode, done.stdout, "\n".join(said))
