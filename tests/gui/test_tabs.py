"""Tabs: marked where something is new, opened again, found again after a restart."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agentdesk.protocol.entities import NoteBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity, Row
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.hands import ALT, CONTROL, SHIFT, press
from tests.plugins.seat import Seat

TakeSeat = Callable[[Me], Seat]
LATER = hanako.NOW + timedelta(minutes=2)


def colleagues_note(number: int, customer_id: str) -> Row:
    """Somebody else has written something about a customer, just now."""
    body = NoteBody(
        source=Source("service desk", LATER),
        customer_id=customer_id,
        text="Called about the torn bag",
        author_id=hanako.YUKI,
        author_name="Yuki Tanaka",
        at=LATER,
    )
    return hanako.row(Entity.NOTE, hanako.made_id(number), body, customer_id, LATER)


def open_three(seat: Seat) -> None:
    for customer_id in (hanako.HANAKO, hanako.ROBERT, hanako.YIJUN):
        seat.desk.open(customer_id)


def test_a_tab_says_that_something_is_new_until_it_is_looked_at(seat: Seat) -> None:
    open_three(seat)
    tabs = seat.window.desk_view.tabs
    seat.arrives(colleagues_note(301, hanako.HANAKO))
    assert tabs.unread() == [hanako.HANAKO]
    seat.arrives(colleagues_note(302, hanako.YIJUN))
    assert tabs.unread() == [hanako.HANAKO], "whoever is in front is being looked at"
    press(Qt.Key.Key_1, ALT)
    assert seat.window.desk_view.front == hanako.HANAKO
    assert tabs.unread() == []


def test_what_i_did_myself_is_no_news(seat: Seat) -> None:
    seat.desk.open(hanako.HANAKO)
    seat.arrives(colleagues_note(303, hanako.HANAKO))
    seat.desk.open(hanako.ROBERT)
    seat.arrives(colleagues_note(303, hanako.HANAKO))
    assert seat.window.desk_view.tabs.unread() == []


def test_who_was_closed_comes_back_by_one_key(seat: Seat) -> None:
    open_three(seat)
    press(Qt.Key.Key_W, CONTROL)
    tab = seat.window.desk_view.tabs.tab(hanako.HANAKO)
    QTest.mouseClick(tab, Qt.MouseButton.MiddleButton)
    assert seat.window.desk_view.open_keys() == [hanako.ROBERT]
    press(Qt.Key.Key_T, CONTROL, SHIFT)
    assert seat.window.desk_view.front == hanako.HANAKO
    press(Qt.Key.Key_T, CONTROL, SHIFT)
    assert seat.window.desk_view.front == hanako.YIJUN
    assert not seat.window.registry.action("tab.reopen").enabled


def test_tabs_stand_again_as_they_stood(take_seat: TakeSeat, qtbot: QtBot) -> None:
    died = take_seat(hanako.ME)
    open_three(died)
    died.desk.open(hanako.ROBERT)
    died.arrives(colleagues_note(304, hanako.HANAKO))
    died.desk.close_by_hand(hanako.YIJUN)
    died.work.drafts.end()
    again = take_seat(hanako.ME)  # the one before was never told to end
    view = again.window.desk_view
    assert view.open_keys() == [hanako.HANAKO, hanako.ROBERT]
    assert view.front == hanako.ROBERT
    assert view.tabs.unread() == [hanako.HANAKO]
    again.window.activateWindow()
    qtbot.waitUntil(again.window.isActiveWindow)
    press(Qt.Key.Key_T, CONTROL, SHIFT, at=again.window)
    assert view.front == hanako.YIJUN
