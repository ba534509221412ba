"""The stage of the demo without a screen: X servers, window managers, a private Secret Service."""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from agentdesk.cli.processes import stop

START_TIMEOUT_S = 20.0
_ACCESSIBILITY_BUS = Path("/usr/libexec/at-spi-bus-launcher")
_UNLOCKED = "AGENTDESK_DEMO_STAGE"


def on_private_bus() -> bool:
    """Return whether this process already runs inside the private session bus."""
    return os.environ.get(_UNLOCKED) == "1"


def run_on_private_bus(arguments: list[str], folder: Path) -> int:
    """Run the same command again with a D-Bus session and keyring of its own; its exit code."""
    command = ["dbus-run-session", "--", sys.executable, "-m", "agentdesk", *arguments]
    return subprocess.run(command, env=private_session(folder), check=False).returncode


def private_session(folder: Path) -> dict[str, str]:
    """Return the environment of a session that shares neither bus, keyring nor home with ours."""
    home = folder / "home"
    home.mkdir(parents=True, exist_ok=True)
    return os.environ | {
        _UNLOCKED: "1",
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(_private_folder(home / "run")),
        "GIO_USE_VFS": "local",
    }


def _private_folder(path: Path) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    path.chmod(0o700)
    return path


@dataclass
class Stage:
    """Everything that must run before the first desktop; stops it all at the end."""

    folder: Path
    size: tuple[int, int] = (1440, 900)
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._unlock_keyring()
        self._start_accessibility()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for process in reversed(self.processes):
            stop(process)

    def screen(self) -> str:
        """Start an X server with a window manager; return its display name."""
        reading, writing = os.pipe()
        width, height = self.size
        # A one-window stage: the window manager draws no frame that would cut the pictures.
        self._spawn(
            [
                "Xvfb",
                "-displayfd",
                str(writing),
                "-screen",
                "0",
                f"{width}x{height}x24",
                "-nolisten",
                "tcp",
                "-dpi",
                "96",
            ],
            pass_fds=(writing,),
        )
        os.close(writing)
        with os.fdopen(reading) as numbers:
            display = f":{numbers.readline().strip()}"
        configuration = self.folder / "openbox.xml"
        configuration.write_text(_OPENBOX)
        self._spawn(["openbox", "--config-file", str(configuration)], display=display)
        return display

    def _unlock_keyring(self) -> None:
        keyring = subprocess.run(
            ["gnome-keyring-daemon", "--unlock", "--components=secrets"],
            input=b"demo",
            capture_output=True,
            check=True,
            timeout=START_TIMEOUT_S,
        )
        for line in keyring.stdout.decode().splitlines():
            name, _, value = line.partition("=")
            os.environ[name] = value

    def _start_accessibility(self) -> None:
        self._spawn([str(_ACCESSIBILITY_BUS), "--launch-immediately"])
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            subprocess.run(
                [
                    "gdbus",
                    "call",
                    "--session",
                    "--timeout",
                    "15",
                    "--dest",
                    "org.a11y.Bus",
                    "--object-path",
                    "/org/a11y/bus",
                    "--method",
                    "org.freedesktop.DBus.Properties.Set",
                    "org.a11y.Status",
                    name,
                    "<true>",
                ],
                check=True,
                capture_output=True,
                timeout=START_TIMEOUT_S,
            )

    def _spawn(
        self, command: list[str], display: str | None = None, pass_fds: tuple[int, ...] = ()
    ) -> None:
        environment = os.environ | ({"DISPLAY": display} if display else {})
        log = (self.folder / f"{Path(command[0]).name}.log").open("ab")
        with log:
            self.processes.append(
                subprocess.Popen(
                    command, env=environment, stdout=log, stderr=log, pass_fds=pass_fds
                )
            )


_OPENBOX = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications>
    <application type="normal"><decor>no</decor><maximized>yes</maximized></application>
  </applications>
</openbox_config>
"""
