"""A desk that is ordered to forget everything: first its keys, then its files.

A mark is set before anything else, so that a start after a kill goes on where this one ended.
"""

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from agentdesk.runtime.keychain import KEYS_NAME, Keychain, NoKeyring, forget_keys
from agentdesk.runtime.lock_mark import WRAP_NAME
from agentdesk.runtime.paths import Profile
from agentdesk.runtime.single_instance import LOCK_NAME, InstanceLock
from agentdesk.runtime.wipe_mark import MARK_NAME, keep, ordered

_KEPT_LONGEST = frozenset({MARK_NAME, LOCK_NAME})


def wipe(folder: Path, keychain: Callable[[], Keychain] = Keychain.of_system) -> None:
    """Carry an order out. Without its keyring the files go, and the mark stays for the rest.

    Raises NoKeyring then, and AlreadyRunning while another process has the profile open.
    """
    with InstanceLock.take(folder):
        told = ordered(folder)
        no_keyring = _forgotten(folder.name, keychain)
        for name in (KEYS_NAME, WRAP_NAME):  # the wraps of keys before what they open
            (folder / name).unlink(missing_ok=True)
        for path in sorted(folder.iterdir()):
            if path.name not in _KEPT_LONGEST:
                _delete(path)
        _forget_person(folder)
        if no_keyring is not None:
            raise no_keyring
        if told is not None:
            keep(folder.parent.parent, told)
    (folder / LOCK_NAME).unlink()
    (folder / MARK_NAME).unlink()  # last: whoever finds it goes on
    folder.rmdir()


def _forgotten(profile_name: str, keychain: Callable[[], Keychain]) -> NoKeyring | None:
    try:
        forget_keys(profile_name, keychain())
    except NoKeyring as error:
        return error
    return None


def _delete(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def _forget_person(folder: Path) -> None:
    """Who signed in here last is not offered to whoever finds the computer."""
    for path in folder.parent.parent.glob("last-*.json"):
        with suppress(msgspec.MsgspecError, OSError):
            said = msgspec.json.decode(path.read_bytes(), type=dict[str, str])
            if Profile(said.get("server", ""), said.get("login", "")).name == folder.name:
                path.unlink()
