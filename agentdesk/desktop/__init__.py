"""The desktop program: the only place where Qt is imported."""

import ctypes
import sys

_HELD_REFERENCES = 1 << 40


def _hold_none() -> None:
    """Take so many references to None that they cannot run out.

    PySide6 6.12 is built for Pythons where None is immortal (PEP 683): on Python 3.11 each of
    its calls that returns nothing drops one reference, and after some thousand calls the
    interpreter aborts with "deallocating None". 6.11 counts; Python 3.12 needs no counting.
    """
    if sys.version_info < (3, 12):
        ctypes.c_ssize_t.from_address(id(None)).value += _HELD_REFERENCES


_hold_none()
