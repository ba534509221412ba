"""A timeline of years: one goes anywhere in it, finds in it, opens what is there."""

from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from agentdesk.desktop.item_models.timeline_model import DAY_ROLE, ROW_ROLE
from agentdesk.desktop.item_models.timeline_rows import RowContext, TimelineRow, build_row
from agentdesk.desktop.item_models.timeline_titles import Called
from agentdesk.desktop.views.desk.timeline_search import DayJump
from agentdesk.desktop.widgets.text import Text
from agentdesk.desktop.widgets.timeline_list import TimelineList
from agentdesk.domain.interactions import Channel, Direction, InteractionState
from agentdesk.protocol.entities import InteractionBody, NoteBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity, Row
from tests.plugins import hanako
from tests.plugins.hands import find, press, write
from tests.plugins.seat import Seat

MANY = 800
_SOURCE = Source("made", hanako.NOW, synthetic=True)


def note(number: int, hours_ago: float, words: str = "") -> Row:
    at = hanako.NOW - timedelta(hours=hours_ago)
    body = NoteBody(
        source=_SOURCE,
        customer_id=hanako.ROBERT,
        text=words or f"note {number} " + "and so on " * (number % 40),
        at=at,
        author_id=hanako.MIKA,
        author_name="Mika Sato",
    )
    return hanako.row(Entity.NOTE, hanako.made_id(5000 + number), body, hanako.ROBERT, at)


def chat() -> Row:
    at = hanako.NOW - timedelta(hours=3)
    body = InteractionBody(
        source=_SOURCE,
        customer_id=hanako.ROBERT,
        channel=Channel.CHAT,
        direction=Direction.INBOUND,
        state=InteractionState.WRAPPED_UP,
        started_at=at,
        summary="Asked when the box comes.",
    )
    return hanako.row(Entity.INTERACTION, hanako.made_id(4999), body, hanako.ROBERT, at)


@pytest.fixture
def long(seat: Seat, qtbot: QtBot) -> Seat:
    """Robert's timeline: years of notes of every length."""
    seat.arrives(*(note(number, 10 + number * 9) for number in range(MANY)))
    seat.desk.open(hanako.ROBERT)
    qtbot.waitUntil(lambda: shown(seat).model().rowCount() == MANY)
    shown(seat).setFocus()
    return seat


def shown(seat: Seat) -> TimelineList:
    return find(seat.window, TimelineList, "timeline")


def look(seat: Seat, row: int) -> TimelineRow:
    found = shown(seat).model().index(row, 0).data(ROW_ROLE)
    assert isinstance(found, TimelineRow)
    return found


def in_view(view: TimelineList) -> list[int]:
    rows = [view.indexAt(QPoint(100, y)).row() for y in range(0, view.viewport().height(), 6)]
    return sorted({row for row in rows if row >= 0})


def stacked(view: TimelineList) -> bool:
    rects = [view.visualRect(view.model().index(row, 0)) for row in in_view(view)]
    return all(upper.bottom() + 1 == lower.top() for upper, lower in pairwise(rects))


def test_one_goes_to_the_oldest_entry_and_back(long: Seat) -> None:
    view = shown(long)
    press(Qt.Key.Key_End, at=view)
    assert view.currentIndex().row() == MANY - 1
    assert view.visualRect(view.currentIndex()).bottom() < view.viewport().height()
    assert stacked(view)
    assert in_view(view)[-1] == MANY - 1
    for _step in range(12):
        press(Qt.Key.Key_PageUp, at=view)
        assert stacked(view)
        assert view.currentIndex().row() in in_view(view)
    press(Qt.Key.Key_Home, at=view)
    assert in_view(view)[0] == 0
    assert view.verticalOffset() == 0


def test_going_up_slowly_moves_what_is_seen_by_what_was_asked(long: Seat) -> None:
    """Rows measured only now would otherwise push what one reads."""
    view = shown(long)
    press(Qt.Key.Key_End, at=view)
    bar = view.verticalScrollBar()
    for _step in range(40):
        seen = in_view(view)[len(in_view(view)) // 2]
        before = view.visualRect(view.model().index(seen, 0)).top()
        bar.setValue(bar.value() - 30)
        assert view.visualRect(view.model().index(seen, 0)).top() == before + 30


def test_what_arrives_above_does_not_move_what_one_reads(long: Seat, qtbot: QtBot) -> None:
    view = shown(long)
    view.verticalScrollBar().setValue(4000)
    reading = in_view(view)[3]
    words, place = look(long, reading).text, view.visualRect(view.model().index(reading, 0)).top()
    long.arrives(note(9000, 1, "this came just now"))
    qtbot.waitUntil(lambda: view.model().rowCount() == MANY + 1)
    assert look(long, reading + 1).text == words
    assert view.visualRect(view.model().index(reading + 1, 0)).top() == place


def test_g_jumps_to_a_date_or_to_what_is_next_before_it(long: Seat) -> None:
    press(Qt.Key.Key_G)
    field = find(long.window, DayJump)
    assert field.hasFocus()
    write("2026-06-14", at=field)
    press(Qt.Key.Key_Return, at=field)
    view = shown(long)
    assert view.hasFocus()
    assert "14 Jun 2026" in view.currentIndex().data(DAY_ROLE)
    assert "14 Jun 2026" not in view.model().index(view.currentIndex().row() - 1, 0).data(DAY_ROLE)
    assert view.visualRect(view.currentIndex()).top() == view.day_height()
    assert not field.isVisible()


def test_an_entry_opens_in_its_place_and_closes(seat: Seat) -> None:
    seat.desk.open(hanako.HANAKO)
    view = shown(seat)
    view.setFocus()
    rows = range(view.model().rowCount())
    order = next(row for row in rows if look(seat, row).title == "Order 2026-118842")
    index = view.model().index(order, 0)
    view.setCurrentIndex(index)
    closed = view.visualRect(index).height()
    press(Qt.Key.Key_Right, at=view)
    assert view.visualRect(index).height() > closed + 60
    names = [fact.name for fact in look(seat, order).facts]
    assert {"When", "Dental sticks × 1", "Coupon", "Total", "From"} <= set(names)
    assert "Dental sticks" in index.data()
    press(Qt.Key.Key_Left, at=view)
    assert view.visualRect(index).height() == closed
    press(Qt.Key.Key_Return, at=view)
    assert look(seat, order).is_open


def test_what_is_found_is_marked_and_counted(long: Seat, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Slash)
    field = find(long.window, QLineEdit, "timeline_search")
    write("NOTE 12 ", at=field)
    qtbot.waitUntil(lambda: shown(long).model().rowCount() < MANY)
    found = shown(long).model().rowCount()
    said = [part.text() for part in long.window.desk_view.findChildren(Text) if part.isVisible()]
    assert f"{found} found" in said
    assert look(long, 0).sought == "NOTE 12"
    press(Qt.Key.Key_Return, at=field)
    assert shown(long).hasFocus()
    assert shown(long).currentIndex().row() == 0
    press(Qt.Key.Key_Escape, at=field)
    qtbot.waitUntil(lambda: shown(long).model().rowCount() == MANY)


def test_enter_with_the_last_letter_goes_on_to_what_will_be_found(long: Seat, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Slash)
    field = find(long.window, QLineEdit, "timeline_search")
    write("note 12 ", at=field)
    press(Qt.Key.Key_Return, at=field)
    qtbot.waitUntil(lambda: shown(long).hasFocus())
    assert shown(long).model().rowCount() < MANY
    assert "note 12 " in look(long, shown(long).currentIndex().row()).detail


def test_where_nothing_is_found_one_stays_in_the_search(long: Seat, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Slash)
    field = find(long.window, QLineEdit, "timeline_search")
    write("a whale", at=field)
    press(Qt.Key.Key_Return, at=field)
    qtbot.waitUntil(lambda: shown(long).model().rowCount() == 0)
    assert field.hasFocus()
    said = [part.text() for part in long.window.desk_view.findChildren(Text) if part.isVisible()]
    assert "Nothing found" in said


def test_an_entry_is_found_by_what_it_is_called_on_screen(long: Seat, qtbot: QtBot) -> None:
    """No row of the server holds the word: it is the screen's own."""
    long.arrives(chat())
    press(Qt.Key.Key_Slash)
    field = find(long.window, QLineEdit, "timeline_search")
    write("chat", at=field)
    qtbot.waitUntil(lambda: shown(long).model().rowCount() == 1)
    assert look(long, 0).title == "Chat"


def test_every_kind_of_entry_is_looked_for_by_its_title(seat: Seat) -> None:
    called, context = Called(), RowContext(hanako.NOW)
    entries = seat.store.queries.timeline(hanako.HANAKO)
    assert len({entry.entity for entry in entries}) > 4
    for entry in entries:
        assert build_row(entry, context).title in called(entry)


def test_what_came_since_one_last_looked_stands_above_a_line(seat: Seat) -> None:
    seat.arrives(*(note(number, 10 + number) for number in range(5)))
    seat.desk.open(hanako.ROBERT)
    assert not any(look(seat, row).news for row in range(5)), "the first time nothing is new"
    seat.desk.open(hanako.HANAKO)
    seat.clock.advance(timedelta(hours=3))
    seat.arrives(note(5, -1), note(6, -2))
    seat.desk.open(hanako.ROBERT)
    assert [bool(look(seat, row).news) for row in range(4)] == [False, False, True, False]
    seat.desk.close_front()
    seat.desk.open(hanako.ROBERT)
    assert not any(look(seat, row).news for row in range(7)), "they have been seen"
