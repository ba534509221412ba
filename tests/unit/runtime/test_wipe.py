"""A wiped desk: its keys are out of the keyring and its files gone, however often it was killed."""

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked

from agentdesk.cache.store import Store, StoreKeys
from agentdesk.runtime import wipe_mark
from agentdesk.runtime.clock import FakeClock
from agentdesk.runtime.keychain import Keychain, KeysLost, NoKeyring, open_keys
from agentdesk.runtime.lock_mark import WRAP_NAME
from agentdesk.runtime.paths import Profile, private_folder, write_private
from agentdesk.runtime.single_instance import AlreadyRunning, InstanceLock
from agentdesk.runtime.wipe import wipe
from tests.plugins.secret_service import SecretService
from tests.unit.runtime.test_keychain import Clinging, Throwing, Vault

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
MIKA = Profile("https://desk.example.com", "mika")
YUKI = Profile("https://desk.example.com", "yuki")


def make_desk(data: Path, keychain: Keychain, profile: Profile = MIKA) -> Path:
    """A profile as a desk leaves it: both stores, both wraps, who signed in last."""
    folder = private_folder(data / "profiles" / profile.name)
    keys = open_keys(folder, profile.name, keychain)
    Store.open(folder, StoreKeys(keys.cache, keys.outbox), clock=FakeClock(NOW)).close()
    write_private(folder / WRAP_NAME, b"{}")
    (folder / "aside").mkdir()
    (folder / "aside" / "outbox.db").write_bytes(b"damaged, put aside")
    said = f'{{"server": "{profile.server}", "login": "{profile.user}"}}'
    write_private(data / f"last-{profile.user}.json", said.encode())
    return folder


def test_keys_and_files_are_gone_and_a_word_stays(
    os_keyring: SecretService, tmp_path: Path
) -> None:
    keychain = Keychain.of_system()
    folder, other = make_desk(tmp_path, keychain), make_desk(tmp_path, keychain, YUKI)
    device = open_keys(folder, MIKA.name, keychain).device_id
    wipe_mark.order(folder, NOW, 3)
    wipe(folder)
    assert not folder.exists()
    assert keychain.secret(f"{MIKA.name}/kek") is None
    assert wipe_mark.unfinished(tmp_path) == []
    assert wipe_mark.wiped(tmp_path) == [wipe_mark.Wiped(MIKA.name, NOW, 3)]
    assert open_keys(other, YUKI.name, keychain)  # another person's desk here stands
    assert [path.name for path in tmp_path.glob("last-*.json")] == ["last-yuki.json"]
    again = make_desk(tmp_path, keychain)
    assert open_keys(again, MIKA.name, keychain).device_id != device  # the order was the old one's


def test_the_keyring_forgets_before_a_file_is_touched(tmp_path: Path) -> None:
    """A thief who pulls the plug half-way has files that nobody can read."""
    vault = Vault()
    folder = make_desk(tmp_path, Keychain(vault))

    class PlugPulled(Vault):
        def delete_password(self, service: str, username: str) -> None:
            vault.delete_password(service, username)
            if not vault.kept:
                raise KeyboardInterrupt

    plug = PlugPulled()
    plug.kept = vault.kept
    wipe_mark.order(folder, NOW, None)
    with pytest.raises(KeyboardInterrupt):
        wipe(folder, lambda: Keychain(plug))
    assert (folder / "cache.db").exists()
    with pytest.raises(KeysLost):
        open_keys(folder, MIKA.name, Keychain(vault))


@pytest.mark.parametrize("vault", [Throwing(KeyringLocked("locked")), Clinging()])
def test_without_its_keyring_the_files_go_and_the_rest_is_done_later(
    tmp_path: Path, vault: Vault
) -> None:
    honest = Vault()
    folder = make_desk(tmp_path, Keychain(honest))
    vault.kept = honest.kept
    wipe_mark.order(folder, NOW, 1)
    with pytest.raises(NoKeyring):
        wipe(folder, lambda: Keychain(vault))
    assert {path.name for path in folder.iterdir()} == {"wipe.mark", "instance.lock"}
    assert wipe_mark.unfinished(tmp_path) == [folder]
    wipe(folder, lambda: Keychain(honest))
    assert honest.kept == {}
    assert wipe_mark.wiped(tmp_path) == [wipe_mark.Wiped(MIKA.name, NOW, 1)]


def test_an_open_desk_is_not_pulled_from_under_its_process(tmp_path: Path) -> None:
    vault = Vault()
    folder = make_desk(tmp_path, Keychain(vault))
    wipe_mark.order(folder, NOW, 1)
    with InstanceLock.take(folder), pytest.raises(AlreadyRunning):
        wipe(folder, lambda: Keychain(vault))
    assert (folder / "keys.json").exists()


@pytest.mark.parametrize("point", range(1, 12))
def test_a_kill_at_any_file_is_gone_on_from(tmp_path: Path, point: int) -> None:
    vault = Vault()
    folder = make_desk(tmp_path, Keychain(vault))
    wipe_mark.order(folder, NOW, 7)
    if (child := os.fork()) == 0:
        _die_at(point)
        wipe(folder, lambda: Keychain(vault))
        os._exit(0)
    os.waitpid(child, 0)
    for left in wipe_mark.unfinished(tmp_path):
        wipe(left, lambda: Keychain(vault))
    assert not folder.exists() or not list(folder.iterdir())
    assert [one.lost for one in wipe_mark.wiped(tmp_path)] == [7]


def _die_at(point: int) -> None:
    """Let the n-th deletion be the last thing this process does."""
    left = [point]

    def hook(event: str, _args: object) -> None:
        if event in {"os.remove", "os.rmdir"}:
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def test_the_device_s_name_is_kept_for_the_lock_screen(tmp_path: Path) -> None:
    assert wipe_mark.noted_device(tmp_path) == ""
    wipe_mark.note_device(tmp_path, "6f0d4c2e-9f5e-4d0e-9d5c-0c7f5a1b2c3d")
    assert wipe_mark.noted_device(tmp_path) == "6f0d4c2e-9f5e-4d0e-9d5c-0c7f5a1b2c3d"
    assert (tmp_path / "device.id").stat().st_mode & 0o777 == 0o600
