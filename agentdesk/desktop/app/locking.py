"""When a desk locks, and what stands until its password comes: the mark and the second wrap."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QGuiApplication, QWindow

from agentdesk.desktop.app.lock_watch import LockWatch
from agentdesk.desktop.app.system_lock import SystemLock
from agentdesk.runtime.clock import Clock
from agentdesk.runtime.keychain import Keychain, kek_of
from agentdesk.runtime.password_wrap import keep_wrap
from agentdesk.runtime.paths import Profile, profile_folder


class Locking(QObject):
    """Lives as long as somebody works at the desk; `due` is said at most once."""

    due = Signal()

    def __init__(self, window: QWindow, clock: Clock, idle_s: float, parent: QObject) -> None:
        super().__init__(parent)
        self._told = False
        self._watch = LockWatch(window, clock, idle_s, self)
        self._system = SystemLock(QDBusConnection.systemBus(), self)
        for source in (self._watch, self._system):
            source.due.connect(self._say)

    def _say(self) -> None:
        if not self._told:
            self._told = True
            self.due.emit()


def remember_password(profile: Profile, data_dir: Path | None, password: str) -> None:
    """Let the password that has just signed in unlock this desk (slow: argon2)."""
    kek = kek_of(profile.name, Keychain.of_system())
    if kek is not None:
        keep_wrap(profile_folder(profile, data_dir), profile.name, kek, password)


def clear_clipboard() -> None:
    """What was copied here does not stay for whoever comes next; other programs' copies do."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
