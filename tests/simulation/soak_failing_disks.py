"""A disk that answers with errors: what was kept is there, what was not was said.

The system calls of a real desktop's files are made to fail (strace does it), every so many of
them; a long run only, for not everywhere may a program be traced.
"""

import shutil
from pathlib import Path

import pytest

from tests.simulation.disks.day import LIES
from tests.simulation.disks.verdict import KEYS_WORD, faults, told_by

POINTS = 2_000
ACTS = 4_000  # of one process
# What fails, after how many that went well, and every how many: of an act there are a few.
FAULTS = {
    "sync": ("fsync", "EIO", 60, 5),
    "write": ("pwrite64", "EIO", 400, 31),
    "full": ("pwrite64", "ENOSPC", 400, 31),
    "read-only": ("pwrite64", "EROFS", 400, 31),
}


def failing(trace: Path, call: str, error: str, first: int, every: int) -> list[str]:
    strace = shutil.which("strace")
    assert strace is not None, "the long run needs strace"
    words = ["-f", "--seccomp-bpf", "-qq", "-o", str(trace), "-e", f"trace={call}"]
    return [strace, *words, "-e", f"inject={call}:error={error}:when={first}+{every}"]


def failures(trace: Path) -> int:
    return trace.read_text().count("(INJECTED)")


@pytest.mark.timeout(14_400)
@pytest.mark.parametrize("kind", FAULTS)
def test_errors_of_the_disk_take_nothing_that_was_kept(kind: str, tmp_path: Path) -> None:
    points = refused = number = 0
    while points < POINTS:
        number += 1
        folder, trace = tmp_path / f"profile-{number}", tmp_path / "trace"
        under = failing(trace, *FAULTS[kind])
        told = told_by("day", str(folder), KEYS_WORD, str(ACTS), str(number), under=under)
        assert faults(folder, told) == []
        assert told.lines[-1] == "done"
        points, refused = points + failures(trace), refused + told.codes["disk_full"]
        shutil.rmtree(folder)
    assert refused > POINTS // 4


def test_who_says_kept_whatever_the_disk_says_is_found_out(tmp_path: Path) -> None:
    folder, under = tmp_path / "profile", failing(tmp_path / "trace", *FAULTS["write"])
    told = told_by("day", str(folder), KEYS_WORD, "400", "1", LIES, under=under)
    assert "an act is lost" in faults(folder, told)
