"""Settings: each source stronger than the one before, and nothing is guessed."""

from pathlib import Path

import pytest

from agentdesk.domain.errors import InvalidInput
from agentdesk.runtime.settings import DesktopSettings, ServerSettings, load


def toml(folder: Path, text: str) -> Path:
    file = folder / "settings.toml"
    file.write_text(text)
    return file


def test_strength_rises_from_defaults_to_policy(tmp_path: Path) -> None:
    file = toml(tmp_path, 'port = 1\nhost = "file"\ndatabase = "file"\nthreads = 7')
    policy = tmp_path / "policy.toml"
    policy.write_text('database = "policy"')
    settings = load(
        ServerSettings,
        files=[file],
        environ={"AGENTDESK_SERVER_HOST": "env", "AGENTDESK_SERVER_PORT": "2", "OTHER": "x"},
        flags={"port": 3, "database": "flag", "tls_cert": None},
        policy=policy,
    )
    said = (settings.threads, settings.host, settings.port, settings.database, settings.tls_cert)
    assert said == (7, "env", 3, "policy", None)


def test_a_missing_file_says_nothing(tmp_path: Path) -> None:
    assert load(DesktopSettings, files=[tmp_path / "no"], environ={}) == DesktopSettings()


@pytest.mark.parametrize("text", ["port = 70000", "colour = 1", "port =", "write_wait_s = 0"])
def test_a_wrong_setting_is_told_not_guessed(tmp_path: Path, text: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        load(ServerSettings, files=[toml(tmp_path, text)], environ={})
    assert caught.value.code == "invalid_settings"


def test_paths_are_paths(tmp_path: Path) -> None:
    settings = load(ServerSettings, environ={"AGENTDESK_SERVER_SECRETS": str(tmp_path / "s")})
    assert settings.secrets == tmp_path / "s"
