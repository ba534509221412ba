"""An order or a case found by Ctrl+K is shown: open in its place, in the middle, however old."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from agentdesk.desktop.item_models.timeline_model import ROW_ROLE
from agentdesk.desktop.item_models.timeline_rows import TimelineRow
from agentdesk.desktop.main_window.window import MainWindow
from agentdesk.desktop.widgets.timeline_list import TimelineList
from agentdesk.domain.actor import Role
from agentdesk.protocol.entities import NoteBody, OrderBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.storage.repositories.records import NewRecord
from tests.plugins import hanako
from tests.plugins.hands import find, press, write
from tests.plugins.live_server import CLOCK, PASSWORD, LiveServer, make_id
from tests.plugins.real_desks import WAIT_MS, Start, is_synced
from tests.plugins.seat import Seat
from tests.plugins.secret_service import SecretService

_SOURCE = Source("made", hanako.NOW, synthetic=True)
OLD_ORDER = "2019-000077"
BEHIND = 240  # more than two of the server's pages


def note(number: int) -> Row:
    at = hanako.NOW - timedelta(hours=10 + number * 9)
    body = NoteBody(
        source=_SOURCE,
        customer_id=hanako.ROBERT,
        text=f"note {number} " + "and so on " * (number % 40),
        at=at,
        author_id=hanako.MIKA,
        author_name="Mika Sato",
    )
    return hanako.row(Entity.NOTE, hanako.made_id(5000 + number), body, hanako.ROBERT, at)


def order(customer_id: str) -> OrderBody:
    return OrderBody(
        source=_SOURCE,
        number=OLD_ORDER,
        customer_id=customer_id,
        placed_at=hanako.NOW - timedelta(days=2400),
        state="delivered",
        currency="USD",
        total_minor=1990,
    )


def look_for(window: MainWindow, words: str) -> QLineEdit:
    window.open_palette()
    field = find(window, QLineEdit, "palette_field")
    field.clear()
    write(words, at=field)
    return field


def shown(window: MainWindow) -> TimelineList:
    return find(window, TimelineList, "timeline")


def current(window: MainWindow) -> TimelineRow | None:
    row = shown(window).currentIndex().data(ROW_ROLE)
    return row if isinstance(row, TimelineRow) and row.is_open else None


def test_an_order_opens_its_customer_and_itself(seat: Seat, qtbot: QtBot) -> None:
    field = look_for(seat.window, "2026-104417")
    press(Qt.Key.Key_Return, at=field)
    qtbot.waitUntil(lambda: current(seat.window) is not None)
    found = current(seat.window)
    assert found is not None
    assert "2026-104417" in found.spoken()
    assert seat.window.desk_view.front == hanako.HANAKO
    press(Qt.Key.Key_Left)  # the hands are in the list
    assert current(seat.window) is None


def test_a_case_leads_to_what_was_said_last_about_it(seat: Seat, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Return, at=look_for(seat.window, "48213"))
    qtbot.waitUntil(lambda: current(seat.window) is not None)
    entries = seat.store.queries.timeline(hanako.HANAKO)
    about = [one.id for one in entries if getattr(one.body, "case_id", None) == hanako.CASE]
    found = current(seat.window)
    assert found is not None
    assert found.id == about[0]
    assert len(about) > 1


def test_an_old_order_stands_in_the_middle_and_no_filter_hides_it(seat: Seat, qtbot: QtBot) -> None:
    at = hanako.NOW - timedelta(hours=10 + 400 * 9, minutes=1)
    row = hanako.row(Entity.ORDER, make_id(), order(hanako.ROBERT), hanako.ROBERT, at)
    seat.arrives(row, *(note(number) for number in range(800)))
    seat.desk.open(hanako.ROBERT)
    view = seat.window.desk_view.customer.timeline
    view.choose("note")
    view.open_search()
    write("note 7", at=find(view, QLineEdit, "timeline_search"))
    press(Qt.Key.Key_Return, at=look_for(seat.window, OLD_ORDER))
    qtbot.waitUntil(lambda: current(seat.window) is not None)
    rect = shown(seat.window).visualRect(shown(seat.window).currentIndex())
    high = shown(seat.window).viewport().height()
    assert abs(rect.center().y() - high // 2) < 8
    assert find(view, QLineEdit, "timeline_search").text() == ""
    assert shown(seat.window).model().rowCount() == 801


def test_what_nobody_holds_any_more_is_said_and_not_looked_for_for_ever(
    seat: Seat, qtbot: QtBot
) -> None:
    assert seat.window.bound is not None
    seat.window.bound.open_customer(hanako.ROBERT, make_id())
    qtbot.waitUntil(lambda: any("did not come" in one for one in seat.window.toasts.texts()))


@pytest.fixture
def server(sqlite_url: str, make_server: Callable[..., LiveServer]) -> LiveServer:
    return make_server(sqlite_url)


def test_an_order_that_only_the_server_holds_is_brought(
    server: LiveServer, start: Start, os_keyring: SecretService, qtbot: QtBot
) -> None:
    agent = server.add_user(Role.AGENT, server.add_team(), "mika")
    desktop = start(server.url, agent.login, PASSWORD)
    qtbot.waitUntil(lambda: is_synced(desktop), timeout=WAIT_MS)
    customer = customer_of_years(server)
    look_for(desktop.window, OLD_ORDER)
    hits = find(desktop.window.palette_view, QListView).model()
    qtbot.waitUntil(lambda: OLD_ORDER in str(hits.index(0, 0).data()), timeout=WAIT_MS)
    press(Qt.Key.Key_Return, at=find(desktop.window, QLineEdit, "palette_field"))
    qtbot.waitUntil(lambda: current(desktop.window) is not None, timeout=WAIT_MS)
    found = current(desktop.window)
    assert found is not None
    assert OLD_ORDER in found.spoken()
    assert desktop.window.desk_view.front == customer
    assert shown(desktop.window).model().rowCount() == BEHIND + 1


def customer_of_years(server: LiveServer) -> str:
    """Somebody this desk does not hold: one order, and years of notes since."""
    customer = server.add_customer("+15550100456", "Old Friend")
    with server.database() as database, database.write() as unit:
        placed = order(customer)
        unit.records.save(
            Entity.ORDER, make_id(), placed, customer_id=customer, at=placed.placed_at
        )
        notes = [
            NewRecord(make_id(), _said(customer, number), customer) for number in range(BEHIND)
        ]
        unit.records.save_many(Entity.NOTE, notes)
    return customer


def _said(customer: str, number: int) -> NoteBody:
    return NoteBody(
        source=_SOURCE,
        customer_id=customer,
        text=f"said {number}",
        at=CLOCK.now() - timedelta(days=1 + number),
        author_id=make_id(),
        author_name="Mika Sato",
    )
