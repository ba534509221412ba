"""What was begun is there again: after a tab switch, a lock, a desk that died."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from agentdesk.cache.shapes import DraftKind, DraftName
from agentdesk.protocol.messages import GivePlan
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.hands import CONTROL, SHIFT, find, press, write
from tests.plugins.seat import Seat

TakeSeat = Callable[[Me], Seat]
ON_THE_CARD = frozenset(
    {
        DraftKind.NOTE,
        DraftKind.WRAP_UP,
        DraftKind.PLAN,
        DraftKind.FIND,
        DraftKind.DETAILS,
        DraftKind.DESK,
    }
)


def words_of(seat: Seat, name: str) -> str:
    return find(seat.window, QPlainTextEdit, name).toPlainText()


def begin_everything(seat: Seat) -> None:
    """A note, after-contact work, a plan, a search and an edit, all of them half done."""
    seat.bridge.rang.emit(hanako.hanakos_ring())
    press(Qt.Key.Key_N, at=seat.window)
    write("half a no", at=find(seat.window, QPlainTextEdit, "note"))
    press(Qt.Key.Key_Escape, at=find(seat.window, QPlainTextEdit, "note"))
    press(Qt.Key.Key_E, CONTROL, SHIFT, at=seat.window)
    write("half a sum", at=find(seat.window, QPlainTextEdit, "summary"))
    press(Qt.Key.Key_Escape, at=find(seat.window, QPlainTextEdit, "summary"))
    seat.window.remedy_panel().suggestion_used.emit()
    press(Qt.Key.Key_Slash, at=seat.window)
    write("kettle", at=find(seat.window, QLineEdit, "timeline_search"))
    seat.window.registry.action("desk.edit").run()
    write(" or later", at=seat.window.desk_view.details.fields.hours)


def kept(seat: Seat) -> set[DraftKind]:
    return {name.kind for name in seat.store.drafts.all()}


def test_a_desk_that_died_goes_on_where_it_was(take_seat: TakeSeat, qtbot: QtBot) -> None:
    died = take_seat(hanako.ME)
    begin_everything(died)
    qtbot.waitUntil(lambda: kept(died) >= ON_THE_CARD)
    plan = DraftName(hanako.HANAKO, DraftKind.PLAN)
    chosen = died.store.drafts.all()[plan]

    again = take_seat(hanako.ME)  # the one before was never told to end

    assert again.window.desk_view.front == hanako.HANAKO
    assert words_of(again, "note") == "half a no"
    assert words_of(again, "summary") == "half a sum"
    assert find(again.window, QLineEdit, "timeline_search").text() == "kettle"
    assert again.window.remedy_panel().can_give()
    assert again.store.drafts.all()[plan] == chosen


def test_each_customer_keeps_their_own(seat: Seat) -> None:
    begin_everything(seat)
    seat.desk.open(hanako.ROBERT)
    assert words_of(seat, "note") == ""
    assert words_of(seat, "summary") == ""
    seat.desk.open(hanako.HANAKO)
    assert words_of(seat, "note") == "half a no"
    assert words_of(seat, "summary") == "half a sum"


def test_closing_a_tab_or_leaving_loses_nothing(take_seat: TakeSeat) -> None:
    left = take_seat(hanako.ME)
    begin_everything(left)
    left.desk.close_front()
    left.window.end()
    again = take_seat(hanako.ME)
    assert again.window.desk_view.open_keys() == []
    again.desk.open(hanako.HANAKO)
    assert words_of(again, "note") == "half a no"


def test_what_was_sent_is_no_draft_any_more(seat: Seat, qtbot: QtBot) -> None:
    begin_everything(seat)
    press(Qt.Key.Key_Return, CONTROL, at=find(seat.window, QPlainTextEdit, "note"))
    seat.window.remedy_panel().give_asked.emit()
    assert any(isinstance(one.command, GivePlan) for one in seat.store.outbox.entries())
    qtbot.waitUntil(lambda: DraftKind.WRAP_UP in kept(seat))
    assert kept(seat).isdisjoint({DraftKind.NOTE, DraftKind.PLAN})


def test_a_draft_outlives_the_customer_going_to_somebody_else(
    take_seat: TakeSeat, qtbot: QtBot
) -> None:
    """Reassigned, and let go of here: who opens it again finds what they had begun."""
    seat = take_seat(hanako.ME)
    begin_everything(seat)
    qtbot.waitUntil(lambda: kept(seat) >= ON_THE_CARD)
    seat.store.held.let_go(hanako.HANAKO)
    again = take_seat(hanako.ME)
    assert words_of(again, "note") == "half a no"
