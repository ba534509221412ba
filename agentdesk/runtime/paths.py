"""Where a profile's files live: a folder only its owner can enter, files only they can read."""

import hashlib
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import platformdirs

_PRIVATE_FOLDER = 0o700
_PRIVATE_FILE = 0o600
_NAME_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Profile:
    """One user of one server; names the folder, the keyring entries and the instance lock."""

    server: str
    user: str

    @property
    def name(self) -> str:
        """Return a name safe on every file system: readable first, unique by its digest."""
        parts = urlsplit(self.server)
        said = f"{self.user}@{parts.hostname or self.server}"
        readable = re.sub(r"[^a-z0-9@.-]+", "-", said.casefold())[:_NAME_LENGTH].strip("-.")
        identity = f"{parts.scheme}://{parts.netloc}\n{self.user}".casefold()
        return f"{readable}-{hashlib.sha256(identity.encode()).hexdigest()[:12]}"


def data_folder(override: Path | None = None) -> Path:
    """Return the platform's folder for our data, or the one asked for with --data-dir."""
    return override or platformdirs.user_data_path("agentdesk", appauthor=False)


def profile_folder(profile: Profile, data_dir: Path | None = None) -> Path:
    """Return the profile's private folder, made if it is not there."""
    return private_folder(data_folder(data_dir) / "profiles" / profile.name)


def private_folder(folder: Path) -> Path:
    """Make the folder, and close it to everybody else even if it stood open before."""
    folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
    folder.chmod(_PRIVATE_FOLDER)
    return folder


def private_file(path: Path) -> Path:
    """Make an empty private file, or close an existing one to everybody else.

    SQLite gives its WAL and shared-memory files the mode of the database, so this must come first.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, _PRIVATE_FILE)
    os.close(descriptor)
    path.chmod(_PRIVATE_FILE)
    return path


def write_private(path: Path, content: bytes) -> None:
    """Replace the file's content at once: after a power cut it is the old or the new, whole."""
    fresh = path.with_name(path.name + ".new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE_FILE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # Windows has no handle of a folder to sync; NTFS journals the rename
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
