"""One desktop on the stage: started as a process, read by AT-SPI, driven by keys and clicks."""

import json
import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from agentdesk.cli.processes import pause, stop

# Longer than the longest back-off of a desktop whose server was away.
SEE_TIMEOUT_S = 70.0
_LOOK_EVERY_S = 0.05
_KEY_DELAY_MS = 25
# The system's own interpreter: Debian's AT-SPI bindings live there.
_SYSTEM_PYTHON = "/usr/bin/python3"


class NotSeenError(AssertionError):
    """What the story waits for did not appear on the screen."""


@dataclass(frozen=True)
class Node:
    """One thing on the screen: its role, its words and where it is."""

    role: str
    name: str
    text: str
    x: int
    y: int
    width: int
    height: int
    enabled: bool
    focused: bool
    checked: bool  # or, of a tab, the one in front

    @property
    def words(self) -> str:
        return self.name or self.text


class ScreenReader:
    """The AT-SPI client of the stage; one process serves all desktops."""

    def __init__(self) -> None:
        script = Path(__file__).with_name("screen_reader.py")
        self._process = subprocess.Popen(
            [_SYSTEM_PYTHON, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def nodes(self, pid: int) -> list[Node]:
        """Return what a screen reader finds in the program's windows, in reading order."""
        if self._process.stdin is None or self._process.stdout is None:
            return []
        self._process.stdin.write(json.dumps({"pid": pid}).encode() + b"\n")
        self._process.stdin.flush()
        found = json.loads(self._process.stdout.readline() or "[]")
        return [_node(item) for item in found if item["showing"]]

    def close(self) -> None:
        stop(self._process)


def _node(item: dict[str, Any]) -> Node:
    return Node(**{field.name: item[field.name] for field in fields(Node)})


class Desk:
    """A desktop that a person could sit at."""

    def __init__(
        self, name: str, display: str, reader: ScreenReader, arguments: list[str], folder: Path
    ) -> None:
        self.name = name
        self._display = display
        self._reader = reader
        self._arguments = arguments
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        environment = os.environ | {
            "DISPLAY": self._display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        with (self._folder / f"{self.name}.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "agentdesk", "desktop", *self._arguments],
                env=environment,
                stdout=log,
                stderr=log,
            )

    def close(self) -> None:
        if self._process is not None:
            stop(self._process)

    @property
    def pid(self) -> int:
        if self._process is None or self._process.poll() is not None:
            raise NotSeenError(f"{self.name}: the desktop is not running")
        return self._process.pid

    def see(self, words: str, *, role: str = "", timeout_s: float = SEE_TIMEOUT_S) -> Node:
        """Return the first thing on screen whose words match the pattern; wait for it."""
        deadline = time.monotonic() + timeout_s
        pattern = re.compile(words)
        while time.monotonic() < deadline:
            found = self._look(pattern, role)
            if found is not None:
                return found
            pause(_LOOK_EVERY_S)
        raise NotSeenError(f"{self.name}: did not see {words!r} within {timeout_s:.0f} s")

    def gone(self, words: str, *, timeout_s: float = SEE_TIMEOUT_S) -> None:
        """Wait until nothing on screen matches the pattern."""
        deadline = time.monotonic() + timeout_s
        pattern = re.compile(words)
        while time.monotonic() < deadline:
            if self._look(pattern, "") is None:
                return
            pause(_LOOK_EVERY_S)
        raise NotSeenError(f"{self.name}: still sees {words!r} after {timeout_s:.0f} s")

    def nodes(self) -> list[Node]:
        """Return everything on screen, in reading order."""
        return self._reader.nodes(self.pid)

    def reads(self) -> list[str]:
        """Return all words on screen, in reading order."""
        return [node.words for node in self.nodes() if node.words]

    def press(self, *keys: str) -> None:
        """Press keys as a person would, one after the other (xdotool names)."""
        self._xdotool("key", "--delay", str(_KEY_DELAY_MS), *keys)

    def tab_to(self, words: str, *, most: int = 12) -> None:
        """Press Tab until what has these words has the focus."""
        self.see(words)
        pattern = re.compile(words)
        for _press in range(most):
            self.press("Tab")
            node = self._look(pattern, "")
            if node is not None and node.focused:
                return
        raise NotSeenError(f"{self.name}: {words!r} is not reached by {most} Tabs")

    def type(self, text: str) -> None:
        self._xdotool("type", "--delay", str(_KEY_DELAY_MS), "--", text)

    def click(self, words: str, *, role: str = "") -> None:
        """Click the middle of the first thing on screen with these words."""
        node = self.see(words, role=role)
        middle = (str(node.x + node.width // 2), str(node.y + node.height // 2))
        self._xdotool("mousemove", *middle, "click", "1")

    def picture(self, path: Path) -> None:
        subprocess.run(
            [sys.executable, "-m", "agentdesk.cli.demo.camera", str(path)],
            env=os.environ | {"DISPLAY": self._display, "QT_QPA_PLATFORM": "xcb"},
            check=True,
            capture_output=True,
            timeout=SEE_TIMEOUT_S,
        )

    def windows(self) -> int:
        """How many windows the desktop has on screen: a menu is one of them."""
        found = self._xdotool("search", "--onlyvisible", "--pid", str(self.pid))
        return len(found.split())

    def _look(self, pattern: re.Pattern[str], role: str) -> Node | None:
        for node in self._reader.nodes(self.pid):
            if role and node.role != role:
                continue
            if pattern.search(node.name) or pattern.search(node.text):
                return node
        return None

    def _xdotool(self, *arguments: str) -> str:
        return subprocess.run(
            ["xdotool", *arguments],
            env=os.environ | {"DISPLAY": self._display},
            check=True,
            capture_output=True,
            text=True,
            timeout=SEE_TIMEOUT_S,
        ).stdout
