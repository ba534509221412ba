"""`make demo` where there is a screen: a window opens, a contact rings, the supervisor joins."""

from pathlib import Path

import pytest

from tests.e2e.own_session import in_own_session

TIMEOUT_S = 200


@pytest.mark.xdist_group("by_hand")
def test_the_contact_rings_and_the_supervisor_joins(tmp_path: Path) -> None:
    ended = in_own_session("watch_the_demo.py", tmp_path, timeout_s=TIMEOUT_S)
    assert ended.returncode == 0, ended.last_words
    assert "rings for mika.sato" in ended.stdout
