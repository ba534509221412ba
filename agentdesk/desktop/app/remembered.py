"""Who signed in here last, under which name of --profile: no secret, only where to look."""

import re
from pathlib import Path

import msgspec

from agentdesk.runtime.paths import Profile, data_folder, private_folder, write_private


class _Remembered(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    server: str
    login: str


def recall(profile_name: str, data_dir: Path | None) -> Profile | None:
    """Return the profile of the last sign-in; None when there was none, or it cannot be read."""
    try:
        found = msgspec.json.decode(_file(profile_name, data_dir).read_bytes(), type=_Remembered)
    except (OSError, msgspec.MsgspecError):
        return None
    return Profile(found.server, found.login)


def remember(profile_name: str, data_dir: Path | None, profile: Profile) -> None:
    private_folder(data_folder(data_dir))
    said = _Remembered(profile.server, profile.user)
    write_private(_file(profile_name, data_dir), msgspec.json.encode(said))


def _file(profile_name: str, data_dir: Path | None) -> Path:
    safe = re.sub(r"[^A-Za-z0-9_-]", "-", profile_name) or "default"
    return data_folder(data_dir) / f"last-{safe}.json"
