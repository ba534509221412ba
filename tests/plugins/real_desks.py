"""The whole desktop in this process: its composition root and window, as a person starts it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.desktop import theme
from agentdesk.desktop.app.desktop import Desktop
from agentdesk.desktop.app.first_window import FirstWindow
from agentdesk.desktop.app.wish import Wish
from agentdesk.desktop.views.sign_in.sign_in import SignInView
from agentdesk.desktop.widgets.text import Text
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.settings import DesktopSettings
from tests.plugins.hands import press

WAIT_MS = 30_000
Start = Callable[..., Desktop]


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path) -> Iterator[Start]:
    """Return a way to start desktops; each is closed at the end like a person would."""
    started: list[Desktop] = []

    def run(url: str, login: str = "", password: str = "", profile: str = "default") -> Desktop:
        settings = DesktopSettings(
            server=url, profile=profile, data_dir=tmp_path / "data", theme="light", language="en"
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


def shown(desktop: Desktop, kind: type[QWidget]) -> QWidget | None:
    views = [view for view in desktop.window.findChildren(kind) if view.isVisible()]
    return views[0] if views else None


def words_in(view: QWidget) -> str:
    return "\n".join(part.text() for part in view.findChildren(Text) if part.isVisible())


def sign_in_at(qtbot: QtBot, desktop: Desktop, login: str, password: str) -> None:
    qtbot.waitUntil(lambda: shown(desktop, SignInView) is not None, timeout=WAIT_MS)
    view = shown(desktop, SignInView)
    assert view is not None
    fields = view.findChildren(QLineEdit)
    for field, text in zip(fields[1:], (login, password), strict=True):
        field.setText(text)
    press(Qt.Key.Key_Return, at=fields[2])


def is_synced(desktop: Desktop) -> bool:
    return desktop.window.bound is not None and desktop.window.top.sync.text() == "Synced"
