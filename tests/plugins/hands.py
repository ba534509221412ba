"""Eyes and hands at a window: what a test looks for must be there, and keys go where they would."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

W = TypeVar("W", bound=QWidget)
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def find(within: QWidget | None, kind: type[W], name: str = "") -> W:
    """Return the first part of this kind (and name); without one the test ends here."""
    assert within is not None
    parts = within.findChildren(kind, name) if name else within.findChildren(kind)
    assert parts, f"no {kind.__name__} {name} in {within}"
    return parts[0]


def focused() -> QWidget:
    """Where a key arrives: the part with the focus, else the window in front."""
    part = QApplication.focusWidget() or QApplication.activeWindow()
    assert part is not None, "no window is active"
    return part


def press(key: Qt.Key, *held: Qt.KeyboardModifier, at: QWidget | None = None) -> None:
    modifiers = Qt.KeyboardModifier.NoModifier
    for one in held:
        modifiers |= one
    QTest.keyClick(at or focused(), key, modifiers)


def write(text: str, at: QWidget | None = None) -> None:
    QTest.keyClicks(at or focused(), text)


def click(part: QWidget) -> None:
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)
