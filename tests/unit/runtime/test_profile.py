"""A profile has a folder of its own, closed to others, and one running instance."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from agentdesk.runtime.paths import Profile, private_folder, profile_folder, write_private
from agentdesk.runtime.single_instance import AlreadyRunning, InstanceLock

_HOLD = """
import sys
from pathlib import Path
from agentdesk.runtime.single_instance import InstanceLock
lock = InstanceLock.take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_another_user_or_another_server_is_another_folder(tmp_path: Path) -> None:
    profiles = [
        Profile("https://crm.example", "sato"),
        Profile("https://crm.example:8443", "sato"),
        Profile("https://crm.example", "佐藤"),
        Profile("https://crm.example", "../../etc"),
    ]
    folders = {profile_folder(profile, tmp_path) for profile in profiles}
    assert len(folders) == 4
    assert {folder.parent for folder in folders} == {tmp_path / "profiles"}
    assert Profile("https://CRM.example", "Sato").name == profiles[0].name


def test_a_folder_that_stood_open_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    folder.mkdir(mode=0o755)
    private_folder(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_private_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    write_private(path, b"old")
    write_private(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["keys.json"]


def test_a_second_instance_is_told_who_runs_until_the_first_dies(tmp_path: Path) -> None:
    command = (sys.executable, "-c", _HOLD, str(tmp_path))
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as one:
        assert one.stdout is not None
        assert one.stdout.readline() == "held\n"
        with pytest.raises(AlreadyRunning) as refused:
            InstanceLock.take(tmp_path)
        assert refused.value.detail == str(one.pid)
        os.kill(one.pid, signal.SIGKILL)
        one.wait()
        with InstanceLock.take(tmp_path):
            assert (tmp_path / "instance.lock").read_text() == str(os.getpid())
