"""One table of commands: each has its file, its help and its program, imported only when asked."""

import subprocess
import sys

import pytest

from agentdesk import __version__, cli


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.run([command, "--help"])
    assert end.value.code == 0
    assert f"agentdesk {command}" in capsys.readouterr().out


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.run(["--help"])
    said = capsys.readouterr().out
    assert all(f"    {command} " in said for command in cli.COMMANDS)


def test_an_unknown_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.run(["fly"])
    assert end.value.code == 2
    assert "invalid choice" in capsys.readouterr().err


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.run(["--version"])
    assert __version__ in capsys.readouterr().out


def test_one_command_does_not_import_the_programs_of_others() -> None:
    """In a process of its own, because this one has imported everything already."""
    script = (
        "import sys; from agentdesk import cli; cli.build_parser(['doctor', 'serve']); "
        "print(sorted({'PySide6', 'litestar', 'sqlalchemy', 'httpx'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"
