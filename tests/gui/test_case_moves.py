"""A case is moved by key; a move that the server refuses goes back and says why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from agentdesk.desktop.item_models.header import case_in_hand
from agentdesk.domain.cases import CaseState
from agentdesk.protocol.entities import CaseBody
from agentdesk.protocol.messages import CommandResult, MoveCase, Outcome
from agentdesk.protocol.rows import Entity
from tests.plugins import hanako
from tests.plugins.hands import find, press
from tests.plugins.seat import Seat


def case(seat: Seat) -> CaseBody:
    card = seat.store.queries.card(hanako.HANAKO)
    assert card is not None
    held = case_in_hand(card, None)
    assert held is not None
    return held.body


def begin(seat: Seat) -> QMenu:
    seat.desk.open(hanako.HANAKO)
    seat.window.registry.action("desk.move_case").run()
    return find(seat.window.desk_view, QMenu, "case_moves")


def moved(seat: Seat) -> MoveCase:
    sent = seat.store.outbox.entries()[-1].command
    assert isinstance(sent, MoveCase)
    return sent


def answered(seat: Seat, outcome: Outcome, code: str) -> None:
    result = CommandResult(moved(seat).command_id, outcome, code)
    seat.store.outbox.answers([result])
    seat.bridge.rows_changed.emit(frozenset())
    seat.bridge.answered.emit(result)


def test_only_where_it_may_go_is_offered_and_it_stands_there_at_once(seat: Seat) -> None:
    menu = begin(seat)
    assert [act.text() for act in menu.actions()] == [
        "Waiting for the customer",
        "Waiting for us",
        "Resolved",
    ]
    press(Qt.Key.Key_Down, at=menu)
    press(Qt.Key.Key_Return, at=menu)
    sent = moved(seat)
    assert (sent.case_id, sent.state, sent.base_version) == (
        hanako.CASE,
        CaseState.WAITING_FOR_US,
        1,
    )
    assert case(seat).state is CaseState.WAITING_FOR_US


def test_a_refused_move_goes_back_and_says_where_the_case_is(seat: Seat) -> None:
    menu = begin(seat)
    press(Qt.Key.Key_Return, at=menu)
    answered(seat, Outcome.REJECTED, "case_move")
    assert case(seat).state is CaseState.OPEN
    words = "The case stayed as it is, Open: it cannot go there from here."
    assert words in seat.window.toasts.texts()


def test_who_was_second_hears_where_it_is_now(seat: Seat) -> None:
    menu = begin(seat)
    press(Qt.Key.Key_Return, at=menu)
    answered(seat, Outcome.CONFLICT, "stale")
    assert case(seat).state is CaseState.OPEN
    assert any("Somebody moved the case first" in text for text in seat.window.toasts.texts())


def test_a_closed_case_goes_nowhere(seat: Seat) -> None:
    body = case(seat)
    body.state = CaseState.CLOSED
    seat.arrives(
        hanako.row(Entity.CASE, hanako.CASE, body, hanako.HANAKO, hanako.at(16), version=2)
    )
    seat.desk.open(hanako.HANAKO)
    assert not seat.window.registry.action("desk.move_case").enabled
