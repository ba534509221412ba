"""A disk that is full, and has room again: what was kept is there, what was not was said."""

import shutil
from pathlib import Path

import pytest

from tests.plugins.effort import effort
from tests.simulation.disks.day import LIES
from tests.simulation.disks.narrow import CLOSES, DIES
from tests.simulation.disks.verdict import KEYS_WORD, Told, faults, told_by

POINTS = 25  # of a day
DAYS = effort(1, 40)  # of each end


def day_on_a_full_disk(folder: Path, end: str, day: int = 0, points: int = POINTS) -> Told:
    return told_by("narrow", str(folder), KEYS_WORD, str(points), str(day), end)


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("end", [CLOSES, DIES])
def test_a_full_disk_takes_nothing_that_was_kept_and_is_used_again_when_there_is_room(
    end: str, tmp_path: Path
) -> None:
    for day in range(DAYS):
        folder = tmp_path / f"profile-{day}"
        told = day_on_a_full_disk(folder, end, day)
        assert faults(folder, told) == []
        assert told.codes["disk_full"] >= POINTS
        assert set(told.codes) == {"disk_full"}
        assert len(told.kept["command"]) > POINTS
        if end == CLOSES:
            assert told.lines[-2:] == ["shut out", "done"]
        shutil.rmtree(folder)


def test_who_says_kept_whatever_the_disk_says_is_found_out(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    told = day_on_a_full_disk(folder, LIES, points=10)
    assert "an act is lost" in faults(folder, told)
