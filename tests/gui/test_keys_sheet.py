"""`?` shows every act that has a key here, with the key it has now, and fits the window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMainWindow
from pytestqt.qtbot import QtBot

from agentdesk.desktop.actions import key_text
from agentdesk.desktop.main_window.customer_window import CustomerWindow
from agentdesk.desktop.views.shell.keys_sheet import KeysSheet
from agentdesk.desktop.widgets.key_hint import KeyHint
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.hands import CONTROL, find, press, write
from tests.plugins.seat import Seat


def bring_forward(window: QMainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def ask_for_keys(window: QMainWindow, qtbot: QtBot) -> KeysSheet:
    bring_forward(window, qtbot)
    write("?", at=window)
    return find(window, KeysSheet)


def keys_on(sheet: QDialog) -> list[str]:
    return [hint.text() for hint in sheet.findChildren(KeyHint)]


@pytest.mark.parametrize(("place", "key"), [("desk", "Ctrl ⇧ E"), ("policy", "X")])
def test_the_sheet_lists_every_act_of_the_place_that_has_a_key(
    take_seat: Callable[[Me], Seat], qtbot: QtBot, place: str, key: str
) -> None:
    seat = take_seat(hanako.SUPERVISOR)
    seat.window.go(place)
    shown = keys_on(ask_for_keys(seat.window, qtbot))
    acts = [
        key_text(act.single_key or act.shortcut)
        for scope in ("window", place)
        for act in seat.window.registry.in_scope(scope)
        if (act.single_key or act.shortcut)
        and act.spec.id != "go.audit"  # no place of a supervisor
    ]
    assert shown == acts
    assert {"Ctrl K", key} <= set(shown)
    assert ("Alt 9" in shown) == (place == "desk")
    assert ("Ctrl ⇧ E" in shown) == (place == "desk"), "another place's keys do nothing here"


def test_escape_closes_it_and_the_hands_are_where_they_were(seat: Seat, qtbot: QtBot) -> None:
    sheet = ask_for_keys(seat.window, qtbot)
    assert sheet.height() <= seat.window.height()
    assert sheet.width() <= seat.window.width()
    press(Qt.Key.Key_Escape, at=sheet)
    qtbot.waitUntil(lambda: not seat.window.findChildren(KeysSheet))
    bring_forward(seat.window, qtbot)
    press(Qt.Key.Key_K, CONTROL, at=seat.window)
    assert seat.window.palette_view.isVisible()


def test_a_window_of_its_own_lists_its_own(seat: Seat, qtbot: QtBot) -> None:
    seat.desk.open(hanako.HANAKO)
    bring_forward(seat.window, qtbot)
    press(Qt.Key.Key_O, at=seat.window)
    assert seat.window.bound is not None
    own = seat.window.bound.windows.window_of(hanako.HANAKO)
    assert isinstance(own, CustomerWindow)
    shown = keys_on(ask_for_keys(own, qtbot))
    assert {"O", "Ctrl W", "V", "Ctrl ⇧ E", "Ctrl ↵"} <= set(shown)
    assert not {"Alt 1", "Ctrl Tab", "M"} & set(shown)
