"""Presence: why a break, what comes after the contact in hand, how after-contact work ends."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from agentdesk.desktop.item_models.presence import State
from agentdesk.domain.interactions import BreakReason, Channel, Presence, WrapUpMode
from agentdesk.protocol.entities import TeamBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.messages import SetPresence
from agentdesk.protocol.push import Ring
from agentdesk.protocol.rows import Entity, Row
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.hands import CONTROL, SHIFT, find, press, write
from tests.plugins.seat import Seat

TakeSeat = Callable[[Me], Seat]
MEAL = State(Presence.BREAK, BreakReason.MEAL)


def said(seat: Seat) -> list[tuple[Presence, str]]:
    """What the server is told of this person's presence, in order."""
    commands = (entry.command for entry in seat.store.outbox.entries())
    return [(one.presence, one.reason) for one in commands if isinstance(one, SetPresence)]


def chip(seat: Seat) -> str:
    return seat.window.top.presence.text()


def choose(seat: Seat, state: State) -> None:
    seat.window.top.presence_chosen.emit(state)


def tick(seat: Seat) -> None:
    assert seat.window.bound is not None
    seat.window.bound.presence.tick()


def team(mode: WrapUpMode, most_s: int = 0) -> Row:
    source = Source("service desk", hanako.NOW)
    body = TeamBody(source=source, name="Team Tokyo", wrap_up=mode, wrap_up_s=most_s)
    return hanako.row(Entity.TEAM, hanako.TEAM, body, version=2)


def finish(seat: Seat) -> None:
    summary = find(seat.window, QPlainTextEdit, "summary")
    press(Qt.Key.Key_Return, CONTROL, at=summary)


def test_a_break_says_why_and_how_long(seat: Seat, take_seat: TakeSeat) -> None:
    choose(seat, MEAL)
    seat.clock.advance(timedelta(minutes=12, seconds=3))
    tick(seat)
    assert chip(seat) == "Break: Meal 12:03"
    assert said(seat) == [(Presence.BREAK, "meal")]
    again = take_seat(hanako.ME)
    assert chip(again).startswith("Break: Meal")


def test_what_is_chosen_during_a_contact_counts_after_it(seat: Seat) -> None:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    choose(seat, MEAL)
    assert chip(seat) == "On contact 0:00, then Break: Meal"
    assert said(seat) == [(Presence.ON_CONTACT, "")], "nobody is taken off a contact"
    press(Qt.Key.Key_E, CONTROL, SHIFT, at=seat.window)
    finish(seat)
    assert said(seat)[1:] == [(Presence.AFTER_CONTACT_WORK, ""), (Presence.BREAK, "meal")]
    assert chip(seat).startswith("Break: Meal")


def test_what_was_chosen_for_later_can_be_let_go_again(seat: Seat) -> None:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    choose(seat, MEAL)
    choose(seat, MEAL)
    assert chip(seat) == "On contact 0:00"


def test_optional_after_contact_work_may_be_left_mandatory_may_not(
    take_seat: TakeSeat,
) -> None:
    seat = take_seat(hanako.ME)
    seat.bridge.rang.emit(hanako.hanakos_ring())
    seat.desk.begin_wrap_up()
    choose(seat, State(Presence.AVAILABLE))
    assert said(seat)[-1] == (Presence.AVAILABLE, "")
    seat.arrives(team(WrapUpMode.MANDATORY))
    seat.desk.begin_wrap_up()
    tick(seat)
    choose(seat, MEAL)
    assert said(seat)[-1] == (Presence.AFTER_CONTACT_WORK, "")
    finish(seat)
    assert said(seat)[-1] == (Presence.BREAK, "meal")


def test_a_time_box_ends_by_itself_and_loses_nothing(seat: Seat, qtbot: QtBot) -> None:
    seat.arrives(team(WrapUpMode.TIMED, 90))
    seat.bridge.rang.emit(hanako.hanakos_ring())
    press(Qt.Key.Key_E, CONTROL, SHIFT, at=seat.window)
    summary = find(seat.window, QPlainTextEdit, "summary")
    qtbot.waitUntil(summary.hasFocus)
    write("half a", at=summary)
    seat.clock.advance(timedelta(seconds=60))
    tick(seat)
    assert chip(seat) == "After-contact work 0:30 left"
    seat.clock.advance(timedelta(seconds=30))
    tick(seat)
    assert said(seat)[-1] == (Presence.AVAILABLE, "")
    assert any("is kept" in text for text in seat.window.toasts.texts())
    ring = Ring(
        interaction_id=hanako.made_id(77),
        channel=Channel.VOICE,
        started_at=seat.clock.now(),
        expires_at=seat.clock.now() + timedelta(minutes=1),
        customer_id=hanako.ROBERT,
    )
    seat.bridge.rang.emit(ring)
    assert seat.window.desk_view.front == hanako.ROBERT, "the next contact comes to the front"
    seat.desk.open(hanako.HANAKO)
    seat.desk.begin_wrap_up()
    assert summary.toPlainText() == "half a"
    finish(seat)
    assert said(seat)[-1] == (Presence.ON_CONTACT, ""), "Robert is still on the line"
