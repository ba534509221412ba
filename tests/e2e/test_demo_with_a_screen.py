"""`make demo` where there is a screen: a window opens, a contact rings, the supervisor joins."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from agentdesk.cli.demo.stage import private_session

WATCH = Path(__file__).with_name("watch_the_demo.py")
TIMEOUT_S = 200


@pytest.mark.xdist_group("by_hand")
def test_the_contact_rings_and_the_supervisor_joins(tmp_path: Path) -> None:
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, str(WATCH), str(tmp_path)],
        env=private_session(tmp_path) | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=TIMEOUT_S,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-1500:] + done.stderr[-1500:]
    assert "rings for mika.sato" in done.stdout
