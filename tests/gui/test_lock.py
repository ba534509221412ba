"""A desk locks itself, and only the sign-in password opens it again."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.app.dressing import Dressing
from agentdesk.desktop.app.first_window import FirstWindow
from agentdesk.desktop.app.lock_screen import LockScreen
from agentdesk.desktop.app.lock_watch import LockWatch
from agentdesk.desktop.app.remembered import recall_look
from agentdesk.desktop.app.wish import Wish
from agentdesk.desktop.widgets.language_row import LanguageRow
from agentdesk.desktop.widgets.text import Text
from agentdesk.runtime.clock import FakeClock
from agentdesk.runtime.lock_mark import LockMark, wait_after
from agentdesk.runtime.password_wrap import keep_wrap, opened_by
from agentdesk.runtime.paths import Profile
from agentdesk.runtime.settings import DesktopSettings
from tests.plugins import hanako
from tests.plugins.hands import click, find, press, write

PROFILE = Profile("https://desk.example.com", "mika")
KEK = os.urandom(32)
PASSWORD = "correct horse battery"


@pytest.fixture
def host(qapp: QApplication, qtbot: QtBot) -> FirstWindow:
    i18n.install(qapp, "en")
    look = theme.load("light")
    theme.apply(qapp, look)
    window = FirstWindow(look)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def screen(host: FirstWindow, qapp: QApplication, tmp_path: Path) -> Iterator[LockScreen]:
    keep_wrap(tmp_path, PROFILE.name, KEK, PASSWORD)
    LockMark(tmp_path).set()
    settings = DesktopSettings(data_dir=tmp_path, theme="light")
    dressing = Dressing(qapp, Wish(settings), host)
    yield LockScreen(host, PROFILE, tmp_path, dressing, tmp_path)
    i18n.install(qapp, "en")


def test_hands_at_another_window_of_the_desk_are_hands_too(
    host: FirstWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    clock = FakeClock(hanako.NOW)
    handle = host.windowHandle()
    assert handle is not None
    watch = LockWatch(handle, clock, 600, host)
    beside = QLineEdit()
    qtbot.addWidget(beside)
    beside.show()
    beside.activateWindow()
    qtbot.waitUntil(beside.isActiveWindow)
    clock.advance(timedelta(seconds=400))
    QTest.keyClick(beside.windowHandle(), Qt.Key.Key_A)
    clock.advance(timedelta(seconds=400))
    assert not watch.look()
    clock.advance(timedelta(seconds=400))
    QTest.keyClick(beside.windowHandle(), Qt.Key.Key_A)
    assert beside.text() == "a", "the first touch after too long locks and does nothing else"


def test_the_password_opens_the_wrap_and_no_other_does(tmp_path: Path) -> None:
    keep_wrap(tmp_path, PROFILE.name, KEK, PASSWORD)
    assert opened_by(tmp_path, PROFILE.name, PASSWORD) == KEK
    assert opened_by(tmp_path, PROFILE.name, PASSWORD + " ") is None
    assert opened_by(tmp_path, "somebody else's", PASSWORD) is None
    written = (tmp_path / "password.json").read_bytes()
    assert PASSWORD.encode() not in written
    (tmp_path / "password.json").write_bytes(written[:-9])
    assert opened_by(tmp_path, PROFILE.name, PASSWORD) is None


def test_the_right_password_lifts_the_lock(
    screen: LockScreen, host: FirstWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    field = find(host, QLineEdit, "unlock_password")
    write(PASSWORD, at=field)
    press(Qt.Key.Key_Return, at=field)
    qtbot.waitUntil(lambda: screen.next_words is not None)
    assert screen.next_words == ()
    assert not LockMark(tmp_path).stands()


def test_a_wrong_one_leaves_it_and_may_be_typed_anew(
    screen: LockScreen, host: FirstWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    field = find(host, QLineEdit, "unlock_password")
    write("a guess", at=field)
    press(Qt.Key.Key_Return, at=field)
    qtbot.waitUntil(lambda: find(host, Text, "problem").isVisible())
    qtbot.waitUntil(field.isEnabled)
    assert field.text() == ""
    assert screen.next_words is None
    assert LockMark(tmp_path).stands()


def test_the_server_can_be_asked_instead_and_the_lock_stays_until_it_answered(
    screen: LockScreen, tmp_path: Path
) -> None:
    screen.view.other_way_asked.emit()
    assert screen.next_words == ("--sign-in",)
    assert LockMark(tmp_path).stands()


def test_the_lock_speaks_another_language_at_a_click_and_the_desk_behind_it_too(
    screen: LockScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    pick(screen, "ja")
    qtbot.waitUntil(lambda: i18n.language() == "ja")
    field = find(screen.view, QLineEdit, "unlock_password")
    assert field.placeholderText() == "パスワード"
    assert recall_look("default", tmp_path).language == "ja"
    write(PASSWORD, at=field)
    press(Qt.Key.Key_Return, at=field)
    qtbot.waitUntil(lambda: screen.next_words is not None)
    assert screen.next_words == ("--language-picked=ja",)


def test_who_has_to_wait_does_not_get_round_it_by_another_language(screen: LockScreen) -> None:
    screen.view.refuse(2.0)
    pick(screen, "ja")
    assert i18n.language() == "en"
    assert not find(screen.view, QLineEdit, "unlock_password").isEnabled()


def pick(screen: LockScreen, language: str) -> None:
    click(find(screen.view, LanguageRow).segment(i18n.LANGUAGES.index(language)))


def test_wrong_passwords_are_counted_across_starts(tmp_path: Path) -> None:
    LockMark(tmp_path).set()
    waits = [LockMark(tmp_path).count_wrong() for _ in range(6)]
    assert waits == [0.0, 0.0, 0.0, 2.0, 4.0, 8.0]
    LockMark(tmp_path).set()
    assert LockMark(tmp_path).count_wrong() == 16.0


@given(wrong=st.integers(0, 10**6))
def test_no_wait_is_endless_and_none_is_shorter_than_the_one_before(wrong: int) -> None:
    assert 0 <= wait_after(wrong) <= wait_after(wrong + 1) <= 60


def watched(host: FirstWindow, clock: FakeClock) -> tuple[LockWatch, list[str], QObject]:
    owner, locked = QObject(), list[str]()
    window = host.windowHandle()
    assert window is not None
    watch = LockWatch(window, clock, 300.0, owner)
    watch.due.connect(lambda: locked.append("locked"))
    return watch, locked, owner


def test_hands_on_the_desk_keep_it_open(host: FirstWindow) -> None:
    clock = FakeClock(hanako.NOW)
    watch, locked, _owner = watched(host, clock)
    for _minute in range(9):
        clock.advance(timedelta(minutes=1))
        QTest.keyClick(host.windowHandle(), Qt.Key.Key_A)
        assert not watch.look()
    assert not locked


def test_nobody_there_locks_it_also_when_the_computer_slept(host: FirstWindow) -> None:
    clock = FakeClock(hanako.NOW)
    watch, locked, _owner = watched(host, clock)
    clock.advance(timedelta(minutes=4, seconds=59))
    assert not watch.look()
    clock.advance(timedelta(seconds=1))
    QTest.keyClick(host.windowHandle(), Qt.Key.Key_A)  # the first touch locks, nothing else
    assert locked == ["locked"]
