"""The doctor finds what is wrong, says how to mend it, and answers programs too."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy

from agentdesk import cli
from tests.plugins.live_server import LiveServer

NOWHERE = "http://127.0.0.1:1"


def findings(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, list[dict[str, str]]]:
    cli.run(["doctor", "--json", *words])
    by_topic: dict[str, list[dict[str, str]]] = {}
    for finding in json.loads(capsys.readouterr().out):
        by_topic.setdefault(finding["topic"], []).append(finding)
    return by_topic


def test_a_server_that_answers_is_good_and_so_is_its_database(
    capsys: pytest.CaptureFixture[str],
    make_server: Callable[[str], LiveServer],
    sqlite_url: str,
    tmp_path: Path,
) -> None:
    words = ["--server", make_server(sqlite_url).url, "--database", sqlite_url]
    found = findings(capsys, *words, "--data-dir", str(tmp_path))
    assert [one["state"] for one in found["server"]] == ["good"]
    assert [one["state"] for one in found["database"]] == ["good"]
    assert found["programs"][0]["says"].startswith("agentdesk ")


def test_a_server_that_is_not_there_is_wrong_and_says_what_to_do(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    found = findings(capsys, "--server", NOWHERE, "--data-dir", str(tmp_path))
    assert found["server"][0]["state"] == "wrong"
    assert "agentdesk serve" in found["server"][0]["mend"]


def test_something_wrong_is_exit_code_one(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    words = ["doctor", "--server", "ftp://127.0.0.1", "--data-dir", str(tmp_path)]
    assert cli.run(words) == 1
    assert "WRONG  server" in capsys.readouterr().out


def test_settings_that_cannot_be_read_are_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    config = tmp_path / "agentdesk.toml"
    config.write_text('thme = "dark"\n')
    found = findings(capsys, "--config", str(config))
    assert found["settings"][0]["state"] == "wrong"
    assert "thme" in found["settings"][0]["says"]


def test_a_file_others_can_read_is_found(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    profile = tmp_path / "profiles" / "somebody"
    profile.mkdir(parents=True, mode=0o700)
    (tmp_path / "profiles").chmod(0o700)
    (profile / "cache.db").write_bytes(b"")
    (profile / "cache.db").chmod(0o644)
    found = findings(capsys, "--server", NOWHERE, "--data-dir", str(tmp_path))
    assert [one["state"] for one in found["files"]] == ["good", "wrong"]
    assert "chmod" in found["files"][1]["mend"]


def test_an_empty_database_is_to_be_migrated(
    capsys: pytest.CaptureFixture[str], database_url: str, tmp_path: Path
) -> None:
    engine = sqlalchemy.create_engine(database_url)
    engine.connect().close()
    engine.dispose()
    words = ["--server", NOWHERE, "--data-dir", str(tmp_path), "--database", database_url]
    found = findings(capsys, *words)
    assert found["database"][0]["state"] == "note"
    assert "agentdesk migrate" in found["database"][0]["mend"]


def test_asking_makes_no_database(
    capsys: pytest.CaptureFixture[str], sqlite_url: str, tmp_path: Path
) -> None:
    words = ["--server", NOWHERE, "--data-dir", str(tmp_path), "--database", sqlite_url]
    found = findings(capsys, *words)
    assert found["database"][0]["state"] == "wrong"
    assert not (tmp_path / "server.db").exists()
