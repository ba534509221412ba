"""What an agent stumbles over, on two real desktops: no number, a refusal, second thoughts."""

from pathlib import Path

import pytest

from tests.e2e.own_session import in_own_session
from tests.plugins.effort import effort

TIMEOUT_S = 120
DEEDS = ("declined", "taken_back", "unknown_caller")  # the longest waits last


@pytest.mark.xdist_group("by_hand")
@pytest.mark.parametrize("deed", DEEDS[: effort(2, len(DEEDS))])
def test_a_deed_by_hand_ends_as_it_should(deed: str, tmp_path: Path) -> None:
    ended = in_own_session("hands_on_desks.py", tmp_path, deed, timeout_s=TIMEOUT_S)
    assert ended.returncode == 0, ended.last_words
