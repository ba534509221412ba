"""Every key of docs/keys.md is pressed once on a real desktop, without a mouse, and acts."""

from pathlib import Path

import pytest

from tests.e2e.every_deed import deeds
from tests.e2e.keys_on_the_page import IN_A_FIELD, keys
from tests.e2e.own_session import in_own_session
from tests.plugins.effort import effort

TIMEOUT_S = 600
# What takes a day that is over is pressed on a window of the gui tests.
MONEY = "In the team's money"
ON_A_WINDOW = {(MONEY, act) for act in ("The day before", "The day after", "Close the open day")}
PLACES = (  # the shortest first
    *("In the audit trail", MONEY, "In the approvals", "In the policy", "Everywhere"),
    *(IN_A_FIELD, "On the desk"),
)


def test_every_line_of_the_page_has_a_deed_and_every_deed_a_line() -> None:
    """A key that comes new is pressed by nobody until somebody says here what it does."""
    assert set(deeds()) | ON_A_WINDOW == set(keys())
    assert not set(deeds()) & ON_A_WINDOW


@pytest.mark.xdist_group("by_hand")
@pytest.mark.parametrize("place", PLACES[: effort(1, len(PLACES))])
def test_each_key_does_its_act_at_a_real_desktop(place: str, tmp_path: Path) -> None:
    ended = in_own_session("hands_on_keys.py", tmp_path, place, timeout_s=TIMEOUT_S)
    assert ended.returncode == 0, ended.last_words
