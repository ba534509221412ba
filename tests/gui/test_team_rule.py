"""How after-contact work ends in a team is chosen in the settings by who answers for the team."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from agentdesk.desktop.views.settings.team import TeamSection
from agentdesk.desktop.widgets.segmented import SegmentedControl
from agentdesk.desktop.widgets.text import Text
from agentdesk.domain.actor import Role
from agentdesk.domain.interactions import WrapUpMode
from agentdesk.protocol.entities import TeamBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.hands import CONTROL, find, focused, press
from tests.plugins.live_server import PASSWORD, LiveServer
from tests.plugins.real_desks import WAIT_MS, Start, is_synced
from tests.plugins.seat import Seat
from tests.plugins.secret_service import SecretService

TakeSeat = Callable[[Me], Seat]


def team(team_id: str, name: str, mode: WrapUpMode, most_s: int = 0) -> TeamBody:
    return TeamBody(
        source=Source("made", hanako.NOW, synthetic=True),
        name=name,
        wrap_up=mode,
        wrap_up_s=most_s,
    )


def open_team(seat: Seat) -> TeamSection:
    page = seat.window.settings_page()
    seat.window.go("settings")
    page.turn_to("team")
    return page.team


def chosen(section: TeamSection) -> str:
    modes = find(section, SegmentedControl, "settings_wrap_up")
    return next(modes.segment(n).text() for n in range(3) if modes.segment(n).isChecked())


def test_agents_have_no_such_section(take_seat: TakeSeat) -> None:
    for me, offered in ((hanako.ME, False), (hanako.SUPERVISOR, True)):
        seat = take_seat(me)
        seat.window.go("settings")
        name = find(seat.window.settings_page(), QAbstractButton, "settings_team")
        assert name.isVisible() is offered


def test_a_supervisor_sees_their_own_team_as_the_server_says_it(take_seat: TakeSeat) -> None:
    seat = take_seat(hanako.SUPERVISOR)
    section = open_team(seat)
    elsewhere = hanako.made_id(901)
    rows = (
        (hanako.TEAM, team(hanako.TEAM, "Care", WrapUpMode.TIMED, 90)),
        (elsewhere, team(elsewhere, "Abroad", WrapUpMode.OPTIONAL)),
    )
    seat.arrives(*(hanako.row(Entity.TEAM, name, body, version=9) for name, body in rows))
    assert chosen(section) == "Timed"
    assert find(section, QComboBox, "settings_team").count() == 1, "theirs, and no other"
    assert find(section, QComboBox, "settings_wrap_up_time").currentText() == "90 s"
    later = team(hanako.TEAM, "Care", WrapUpMode.MANDATORY)
    seat.arrives(hanako.row(Entity.TEAM, hanako.TEAM, later, version=10))
    assert chosen(section) == "When it is done"
    assert not find(section, QComboBox, "settings_wrap_up_time").isEnabled()


def test_without_the_server_nothing_seems_changed(take_seat: TakeSeat, qtbot: QtBot) -> None:
    seat = take_seat(hanako.SUPERVISOR)
    section = open_team(seat)
    body = team(hanako.TEAM, "Care", WrapUpMode.OPTIONAL)
    seat.arrives(hanako.row(Entity.TEAM, hanako.TEAM, body, version=9))
    section.mode_chosen.emit(WrapUpMode.MANDATORY)
    said = find(section, Text, "team_said")
    qtbot.waitUntil(lambda: "nothing was changed" in said.text())
    assert chosen(section) == "When the agent likes"


@pytest.fixture
def server(sqlite_url: str, make_server: Callable[..., LiveServer]) -> LiveServer:
    return make_server(sqlite_url)


def test_by_keys_alone_it_is_chosen_and_the_whole_team_has_it(
    server: LiveServer, start: Start, os_keyring: SecretService, qtbot: QtBot
) -> None:
    team_id = server.add_team()
    supervisor = server.add_user(Role.SUPERVISOR, team_id)
    desktop = start(server.url, supervisor.login, PASSWORD)
    qtbot.waitUntil(lambda: is_synced(desktop), timeout=WAIT_MS)
    press(Qt.Key.Key_Comma, CONTROL, at=desktop.window)
    while focused().objectName() != "settings_team":
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    section = desktop.window.settings_page().team
    said = find(section, Text, "team_said")
    qtbot.waitUntil(lambda: said.text().startswith("Saved"), timeout=WAIT_MS)
    qtbot.waitUntil(find(section, QComboBox, "settings_wrap_up_time").isEnabled, timeout=WAIT_MS)
    with server.database() as database, database.read() as unit:
        body = unit.records.body(Entity.TEAM, team_id, TeamBody)
    assert (body.wrap_up, body.wrap_up_s) == (WrapUpMode.TIMED, 60)
