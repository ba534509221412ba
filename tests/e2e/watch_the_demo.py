"""Run by test_demo_with_a_screen.py on a session bus of its own: the demo as a person sees it."""

import os
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

from agentdesk.cli.demo.desk import SEE_TIMEOUT_S, ScreenReader
from agentdesk.cli.demo.stage import Stage
from agentdesk.cli.processes import pause, stop
from agentdesk.server.imports.story import story_call

_LOOK_EVERY_S = 0.1


def start(folder: Path, display: str, *flags: str) -> "subprocess.Popen[bytes]":
    """Start the demo as on a desktop computer: there is a screen, so it opens a window."""
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    command = [sys.executable, "-m", "agentdesk", "demo", "--folder", str(folder)]
    return subprocess.Popen([*command, "--households", "40", *flags], env=environment)


def children(pid: int) -> list[int]:
    try:
        return [
            int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        ]
    except FileNotFoundError:
        return []


def wait_for(words: str, reader: ScreenReader, demo: "subprocess.Popen[bytes]") -> None:
    """Wait until a window of the demo's says the words."""
    deadline = time.monotonic() + SEE_TIMEOUT_S
    while time.monotonic() < deadline:
        for pid in children(demo.pid):
            if any(words in node.words for node in reader.nodes(pid)):
                return
        if demo.poll() is not None:
            break
        pause(_LOOK_EVERY_S)
    sys.exit(f"nobody saw {words!r}")


def main(folder: Path) -> None:
    with ExitStack() as ending:
        stage = ending.enter_context(Stage(folder))
        reader = ScreenReader()
        ending.callback(reader.close)
        agent = start(folder, stage.screen())
        ending.callback(stop, agent)
        wait_for(story_call().family_name, reader, agent)
        supervisor = start(folder, stage.screen(), "--role", "supervisor")
        ending.callback(stop, supervisor)
        wait_for("Approvals", reader, supervisor)
        for demo in (supervisor, agent):
            for pid in children(demo.pid):
                os.kill(pid, 15)
            demo.wait(SEE_TIMEOUT_S)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
