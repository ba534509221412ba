"""Builds the desktop as a folder that runs without Python, in dist/agentdesk.

`python build_installer.py` makes a client-only environment in build/client (no server, no tests),
bundles from it with PyInstaller and starts the result once, unseen, to see that it starts.
`--check` only says whether this machine can do that. Standard library only.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
BUILD = ROOT / "build" / "client"
DIST = ROOT / "dist"
NAME = "agentdesk"
START_WAIT_S = 60

# The bundle opens the desktop, never the command line: there is no server in it to be started.
ENTRY = """\
import sys

from agentdesk import __version__
from agentdesk.desktop.app.desktop import Wish, run
from agentdesk.desktop.app.opened_profile import open_profile
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.settings import DesktopSettings, load

if "--version" in sys.argv:
    print(__version__, open_profile.__name__)
    raise SystemExit(0)
raise SystemExit(run(Wish(load(DesktopSettings)), SystemClock()))
"""
SHIPPED = ("theme", "icons", "fonts", "i18n")
# Found by name at run time, so PyInstaller cannot see them.
HIDDEN = ("keyring.backends", "sqlalchemy.dialects.sqlite")
LEFT_OUT = ("agentdesk.server", "agentdesk.cli", "tkinter", "PySide6.QtNetwork", "PySide6.QtQml")


def say(words: str) -> None:
    print(f"installer: {words}", flush=True)


def missing() -> list[str]:
    """What this machine lacks; PyInstaller takes symbols out of libraries with binutils."""
    lacking = [] if sys.version_info >= (3, 11) else ["Python 3.11 or later"]
    if sys.platform.startswith("linux") and shutil.which("objdump") is None:
        lacking.append("objdump (Debian: binutils)")
    return lacking


def constraints() -> Path:
    """The pinned versions, without hashes: pip takes those for a whole list only."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = re.findall(r"^([a-z0-9-]+==[^ \\]+)", lock, re.MULTILINE)
    path = BUILD / "constraints.txt"
    path.write_text("\n".join(pins) + "\n", encoding="utf-8")
    return path


def make_environment() -> Path:
    say("making the client's own environment")
    environment = BUILD / "venv"
    venv.create(environment, with_pip=True, clear=True)
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install = [python, "-m", "pip", "install", "--quiet", "--only-binary", ":all:"]
    wanted = [f"{ROOT}[desktop,package]", "--constraint", constraints()]
    subprocess.run([*install, *wanted], check=True)
    return python


def bundle(python: Path) -> Path:
    say("bundling")
    entry = BUILD / "start_desktop.py"  # not the name of the package it imports
    entry.write_text(ENTRY, encoding="utf-8")
    command = [python, "-m", "PyInstaller", "--noconfirm", "--clean", "--onedir", "--windowed"]
    command += ["--log-level", "WARN", "--name", NAME, "--distpath", DIST]
    command += ["--workpath", BUILD / "work", "--specpath", BUILD]
    for folder in SHIPPED:
        command += ["--add-data", f"{ROOT / 'resources' / folder}:agentdesk/resources/{folder}"]
    for module in HIDDEN:
        command += ["--collect-submodules", module]
    for module in LEFT_OUT:
        command += ["--exclude-module", module]
    subprocess.run([*command, entry], check=True, cwd=BUILD)
    return DIST / NAME


def start_once(folder: Path) -> None:
    program = folder / (f"{NAME}.exe" if os.name == "nt" else NAME)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([program, "--version"], check=True, env=environment, timeout=START_WAIT_S)


def size_mb(folder: Path) -> int:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files) // 1_000_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only say whether it can be built")
    args = parser.parse_args()
    lacking = missing()
    for what in lacking:
        say(f"missing: {what}")
    if args.check or lacking:
        return int(bool(lacking))
    # Made anew each time: what an earlier build left behind must not be shipped.
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    folder = bundle(make_environment())
    start_once(folder)
    say(f"{folder} is there: {size_mb(folder)} MB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
