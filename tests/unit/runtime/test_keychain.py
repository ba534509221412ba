"""Keys live in the OS keyring or nowhere: real Secret Service, and every kind of bad one."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordSetError

from agentdesk.cache.store import Store, StoreKeys
from agentdesk.domain.ids import is_id
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.keychain import (
    ALLOWED_BACKENDS,
    KEYS_NAME,
    Keychain,
    KeysLost,
    NoKeyring,
    open_keys,
)
from tests.plugins.secret_service import SecretService

PROFILE = "agent@server-0123456789ab"


class Vault:
    """A keyring in memory that keeps at most so many characters."""

    def __init__(self, most: int = 1_280) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.most = most

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if len(password) > self.most:
            raise PasswordSetError("too long")
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class Throwing(Vault):
    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, *_asked: str) -> str | None:
        raise self.error

    def set_password(self, *_asked: str) -> None:
        raise self.error

    def delete_password(self, *_asked: str) -> None:
        raise self.error


class Forgetful(Vault):
    def set_password(self, *_asked: str) -> None:
        return


class Clinging(Vault):
    def delete_password(self, *_asked: str) -> None:
        return


def test_the_same_keys_come_back_from_the_real_secret_service(
    os_keyring: SecretService, tmp_path: Path
) -> None:
    first = open_keys(tmp_path, PROFILE, Keychain.of_system())
    again = open_keys(tmp_path, PROFILE, Keychain.of_system())
    assert again == first
    assert len({first.cache, first.outbox, first.device_seed}) == 3
    assert is_id(first.device_id)
    other = tmp_path / "other"
    other.mkdir()
    assert open_keys(other, "other@server", Keychain.of_system()).device_id != first.device_id


def test_a_store_opens_with_keys_of_the_real_keyring_and_no_file_holds_one(
    os_keyring: SecretService, tmp_path: Path
) -> None:
    keys = open_keys(tmp_path, "store@server", Keychain.of_system())
    Store.open(tmp_path, StoreKeys(keys.cache, keys.outbox), clock=SystemClock()).close()
    for path in (*tmp_path.rglob("*"), *os_keyring.folder.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            for key in (keys.cache, keys.outbox, keys.device_seed):
                assert key not in content, path
                assert key.hex().encode() not in content, path


@pytest.mark.parametrize(
    "error",
    [NoKeyringError(), InitError(), KeyringLocked(), OSError("bus"), RuntimeError("prompt")],
    ids=lambda error: type(error).__name__,
)
def test_a_keyring_that_throws_is_a_refusal_and_leaves_no_file(
    error: Exception, tmp_path: Path
) -> None:
    with pytest.raises(NoKeyring):
        open_keys(tmp_path, PROFILE, Keychain(Throwing(error)))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("vault", [Vault(most=10), Forgetful()], ids=["too small", "forgetful"])
def test_a_keyring_that_does_not_keep_is_a_refusal_and_leaves_no_file(
    vault: Vault, tmp_path: Path
) -> None:
    with pytest.raises(NoKeyring):
        open_keys(tmp_path, PROFILE, Keychain(vault))
    assert list(tmp_path.iterdir()) == []


def test_keys_fit_the_smallest_vault(tmp_path: Path) -> None:
    vault = Vault(most=64)
    assert open_keys(tmp_path, PROFILE, Keychain(vault)) == open_keys(
        tmp_path, PROFILE, Keychain(vault)
    )


def test_plain_text_back_ends_are_not_on_the_list() -> None:
    assert not [name for name in ALLOWED_BACKENDS if "alt" in name or "chainer" in name]


@pytest.mark.usefixtures("no_bus")
def test_without_any_keyring_the_system_is_refused() -> None:
    with pytest.raises(NoKeyring):
        open_keys(Path("never-made"), PROFILE, Keychain.of_system())


@pytest.fixture
def no_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")


def lose_kek(folder: Path, vault: Vault) -> None:
    vault.kept.clear()


def lose_file(folder: Path, vault: Vault) -> None:
    (folder / KEYS_NAME).unlink()
    (folder / "outbox.db").touch()


def tear_file(folder: Path, vault: Vault) -> None:
    path = folder / KEYS_NAME
    path.write_bytes(path.read_bytes()[:-20])


def swap_wraps(folder: Path, vault: Vault) -> None:
    path = folder / KEYS_NAME
    content = json.loads(path.read_text())
    wraps = content["keyring"]
    wraps["cache"], wraps["outbox"] = wraps["outbox"], wraps["cache"]
    path.write_text(json.dumps(content))


def spoil_kek(folder: Path, vault: Vault) -> None:
    for name in vault.kept:
        vault.kept[name] = "not base64!"


@pytest.mark.parametrize("harm", [lose_kek, lose_file, tear_file, swap_wraps, spoil_kek])
def test_lost_keys_are_said_and_nothing_is_overwritten(
    harm: Callable[[Path, Vault], None], tmp_path: Path
) -> None:
    vault = Vault()
    open_keys(tmp_path, PROFILE, Keychain(vault))
    harm(tmp_path, vault)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(KeysLost):
        open_keys(tmp_path, PROFILE, Keychain(vault))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_keys_of_one_profile_do_not_open_in_another(tmp_path: Path) -> None:
    vault = Vault()
    open_keys(tmp_path, PROFILE, Keychain(vault))
    vault.kept = {
        (service, name.replace(PROFILE, "b")): v for (service, name), v in vault.kept.items()
    }
    with pytest.raises(KeysLost):
        open_keys(tmp_path, "b", Keychain(vault))


def test_keys_do_not_show_in_a_printed_object(tmp_path: Path) -> None:
    keys = open_keys(tmp_path, PROFILE, Keychain(Vault()))
    assert repr(keys) == "ProfileKeys(…)"
    assert os.path.sep not in keys.device_id
