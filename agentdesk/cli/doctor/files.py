"""The doctor's look at what is installed and at the folder where the desktop keeps its files."""

import os
import platform
import shutil
import stat
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from agentdesk import __version__
from agentdesk.cli.doctor.findings import Finding, good, note, wrong
from agentdesk.runtime import paths, resources

EXTRAS = {"desktop": "PySide6", "server": "litestar", "postgresql": "psycopg"}
LEAST_FREE_BYTES = 500 * 1024 * 1024
OTHERS = stat.S_IRWXG | stat.S_IRWXO


def programs() -> Iterator[Finding]:
    there = [extra for extra, module in EXTRAS.items() if find_spec(module)]
    says = f"agentdesk {__version__}, Python {platform.python_version()}, {platform.platform()}"
    yield good("programs", f"{says}; extras: {', '.join(there) or 'none'}")
    if "desktop" not in there:
        yield note(
            "programs", "the desktop's libraries are absent", "pip install agentdesk[desktop]"
        )


def data_folder(override: Path | None) -> Iterator[Finding]:
    folder = paths.data_folder(override)
    if not folder.exists():
        yield note("files", f"{folder} is not there yet; the first sign-in makes it")
        return
    if not os.access(folder, os.W_OK | os.X_OK):
        yield wrong("files", f"{folder} cannot be written", f"give {folder} to this user")
        return
    yield good("files", f"{folder}: {_profiles(folder)} profiles")
    yield from _open_to_others(folder)
    free = shutil.disk_usage(folder).free
    if free < LEAST_FREE_BYTES:
        yield wrong("files", f"only {free >> 20} MiB are free", "free some disk space")


def _profiles(folder: Path) -> int:
    return sum(1 for path in (folder / "profiles").glob("*") if path.is_dir())


def _open_to_others(folder: Path) -> Iterator[Finding]:
    if os.name != "posix":
        return
    for path in (folder / "profiles").rglob("*"):
        if path.stat().st_mode & OTHERS:
            yield wrong("files", f"{path} can be read by others", f"chmod go= '{path}'")


def words_and_icons() -> Iterator[Finding]:
    folder = resources.resources()
    if not (folder / "theme" / "tokens.toml").is_file():
        yield wrong("resources", f"{folder} is not complete", "install agentdesk again")
        return
    built = sorted(path.stem.removeprefix("agentdesk_") for path in folder.glob("i18n/*.qm"))
    if built:
        yield good("resources", f"{folder}; languages: {', '.join(built)}")
    else:
        yield wrong("resources", "no language is built", "python hatch_build.py, or install again")
