"""The process becomes another program of ours: what it held in memory is gone with it."""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn


def become(command: str, words: Sequence[str]) -> NoReturn:
    """Run `agentdesk COMMAND WORDS` in this process's place; call it when the windows are gone."""
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-m", "agentdesk"]
    os.execv(program[0], [*program, command, *words])  # noqa: S606  our own program, no shell
