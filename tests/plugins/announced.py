"""What screen readers are told without being asked: heard as Qt says it, at its own door.

Qt hands every accessibility event to one function, which a platform's bridge installs; here it is
ours. PySide has no name for that door, so it is found in Qt's library by the one C++ gives it.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import PySide6
import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from shiboken6 import Shiboken

_LIBRARY = Path(PySide6.__file__).parent / "Qt" / "lib" / "libQt6Gui.so.6"
_DOOR = "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"
_Handler = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


@dataclass(frozen=True)
class Announced:
    words: str
    at_once: bool


@pytest.fixture
def announced() -> Iterator[list[Announced]]:
    """Return a list that grows with all that is announced."""
    heard: list[Announced] = []

    def hear(address: int) -> None:
        event = cast("QAccessibleEvent", Shiboken.wrapInstance(address, QAccessibleEvent))
        if event.type() is QAccessible.Event.Announcement:
            kind = QAccessibleAnnouncementEvent
            said = cast("QAccessibleAnnouncementEvent", Shiboken.wrapInstance(address, kind))
            urgent = said.politeness() is QAccessible.AnnouncementPoliteness.Assertive
            heard.append(Announced(said.message(), urgent))

    install = getattr(ctypes.CDLL(str(_LIBRARY)), _DOOR)
    install.restype = ctypes.c_void_p
    install.argtypes = [ctypes.c_void_p]
    handler = _Handler(hear)  # kept until the old one is back
    before = install(ctypes.cast(handler, ctypes.c_void_p))
    yield heard
    install(before)
