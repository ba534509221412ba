"""Keys: single ones act outside text fields, none while an input method composes, none twice."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.desktop.actions import ActionRegistry, ActionSpec, KeyConflictError, key_text
from tests.plugins.hands import CONTROL, press


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.field, self.button = QLineEdit(), QPushButton("elsewhere")
        self.inner = QWidget()
        self.inner_button = QPushButton("inside")
        QVBoxLayout(self.inner).addWidget(self.inner_button)
        column = QVBoxLayout(self)
        for part in (self.field, self.button, self.inner):
            column.addWidget(part)
        self.registry = ActionRegistry(self)
        self.done: list[str] = []

    def does(self, word: str) -> Callable[[], None]:
        return lambda: self.done.append(word)


@pytest.fixture
def window(qtbot: QtBot, light: None) -> Window:
    made = Window()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def note(**given: Any) -> ActionSpec:
    return ActionSpec("note", lambda: "Note", **given)


def test_a_single_key_acts_outside_a_field_and_types_inside(window: Window) -> None:
    window.registry.add(note(single_key="N"), window.does("note"))
    window.button.setFocus()
    press(Qt.Key.Key_N, at=window.button)
    window.field.setFocus()
    press(Qt.Key.Key_N, at=window.field)
    assert (window.done, window.field.text()) == (["note"], "n")


def test_a_shortcut_acts_inside_a_field_but_never_while_a_word_is_composed(window: Window) -> None:
    window.registry.add(note(shortcut="Ctrl+U"), window.does("note"))
    window.field.setFocus()
    press(Qt.Key.Key_U, CONTROL, at=window.field)
    QCoreApplication.sendEvent(window.field, QInputMethodEvent("にほん", []))
    press(Qt.Key.Key_U, CONTROL, at=window.field)
    assert window.done == ["note"]
    ended = QInputMethodEvent("", [])
    ended.setCommitString("日本")
    QCoreApplication.sendEvent(window.field, ended)
    press(Qt.Key.Key_U, CONTROL, at=window.field)
    assert window.done == ["note", "note"]


def test_keys_of_a_scope_act_only_while_it_is_active(window: Window) -> None:
    window.registry.add(note(single_key="A", scope="approvals"), window.does("approve"))
    window.button.setFocus()
    press(Qt.Key.Key_A, at=window.button)
    window.registry.set_active_scopes(["approvals"])
    press(Qt.Key.Key_A, at=window.button)
    assert window.done == ["approve"]


def test_a_key_bound_to_a_part_acts_only_with_the_focus_in_there(window: Window) -> None:
    window.registry.add(note(shortcut="Ctrl+Return"), window.does("give"), within=window.inner)
    for part in (window.button, window.inner_button):
        part.setFocus()
        press(Qt.Key.Key_Return, CONTROL, at=part)
    assert window.done == ["give"]


def test_single_keys_can_be_switched_off(window: Window) -> None:
    window.registry.add(note(single_key="N", shortcut="Ctrl+N"), window.does("note"))
    window.registry.set_single_keys(False)
    window.button.setFocus()
    press(Qt.Key.Key_N, at=window.button)
    assert window.done == []
    press(Qt.Key.Key_N, CONTROL, at=window.button)
    assert window.done == ["note"]


def test_two_actions_never_share_a_key(window: Window) -> None:
    window.registry.add(note(single_key="N"), window.does("note"))
    with pytest.raises(KeyConflictError):
        window.registry.add(ActionSpec("next", lambda: "Next", single_key="N"), window.does("next"))


def test_a_disabled_action_says_why_and_does_nothing(window: Window) -> None:
    action = window.registry.add(note(single_key="N"), window.does("note"))
    action.set_enabled(False, "nobody is on the line")
    window.button.setFocus()
    press(Qt.Key.Key_N, at=window.button)
    action.run()
    assert (window.done, action.reason) == ([], "nobody is on the line")


def test_menus_and_the_palette_are_drawn_from_the_same_actions(window: Window) -> None:
    window.registry.add(note(shortcut="Ctrl+Shift+E"), window.does("note"))
    menu = QMenu(window)
    window.registry.fill_menu(menu, ["note"])
    menu.actions()[0].trigger()
    assert [item.text for item in window.registry.for_palette()] == ["Note"]
    assert menu.actions()[0].text() == "Note\tCtrl ⇧ E"
    assert window.done == ["note"]


def test_a_person_may_choose_another_key(qtbot: QtBot, light: None) -> None:
    window = Window()
    qtbot.addWidget(window)
    registry = ActionRegistry(window, {"note": "M"})
    assert registry.add(note(single_key="N"), window.does("note")).key_hint() == "M"


def test_a_chosen_key_that_is_taken_is_left_and_the_first_one_stays(
    qtbot: QtBot, light: None
) -> None:
    window = Window()
    qtbot.addWidget(window)
    registry = ActionRegistry(window, {"note": "M"})
    registry.add(ActionSpec("mail", lambda: "Mail", single_key="M"), window.does("mail"))
    assert registry.add(note(single_key="N"), window.does("note")).key_hint() == "N"


def test_who_comes_later_goes_without_a_key_the_person_gave_away(qtbot: QtBot, light: None) -> None:
    window = Window()
    qtbot.addWidget(window)
    registry = ActionRegistry(window, {"mail": "N"})
    registry.add(ActionSpec("mail", lambda: "Mail", single_key="M"), window.does("mail"))
    assert registry.add(note(single_key="N", scope="desk"), window.does("note")).key_hint() == ""


def test_a_chosen_key_takes_the_place_of_the_first_one(qtbot: QtBot, light: None) -> None:
    window = Window()
    qtbot.addWidget(window)
    registry = ActionRegistry(window, {"note": "Ctrl+M"})
    action = registry.add(note(single_key="N"), window.does("note"))
    assert (action.shortcut, action.single_key) == ("Ctrl+M", "")


def test_the_registry_says_who_has_a_key_where_an_act_acts(window: Window) -> None:
    registry = window.registry
    registry.add(note(single_key="N", scope="desk"), window.does("note"))
    registry.add(ActionSpec("find", lambda: "Find", "Ctrl+K"), window.does("find"))
    queue = ActionSpec("next", lambda: "Next", single_key="J", scope="approvals")
    registry.add(queue, window.does("next"))
    holders = {key: registry.taken_by("next", key) for key in ("Ctrl+K", "N", "J", "X")}
    named = {key: holder.spec.id for key, holder in holders.items() if holder is not None}
    assert named == {"Ctrl+K": "find"}  # N acts on another page, J is its own, X is free


def test_moving_the_focus_about_leaves_keys_as_they_were(window: Window) -> None:
    window.registry.add(note(single_key="N"), window.does("note"))
    for part in (window.field, window.button) * 3:
        part.setFocus()
    press(Qt.Key.Key_N, at=window.button)
    assert window.done == ["note"]


def test_keys_are_written_as_they_stand_on_the_keyboard() -> None:
    assert [key_text(key) for key in ("Ctrl+Return", "/", "Ctrl+Shift+E", "+")] == [
        "Ctrl ↵",
        "/",
        "Ctrl ⇧ E",
        "+",
    ]
