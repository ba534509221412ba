"""The desktop against the real server and the real Secret Service: sign in, ring, go offline."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPlainTextEdit
from pytestqt.qtbot import QtBot

from agentdesk.desktop import i18n
from agentdesk.desktop.item_models.timeline_model import ROW_ROLE
from agentdesk.desktop.views.sign_in.refusal import RefusalView
from agentdesk.desktop.views.sign_in.sign_in import SignInView
from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from agentdesk.protocol.sessions import Tenant
from agentdesk.protocol.users import NewUser
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.lock_mark import LockMark, has_wrap
from agentdesk.runtime.password_wrap import opened_by
from agentdesk.runtime.paths import Profile, profile_folder
from agentdesk.server.storage.database import Database
from tests.plugins.hands import CONTROL, find, press, write
from tests.plugins.live_server import PASSWORD, LiveServer
from tests.plugins.real_desks import WAIT_MS, Start, is_synced, shown, sign_in_at, words_in
from tests.plugins.secret_service import SecretService


@pytest.fixture
def server(sqlite_url: str, make_server: Callable[..., LiveServer]) -> LiveServer:
    return make_server(sqlite_url)


@pytest.fixture
def agent(server: LiveServer) -> NewUser:
    return server.add_user(Role.AGENT, server.add_team(), "mika")


def ring(server: LiveServer, login: str, number: str) -> None:
    switch = server.desk(Role.INTEGRATION, server.add_team("switch"))
    event: dict[str, object] = {"event_id": str(uuid4()), "agent_login": login}
    event |= {"from_number": number, "line": "subscriptions", "menu_choice": "delivery"}
    event |= {"waited_s": 38}
    reply = switch.client.post(routes.TELEPHONY_EVENTS, json=event)
    assert reply.status_code < 300, reply.text


def test_sign_in_and_a_contact_rings(
    server: LiveServer, agent: NewUser, start: Start, os_keyring: SecretService, qtbot: QtBot
) -> None:
    customer = server.add_customer("+15550100123", "Robert Klein")
    desktop = start(server.url)
    sign_in_at(qtbot, desktop, "mika", "a wrong password")
    qtbot.waitUntil(lambda: "not right" in words_in(desktop.window), timeout=WAIT_MS)
    sign_in_at(qtbot, desktop, "mika", PASSWORD)
    qtbot.waitUntil(lambda: is_synced(desktop), timeout=WAIT_MS)
    ring(server, "mika", "+15550100123")
    view = desktop.window.desk_view
    qtbot.waitUntil(lambda: view.front == customer, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "Robert Klein" in words_in(view), timeout=WAIT_MS)


def test_a_desk_goes_on_where_it_was_left(
    server: LiveServer, agent: NewUser, start: Start, os_keyring: SecretService, qtbot: QtBot
) -> None:
    first = start(server.url, "mika", PASSWORD)
    qtbot.waitUntil(lambda: is_synced(first), timeout=WAIT_MS)
    first.host.close()
    second = start(server.url)
    qtbot.waitUntil(lambda: is_synced(second), timeout=WAIT_MS)
    second.window.registry.action("session.sign_out").run()
    qtbot.waitUntil(lambda: shown(second, SignInView) is not None, timeout=WAIT_MS)


def test_the_tenants_days_and_its_made_up_data_are_known_offline_too(  # noqa: PLR0913, PLR0917  fixtures
    server: LiveServer,
    sqlite_url: str,
    agent: NewUser,
    start: Start,
    os_keyring: SecretService,
    qtbot: QtBot,
) -> None:
    database = Database.open(sqlite_url, clock=SystemClock())
    with database.write() as unit:
        unit.tenant.change(Tenant("Asia/Tokyo", "JPY", ["ja", "en"], synthetic=True))
    database.close()
    first = start(server.url, "mika", PASSWORD)
    qtbot.waitUntil(lambda: is_synced(first), timeout=WAIT_MS)
    first.host.close()
    server.kill()
    second = start(server.url)
    qtbot.waitUntil(lambda: second.window.bound is not None, timeout=WAIT_MS)
    assert i18n.local(datetime(2026, 11, 21, 15, 30, tzinfo=UTC)).day == 22
    assert second.window.top.demo.isVisible()
    assert second.window.top.demo.text() == "Demo data"


def test_two_windows_of_one_person_are_refused(
    server: LiveServer, agent: NewUser, start: Start, os_keyring: SecretService, qtbot: QtBot
) -> None:
    first = start(server.url, "mika", PASSWORD)
    qtbot.waitUntil(lambda: is_synced(first), timeout=WAIT_MS)
    second = start(server.url)
    qtbot.waitUntil(lambda: shown(second, RefusalView) is not None, timeout=WAIT_MS)
    assert "open already" in words_in(second.window)


def test_without_a_safe_place_for_keys_the_desk_stays_shut(
    start: Start, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'no-bus'}")
    desktop = start("http://127.0.0.1:9", "mika", "password")
    qtbot.waitUntil(lambda: shown(desktop, RefusalView) is not None, timeout=WAIT_MS)
    said = words_in(desktop.window)
    assert "No safe place for keys" in said
    assert "nothing is lost" in said


def test_the_server_goes_and_comes_back_and_the_note_arrives_once(
    server: LiveServer, agent: NewUser, start: Start, os_keyring: SecretService, qtbot: QtBot
) -> None:
    customer = server.add_customer("+15550100123", "Robert Klein")
    desktop = start(server.url, "mika", PASSWORD)
    qtbot.waitUntil(lambda: is_synced(desktop), timeout=WAIT_MS)
    window = desktop.window
    assert window.bound is not None
    window.bound.desk.open(customer)
    qtbot.waitUntil(lambda: "Robert Klein" in words_in(window.desk_view), timeout=WAIT_MS)
    server.kill()
    window.bound.desk.begin_note()
    note = find(window, QPlainTextEdit, "note")
    write("said while offline", at=note)
    press(Qt.Key.Key_Return, CONTROL, at=note)
    qtbot.waitUntil(window.banner.isVisible, timeout=WAIT_MS)
    timeline = find(window.desk_view.page(customer), QListView, "timeline").model()
    assert timeline.index(0, 0).data(ROW_ROLE).chips
    server.start()
    window.registry.action("sync.now").run()
    qtbot.waitUntil(lambda: is_synced(desktop) and not window.banner.isVisible(), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not timeline.index(0, 0).data(ROW_ROLE).chips, timeout=WAIT_MS)
    asked = server.sign_in("mika").client.get(routes.timeline(customer)).json()
    notes = [row for row in asked["rows"] if row["entity"] == "note"]
    assert [row["body"]["text"] for row in notes] == ["said while offline"]


def test_a_locked_desk_shows_nothing_and_asks_for_the_password(  # noqa: PLR0913, PLR0917  fixtures
    server: LiveServer,
    agent: NewUser,
    start: Start,
    os_keyring: SecretService,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    desktop = start(server.url, agent.login, PASSWORD)
    qtbot.waitUntil(lambda: desktop.window.bound is not None, timeout=WAIT_MS)
    folder = profile_folder(Profile(server.url, agent.login), tmp_path / "data")
    qtbot.waitUntil(lambda: has_wrap(folder), timeout=WAIT_MS)

    desktop.window.registry.action("session.lock").run()

    assert desktop.locked
    assert not desktop.host.isVisible()
    assert desktop.window.bound is None
    assert opened_by(folder, Profile(server.url, agent.login).name, PASSWORD) is not None
    again = start(server.url)  # ended and started anew: nothing opens without the password
    sign_in_at(qtbot, again, agent.login, PASSWORD)
    qtbot.waitUntil(lambda: again.window.bound is not None, timeout=WAIT_MS)
    assert not LockMark(folder).stands()
