"""Keys a person may choose, and those that belong to fields, input methods and screen readers."""

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from agentdesk.desktop.key_choice import Refusal, is_single, refusal, written
from agentdesk.desktop.main_window.keys import DESK_ACTIONS, TAB_ACTIONS, WINDOW_ACTIONS

REFUSED = {
    "": Refusal.NO_KEY,
    "Ctrl+K, Ctrl+C": Refusal.SEVERAL_KEYS,
    "Return": Refusal.TYPES_OR_MOVES,
    "Space": Refusal.TYPES_OR_MOVES,
    "Shift+Left": Refusal.TYPES_OR_MOVES,
    "Ctrl+Backspace": Refusal.TYPES_OR_MOVES,
    "Esc": Refusal.TYPES_OR_MOVES,
    "Shift+N": Refusal.TYPES_OR_MOVES,
    "Ctrl+C": Refusal.EDITS_TEXT,
    "Ctrl+Shift+Z": Refusal.EDITS_TEXT,
    "Ctrl+Alt+E": Refusal.ALT_GR,
    "Ctrl+Space": Refusal.INPUT_METHOD,
    "Shift+Space": Refusal.INPUT_METHOD,
    "Alt+F4": Refusal.OF_THE_SYSTEM,
    "Meta+L": Refusal.OF_THE_SYSTEM,
}


@pytest.mark.parametrize("keys", REFUSED)
def test_what_belongs_to_others_stays_with_them(keys: str) -> None:
    assert refusal(QKeySequence(keys)) is REFUSED[keys]


def test_the_number_pad_belongs_to_screen_readers() -> None:
    pressed = QKeyCombination(Qt.KeyboardModifier.KeypadModifier, Qt.Key.Key_5)
    assert refusal(QKeySequence(pressed)) is Refusal.NUMBER_PAD


@pytest.mark.parametrize("keys", ["N", "?", "/", "5", "Ctrl+Return", "Ctrl+Shift+E", "F6", "Alt+N"])
def test_everything_else_may_be_chosen(keys: str) -> None:
    assert refusal(QKeySequence(keys)) is None


def test_the_first_keys_of_the_desk_could_all_be_chosen() -> None:
    tabs = {"Ctrl+Tab", "Ctrl+Shift+Tab"}  # every program's keys for the next tab
    keys = {
        key
        for spec in (*WINDOW_ACTIONS, *TAB_ACTIONS, *DESK_ACTIONS)
        for key in (spec.shortcut, spec.single_key)
        if key
    }
    assert {key for key in keys - tabs if refusal(QKeySequence(key)) is not None} == set()


def test_a_sign_is_written_the_same_wherever_it_lies_on_the_keyboard() -> None:
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    pressed = {
        "?": QKeyCombination(shift, Qt.Key.Key_Question),
        "/": QKeyCombination(Qt.Key.Key_Slash),
        "N": QKeyCombination(Qt.Key.Key_N),
        "Ctrl+Shift+E": QKeyCombination(control | shift, Qt.Key.Key_E),
    }
    assert {keys: written(pressed[keys]) for keys in pressed} == {keys: keys for keys in pressed}


def test_a_single_key_is_one_character() -> None:
    assert [is_single(keys) for keys in ("N", "?", "F5", "Ctrl+N")] == [True, True, False, False]
