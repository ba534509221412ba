"""Which keys a person may give an act: what types, moves, edits or belongs to others stays free.

Reasons: AltGr is Ctrl+Alt on many layouts; Ctrl+Space and Shift+Space turn input methods on and
off; screen readers own the number pad; the rest is what every text field does by itself.
"""

from enum import StrEnum

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

Key, Modifier = Qt.Key, Qt.KeyboardModifier

_MOVING = frozenset(
    {
        *(Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End),
        *(Key.Key_PageUp, Key.Key_PageDown, Key.Key_Tab, Key.Key_Backtab, Key.Key_Escape),
        *(Key.Key_Backspace, Key.Key_Delete, Key.Key_Insert),
    }
)
_ENTERING = frozenset({Key.Key_Return, Key.Key_Enter, Key.Key_Space})
_EDITING = frozenset({Key.Key_A, Key.Key_C, Key.Key_V, Key.Key_X, Key.Key_Y, Key.Key_Z})
_OF_THE_SYSTEM = frozenset({Key.Key_F4, Key.Key_Tab, Key.Key_Space, Key.Key_Escape})


class Refusal(StrEnum):
    """Why a key cannot be an act's."""

    NO_KEY = "no_key"
    SEVERAL_KEYS = "several_keys"
    TYPES_OR_MOVES = "types_or_moves"
    EDITS_TEXT = "edits_text"
    ALT_GR = "alt_gr"
    INPUT_METHOD = "input_method"
    NUMBER_PAD = "number_pad"
    OF_THE_SYSTEM = "of_the_system"


def refusal(keys: QKeySequence) -> Refusal | None:
    """Return why these keys cannot be an act's; None when they can."""
    if keys.count() == 0:
        return Refusal.NO_KEY
    if keys.count() > 1:
        return Refusal.SEVERAL_KEYS
    pressed: QKeyCombination = keys[0]  # type: ignore[index]  # the stubs leave it out
    return _of_another(pressed) or _of_a_field(pressed)


def _of_another(pressed: QKeyCombination) -> Refusal | None:
    """Return which program, device or system the key belongs to."""
    key, held = pressed.key(), pressed.keyboardModifiers()
    if held & Modifier.KeypadModifier:
        return Refusal.NUMBER_PAD
    if held & Modifier.MetaModifier or (held == Modifier.AltModifier and key in _OF_THE_SYSTEM):
        return Refusal.OF_THE_SYSTEM
    if held & Modifier.ControlModifier and held & Modifier.AltModifier:
        return Refusal.ALT_GR
    if key == Key.Key_Space and held:
        return Refusal.INPUT_METHOD
    return None


def _of_a_field(pressed: QKeyCombination) -> Refusal | None:
    """Return whether the key means something where text is read and written."""
    key, held = pressed.key(), pressed.keyboardModifiers()
    plain = not held & ~Modifier.ShiftModifier
    types = held == Modifier.ShiftModifier and Key.Key_A <= key <= Key.Key_Z
    if key in _MOVING or types or (plain and key in _ENTERING):
        return Refusal.TYPES_OR_MOVES
    if held & Modifier.ControlModifier and key in _EDITING:
        return Refusal.EDITS_TEXT
    return None


def written(pressed: QKeyCombination) -> str:
    """Return a key as it is kept and bound: "N", "Ctrl+Shift+E"; "?" wherever it lies."""
    key, held = pressed.key(), pressed.keyboardModifiers()
    sign = Key.Key_Exclam <= key <= Key.Key_AsciiTilde and not Key.Key_A <= key <= Key.Key_Z
    if sign:  # which sign it is says already whether Shift was held
        held &= ~Modifier.ShiftModifier
    text = QKeySequence(QKeyCombination(held, key))
    return text.toString(QKeySequence.SequenceFormat.PortableText)


def is_single(keys: str) -> bool:
    """Return whether a key acts only where nothing is written: one character, nothing held."""
    return len(keys) == 1
