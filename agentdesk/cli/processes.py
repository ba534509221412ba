"""Programs that run beside us, the server first of all: started, waited for, killed, ended."""

import contextlib
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from agentdesk.domain.errors import Unavailable

START_WAIT_S = 60.0
STOP_WAIT_S = 30.0
_LOOK_EVERY_S = 0.05
_patience = Event()  # never set: a wait that sleeps between two looks at another process


def pause(seconds: float) -> None:
    _patience.wait(seconds)


def stop(process: subprocess.Popen[bytes]) -> int:
    """End a process kindly, then firmly; its exit code."""
    if process.poll() is None:
        process.terminate()
    try:
        return process.wait(STOP_WAIT_S)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait(STOP_WAIT_S)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for_port(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Until the program listens; what it said last, when it ended or took too long."""
    for _ in range(round(START_WAIT_S / _LOOK_EVERY_S)):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        if process.poll() is not None:
            break
        pause(_LOOK_EVERY_S)
    raise Unavailable(f"the program did not start: {log.read_text()[-2000:]}")


@dataclass
class ServerProcess:
    """The server as a process of its own, on one port through all its lives."""

    database_url: str
    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    @property
    def secrets(self) -> Path:
        return self.folder / "server.secrets"

    def command(self) -> list[str]:
        command = [sys.executable, "-m", "agentdesk", "serve", "--database", self.database_url]
        return [*command, "--secrets", str(self.secrets), "--port", str(self.port)]

    def start(self) -> None:
        """It listens once it is ready: what it needs is open, and its tables are up to date."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(self.command(), stdout=log, stderr=log)
        wait_for_port(self.process, self.port, self.log)

    def stop(self) -> int | None:
        """Ask it to end, as a service manager does; its exit code."""
        process, self.process = self.process, None
        return stop(process) if process is not None else None

    def kill(self) -> None:
        """Kill -9, as a power cut would: no goodbye."""
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.wait(STOP_WAIT_S)
