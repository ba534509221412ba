"""The doors of the Makefile: each is there, and each makes what it needs first."""

import subprocess

import pytest

from tests.plugins.source_tree import ROOT

TARGETS = ("demo", "test", "soak", "bench", "gallery", "pictures", "check")


def make(*words: str) -> str:
    done = subprocess.run(
        ["make", "--no-print-directory", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_make_alone_says_what_can_be_made() -> None:
    said = make()
    assert all(f"make {target} " in said for target in TARGETS)


@pytest.mark.parametrize("target", TARGETS)
def test_every_door_makes_the_environment_first(target: str) -> None:
    assert ".ci/bootstrap" in make("--dry-run", target).splitlines()[0]


def test_demo_and_bench_pass_on_what_they_are_told() -> None:
    assert "--role supervisor" in make("--dry-run", "demo", "ROLE=supervisor")
    assert "--only B3 --customers 1000000" in make("--dry-run", "bench", "ONLY=B3", "SIZE=1000000")


def test_a_merge_waits_for_the_whole_suite() -> None:
    assert (ROOT / ".ci" / "run").read_text().rstrip().endswith("exec make test")
