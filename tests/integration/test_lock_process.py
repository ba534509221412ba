"""A desk nobody touches becomes its lock screen: the same process, and nothing of its memory."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from agentdesk.cli.processes import stop
from agentdesk.domain.actor import Role
from tests.plugins.live_server import PASSWORD, LiveServer
from tests.plugins.secret_service import SecretService


def wait_for(what: Callable[[], bool]) -> None:
    poll = subprocess.Popen(["sleep", "60"])
    try:
        while not what():
            with pytest.raises(subprocess.TimeoutExpired):
                poll.wait(0.1)
    finally:
        poll.kill()
        poll.wait()


def words_of(process: "subprocess.Popen[bytes]") -> list[str]:
    return Path(f"/proc/{process.pid}/cmdline").read_text().split("\0")


def memory_of(process: "subprocess.Popen[bytes]") -> bytes:
    """All of it that can be written: where a key or a name would lie."""
    found = bytearray()
    with Path(f"/proc/{process.pid}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{process.pid}/maps").read_text().splitlines():
            place, rights = line.split()[:2]
            start, end = (int(part, 16) for part in place.split("-"))
            if rights.startswith("rw") and end - start < 1 << 28:
                with suppress(OSError):  # let go of meanwhile
                    memory.seek(start)
                    found += memory.read(end - start)
    return bytes(found)


def keeps_no_core(process: "subprocess.Popen[bytes]") -> bool:
    limits = Path(f"/proc/{process.pid}/limits").read_text().splitlines()
    return ["0", "0"] in [line.split()[4:6] for line in limits if "core file" in line]


def test_the_process_is_replaced_and_remembers_nobody(
    sqlite_url: str,
    make_server: Callable[..., LiveServer],
    secret_service: SecretService,
    tmp_path: Path,
) -> None:
    server = make_server(sqlite_url)
    agent = server.add_user(Role.AGENT, server.add_team(), "mika")
    server.add_customer("+15550100123", "Zebulon Quartzmeyer")
    environment = os.environ | secret_service.environment
    environment |= {"QT_QPA_PLATFORM": "offscreen", "AGENTDESK_DESKTOP_LOCK_AFTER_S": "8"}
    environment |= {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    said = ["--server", server.url, "--login", agent.login, "--data-dir", str(tmp_path)]
    desk = subprocess.Popen(
        [sys.executable, "-m", "agentdesk", "desktop", *said, "--password-stdin"],
        stdin=subprocess.PIPE,
        env=environment,
    )
    assert desk.stdin is not None
    desk.stdin.write(f"{PASSWORD}\n".encode())
    desk.stdin.close()
    try:
        wait_for(lambda: PASSWORD.encode() in memory_of(desk))  # the control: the scan finds it
        wait_for(lambda: keeps_no_core(desk))
        wait_for(lambda: "lock" in words_of(desk))
        wait_for(lambda: b"This desk is locked" in memory_of(desk) or desk.poll() is not None)
        left = memory_of(desk)
        assert b"Quartzmeyer" not in left
        assert PASSWORD.encode() not in left
        assert keeps_no_core(desk)
        assert desk.poll() is None
    finally:
        stop(desk)
    assert list(tmp_path.glob("profiles/*/lock.mark"))
