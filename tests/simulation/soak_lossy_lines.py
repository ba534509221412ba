"""Packets are lost by the kernel itself, one in a hundred to one in three, and a line is narrow.

A long run only: it needs a network namespace of its own, which not every machine gives.
"""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from tests.plugins.source_tree import ROOT
from tests.simulation.network.lossy import Found

OFFICES = 10
_ALONE = ("unshare", "--net", "--map-root-user")
_LOST = 500


@pytest.mark.timeout(7_200)
def test_what_the_kernel_loses_is_lost_to_nobody(tmp_path: Path) -> None:
    words = [*_ALONE, sys.executable, "-m", "tests.simulation.network.lossy"]
    done = subprocess.run(
        [*words, str(tmp_path), str(OFFICES)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = msgspec.json.decode(done.stdout, type=Found)
    assert {one.seed: one.faults for one in found.aftermath if one.faults} == {}
    assert len(found.aftermath) == OFFICES
    assert found.server_faults == []
    # The loss was real.
    assert found.lost_packets > _LOST
