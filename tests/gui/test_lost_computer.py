"""A supervisor reports a computer lost in two steps; an agent is not asked."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from agentdesk.desktop.item_models.computers import computers
from agentdesk.protocol.sessions import Me, SessionInfo
from tests.plugins import hanako
from tests.plugins.seat import Seat


def signed_in(user_id: str, computer: str, hours_ago: int) -> SessionInfo:
    at = hanako.NOW - timedelta(hours=hours_ago)
    session_id = hanako.made_id(300 + hours_ago)
    return SessionInfo(session_id, user_id, "Mika Sato", computer, at, at, f"device-{computer}")


def test_the_one_not_seen_for_longest_comes_first_and_ones_own_never() -> None:
    sessions = [
        signed_in(hanako.MIKA, "desk 4", 1),
        signed_in(hanako.MIKA, "laptop 7", 30),
        signed_in(hanako.YUKI, "desk 1", 2),
    ]
    found = computers(sessions, hanako.YUKI, hanako.NOW)
    assert [one.device_id for one in found] == ["device-laptop 7", "device-desk 4"]
    assert "laptop 7" in found[0].text
    assert "Mika Sato" in found[0].text


def test_without_the_server_nobody_is_said_to_be_signed_out(
    take_seat: Callable[[Me], Seat], qtbot: QtBot
) -> None:
    seat = take_seat(hanako.SUPERVISOR)
    seat.window.registry.action("desk.report_lost").run()
    qtbot.waitUntil(lambda: any("cannot be reached" in text for text in seat.window.toasts.texts()))
    assert seat.window.desk_view.findChildren(QMenu) == []


def test_an_agent_reports_nobody(seat: Seat) -> None:
    assert not seat.window.registry.action("desk.report_lost").enabled
