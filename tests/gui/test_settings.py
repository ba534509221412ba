"""The settings: what is chosen counts at once, is kept, and reaches every corner by keys."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.cache.shapes import StoredHere
from agentdesk.desktop import i18n, theme
from agentdesk.desktop.item_models.made_of import made_of
from agentdesk.desktop.item_models.own_record import OwnRecordFacts, build_own_record
from agentdesk.desktop.item_models.preferences import Choices, Preferences
from agentdesk.desktop.item_models.settings import SettingsFacts, build_settings, lock_options
from agentdesk.desktop.views.settings.page import SettingsPage
from agentdesk.desktop.widgets.fact_list import FactList
from agentdesk.desktop.widgets.switch import Switch
from agentdesk.desktop.widgets.text import Text
from agentdesk.protocol.audit import AuditEntry
from agentdesk.protocol.own_record import OwnFigures, OwnRecord
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.hands import CONTROL, click, find, focused, press
from tests.plugins.look import SIZES, cut_parts, keep_picture
from tests.plugins.seat import Seat

RAIL_PX, TOP_PX = 56, 52
FACTS = SettingsFacts(
    now=hanako.NOW,
    currency="USD",
    lock_after_s=300.0,
    server="https://desk.example.com",
    profile="mika@desk.example.com-0123456789ab",
    version="0.1.0",
    stored=StoredHere(512, 48_213, 3, 2, 61_400_000),
    synced_at=hanako.NOW,
    made_of=made_of(),
)


def open_settings(seat: Seat) -> SettingsPage:
    seat.window.activateWindow()
    press(Qt.Key.Key_Comma, CONTROL, at=seat.window)
    page = find(seat.window, SettingsPage)
    assert page.isVisible()
    return page


def words(part: QWidget) -> str:
    return " ".join(text.text() for text in part.findChildren(Text))


def test_it_is_reached_and_walked_without_a_mouse(seat: Seat) -> None:
    page = open_settings(seat)
    assert focused().objectName() == "settings_look"
    for key in ("language", "keys"):
        press(Qt.Key.Key_Down)
        assert page.open_key == key
    press(Qt.Key.Key_Tab)
    assert focused().objectName() == "settings_single_keys"
    press(Qt.Key.Key_Space)
    assert not seat.work.preferences.choices.single_keys
    press(Qt.Key.Key_1, CONTROL)
    assert not page.isVisible()


def test_a_single_key_that_is_switched_off_does_nothing_and_the_choice_stays(
    seat: Seat, take_seat: Callable[[Me], Seat], qtbot: QtBot
) -> None:
    page = open_settings(seat)
    page.turn_to("keys")
    click(find(page, Switch, "settings_single_keys"))
    seat.window.go("desk")
    seat.desk.open(hanako.HANAKO)
    press(Qt.Key.Key_N, at=seat.window)
    assert not seat.window.desk_view.notes.isVisible()
    qtbot.waitUntil(lambda: not Preferences(seat.store.preferences).choices.single_keys)
    again = take_seat(hanako.ME)
    seat.window.hide()
    with qtbot.waitActive(again.window):
        again.window.activateWindow()
    again.desk.open(hanako.HANAKO)
    press(Qt.Key.Key_N, at=again.window)
    assert not again.window.desk_view.notes.isVisible()
    again.work.preferences.choose(single_keys=True)
    press(Qt.Key.Key_N, at=again.window)
    assert again.window.desk_view.notes.isVisible()


def test_a_lock_may_come_sooner_and_never_later() -> None:
    offered = [int(key) for key, _words in lock_options(300.0)]
    assert offered == [0, 2, 1]
    assert [key for key, _words in lock_options(60.0)] == ["0"]


def test_what_lies_here_is_counted_when_somebody_looks(seat: Seat, qtbot: QtBot) -> None:
    stored = seat.store.stored_here()
    assert stored.rows > 0
    assert stored.bytes > 0
    page = open_settings(seat)
    page.turn_to("data")
    assert "being counted" in words(page.data)
    # a seat has no files of its own to count: the desktop gives it the way to
    object.__setattr__(seat.work.about, "stored", seat.store.stored_here)
    seat.window.go("desk")
    seat.window.go("settings")
    qtbot.waitUntil(lambda: "being counted" not in words(page.data))
    assert i18n.number(stored.rows) in words(page.data)


def test_every_part_the_desktop_is_made_of_says_its_licence(seat: Seat) -> None:
    page = open_settings(seat)
    page.turn_to("about")
    told = words(page.about)
    for name, _version, terms in made_of():
        assert name in told
        assert terms
    assert len(page.about.findChildren(FactList)) == 2


@pytest.fixture(params=i18n.LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    spoken = str(request.param)
    i18n.install(qapp, spoken)
    theme.apply(qapp, theme.load("light", spoken))
    yield spoken
    i18n.install(qapp, "en")
    theme.apply(qapp, theme.load("light"))


def test_no_word_of_any_section_is_cut(qtbot: QtBot, language: str) -> None:
    page = SettingsPage()
    qtbot.addWidget(page)
    page.show_settings(build_settings(Choices(japanese_era=True), FACTS))
    page.show()
    for size, (width, height) in SIZES.items():
        page.resize(width - RAIL_PX, height - TOP_PX)
        page.record.show_record(build_own_record(OwnRecordFacts(hanako.NOW, (), *_told())))
        for section in page.sections:
            page.turn_to(section.key)
            QApplication.processEvents()
            keep_picture(page, f"settings_{section.key}_{language}_{size}")
            assert cut_parts(page) == []


def entry(seq: int, action: str, who: str, about: str = "user") -> AuditEntry:
    return AuditEntry(seq, hanako.NOW, action, about, "0" * 36, user_id=who, user_name=f"{who} S.")


def _told() -> tuple[Any, ...]:
    return tuple(RECORD.figures), tuple(RECORD.about_me), tuple(RECORD.acts)


RECORD = OwnRecord(
    [entry(9, "note.add", "mika", "note"), entry(8, "customer.read", "mika", "customer")],
    None,
    [OwnFigures(hanako.NOW, 7, 31, 3, 5, 1), OwnFigures(hanako.NOW, 140, 512, 44, 96, 18)],
    [entry(7, "user.read", "auditor")],
)


def test_what_is_recorded_about_me_is_mine_to_see(seat: Seat, qtbot: QtBot) -> None:
    """The bridge has no server here: what it would answer is put in its place."""
    page = open_settings(seat)
    page.turn_to("record")
    qtbot.waitUntil(lambda: "on the server" in words(page.record))
    people = (("auditor", "auditor S."),)
    facts = OwnRecordFacts(hanako.NOW, people, *_told())
    page.record.show_record(build_own_record(facts))
    assert "customers looked at" in words(page.record)
    QApplication.processEvents()
    assert top_of(page, "140") < top_of(page, "auditor S.")  # own figures first


def top_of(page: QWidget, text: str) -> int:
    shown = next(part for part in page.findChildren(Text) if part.text() == text)
    return shown.mapTo(page, shown.rect().topLeft()).y()


def test_the_defaults_change_nothing_for_anybody() -> None:
    assert Choices().single_keys
    assert Choices().theme == "system"
