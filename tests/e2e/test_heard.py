"""The screens as a real AT-SPI client hears them, on a real X server: names, roles, and alerts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from agentdesk.cli.demo.stage import private_session
from agentdesk.desktop.scenes.catalogue import SCENES
from tests.plugins.effort import effort

HEARING = Path(__file__).with_name("hear_screens.py")
MAIN = ("desk", "approvals", "settings_keys", "sign_in")
HEARD = [*MAIN, *(name for name in SCENES if name not in MAIN)]
TIMEOUT_S = 900


@pytest.mark.xdist_group("by_hand")
def test_a_real_screen_reader_hears_what_is_on_the_screens(tmp_path: Path) -> None:
    names = HEARD[: effort(len(MAIN), len(HEARD))]
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, str(HEARING), str(tmp_path), *names],
        env=private_session(tmp_path) | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=TIMEOUT_S,
        check=False,
    )
    logs = [path.read_text()[-1500:] for path in tmp_path.glob("*.log")]
    assert done.returncode == 0, "\n".join([done.stdout, done.stderr[-1500:], *logs])
