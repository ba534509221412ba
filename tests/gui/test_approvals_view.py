"""The approvals page by hand and by key: armed first, confirmed second, never by accident."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from agentdesk.desktop.actions import ActionRegistry
from agentdesk.desktop.item_models.approval_choices import Choice
from agentdesk.desktop.item_models.approvals_model import ApprovalsModel, Decided
from agentdesk.desktop.views.approvals.key_guard import QUIET_S
from agentdesk.desktop.views.approvals.keys import SCOPE, register_keys
from agentdesk.desktop.views.approvals.page import ApprovalsPage, bind
from agentdesk.domain.approvals import Decision
from agentdesk.runtime.clock import FakeClock
from tests.gui import approval_samples as sample
from tests.gui.remedy_samples import NOW
from tests.plugins.hands import CONTROL, find, press, write
from tests.plugins.look import SIZES, cut_parts, keep_picture

RAIL_PX, TOP_PX = 56, 52


@dataclass
class Desk:
    page: ApprovalsPage
    model: ApprovalsModel
    clock: FakeClock
    decided: list[Decided] = field(default_factory=list)

    def rest(self) -> None:
        """Let half a second pass with nothing moving."""
        self.clock.advance(timedelta(seconds=QUIET_S))


@pytest.fixture
def desk(qtbot: QtBot, light: None) -> Desk:
    clock = FakeClock(NOW)
    made = Desk(ApprovalsPage(clock), ApprovalsModel(sample.facts()), clock)
    qtbot.addWidget(made.page)
    bind(made.page, made.model)
    made.model.decided.connect(made.decided.append)
    registry = ActionRegistry(made.page)
    register_keys(registry, made.page)
    registry.set_active_scopes([SCOPE])
    made.page.resize(1384, 848)
    with qtbot.waitActive(made.page):
        made.page.show()
        made.page.activateWindow()
    queue(made.page).setFocus()
    made.rest()
    return made


def queue(page: ApprovalsPage) -> QListView:
    return find(page, QListView)


def confirm() -> None:
    press(Qt.Key.Key_Return, CONTROL)


def test_a_arms_and_control_enter_confirms(desk: Desk) -> None:
    press(Qt.Key.Key_A)
    assert desk.decided == []
    confirm()
    assert [(one.request_id, one.decision) for one in desk.decided] == [
        (sample.FIRST, Decision.APPROVE)
    ]


def test_control_enter_alone_decides_nothing(desk: Desk) -> None:
    confirm()
    assert desk.decided == []


def test_no_key_counts_while_the_row_has_just_changed(desk: Desk) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_A)
    assert desk.page.detail.decide.armed is None
    desk.rest()
    press(Qt.Key.Key_A)
    confirm()
    assert [one.request_id for one in desk.decided] == [sample.SECOND]


def test_a_request_that_leaves_the_queue_takes_its_arming_along(desk: Desk) -> None:
    press(Qt.Key.Key_A)
    desk.model.show_facts(sample.facts(sample.request(sample.SECOND, sample.CHEN, "陳怡君", "")))
    confirm()
    desk.rest()
    confirm()
    assert desk.decided == []


def test_a_request_that_changed_on_screen_must_be_looked_at_again(desk: Desk) -> None:
    press(Qt.Key.Key_A)
    changed = sample.request(sample.FIRST, sample.KLEIN, "Klein", "", version=2)
    desk.model.show_facts(sample.facts(changed))
    confirm()
    assert desk.decided == []


def test_declining_needs_words(desk: Desk) -> None:
    press(Qt.Key.Key_D)
    desk.rest()
    confirm()
    assert desk.decided == []
    write("credited last week", at=desk.page.detail.decide.fields.words)
    desk.rest()
    confirm()
    assert [(one.decision, one.words) for one in desk.decided] == [
        (Decision.DECLINE, "credited last week")
    ]


def test_an_offer_takes_its_amount_and_its_words(desk: Desk) -> None:
    card = desk.page.detail.decide
    press(Qt.Key.Key_O)
    card.fields.offer.selectAll()
    write("230", at=card.fields.offer)
    write("one month, not two", at=card.fields.words)
    desk.rest()
    confirm()
    assert [part.amount_minor for part in desk.decided[0].offer] == [23_000]


def test_an_offer_is_never_above_what_was_asked(desk: Desk) -> None:
    card = desk.page.detail.decide
    press(Qt.Key.Key_O)
    card.fields.offer.selectAll()
    write("261", at=card.fields.offer)
    write("more", at=card.fields.words)
    desk.rest()
    confirm()
    assert desk.decided == []


def test_letters_typed_into_the_words_arm_nothing(desk: Desk) -> None:
    desk.page.detail.decide.fields.words.setFocus()
    desk.rest()
    for key in (Qt.Key.Key_A, Qt.Key.Key_D, Qt.Key.Key_O):
        press(key)
    assert desk.page.detail.decide.armed is None
    assert desk.page.detail.decide.fields.words.toPlainText() == "ado"


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_A])
def test_escape_leaves_what_was_armed(desk: Desk, key: Qt.Key) -> None:
    """D leads into the words, A leaves the focus in the queue."""
    desk.rest()
    press(key)
    assert desk.page.detail.decide.armed is not None
    press(Qt.Key.Key_Escape)
    assert desk.page.detail.decide.armed is None


def test_a_double_click_arms_and_does_not_decide(desk: Desk) -> None:
    card = desk.page.detail.decide
    card.press(Choice.APPROVE)
    card.press(Choice.APPROVE)
    assert desk.decided == []
    desk.rest()
    card.press(Choice.APPROVE)
    assert len(desk.decided) == 1


def test_words_being_written_stay_while_the_clock_runs(desk: Desk) -> None:
    write("look", at=desk.page.detail.decide.fields.words)
    desk.model.show_facts(replace(sample.facts(), now=NOW.replace(minute=8)))
    assert desk.page.detail.decide.fields.words.toPlainText() == "look"


def test_an_empty_queue_says_so(desk: Desk) -> None:
    desk.model.show_facts(replace(sample.facts(), requests=()))
    assert not desk.page.detail.decide.isVisible()


@pytest.mark.parametrize("size", sorted(SIZES))
@pytest.mark.parametrize("state", ["waiting", "offer", "own", "decided", "empty"])
def test_no_word_of_the_page_is_cut(qtbot: QtBot, mode: str, size: str, state: str) -> None:
    facts = sample.facts()
    if state == "own":
        mine = sample.request(sample.FIRST, sample.KLEIN, "Klein", "", requester=sample.SUPERVISOR)
        facts = sample.facts(mine)
    if state == "empty":
        facts = replace(facts, requests=())
    clock = FakeClock(NOW)
    page, model = ApprovalsPage(clock), ApprovalsModel(facts)
    qtbot.addWidget(page)
    bind(page, model)
    model.show_decided(state == "decided")
    width, height = SIZES[size]
    page.resize(width - RAIL_PX, height - TOP_PX)
    page.show()
    if state == "offer":
        page.detail.decide.press(Choice.OFFER)
    QApplication.processEvents()
    keep_picture(page, f"approvals_{state}_{mode}_{size}")
    assert cut_parts(page) == []


@pytest.mark.parametrize("size", sorted(SIZES))
def test_the_page_holds_with_longer_words(qtbot: QtBot, longer_words: None, size: str) -> None:
    page, model = ApprovalsPage(FakeClock(NOW)), ApprovalsModel(sample.facts())
    qtbot.addWidget(page)
    bind(page, model)
    width, height = SIZES[size]
    page.resize(width - RAIL_PX, height - TOP_PX)
    page.show()
    QApplication.processEvents()
    keep_picture(page, f"approvals_longer_words_{size}")
    assert cut_parts(page) == []


def test_a_row_is_as_wide_as_the_queue_whatever_the_window_was(desk: Desk) -> None:
    """Measured while the window was wide, then shown in a narrow one: nothing is pushed out."""
    shown = queue(desk.page)
    desk.page.resize(1900, 848)
    shown.doItemsLayout()
    wide = shown.visualRect(shown.model().index(0, 0)).width()
    shown.setFixedWidth(300)
    QCoreApplication.processEvents()
    row = shown.visualRect(shown.model().index(0, 0))
    assert row.width() == shown.viewport().width() < wide
    assert shown.horizontalScrollBar().maximum() == 0
