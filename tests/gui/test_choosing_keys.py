"""Keys of one's own: chosen in the settings without a mouse, refused with a reason, kept."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from agentdesk.desktop.item_models.preferences import Preferences
from agentdesk.desktop.views.settings.key_list import KeyList
from agentdesk.desktop.views.settings.page import SettingsPage
from agentdesk.desktop.widgets.key_capture import KeyCapture
from agentdesk.desktop.widgets.text import Text
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.hands import CONTROL, SHIFT, find, press
from tests.plugins.look import cut_parts
from tests.plugins.seat import Seat

NOTE = "desk.note"


@pytest.fixture
def page(seat: Seat) -> SettingsPage:
    seat.window.activateWindow()
    seat.window.registry.action("go.settings").run()
    page = find(seat.window, SettingsPage)
    page.turn_to("keys")
    return page


def key_of(page: SettingsPage, action_id: str) -> KeyCapture:
    return find(page, KeyCapture, f"key_{action_id}")


def choose(page: SettingsPage, action_id: str, *pressed: object) -> None:
    """Go to the act's key, press Enter as on any button, then the key that shall be it."""
    button = key_of(page, action_id)
    button.setFocus()
    press(Qt.Key.Key_Space, at=button)
    press(*pressed, at=button)  # type: ignore[arg-type]


def told(page: SettingsPage) -> str:
    return " ".join(text.text() for text in page.keys.all.findChildren(Text) if text.isVisible())


def test_every_act_is_listed_with_its_key(seat: Seat, page: SettingsPage) -> None:
    listed = {button.objectName() for button in page.keys.all.findChildren(KeyCapture)}
    assert listed == {f"key_{action.spec.id}" for action in seat.window.registry.all()}
    assert key_of(page, NOTE).accessibleName() == "Write a note: N"
    assert cut_parts(page.keys.all) == []


def test_a_free_key_is_taken_at_once_and_kept(seat: Seat, page: SettingsPage) -> None:
    choose(page, NOTE, Qt.Key.Key_M, CONTROL | SHIFT)
    assert seat.work.preferences.choices.keys == {NOTE: "Ctrl+Shift+M"}
    seat.work.preferences.end()
    assert Preferences(seat.store.preferences).choices.keys == {NOTE: "Ctrl+Shift+M"}


def test_a_taken_key_stays_and_says_whose_it_is(seat: Seat, page: SettingsPage) -> None:
    choose(page, NOTE, Qt.Key.Key_V)
    assert "That key is taken: The caller is verified" in told(page)
    assert seat.work.preferences.choices.keys == {}


@pytest.mark.parametrize("pressed", [(Qt.Key.Key_C, CONTROL), (Qt.Key.Key_Tab,)])
def test_keys_of_fields_stay_with_them(
    seat: Seat, page: SettingsPage, pressed: tuple[object, ...]
) -> None:
    choose(page, NOTE, *pressed)
    assert "That key" in told(page)
    assert seat.work.preferences.choices.keys == {}


def test_nothing_happens_while_a_key_is_chosen_and_escape_leaves_it(
    seat: Seat, page: SettingsPage
) -> None:
    choose(page, NOTE, Qt.Key.Key_K, CONTROL)
    assert not seat.window.palette_view.isVisible()
    choose(page, NOTE, Qt.Key.Key_Escape)
    assert key_of(page, NOTE).accessibleName() == "Write a note: N"
    assert seat.work.preferences.choices.keys == {}


def test_the_control_the_same_key_acts_where_none_is_chosen(seat: Seat, page: SettingsPage) -> None:
    key_of(page, NOTE).setFocus()
    press(Qt.Key.Key_K, CONTROL, at=key_of(page, NOTE))
    assert seat.window.palette_view.isVisible()


def test_a_chosen_key_acts_in_the_next_window_and_the_first_one_no_more(
    take_seat: Callable[[Me], Seat], qtbot: QtBot
) -> None:
    before = take_seat(hanako.ME)
    before.work.preferences.choose(keys={"palette.open": "Ctrl+J"})
    before.work.preferences.end()
    before.window.close()
    seat = take_seat(hanako.ME)
    with qtbot.waitActive(seat.window):
        seat.window.activateWindow()
    press(Qt.Key.Key_K, CONTROL, at=seat.window)
    assert not seat.window.palette_view.isVisible()
    press(Qt.Key.Key_J, CONTROL, at=seat.window)
    assert seat.window.palette_view.isVisible()


def test_an_act_gets_its_first_key_back(seat: Seat, page: SettingsPage) -> None:
    choose(page, NOTE, Qt.Key.Key_M)
    find(seat.window, KeyList).freed.emit(NOTE)
    assert seat.work.preferences.choices.keys == {}
