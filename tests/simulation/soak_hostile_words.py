"""Ten thousand hostile words, and the kernel asked what was opened while they were drawn.

A long run only: not everywhere may a program be traced.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.simulation.words.reading import BEGINS, ENDS

WORDS = 10_000
# Letters come from fonts, and a desk keeps its own two encrypted files.
OURS = re.compile(r"^(/usr/share/fonts/|/usr/lib/|/proc/self/|/tmp/agentdesk-scene-|.*/resources/)")
_OPENED = re.compile(r'(?:openat2?|open)\((?:AT_FDCWD, )?"((?:[^"\\]|\\.)*)"')
_CALLED = re.compile(r"connect\(.*sa_family=AF_INET")


def calls_while_reading(folder: Path, words: int, *how: str) -> list[str]:
    strace, log = shutil.which("strace"), folder / "calls"
    assert strace is not None, "the long run needs strace"
    reading = [sys.executable, "-m", "tests.simulation.words.reading", str(folder), str(words)]
    # lstat of the marks is traced as well; nothing else asks for them
    traced = "trace=open,openat,openat2,connect,lstat,newfstatat"
    command = [strace, "-f", "--seccomp-bpf", "-qq", "-s", "400", "-e", traced, "-o", str(log)]
    subprocess.run([*command, *reading, "1", *how], check=True, timeout=10_000)
    told = log.read_text(encoding="utf-8", errors="replace").splitlines()
    first = next(place for place, line in enumerate(told) if BEGINS in line)
    last = next(place for place, line in enumerate(told) if ENDS in line)
    return told[first:last]


def foreign(calls: list[str]) -> set[str]:
    """Return what was opened or called and is neither a font nor a file of the desk's own."""
    opened = {found[1] for line in calls if (found := _OPENED.search(line))}
    return {path for path in opened if not OURS.match(path)} | {
        line for line in calls if _CALLED.search(line)
    }


@pytest.mark.timeout(14_400)
def test_while_words_are_drawn_nothing_is_opened(tmp_path: Path) -> None:
    assert not foreign(calls_while_reading(tmp_path, WORDS))


def test_a_label_that_guesses_would_be_seen(tmp_path: Path) -> None:
    opened = foreign(calls_while_reading(tmp_path, 34, "guessing"))
    assert any("bait.png" in path for path in opened)
