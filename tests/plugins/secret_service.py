"""A real Secret Service of the test's own: a private bus and gnome-keyring on it, unlocked."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from agentdesk.cli.processes import stop

_BUS = ("dbus-daemon", "--session", "--print-address=1", "--nofork", "--nopidfile")
_KEYRING = ("gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground")
_STARTS_TRIES = 200


@dataclass
class SecretService:
    """The address that programs find it by, as environment variables."""

    environment: dict[str, str]
    folder: Path


def _environment(folder: Path, bus: str = "") -> dict[str, str]:
    for name in ("run", "data", "config", "cache"):
        (folder / name).mkdir(mode=0o700, exist_ok=True)
    return {
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "DBUS_SESSION_BUS_ADDRESS": bus,
    }


@pytest.fixture(scope="session")
def secret_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SecretService]:
    """Start both daemons, and end them."""
    folder = tmp_path_factory.mktemp("secret-service")
    path = {"PATH": os.environ["PATH"]}
    bus = subprocess.Popen(_BUS, stdout=subprocess.PIPE, env=path | _environment(folder))
    assert bus.stdout is not None
    environment = _environment(folder, bus.stdout.readline().decode().strip())
    keyring = subprocess.Popen(
        _KEYRING,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=path | environment,
    )
    assert keyring.stdin is not None
    keyring.stdin.write(b"pass phrase of the test")
    keyring.stdin.close()
    _wait_until_it_serves(keyring, path | environment)
    yield SecretService(environment, folder)
    for process in (keyring, bus):
        stop(process)
    bus.stdout.close()
    shutil.rmtree(folder)


def _wait_until_it_serves(keyring: "subprocess.Popen[bytes]", environment: dict[str, str]) -> None:
    ask = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/"]
    ask += ["org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"]
    for _ in range(_STARTS_TRIES):
        said = subprocess.run(ask, env=environment, capture_output=True, text=True, check=False)
        if "boolean true" in said.stdout:
            return
        try:
            keyring.wait(0.05)
        except subprocess.TimeoutExpired:
            continue
        pytest.fail("gnome-keyring ended by itself")
    pytest.fail("the Secret Service did not appear on the bus")


@pytest.fixture
def os_keyring(secret_service: SecretService, monkeypatch: pytest.MonkeyPatch) -> SecretService:
    """Let this process find the private Secret Service as the system's own."""
    for name, value in secret_service.environment.items():
        monkeypatch.setenv(name, value)
    return secret_service
