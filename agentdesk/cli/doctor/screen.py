"""The doctor's look at what the desktop needs of this computer: keyring, fonts, a display."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator

from agentdesk.cli.doctor.findings import Finding, good, note, wrong
from agentdesk.runtime.keychain import Keychain, NoKeyring

ASK_QT_WAIT_S = 30
# Asked in a process of its own: Qt ends the whole program when it cannot start.
ASK_QT = """
import json
from PySide6.QtGui import QFontDatabase, QGuiApplication
app = QGuiApplication([])
systems = QFontDatabase.WritingSystem
wanted = {"Japanese": systems.Japanese, "Simplified Chinese": systems.SimplifiedChinese,
          "Traditional Chinese": systems.TraditionalChinese, "Latin": systems.Latin}
print(json.dumps({name: len(QFontDatabase.families(kind)) for name, kind in wanted.items()}))
"""


def keyring() -> Iterator[Finding]:
    try:
        chain = Keychain.of_system()
        chain.secret("doctor")
    except NoKeyring as error:
        yield wrong(
            "keyring",
            f"no safe place for keys answers ({error.detail}); the desktop will not start",
            "install and unlock a keyring: gnome-keyring or KWallet",
        )
    except ImportError:
        yield note("keyring", "the keyring library is absent", "pip install agentdesk[desktop]")
    else:
        yield good("keyring", "the system's keyring answers")


def fonts() -> Iterator[Finding]:
    """Each writing system the words and names need has at least one family."""
    try:
        done = subprocess.run(
            [sys.executable, "-c", ASK_QT],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            check=False,
            timeout=ASK_QT_WAIT_S,
        )
    except subprocess.TimeoutExpired:
        yield wrong("fonts", f"Qt gave no answer in {ASK_QT_WAIT_S} s", "look at the font folders")
        return
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["Qt did not start"])[-1]
        yield wrong("fonts", last, "apt-get install libegl1 libgl1 libfontconfig1 libxkbcommon0")
        return
    families: dict[str, int] = json.loads(done.stdout.strip().splitlines()[-1])
    absent = [name for name, count in families.items() if count == 0]
    if absent:
        yield wrong("fonts", f"none for {', '.join(absent)}", "apt-get install fonts-noto-cjk")
    else:
        yield good("fonts", f"for {', '.join(families)}")


def display() -> Iterator[Finding]:
    if not sys.platform.startswith("linux"):
        return
    shown = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    if shown:
        yield good("screen", shown)
    else:
        yield note("screen", "none: the desktop needs one; `agentdesk demo` brings its own")
