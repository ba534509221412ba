"""Bait: a picture and an address that nobody has a reason to touch, and who touched them.

The kernel tells of every open of the picture, whichever library made it; the address is a real
port of this machine.
"""

import ctypes
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

_IN_OPEN, _IN_ACCESS = 0x20, 0x1
_EVENT_BYTES = 4_096


@dataclass
class Bait:
    """`touched()` says what happened since the last time it was asked."""

    file: Path
    url: str
    _watch: int
    _door: socket.socket

    def touched(self) -> list[str]:
        return [*self._opened(), *self._called()]

    def _opened(self) -> list[str]:
        try:
            return [f"{self.file} was opened"] if os.read(self._watch, _EVENT_BYTES) else []
        except BlockingIOError:
            return []

    def _called(self) -> list[str]:
        try:
            connection, _address = self._door.accept()
        except BlockingIOError:
            return []
        connection.close()
        return [f"{self.url} was called"]


@contextmanager
def laid_out(folder: Path) -> Iterator[Bait]:
    """Lay the bait out in an empty folder; take it up again."""
    file = folder / "bait.png"
    picture = QImage(1, 1, QImage.Format.Format_RGB32)
    assert picture.save(str(file))
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
    assert watch >= 0, os.strerror(ctypes.get_errno())
    assert libc.inotify_add_watch(watch, os.fsencode(folder), _IN_OPEN | _IN_ACCESS) >= 0
    door = socket.create_server(("127.0.0.1", 0))
    door.setblocking(False)
    try:
        yield Bait(file, f"http://127.0.0.1:{door.getsockname()[1]}", watch, door)
    finally:
        os.close(watch)
        door.close()
