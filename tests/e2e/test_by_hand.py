"""What an agent stumbles over, on two real desktops: no number, a refusal, second thoughts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from agentdesk.cli.demo.stage import private_session
from tests.plugins.effort import effort

HANDS = Path(__file__).with_name("hands_on_desks.py")
TIMEOUT_S = 120
DEEDS = ("declined", "taken_back", "unknown_caller")  # the longest waits last


@pytest.mark.xdist_group("by_hand")
@pytest.mark.parametrize("deed", DEEDS[: effort(2, len(DEEDS))])
def test_a_deed_by_hand_ends_as_it_should(deed: str, tmp_path: Path) -> None:
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, str(HANDS), deed, str(tmp_path)],
        env=private_session(tmp_path) | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=TIMEOUT_S,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-1500:] + done.stderr[-1500:]
