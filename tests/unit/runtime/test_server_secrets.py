"""The server's keys: made once, for its owner only, the same for all its processes."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from agentdesk.domain.errors import InvalidInput
from agentdesk.runtime.server_secrets import load_secrets


def test_they_are_made_once_and_only_the_owner_reads_them(tmp_path: Path) -> None:
    file = tmp_path / "secrets"
    first = load_secrets(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert load_secrets(file) == first
    assert [entry.name for entry in tmp_path.iterdir()] == ["secrets"]
    keys = {first.cursor_key, first.token_key, first.lease_key, first.webhook_key}
    keys.add(first.audit_seed)
    assert [len(key) for key in keys] == [32] * 5


def test_many_that_start_at_once_end_with_one_file(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(load_secrets, [tmp_path / "secrets"] * 8))
    assert all(one == found[0] for one in found)


def test_a_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "secrets"
    load_secrets(file)
    file.chmod(0o640)
    with pytest.raises(InvalidInput) as caught:
        load_secrets(file)
    assert caught.value.code == "open_secrets"


def test_another_file_is_not_taken_for_keys(tmp_path: Path) -> None:
    file = tmp_path / "secrets"
    file.write_text("hello")
    file.chmod(0o600)
    with pytest.raises(InvalidInput) as caught:
        load_secrets(file)
    assert caught.value.code == "invalid_secrets"
