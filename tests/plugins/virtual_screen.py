"""A screen that nobody sees: Xvfb with openbox, driven by real key presses and clicks.

Without a window manager every key press is lost, so the screen is ready only once openbox is.
"""

import contextlib
import os
import select
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from agentdesk.domain.errors import Unavailable
from tests.plugins.xwd import Picture, read_xwd

START_WAIT_S = 60  # a starved machine builds its font cache first
# Two servers that start and end at one moment can take each other's socket: then try another.
MOST_STARTS = 3
_LOOK_EVERY_S = 0.5
STOP_WAIT_S = 10
XDOTOOL_WAIT_S = 30
PROGRAMS = ("Xvfb", "openbox", "xdotool")


@dataclass
class VirtualScreen:
    """One display of its own; `environment` is what a program needs to appear on it."""

    display: str
    folder: Path
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def environment(self) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if k not in {"WAYLAND_DISPLAY", "XAUTHORITY"}}
        return kept | {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=self.environment(),
            capture_output=True,
            check=False,
            timeout=XDOTOOL_WAIT_S,
        )
        if done.returncode != 0:
            raise Unavailable(f"xdotool {' '.join(words)}: {done.stderr.decode().strip()}")
        return done.stdout.decode().strip()

    def press(self, *keys: str) -> None:
        """Keys by their X names: `press("ctrl+k")`, `press("Return")`."""
        self.xdotool("key", "--clearmodifiers", "--delay", "20", *keys)

    def write(self, text: str) -> None:
        self.xdotool("type", "--clearmodifiers", "--delay", "12", "--", text)

    def click(self, x: int, y: int, button: int = 1) -> None:
        self.xdotool("mousemove", "--sync", str(x), str(y), "click", str(button))

    def wait_for_window(self, title_pattern: str) -> str:
        """Until a visible window's title matches; answers the window's id."""
        found = self.xdotool("search", "--sync", "--onlyvisible", "--name", title_pattern)
        return found.splitlines()[0]

    def raise_window(self, window_id: str) -> None:
        self.xdotool("windowactivate", "--sync", window_id)

    def picture(self) -> Picture:
        return read_xwd((self.folder / "Xvfb_screen0").read_bytes())

    def stop(self) -> None:
        for process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(STOP_WAIT_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def missing_programs() -> list[str]:
    return [program for program in PROGRAMS if shutil.which(program) is None]


def _wait_for_line(descriptor: int, what: str, process: subprocess.Popen[bytes]) -> str:
    """Return what the program says when it is ready; one that ended never will."""
    for _ in range(int(START_WAIT_S / _LOOK_EVERY_S)):
        ready, _, _ = select.select([descriptor], [], [], _LOOK_EVERY_S)
        if ready:
            return os.read(descriptor, 64).decode().strip()
        if process.poll() is not None:
            raise Unavailable(f"{what} ended with {process.returncode} before it was ready")
    raise Unavailable(f"{what} did not start within {START_WAIT_S} s")


def _start_xvfb(folder: Path, width: int, height: int) -> VirtualScreen:
    """Xvfb picks a free display by itself and tells its number through the pipe."""
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24"]
    command += ["-fbdir", str(folder), "-nolisten", "tcp", "-noreset", "-dpi", "96"]
    with (folder / "xvfb.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, pass_fds=[write_end])
    os.close(write_end)
    screen = VirtualScreen("", folder, [process])
    try:
        screen.display = f":{_wait_for_line(read_end, 'Xvfb', process)}"
    except Unavailable:
        screen.stop()
        raise
    finally:
        os.close(read_end)
    return screen


def _start_openbox(screen: VirtualScreen) -> None:
    """Openbox runs its start-up command once it manages windows; that command tells us."""
    ready = screen.folder / "openbox-ready"
    os.mkfifo(ready)
    descriptor = os.open(ready, os.O_RDWR | os.O_NONBLOCK)
    command = ["openbox", "--sm-disable", "--startup", f"sh -c 'echo ready >{ready}'"]
    with (screen.folder / "openbox.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env=screen.environment())
    screen.processes.append(process)
    try:
        _wait_for_line(descriptor, "openbox", process)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def virtual_screen(width: int = 1440, height: int = 900) -> Iterator[VirtualScreen]:
    missing = missing_programs()
    if missing:
        raise Unavailable(f"not installed: {', '.join(missing)}")
    with tempfile.TemporaryDirectory(prefix="agentdesk-screen-") as folder:
        screen = _start(Path(folder), width, height)
        try:
            yield screen
        finally:
            screen.stop()


def _start(folder: Path, width: int, height: int) -> VirtualScreen:
    for attempt in range(MOST_STARTS):
        own = folder / str(attempt)
        own.mkdir()
        screen = _start_xvfb(own, width, height)
        try:
            _start_openbox(screen)
        except Unavailable:
            screen.stop()
            if attempt == MOST_STARTS - 1:
                raise
        else:
            return screen
    raise Unavailable("no screen could be started")
