"""Ctrl+K as it is read: under headings, each place once, nothing moving under the cursor."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView

from agentdesk.desktop.item_models.palette import HEADING_ROLE
from agentdesk.protocol.pages import SearchHit
from tests.plugins import hanako
from tests.plugins.hands import find, press
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
