"""Ctrl+K as it is read: under headings, each place once, nothing moving under the cursor."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit, QListView, QPlainTextEdit

from agentdesk.desktop.item_models.palette import HEADING_ROLE
from agentdesk.protocol.pages import SearchHit
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.hands import CONTROL, find, focused, press
from tests.plugins.seat import Seat

LATE = SearchHit(hanako.made_id(77), "Anna Klein", "name")
AN_ORDER = SearchHit(hanako.ROBERT, "Robert Klein", "order", "2026-1", entity_id=hanako.made_id(5))


def listed(seat: Seat) -> QListView:
    return find(seat.window.palette_view, QListView)


def headings(seat: Seat) -> list[str]:
    model = listed(seat).model()
    found = [model.index(row, 0).data(HEADING_ROLE) for row in range(model.rowCount())]
    return [heading for heading in found if heading]


def test_what_is_found_stands_under_headings(seat: Seat) -> None:
    seat.window.open_palette("k")
    assert headings(seat) == ["Customers", "What to do"]
    seat.window.open_palette("klein")
    seat.bridge.found.emit("klein", [LATE])
    assert headings(seat) == ["Customers", "From the server"]


def test_an_order_of_somebody_already_listed_is_a_place_of_its_own(seat: Seat) -> None:
    seat.window.open_palette("klein")
    before = listed(seat).model().rowCount()
    seat.bridge.found.emit("klein", [AN_ORDER, AN_ORDER])
    assert listed(seat).model().rowCount() == before + 1


@pytest.mark.parametrize("rows", [1, 30])
def test_the_list_is_as_tall_as_what_it_shows_and_no_taller(seat: Seat, rows: int) -> None:
    seat.window.open_palette("zz")
    late = [SearchHit(hanako.made_id(100 + n), f"Zz {n}", "name") for n in range(rows)]
    seat.bridge.found.emit("zz", late)
    view = listed(seat)
    shown = [view.sizeHintForRow(row) for row in range(min(rows, 10))]
    assert view.height() == sum(shown)
    press(Qt.Key.Key_PageDown, at=find(seat.window, QLineEdit, "palette_field"))
    assert seat.window.palette_view.current_row() == min(rows - 1, 8)


def titles(seat: Seat) -> list[str]:
    model = listed(seat).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_before_anything_is_typed_stand_those_one_had_lately(seat: Seat) -> None:
    for customer_id in (hanako.HANAKO, hanako.ROBERT, hanako.YIJUN):
        seat.desk.open(customer_id)
    seat.window.open_palette()
    assert headings(seat) == ["Lately", "What to do"]
    assert [name[:6] for name in titles(seat)[:2]] == ["Robert", "Hanako"], "newest first"
    assert not any("Yijun" in name for name in titles(seat)), "who is in front need not be found"
    press(Qt.Key.Key_Return, at=find(seat.window, QLineEdit, "palette_field"))
    assert seat.window.desk_view.front == hanako.ROBERT, "one Enter goes back to who was before"


def test_those_of_lately_are_known_after_a_restart(take_seat: Callable[[Me], Seat]) -> None:
    died = take_seat(hanako.ME)
    died.desk.open(hanako.ROBERT)
    died.desk.close(hanako.ROBERT)
    died.work.preferences.end()
    again = take_seat(hanako.ME)
    again.window.open_palette()
    assert titles(again)[0].startswith("Robert")


def test_what_the_server_brings_moves_nothing_under_the_hand(seat: Seat) -> None:
    """Neither the entry that Enter takes nor the one under the pointer, wherever they stand."""
    seat.window.open_palette("e")
    view = listed(seat)
    press(Qt.Key.Key_Down, at=find(seat.window, QLineEdit, "palette_field"))
    row = seat.window.palette_view.current_row()
    before, places = titles(seat), places_of(view)
    known = SearchHit(hanako.ROBERT, "Robert Klein", "name")
    late = [SearchHit(hanako.made_id(100 + n), f"Emil {n}", "name") for n in range(30)]
    seat.bridge.found.emit("e", [late[0], known, *late[1:]])
    assert seat.window.palette_view.current_row() == row
    assert titles(seat)[: len(before)] == before
    assert places_of(view)[: len(places)] == places
    assert len(titles(seat)) > len(before), "the control: something did come"


def test_an_answer_to_what_was_typed_before_is_dropped(seat: Seat) -> None:
    seat.window.open_palette("klein")
    before = titles(seat)
    seat.bridge.found.emit("klei", [LATE])
    assert titles(seat) == before


def places_of(view: QListView) -> list[QRect]:
    model = view.model()
    return [view.visualRect(model.index(row, 0)) for row in range(model.rowCount())]


def test_whoever_leaves_it_is_where_they_were(seat: Seat) -> None:
    seat.desk.open(hanako.HANAKO)
    press(Qt.Key.Key_N, at=seat.window)
    note = find(seat.window, QPlainTextEdit, "note")
    press(Qt.Key.Key_K, CONTROL, at=note)
    press(Qt.Key.Key_Escape, at=find(seat.window, QLineEdit, "palette_field"))
    assert focused() is note


def test_arrows_pass_over_what_cannot_be_chosen(seat: Seat) -> None:
    """An agent has no approvals: the settings below them are one key away all the same."""
    seat.window.open_palette("go to the")
    field = find(seat.window, QLineEdit, "palette_field")
    current = seat.window.palette_view.current_row
    assert titles(seat)[current()].startswith("Go to the desk")
    press(Qt.Key.Key_Down, at=field)
    assert titles(seat)[current()].startswith("Go to the settings")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        press(key, at=field)
        assert titles(seat)[current()].startswith("Go to the settings")
    press(Qt.Key.Key_Up, at=field)
    assert titles(seat)[current()].startswith("Go to the desk")
