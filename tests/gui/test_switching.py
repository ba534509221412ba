"""Another language, another theme, another size: in the same window, with everything kept."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.app.desktop import Desktop
from agentdesk.desktop.app.first_window import FirstWindow
from agentdesk.desktop.app.remembered import Look, recall_look
from agentdesk.desktop.app.wish import Wish
from agentdesk.desktop.main_window.window import MainWindow
from agentdesk.desktop.views.sign_in.sign_in import SignInView
from agentdesk.desktop.widgets.language_row import LanguageRow
from agentdesk.desktop.widgets.text import Text
from agentdesk.domain.actor import Role
from agentdesk.protocol.sessions import Me
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.settings import DesktopSettings
from agentdesk.sync.status import SyncState, SyncStatus
from tests.plugins import hanako
from tests.plugins.hands import click, find, press, write
from tests.plugins.live_server import PASSWORD, LiveServer
from tests.plugins.seat import Seat
from tests.plugins.secret_service import SecretService
from tests.plugins.stores import make_id

NOBODY = "http://127.0.0.1:9"
WAIT_MS = 30_000
Start = Callable[..., Desktop]


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path) -> Iterator[Start]:
    """Return a way to start desktops; each is closed at the end like a person would."""
    started: list[Desktop] = []

    def run(
        server: str = NOBODY,
        theme_said: Literal["", "light"] = "light",
        language: Literal["", "en"] = "",
        login: str = "",
        password: str = "",
    ) -> Desktop:
        settings = DesktopSettings(
            server=server, data_dir=tmp_path / "data", theme=theme_said, language=language
        )
        wish = Wish(settings, server_given=True, login=login, password=password)
        desktop = Desktop(qapp, FirstWindow(theme.load("light")), wish, SystemClock())
        started.append(desktop)
        desktop.start()
        return desktop

    yield run
    for desktop in started:
        desktop.host.close()
        desktop.host.deleteLater()
    i18n.install(qapp, "en")
    theme.apply(qapp, theme.load("light"))


def sign_in_of(desktop: Desktop, qtbot: QtBot) -> SignInView:
    def shown() -> list[SignInView]:
        views = desktop.window.findChildren(SignInView)
        return [view for view in views if view.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[-1]


def what_is_worn() -> tuple[str, str, int]:
    return i18n.language(), theme.current().mode, theme.current().scale


def words(view: QWidget) -> str:
    return " ".join(part.text() for part in view.findChildren(Text) if part.isVisible())


def test_the_first_screen_speaks_another_language_at_a_click_and_the_next_start_too(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop = start(language="")
    before = sign_in_of(desktop, qtbot)
    find(before, QLineEdit, "sign_in_login").setText("mika")
    click(find(before, LanguageRow).segment(i18n.LANGUAGES.index("ja")))
    qtbot.waitUntil(lambda: i18n.language() == "ja")
    after = sign_in_of(desktop, qtbot)
    assert "サインイン" in words(after)
    assert after.typed() == (NOBODY, "mika")
    assert recall_look("default", tmp_path / "data") == Look("light", "ja")
    assert "サインイン" in words(sign_in_of(start(), qtbot))
    assert "Sign in" in words(sign_in_of(start(language="en"), qtbot))


def test_somebody_in_the_midst_of_work_finds_everything_again(
    start: Start,
    sqlite_url: str,
    make_server: Callable[..., LiveServer],
    os_keyring: SecretService,
    qtbot: QtBot,
) -> None:
    server = make_server(sqlite_url)
    agent = server.add_user(Role.AGENT, server.add_team(), "mika")
    customer = server.add_customer("+15550100123", "Robert Klein")
    desktop = start(server.url, language="en", login=agent.login, password=PASSWORD)
    qtbot.waitUntil(lambda: desktop.window.bound is not None, timeout=WAIT_MS)
    before = desktop.window
    assert before.bound is not None
    before.bound.desk.open(customer)
    qtbot.waitUntil(lambda: "Robert Klein" in words(before.desk_view), timeout=WAIT_MS)
    press(Qt.Key.Key_N, at=before)
    write("half a no", at=find(before, QPlainTextEdit, "note"))
    preferences = before.bound.work.preferences

    preferences.choose(language="ja", text_scale=125, theme="dark")

    worn = ("ja", "dark", 125)
    qtbot.waitUntil(lambda: what_is_worn() == worn)
    now = desktop.window
    assert now is not before
    assert now.desk_view.front == customer
    assert find(now, QPlainTextEdit, "note").toPlainText() == "half a no"
    assert now.top.sync.text() in {"同期済", "同期中"}
    assert "受付可" in now.top.presence.text()
    assert now.rail.button("desk").isChecked()
    assert desktop.host.centralWidget() is now

    preferences.choose(keys={"palette.open": "Ctrl+J"})

    qtbot.waitUntil(lambda: desktop.window is not now)
    assert desktop.window.registry.action("palette.open").key_hint() == "Ctrl J"
    assert find(desktop.window, QPlainTextEdit, "note").toPlainText() == "half a no"

    desktop.host.close()
    again = start(server.url, language="", theme_said="")
    qtbot.waitUntil(lambda: again.window.bound is not None, timeout=WAIT_MS)
    assert what_is_worn() == worn


def test_a_theme_that_was_turned_is_the_one_a_fresh_window_has(
    take_seat: Callable[[Me], Seat], qapp: QApplication
) -> None:
    """Nothing holds on to a colour of before: the same pixels as in a window made dark."""
    light = picture_of(take_seat(hanako.ME))
    turned = take_seat(hanako.ME)
    picture_of(turned)
    theme.apply(qapp, theme.load("dark"))
    for widget in qapp.allWidgets():
        widget.update()
    dark = picture_of(take_seat(hanako.ME))
    assert picture_of(turned) == dark
    assert light != dark


def picture_of(seat: Seat) -> QImage:
    seat.desk.open(hanako.HANAKO)
    seat.window.resize(1440, 900)
    seat.window.desk_view.setFocus()
    QApplication.processEvents()
    return seat.window.grab().toImage()


def test_whoever_is_on_the_line_is_so_in_the_new_window_too(seat: Seat, qtbot: QtBot) -> None:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    stranger = msgspec.structs.replace(
        hanako.hanakos_ring(),
        interaction_id=make_id(),
        customer_id=None,
        from_number="+15550199999",
    )
    seat.bridge.rang.emit(stranger)
    seat.bridge.status_changed.emit(SyncStatus(SyncState.OFFLINE, 1))
    said = seat.commands()
    open_before = seat.window.desk_view.open_keys()
    where = seat.window.whereabouts()
    seat.window.end()

    window = MainWindow()
    qtbot.addWidget(window)
    window.begin(seat.work, where)

    assert sorted(window.desk_view.open_keys()) == sorted(open_before)
    assert window.desk_view.front == hanako.HANAKO
    assert window.registry.action("desk.verify").enabled
    assert window.banner.isVisibleTo(window)  # offline, as it was
    assert seat.commands() == said  # nobody was told of another presence
    window.end()
