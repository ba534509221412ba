"""The desktop program: the only place where Qt is imported."""

import ctypes
import sys

_HELD_REFERENCES = 1 << 40


def _hold_immortals() -> None:
    """Take so many references to the constants of Python that they cannot run out.

    PySide6 6.12 is built for Pythons where these are immortal (PEP 683): on Python 3.11 each of
    its calls that returns nothing drops one reference to None, and each signal that carries a
    truth value drops one to True or False; after some thousand calls the interpreter aborts with
    "deallocating None". 6.11 counts; Python 3.12 needs no counting.
    """
    if sys.version_info < (3, 12):
        for constant in (None, True, False, Ellipsis, NotImplemented, (), "", b"", *range(-5, 257)):
            ctypes.c_ssize_t.from_address(id(constant)).value += _HELD_REFERENCES


_hold_immortals()
