"""The team's money by hand and by key: a day is closed by two presses, half a second apart."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agentdesk.desktop.actions import ActionRegistry
from agentdesk.desktop.item_models.day_close import DayView
from agentdesk.desktop.views.gallery import sample_money as sample
from agentdesk.desktop.views.money.keys import SCOPE, register_keys
from agentdesk.desktop.views.money.page import MoneyPage
from agentdesk.desktop.widgets.answer_line import AnswerLine
from agentdesk.desktop.widgets.armed_button import ArmedButton
from agentdesk.desktop.widgets.chip import ChipButton
from tests.plugins.hands import CONTROL, click, find, press, write
from tests.plugins.look import SIZES, cut_parts, keep_picture

RAIL_PX, TOP_PX = 56, 52


@dataclass
class Office:
    page: MoneyPage
    closed: list[bool] = field(default_factory=list)
    exported: list[str] = field(default_factory=list)
    days: list[str] = field(default_factory=list)
    retried: list[tuple[str, str]] = field(default_factory=list)

    @property
    def close(self) -> ArmedButton:
        return self.page.day.close_card.close_day


@pytest.fixture
def office(qtbot: QtBot, light: None) -> Office:
    made = Office(MoneyPage())
    qtbot.addWidget(made.page)
    page = made.page
    page.close_asked.connect(lambda: made.closed.append(True))
    page.export_asked.connect(made.exported.append)
    page.day_chosen.connect(made.days.append)
    page.retry_asked.connect(lambda *told: made.retried.append(told))
    registry = ActionRegistry(page)
    register_keys(registry, page)
    registry.set_active_scopes([SCOPE])
    page.show_money(sample.money())
    page.resize(1384, 848)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return made


def test_a_day_is_closed_by_arming_and_confirming(office: Office, qtbot: QtBot) -> None:
    press(Qt.Key.Key_L)
    assert office.close.armed
    press(Qt.Key.Key_Return, CONTROL)
    assert office.closed == [], "half a second has not passed"
    qtbot.waitUntil(lambda: office.close.ripe)
    press(Qt.Key.Key_Return, CONTROL)
    assert office.closed == [True]


def test_control_enter_alone_closes_nothing(office: Office) -> None:
    press(Qt.Key.Key_Return, CONTROL)
    assert office.closed == []


def test_escape_and_going_elsewhere_disarm(office: Office) -> None:
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_Escape)
    assert not office.close.armed
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_Tab)
    assert not office.close.armed


def test_another_day_is_never_armed(office: Office) -> None:
    press(Qt.Key.Key_L)
    office.page.show_money(sample.money(sample.open_day(key=sample.BEFORE)))
    assert not office.close.armed


def test_a_day_whose_books_differ_stays_open_and_says_why(office: Office) -> None:
    office.page.show_money(sample.money(sample.differing_day()))
    press(Qt.Key.Key_L)
    assert not office.close.armed
    assert "lack $24" in find(office.page, AnswerLine).text()


def test_what_has_failed_can_be_tried_again(office: Office) -> None:
    office.page.show_money(sample.money(sample.differing_day()))
    again = [b for b in office.page.findChildren(ChipButton) if b.text() == "Try again"]
    click(again[0])
    assert office.retried == [(sample.FAILED, "klein")]


def test_a_refund_made_by_hand_is_settled_with_words(office: Office, qtbot: QtBot) -> None:
    office.page.show_money(sample.money(sample.differing_day()))
    settled: list[tuple[object, ...]] = []
    office.page.settle_asked.connect(lambda *said: settled.append(said))
    press(Qt.Key.Key_S)
    form = office.page.day.unsettled.form
    assert form.reference.hasFocus()
    write("TR-88")
    assert not form.done.isEnabled(), "whoever reads the books needs words"
    write("paid by bank transfer", at=form.words)
    form.done.setFocus()
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: form.done.ripe)
    press(Qt.Key.Key_Return, CONTROL)
    assert settled == [(sample.FAILED, "klein", True, "TR-88", "paid by bank transfer")]
    assert not form.isVisible()
    assert office.page.hasFocus(), "single keys act again"


def test_what_will_not_be_done_is_said_too_and_escape_leaves(office: Office) -> None:
    office.page.show_money(sample.money(sample.differing_day()))
    form = office.page.day.unsettled.form
    press(Qt.Key.Key_S)
    press(Qt.Key.Key_Escape)
    assert not form.isVisible()
    press(Qt.Key.Key_L)  # a letter is a key again, though this day cannot be closed
    assert office.closed == []


@pytest.mark.parametrize("size", sorted(SIZES))
def test_no_word_of_settling_is_cut(qtbot: QtBot, longer_words: None, size: str) -> None:
    page = MoneyPage()
    qtbot.addWidget(page)
    width, height = SIZES[size]
    page.resize(width - RAIL_PX, height - TOP_PX)
    page.show_money(sample.money(sample.differing_day()))
    page.show()
    page.day.unsettled.settle_first()
    QApplication.processEvents()
    keep_picture(page, f"money_settle_{size}")
    assert cut_parts(page) == []


def test_keys_turn_the_days_and_export(office: Office) -> None:
    press(Qt.Key.Key_B)
    press(Qt.Key.Key_N)  # the newest is shown: there is none after it
    press(Qt.Key.Key_E)
    assert (office.days, office.exported) == ([sample.BEFORE], ["csv"])


def test_without_the_server_the_pools_stay_and_the_books_say_where_they_are(
    office: Office,
) -> None:
    office.page.show_money(sample.money(sample.away()))
    assert not office.close.isVisible()
    press(Qt.Key.Key_L)
    assert office.closed == []


STATES: dict[str, DayView] = {
    "open": sample.open_day(),
    "differing": sample.differing_day(),
    "empty": sample.open_day(match=(), verdict=None, accounts=(), can_close=False),
    "away": sample.away(),
}


@pytest.mark.parametrize("size", sorted(SIZES))
@pytest.mark.parametrize("state", sorted(STATES))
def test_no_word_of_the_page_is_cut(qtbot: QtBot, mode: str, size: str, state: str) -> None:
    page = MoneyPage()
    qtbot.addWidget(page)
    width, height = SIZES[size]
    page.resize(width - RAIL_PX, height - TOP_PX)
    page.show_money(sample.money(STATES[state]))
    page.show()
    QApplication.processEvents()
    keep_picture(page, f"money_{state}_{mode}_{size}")
    assert cut_parts(page) == []


@pytest.mark.parametrize("size", sorted(SIZES))
def test_the_page_holds_with_longer_words(qtbot: QtBot, longer_words: None, size: str) -> None:
    page = MoneyPage()
    qtbot.addWidget(page)
    width, height = SIZES[size]
    page.resize(width - RAIL_PX, height - TOP_PX)
    page.show_money(sample.money(sample.differing_day()))
    page.show()
    QApplication.processEvents()
    keep_picture(page, f"money_longer_words_{size}")
    assert cut_parts(page) == []
