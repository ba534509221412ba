"""Hears the computer being locked or sent to sleep, from logind where there is one."""

import os
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath

_LOGIND = "org.freedesktop.login1"
_MANAGER = "/org/freedesktop/login1"
_MANAGER_FACE = "org.freedesktop.login1.Manager"
_SESSION_FACE = "org.freedesktop.login1.Session"
_ANSWER_MS = 500


class SystemLock(QObject):
    """`due` says that the desk has to be locked now; without logind it never does.

    While this lives the computer waits a moment with sleeping, so that no unlocked desk wakes up.
    """

    due = Signal()

    def __init__(self, bus: QDBusConnection, parent: QObject) -> None:
        super().__init__(parent)
        self._bus = bus
        self._delay: object = None  # held, it makes the sleep wait
        if not bus.isConnected():
            return
        session = self._asked("GetSessionByPID", os.getpid())
        if isinstance(session, QDBusObjectPath):
            bus.connect(_LOGIND, session.path(), _SESSION_FACE, "Lock", self, _slot("locked()"))
        bus.connect(
            _LOGIND, _MANAGER, _MANAGER_FACE, "PrepareForSleep", self, _slot("sleeping(bool)")
        )
        self._delay = self._asked("Inhibit", "sleep", "agentdesk", "lock the desk", "delay")

    @Slot()
    def locked(self) -> None:
        self.due.emit()

    @Slot(bool)
    def sleeping(self, begins: bool) -> None:
        """It is told before the sleep, and after it: whichever is heard locks."""
        del begins
        self.due.emit()

    def _asked(self, method: str, *said: object) -> object:
        call = QDBusMessage.createMethodCall(_LOGIND, _MANAGER, _MANAGER_FACE, method)
        call.setArguments(list(said))
        reply = self._bus.call(call, timeout=_ANSWER_MS)
        answered = reply.type() is QDBusMessage.MessageType.ReplyMessage and reply.arguments()
        return reply.arguments()[0] if answered else None


def _slot(name: str) -> Any:
    """Qt's D-Bus takes the text of the slot, whatever its stub says."""
    return SLOT(name)
