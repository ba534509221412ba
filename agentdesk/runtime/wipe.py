"""A desk that is ordered to forget everything: first its keys, then its files, then a word of it.

A mark is set before anything else, so that a start after a kill goes on where this one ended.
"""

import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from agentdesk.runtime.keychain import KEYS_NAME, Keychain, NoKeyring, forget_keys
from agentdesk.runtime.lock_mark import WRAP_NAME
from agentdesk.runtime.paths import Profile, data_folder, private_folder, write_private
from agentdesk.runtime.single_instance import LOCK_NAME, InstanceLock

_MARK = "wipe.mark"
_KEPT_LONGEST = frozenset({_MARK, LOCK_NAME})
_CONTACT = "device.id"


class Wiped(msgspec.Struct, frozen=True):
    """What stays: when it was, and how many acts were lost that the server never had.

    `lost` None: the desk was locked, so nobody could count.
    """

    profile: str
    at: datetime
    lost: int | None = None
    seen: bool = False


_WIPED = msgspec.json.Decoder(Wiped)


def note_device(folder: Path, device_id: str) -> None:
    """Keep the device's name for the lock screen, which has no key to work it out with."""
    if noted_device(folder) != device_id:
        write_private(folder / _CONTACT, device_id.encode("ascii"))


def noted_device(folder: Path) -> str:
    with suppress(OSError, UnicodeDecodeError):
        return (folder / _CONTACT).read_text(encoding="ascii")
    return ""


def is_ordered(folder: Path) -> bool:
    """Return whether this profile's end has begun and not come to its end."""
    return (folder / _MARK).exists()


def order(folder: Path, at: datetime, lost: int | None) -> None:
    """Begin, for good: from here on every start goes on with it."""
    write_private(folder / _MARK, msgspec.json.encode(Wiped(folder.name, at, lost)))


def unfinished(data_dir: Path | None) -> list[Path]:
    """Return the folders of profiles whose end has begun."""
    return sorted(mark.parent for mark in data_folder(data_dir).glob(f"profiles/*/{_MARK}"))


def wipe(folder: Path, keychain: Callable[[], Keychain] = Keychain.of_system) -> None:
    """Carry an order out. Without its keyring the files go, and the mark stays for the rest.

    Raises NoKeyring then, and AlreadyRunning while another process has the profile open.
    """
    with InstanceLock.take(folder):
        told = _read(folder / _MARK)
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
            _keep(folder.parent.parent, told)
    (folder / LOCK_NAME).unlink()
    (folder / _MARK).unlink()  # last: whoever finds it goes on
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


# --- the word that stays -------------------------------------------------------------------------


def wiped(data_dir: Path | None) -> list[Wiped]:
    """Return what was wiped on this computer, the oldest first."""
    found = [_read(path) for path in data_folder(data_dir).glob("wiped-*.json")]
    return sorted((one for one in found if one is not None), key=lambda one: one.at)


def mark_seen(data_dir: Path | None, one: Wiped) -> None:
    """Somebody has read it on screen."""
    _keep(data_folder(data_dir), msgspec.structs.replace(one, seen=True))


def _keep(data: Path, one: Wiped) -> None:
    safe = re.sub(r"[^A-Za-z0-9@._-]", "-", one.profile)
    write_private(private_folder(data) / f"wiped-{safe}.json", msgspec.json.encode(one))


def _read(path: Path) -> Wiped | None:
    try:
        return _WIPED.decode(path.read_bytes())
    except (OSError, msgspec.MsgspecError):
        return None
