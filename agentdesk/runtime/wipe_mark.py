"""The mark of a desk that is to forget everything, and the word of it that stays afterwards."""

import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from agentdesk.runtime.paths import data_folder, private_folder, write_private

MARK_NAME = "wipe.mark"
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
    return (folder / MARK_NAME).exists()


def order(folder: Path, at: datetime, lost: int | None) -> None:
    """Begin, for good: from here on every start goes on with it."""
    write_private(folder / MARK_NAME, msgspec.json.encode(Wiped(folder.name, at, lost)))


def ordered(folder: Path) -> Wiped | None:
    """Return what is to be said of it when it is done."""
    return _read(folder / MARK_NAME)


def unfinished(data_dir: Path | None) -> list[Path]:
    """Return the folders of profiles whose end has begun."""
    return sorted(mark.parent for mark in data_folder(data_dir).glob(f"profiles/*/{MARK_NAME}"))


def wiped(data_dir: Path | None) -> list[Wiped]:
    """Return what was wiped on this computer, the oldest first."""
    found = [_read(path) for path in data_folder(data_dir).glob("wiped-*.json")]
    return sorted((one for one in found if one is not None), key=lambda one: one.at)


def mark_seen(data_dir: Path | None, one: Wiped) -> None:
    """Somebody has read it on screen."""
    keep(data_folder(data_dir), msgspec.structs.replace(one, seen=True))


def keep(data: Path, one: Wiped) -> None:
    safe = re.sub(r"[^A-Za-z0-9@._-]", "-", one.profile)
    write_private(private_folder(data) / f"wiped-{safe}.json", msgspec.json.encode(one))


def _read(path: Path) -> Wiped | None:
    try:
        return _WIPED.decode(path.read_bytes())
    except (OSError, msgspec.MsgspecError):
        return None
