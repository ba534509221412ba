"""`agentdesk user add` and `migrate`: from an empty database to the first admin signed in."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from agentdesk.domain.actor import Role
from tests.plugins.live_server import LiveServer

PASSWORD = "the first password"


def agentdesk(*words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", "-m", "agentdesk", *words]
    return subprocess.run(command, input=typed, capture_output=True, text=True, check=False)


@pytest.fixture
def flags(database_url: str, tmp_path: Path) -> list[str]:
    return ["--database", database_url, "--secrets", str(tmp_path / "secrets")]


def test_the_first_admin_is_made_on_the_command_line_and_signs_in(
    flags: list[str], database_url: str, make_server: Callable[..., LiveServer]
) -> None:
    made = agentdesk(
        "user", "add", "root", "--role", "admin", "--password-stdin", *flags, typed=PASSWORD + "\n"
    )
    assert made.returncode == 0, made.stderr
    assert PASSWORD not in made.stdout + made.stderr
    me = make_server(database_url).sign_in("root", PASSWORD).tokens.me
    assert (me.login, me.role) == ("root", Role.ADMIN)


def test_a_short_password_and_a_taken_login_are_refused(flags: list[str]) -> None:
    add = ["user", "add", "root", "--role", "admin", "--password-stdin", *flags]
    assert "weak_password" in agentdesk(*add, typed="short\n").stderr
    assert agentdesk(*add, typed=PASSWORD + "\n").returncode == 0
    again = agentdesk(*add, typed=PASSWORD + "\n")
    assert (again.returncode, "login_taken" in again.stderr) == (1, True)


def test_migrating_twice_is_migrating_once(flags: list[str]) -> None:
    for _ in range(2):
        done = agentdesk("migrate", *flags)
        assert done.returncode == 0, done.stderr
        assert "up to date" in done.stdout
