"""A customer in a window of their own: acts and drafts work there, and nobody stands twice."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from agentdesk.desktop.item_models.kept_windows import onto_screens, rect_of
from agentdesk.desktop.main_window.customer_window import CustomerWindow
from agentdesk.protocol.messages import AddNote, GivePlan, VerifyCaller
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.hands import CONTROL, find, press, write
from tests.plugins.seat import Seat

TakeSeat = Callable[[Me], Seat]
SCREENS = [QRect(0, 0, 1920, 1080), QRect(1920, 0, 1920, 1080)]


def take_apart(seat: Seat, qtbot: QtBot, customer_id: str = hanako.HANAKO) -> CustomerWindow:
    """Open a customer on the desk and give them a window of their own, by key."""
    come_back(seat, qtbot)
    seat.desk.open(customer_id)
    press(Qt.Key.Key_O, at=seat.window)
    window = own_window(seat, customer_id)
    assert window is not None
    qtbot.waitUntil(window.isActiveWindow)
    return window


def come_back(seat: Seat, qtbot: QtBot) -> None:
    """The hands are at the desk again."""
    seat.window.activateWindow()
    qtbot.waitUntil(seat.window.isActiveWindow)


def own_window(seat: Seat, customer_id: str = hanako.HANAKO) -> CustomerWindow | None:
    assert seat.window.bound is not None
    return seat.window.bound.windows.window_of(customer_id)


def last(seat: Seat) -> object:
    return seat.store.outbox.entries()[-1].command


def test_a_customer_taken_apart_is_worked_with_there(seat: Seat, qtbot: QtBot) -> None:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    window = take_apart(seat, qtbot)
    assert seat.window.desk_view.open_keys() == []
    assert window.windowTitle() == "Hanako Yamada"
    press(Qt.Key.Key_V, at=window)
    assert isinstance(last(seat), VerifyCaller)
    press(Qt.Key.Key_N, at=window)
    note = find(window, QPlainTextEdit, "note")
    qtbot.waitUntil(note.hasFocus)
    write("said from the second screen", at=note)
    press(Qt.Key.Key_Return, CONTROL, at=note)
    written = last(seat)
    assert isinstance(written, AddNote)
    assert (written.customer_id, written.case_id) == (hanako.HANAKO, hanako.CASE)
    window.panel.suggestion_used.emit()
    window.panel.give_asked.emit()
    assert isinstance(last(seat), GivePlan)


def test_one_customer_stands_in_one_place(seat: Seat, qtbot: QtBot) -> None:
    window = take_apart(seat, qtbot)
    seat.desk.open(hanako.ROBERT)
    come_back(seat, qtbot)
    seat.desk.open(hanako.HANAKO)
    assert seat.window.desk_view.open_keys() == [hanako.ROBERT]
    qtbot.waitUntil(window.isActiveWindow)


def test_what_is_begun_goes_along_there_and_back(seat: Seat, qtbot: QtBot) -> None:
    seat.desk.open(hanako.HANAKO)
    press(Qt.Key.Key_N, at=seat.window)
    write("half a", at=find(seat.window, QPlainTextEdit, "note"))
    press(Qt.Key.Key_Escape)
    window = take_apart(seat, qtbot)
    note = find(window, QPlainTextEdit, "note")
    assert note.toPlainText() == "half a"
    write(" note", at=note)
    press(Qt.Key.Key_Escape, at=note)
    press(Qt.Key.Key_O, at=window)
    assert own_window(seat) is None
    assert seat.window.desk_view.front == hanako.HANAKO
    assert find(seat.window, QPlainTextEdit, "note").toPlainText() == "half a note"


def test_a_contact_finds_its_customer_in_their_window(seat: Seat, qtbot: QtBot) -> None:
    window = take_apart(seat, qtbot)
    come_back(seat, qtbot)
    seat.bridge.rang.emit(hanako.hanakos_ring())
    assert seat.commands() == ["RecordInteraction", "SetPresence"]
    assert seat.window.desk_view.open_keys() == []
    qtbot.waitUntil(window.isActiveWindow)
    assert window.registry.action("desk.verify").enabled


def test_windows_stand_again_where_they_stood(take_seat: TakeSeat, qtbot: QtBot) -> None:
    died = take_seat(hanako.ME)
    window = take_apart(died, qtbot)
    window.setGeometry(QRect(60, 40, 1130, 680))
    places = died.work.preferences
    qtbot.waitUntil(lambda: rect_of(places, hanako.HANAKO) == QRect(60, 40, 1130, 680))
    places.end()
    again = take_seat(hanako.ME)  # the one before was never told to end
    reopened = own_window(again)
    assert reopened is not None
    assert (reopened.pos(), reopened.height()) == (window.pos(), window.height())
    assert again.window.desk_view.open_keys() == []
    reopened.close()
    again.work.preferences.end()
    last_time = take_seat(hanako.ME)
    assert own_window(last_time) is None, "whoever was closed by hand stays closed"


def test_a_screen_that_is_gone_takes_no_window_with_it() -> None:
    there = QRect(2000, 100, 1240, 860)
    assert onto_screens(there, SCREENS) == there
    moved = onto_screens(there, SCREENS[:1])
    assert SCREENS[0].contains(moved)
    assert moved.size() == there.size()
    small = QRect(0, 0, 1280, 720)
    assert onto_screens(there, [small]).size() == there.size().boundedTo(small.size())
