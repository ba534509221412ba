"""Tabs: marked where something is new, opened again, found again after a restart."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.desktop.item_models.kept_places import rested_at
from agentdesk.desktop.item_models.timeline_model import ROW_ROLE
from agentdesk.desktop.widgets.chip import ChipButton
from agentdesk.desktop.widgets.text import Text
from agentdesk.protocol.entities import NoteBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.messages import AddNote
from agentdesk.protocol.rows import Entity, Row
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.hands import ALT, CONTROL, SHIFT, click, find, press, write
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


def words_on(part: QWidget) -> list[str]:
    return [text.text() for text in part.findChildren(Text) if text.isVisible()]


def rows_of(part: QWidget) -> list[str]:
    model = find(part, QListView, "timeline").model()
    return [model.index(row, 0).data(ROW_ROLE).title for row in range(model.rowCount())]


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


def test_who_has_no_room_in_the_row_stands_behind_a_count(seat: Seat, qtbot: QtBot) -> None:
    tabs, many = seat.window.desk_view.tabs, 14
    seat.window.resize(1180, 760)
    for number in range(many):
        tabs.add(f"caller-{number}", "user", f"Maximiliane von Hohenlohe {number}")
    tabs.choose("caller-0")
    tabs.mark("caller-13", unread=True)
    more = find(tabs, ChipButton, "more_tabs")
    behind = [key for key in tabs.keys() if tabs.tab(key).isHidden()]  # noqa: SIM118  no mapping
    qtbot.waitUntil(lambda: more.isVisible() and more.text() == f"+{len(behind)}")
    assert 0 < len(behind) < many
    assert behind[-1] == "caller-13"
    more.setFocus()
    press(Qt.Key.Key_Space)
    menu = find(tabs, QMenu, "more_tabs_menu")
    qtbot.waitUntil(menu.isVisible)
    assert menu.actions()[-1].text() == "● Maximiliane von Hohenlohe 13"
    with qtbot.waitSignal(tabs.chosen) as chosen:
        menu.actions()[-1].trigger()
    assert chosen.args == ["caller-13"]
    menu.close()
    tabs.choose("caller-13")
    assert tabs.tab("caller-13").isVisible(), "whoever is looked at is always in the row"
    for key in [*tabs.keys()]:
        if key not in ("caller-0", "caller-13"):
            tabs.remove(key)
    assert not more.isVisible()


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


def two_side_by_side(seat: Seat) -> None:
    open_three(seat)
    seat.window.resize(1600, 900)
    seat.desk.open(hanako.ROBERT)
    seat.desk.open(hanako.HANAKO)
    press(Qt.Key.Key_B)


def test_two_stand_side_by_side_and_acts_go_to_the_one_in_hand(seat: Seat, qtbot: QtBot) -> None:
    two_side_by_side(seat)
    view = seat.window.desk_view
    assert (view.front, view.beside) == (hanako.HANAKO, hanako.ROBERT)
    left, right = view.pages
    assert "Hanako Yamada" in words_on(left.head)
    assert "Robert Klein" in words_on(right.head)
    seat.arrives(colleagues_note(305, hanako.ROBERT))
    assert "Note" in rows_of(right)
    assert view.tabs.unread() == []
    click(right.timeline.list.viewport())
    assert (view.front, view.beside) == (hanako.ROBERT, hanako.HANAKO)
    press(Qt.Key.Key_N)
    note = find(seat.window, QPlainTextEdit, "note")
    qtbot.waitUntil(note.hasFocus)
    write("about Robert", at=note)
    press(Qt.Key.Key_Return, CONTROL, at=note)
    written = seat.store.outbox.entries()[-1].command
    assert isinstance(written, AddNote)
    assert written.customer_id == hanako.ROBERT
    press(Qt.Key.Key_B)
    assert (view.front, view.beside) == (hanako.ROBERT, "")
    assert "Robert Klein" in words_on(view.customer.head)


def test_closing_one_of_two_leaves_the_other_the_room(seat: Seat) -> None:
    two_side_by_side(seat)
    view = seat.window.desk_view
    press(Qt.Key.Key_W, CONTROL)
    assert (view.front, view.beside) == (hanako.ROBERT, "")
    assert view.open_keys() == [hanako.ROBERT, hanako.YIJUN]
    assert "Robert Klein" in words_on(view.customer.head)


def test_a_narrow_window_has_room_for_one(seat: Seat, qtbot: QtBot) -> None:
    two_side_by_side(seat)
    view = seat.window.desk_view
    seat.window.resize(1180, 760)
    qtbot.waitUntil(lambda: not view.beside)
    press(Qt.Key.Key_B)
    assert seat.window.bound is not None
    assert seat.window.bound.windows.customers == (hanako.ROBERT,)
    assert hanako.ROBERT not in view.open_keys()


def test_a_timeline_stands_where_it_was_left(take_seat: TakeSeat, qtbot: QtBot) -> None:
    died = take_seat(hanako.ME)
    for number in range(40):
        died.arrives(colleagues_note(400 + number, hanako.HANAKO))
    died.desk.open(hanako.HANAKO)
    bar = died.window.desk_view.customer.timeline.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    bar.setValue(300)
    places = died.work.preferences
    qtbot.waitUntil(lambda: rested_at(places, hanako.HANAKO) == 300)
    died.desk.open(hanako.ROBERT)
    places.end()
    died.work.drafts.end()
    again = take_seat(hanako.ME)  # the one before was never told to end
    again.desk.open(hanako.HANAKO)
    bar_again = again.window.desk_view.customer.timeline.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar_again.value() == 300)
