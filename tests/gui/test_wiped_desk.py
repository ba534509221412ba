"""A computer reported lost forgets everything at its next contact, and says so on screen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from agentdesk.desktop import theme
from agentdesk.desktop.app.desktop import Desktop
from agentdesk.desktop.app.dressing import Dressing
from agentdesk.desktop.app.first_window import FirstWindow
from agentdesk.desktop.app.lock_screen import LockScreen
from agentdesk.desktop.app.wish import Wish
from agentdesk.desktop.views.sign_in.refusal import RefusalView
from agentdesk.desktop.views.sign_in.sign_in import SignInView
from agentdesk.desktop.widgets.button import Button
from agentdesk.domain.actor import Role
from agentdesk.protocol.entities import UserBody
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.users import NewUser
from agentdesk.runtime import wipe_mark
from agentdesk.runtime.keychain import Keychain
from agentdesk.runtime.paths import Profile
from agentdesk.runtime.settings import DesktopSettings
from agentdesk.server.auth.issuing import actor_of
from agentdesk.server.services import devices
from tests.plugins.hands import CONTROL, find, press, write
from tests.plugins.live_server import PASSWORD, LiveServer
from tests.plugins.real_desks import WAIT_MS, Start, is_synced, shown, sign_in_at, words_in
from tests.plugins.secret_service import SecretService


@pytest.fixture
def server(sqlite_url: str, make_server: Callable[..., LiveServer]) -> LiveServer:
    return make_server(sqlite_url)


@pytest.fixture
def team(server: LiveServer) -> str:
    return server.add_team()


@pytest.fixture
def agent(server: LiveServer, team: str) -> NewUser:
    return server.add_user(Role.AGENT, team, "mika")


@pytest.fixture
def supervisor(server: LiveServer, team: str) -> NewUser:
    return server.add_user(Role.SUPERVISOR, team)


def device_of(desk: Path) -> str:
    device_id = wipe_mark.noted_device(desk)
    assert device_id
    return device_id


def order_wipe(server: LiveServer, supervisor: NewUser, desk: Path) -> None:
    """From beside, as another process of the server does it: the desk may be offline meanwhile."""
    with server.database() as database, database.write() as unit:
        body = unit.records.body(Entity.USER, supervisor.user_id, UserBody)
        devices.order_wipe(unit, actor_of(supervisor.user_id, body, ""), device_of(desk))


def desk_of(server: LiveServer, agent: NewUser, tmp_path: Path) -> Path:
    return tmp_path / "data" / "profiles" / Profile(server.url, agent.login).name


def says_wiped(desktop: Desktop) -> str:
    view = shown(desktop, RefusalView)
    return "" if view is None else words_in(view)


def test_an_open_desk_forgets_at_once_and_says_what_is_lost(  # noqa: PLR0913, PLR0917  fixtures
    server: LiveServer,
    agent: NewUser,
    supervisor: NewUser,
    start: Start,
    os_keyring: SecretService,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    customer = server.add_customer("+15550100123", "Robert Klein")
    desktop = start(server.url, agent.login, PASSWORD)
    qtbot.waitUntil(lambda: is_synced(desktop), timeout=WAIT_MS)
    folder = desk_of(server, agent, tmp_path)
    assert (folder / "outbox.db").exists()
    bound = desktop.window.bound
    assert bound is not None
    bound.desk.open(customer)
    qtbot.waitUntil(lambda: "Robert Klein" in words_in(desktop.window), timeout=WAIT_MS)
    server.stop()
    bound.desk.begin_note()
    note = find(desktop.window, QPlainTextEdit, "note")
    write("never delivered", at=note)
    press(Qt.Key.Key_Return, CONTROL, at=note)
    order_wipe(server, supervisor, folder)
    server.start()
    desktop.window.registry.action("sync.now").run()
    qtbot.waitUntil(lambda: "This desk was wiped" in says_wiped(desktop), timeout=WAIT_MS)
    assert "1 act had not been delivered" in says_wiped(desktop)
    assert desktop.window.bound is None
    assert not folder.exists()
    keychain = Keychain.of_system()
    assert keychain.secret(f"{folder.name}/kek") is None
    find(desktop.window, Button, "way_on").click()
    view = shown(desktop, SignInView)
    assert view is not None
    assert "mika" not in [field.text() for field in view.findChildren(QLineEdit)]
    sign_in_at(qtbot, desktop, agent.login, PASSWORD)  # found again: a new desk, a new device
    qtbot.waitUntil(lambda: is_synced(desktop), timeout=WAIT_MS)


def test_a_locked_desk_is_told_too_and_the_next_start_says_so(  # noqa: PLR0913, PLR0917  fixtures
    server: LiveServer,
    agent: NewUser,
    supervisor: NewUser,
    start: Start,
    os_keyring: SecretService,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    desktop = start(server.url, agent.login, PASSWORD)
    qtbot.waitUntil(lambda: is_synced(desktop), timeout=WAIT_MS)
    folder = desk_of(server, agent, tmp_path)
    desktop.lock()
    profile, data = Profile(server.url, agent.login), tmp_path / "data"

    untold = lock_screen(profile, folder, data)
    untold.view.other_way_asked.emit()  # the control: nothing is ordered, nothing happens
    assert folder.exists()

    order_wipe(server, supervisor, folder)
    screen = lock_screen(profile, folder, data)
    qtbot.waitUntil(lambda: screen.next_words is not None, timeout=WAIT_MS)
    assert not folder.exists()
    assert Keychain.of_system().secret(f"{folder.name}/kek") is None
    again = start(server.url)
    qtbot.waitUntil(lambda: "when it was locked is lost" in says_wiped(again), timeout=WAIT_MS)


def lock_screen(profile: Profile, folder: Path, data: Path) -> LockScreen:
    app, host = QApplication.instance(), FirstWindow(theme.current())
    assert isinstance(app, QApplication)
    settings = DesktopSettings(data_dir=data, theme="light", language="en")
    return LockScreen(host, profile, folder, Dressing(app, Wish(settings), host), data)


def test_who_signs_in_at_a_lost_computer_wipes_it(  # noqa: PLR0913, PLR0917  fixtures
    server: LiveServer,
    agent: NewUser,
    supervisor: NewUser,
    start: Start,
    os_keyring: SecretService,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    first = start(server.url, agent.login, PASSWORD)
    qtbot.waitUntil(lambda: is_synced(first), timeout=WAIT_MS)
    first.window.sign_out_asked.emit()
    qtbot.waitUntil(lambda: shown(first, SignInView) is not None, timeout=WAIT_MS)
    folder = desk_of(server, agent, tmp_path)
    order_wipe(server, supervisor, folder)
    sign_in_at(qtbot, first, agent.login, "a thief's guess")
    qtbot.waitUntil(lambda: "not right" in words_in(first.window), timeout=WAIT_MS)
    assert folder.exists()
    sign_in_at(qtbot, first, agent.login, PASSWORD)
    qtbot.waitUntil(lambda: "had been delivered" in says_wiped(first), timeout=WAIT_MS)
    assert not folder.exists()
