"""An administrator at the real window: a limit added, one taken out, a time changed; proposed."""

from collections.abc import Callable
from datetime import date

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from agentdesk.desktop import i18n
from agentdesk.desktop.main_window.keys import POLICY
from agentdesk.desktop.views.policy.page import PolicyPage
from agentdesk.domain.actor import Role
from agentdesk.domain.dials import Scope, Strength, Window
from agentdesk.protocol.messages import ProposePolicy
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.hands import CONTROL, find, press, write
from tests.plugins.look import cut_parts, keep_picture
from tests.plugins.seat import Seat

ADMIN = msgspec.structs.replace(hanako.SUPERVISOR, role=Role.ADMIN)


@pytest.fixture
def seat(take_seat: Callable[[Me], Seat]) -> Seat:
    made = take_seat(ADMIN)
    made.window.go(POLICY)
    made.window.activateWindow()
    return made


@pytest.fixture
def page(seat: Seat) -> PolicyPage:
    return seat.window.office_pages().policy


def propose(seat: Seat, page: PolicyPage, qtbot: QtBot) -> ProposePolicy:
    write("fewer waits", at=find(page, QPlainTextEdit, "policy_words"))
    page.acts.propose.press()
    qtbot.waitUntil(lambda: page.acts.propose.ripe)
    press(Qt.Key.Key_Return, CONTROL, at=page.acts.propose)
    (command,) = [entry.command for entry in seat.store.outbox.entries()]
    assert isinstance(command, ProposePolicy)
    return command


def test_a_limit_is_added_by_key_and_proposed_from_a_day_on(
    seat: Seat, page: PolicyPage, qtbot: QtBot
) -> None:
    in_force = seat.store.queries.policy()
    assert in_force is not None
    press(Qt.Key.Key_N)
    assert page.limit.scope.hasFocus()
    press(Qt.Key.Key_Down)  # from an agent to a customer
    page.limit.window_.setFocus()
    press(Qt.Key.Key_Down)  # from a day to a month
    page.limit.amount.setFocus()
    write("120")
    qtbot.waitUntil(lambda: cut_parts(seat.window) == [])
    keep_picture(seat.window, "policy_new_limit")
    press(Qt.Key.Key_Return, CONTROL)
    assert not page.limit.isVisible()

    page.acts.start.chosen.emit("another")
    write("2027-01-15", at=page.acts.start.day)
    command = propose(seat, page, qtbot)
    assert len(command.terms.limits) == len(in_force.limits) + 1
    added = command.terms.limits[-1]
    assert (added.scope, added.window, added.strength) == (
        Scope.CUSTOMER,
        Window.MONTH,
        Strength.ALONE,
    )
    assert added.amount_minor == 12_000
    assert command.effective_from == i18n.midnight(date(2027, 1, 15))


def test_a_limit_is_taken_out_and_a_time_is_changed(
    seat: Seat, page: PolicyPage, qtbot: QtBot
) -> None:
    in_force = seat.store.queries.policy()
    assert in_force is not None
    page.limits.opened.emit(0)
    page.limit.removed.emit()
    page.settings.expires.setFocus()
    write("20")
    command = propose(seat, page, qtbot)
    assert [limit.scope for limit in command.terms.limits] == [
        limit.scope for limit in in_force.limits[1:]
    ]
    assert command.terms.request_expires_s == 1_200


def test_what_is_there_already_is_neither_kept_nor_proposed(seat: Seat, page: PolicyPage) -> None:
    in_force = seat.store.queries.policy()
    assert in_force is not None
    page.limits.opened.emit(0)
    press(Qt.Key.Key_Escape)
    assert not page.limit.isVisible()
    page.limits.opened.emit(0)
    form = seat.window.office_pages().policy.limit
    form.name.setFocus()
    write("Not A Slug")
    press(Qt.Key.Key_Return, CONTROL)
    assert form.isVisible(), "a name has small letters, digits and hyphens"
    assert seat.store.outbox.entries() == []
