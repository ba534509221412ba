"""The screens as a real AT-SPI client hears them, on a real X server: names, roles, and alerts."""

from pathlib import Path

import pytest

from agentdesk.desktop.scenes.catalogue import SCENES
from tests.e2e.own_session import in_own_session
from tests.plugins.effort import effort

MAIN = ("desk", "approvals", "settings_keys", "sign_in")
HEARD = [*MAIN, *(name for name in SCENES if name not in MAIN)]
TIMEOUT_S = 900


@pytest.mark.xdist_group("by_hand")
def test_a_real_screen_reader_hears_what_is_on_the_screens(tmp_path: Path) -> None:
    names = HEARD[: effort(len(MAIN), len(HEARD))]
    ended = in_own_session("hear_screens.py", tmp_path, *names, timeout_s=TIMEOUT_S)
    assert ended.returncode == 0, ended.last_words
