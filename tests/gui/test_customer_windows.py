"""A customer in a window of their own: acts and drafts work there, and nobody stands twice."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from agentdesk.desktop import i18n
from agentdesk.desktop.item_models.kept_windows import onto_screens, rect_of
from agentdesk.desktop.item_models.timeline_model import ROW_ROLE
from agentdesk.desktop.main_window.customer_window import CustomerWindow
from agentdesk.desktop.main_window.window import MainWindow
from agentdesk.desktop.widgets.timeline_list import TimelineList
from agentdesk.protocol.entities import NoteBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.messages import AddNote, GivePlan, VerifyCaller
from agentdesk.protocol.rows import Entity, Row
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


def test_a_window_says_that_something_is_new_until_it_comes_to_the_front(
    seat: Seat, qtbot: QtBot
) -> None:
    window = take_apart(seat, qtbot)
    seat.arrives(colleagues_note(401, hanako.HANAKO))
    assert window.windowTitle() == "Hanako Yamada", "whoever looks at it sees it come"
    come_back(seat, qtbot)
    seat.arrives(colleagues_note(402, hanako.ROBERT))
    assert not window.is_unread, "the control: that was somebody else's"
    seat.arrives(colleagues_note(403, hanako.HANAKO))
    assert window.windowTitle() == "● Hanako Yamada"
    assert "something is new" in window.accessibleName()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.windowTitle() == "Hanako Yamada")
    assert window.accessibleName() == ""


def test_what_came_while_it_stood_behind_is_above_the_line(seat: Seat, qtbot: QtBot) -> None:
    window = take_apart(seat, qtbot)
    come_back(seat, qtbot)
    seat.arrives(colleagues_note(404, hanako.HANAKO))
    rows = find(window, TimelineList, "timeline").model()
    lines = [bool(rows.index(row, 0).data(ROW_ROLE).news) for row in range(rows.rowCount())]
    assert lines.index(True) == 1, "one entry is new"


def test_what_was_not_seen_is_new_after_a_restart_too(take_seat: TakeSeat, qtbot: QtBot) -> None:
    died = take_seat(hanako.ME)
    take_apart(died, qtbot)
    come_back(died, qtbot)
    died.arrives(colleagues_note(405, hanako.HANAKO))
    died.work.preferences.end()
    again = own_window(take_seat(hanako.ME))
    assert again is not None
    assert again.is_unread


def test_another_language_finds_two_windows_and_two_side_by_side_as_they_were(
    seat: Seat, qtbot: QtBot, qapp: QApplication
) -> None:
    seat.window.resize(1800, 900)
    before = take_apart(seat, qtbot)
    before.setGeometry(QRect(30, 20, 1130, 680))
    press(Qt.Key.Key_N, at=before)
    write("half a", at=find(before, QPlainTextEdit, "note"))
    come_back(seat, qtbot)
    for customer_id in (hanako.YIJUN, hanako.ROBERT):
        seat.desk.open(customer_id)
    press(Qt.Key.Key_B, at=seat.window)
    press(Qt.Key.Key_N, at=seat.window)
    write("the other", at=find(seat.window, QPlainTextEdit, "note"))
    seat.arrives(colleagues_note(406, hanako.HANAKO))
    where = seat.window.whereabouts()
    seat.window.end()

    i18n.install(qapp, "ja")
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1800, 900)
    window.show()
    window.begin(seat.work, where)

    desk = window.desk_view
    assert (desk.front, desk.beside) == (hanako.ROBERT, hanako.YIJUN)
    assert find(window, QPlainTextEdit, "note").toPlainText() == "the other"
    assert window.bound is not None
    own = window.bound.windows.window_of(hanako.HANAKO)
    assert own is not None
    assert own is not before
    assert (own.pos(), own.height(), own.is_unread) == (before.pos(), 680, True)
    assert own.registry.action("desk.note").text == "メモを書く"
    assert find(own, QPlainTextEdit, "note").toPlainText() == "half a"
    assert "様" in own.windowTitle()
    window.end()
    i18n.install(qapp, "en")


def colleagues_note(number: int, customer_id: str) -> Row:
    """Somebody else has written something about a customer, just now."""
    at = hanako.NOW + timedelta(minutes=number)
    body = NoteBody(
        source=Source("service desk", at),
        customer_id=customer_id,
        text="Called about the torn bag",
        author_id=hanako.YUKI,
        author_name="Yuki Tanaka",
        at=at,
    )
    return hanako.row(Entity.NOTE, hanako.made_id(number), body, customer_id, at)
