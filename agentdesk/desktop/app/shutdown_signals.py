"""SIGINT and SIGTERM close the window like a person would, whatever the event loop does."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


class ShutdownSignals(QObject):
    """Python hears a signal only between two of its own steps; a socket wakes Qt for it."""

    def __init__(self, parent: QObject, close: Callable[[], object]) -> None:
        super().__init__(parent)
        self._close = close
        self._heard, self._told = socket.socketpair()
        for end in (self._heard, self._told):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda _number, _frame: None)

    def _wake(self) -> None:
        self._heard.recv(64)
        self._close()
