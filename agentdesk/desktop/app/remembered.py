"""Who signed in here last under which name of --profile, and how it looked: no secret in it."""

import re
from pathlib import Path
from typing import Literal

import msgspec

from agentdesk.runtime.paths import Profile, data_folder, private_folder, write_private


class _Remembered(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    server: str
    login: str


class Look(msgspec.Struct, frozen=True):
    """What must be known before anybody's files are open; empty: as the system has it."""

    theme: Literal["light", "dark", "system"] = "system"
    language: Literal["", "en", "ja", "zh_CN", "zh_TW"] = ""
    text_scale: Literal[100, 125, 150, 175, 200] = 100
    japanese_era: bool = False
    keys: dict[str, str] = {}  # they stand beside what they do: action id -> key


def recall(profile_name: str, data_dir: Path | None) -> Profile | None:
    """Return the profile of the last sign-in; None when there was none, or it cannot be read."""
    try:
        said = _file("last", profile_name, data_dir).read_bytes()
        found = msgspec.json.decode(said, type=_Remembered)
    except (OSError, msgspec.MsgspecError):
        return None
    return Profile(found.server, found.login)


def remember(profile_name: str, data_dir: Path | None, profile: Profile) -> None:
    said = _Remembered(profile.server, profile.user)
    _write(_file("last", profile_name, data_dir), msgspec.json.encode(said))


def recall_look(profile_name: str, data_dir: Path | None) -> Look:
    """Return how it looked last; what cannot be read is as the system has it."""
    try:
        return msgspec.json.decode(_file("look", profile_name, data_dir).read_bytes(), type=Look)
    except (OSError, msgspec.MsgspecError):
        return Look()


def remember_look(profile_name: str, data_dir: Path | None, look: Look) -> None:
    _write(_file("look", profile_name, data_dir), msgspec.json.encode(look))


def _write(path: Path, content: bytes) -> None:
    private_folder(path.parent)
    write_private(path, content)


def _file(kind: str, profile_name: str, data_dir: Path | None) -> Path:
    safe = re.sub(r"[^A-Za-z0-9_-]", "-", profile_name) or "default"
    return data_folder(data_dir) / f"{kind}-{safe}.json"
