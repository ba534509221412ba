"""Figures are told in the stated form, each beside its limit, and a missed goal is marked."""

import json
from pathlib import Path

import pytest

from agentdesk.cli.bench.results import Result, in_ms, percentile, show, write

REACHED = Result("B1", 10_000, "p50_ms", 1.0, "ms", 2000, {"loopback_p50_ms": 0.03}, goal=1.5)
MISSED = Result("B1", 10_000, "p95_ms", 5.0, "ms", 2000, goal=4.0)


def test_the_file_names_commit_machine_and_moment(tmp_path: Path) -> None:
    write(tmp_path / "build" / "bench.json", [REACHED])
    told = json.loads((tmp_path / "build" / "bench.json").read_text())
    assert {"commit", "machine", "at", "results"} == set(told)
    assert told["results"][0]["beside"] == {"loopback_p50_ms": 0.03}


def test_a_missed_goal_is_marked(capsys: pytest.CaptureFixture[str]) -> None:
    show([REACHED, MISSED])
    lines = capsys.readouterr().out.splitlines()
    assert "!" not in lines[1]
    assert "!" in lines[2]


def test_percentiles_are_values_between_what_was_seen() -> None:
    seen = [float(value) for value in range(101)]
    assert percentile(seen, 50) == 50.0
    assert percentile(seen, 95) == 95.0
    assert percentile([0.25], 95) == 0.25
    assert in_ms(0.0012345) == 1.234
