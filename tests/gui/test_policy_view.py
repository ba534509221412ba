"""The policy by hand and by key: typed, rehearsed, proposed by one person, confirmed by another."""

from dataclasses import dataclass, field, replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from agentdesk.desktop.actions import ActionRegistry
from agentdesk.desktop.item_models.limit_form import LimitForm
from agentdesk.desktop.item_models.policy import ActsView, PolicyView, RehearsalView, StartView
from agentdesk.desktop.item_models.policy_settings import LevelForm, SettingsForm
from agentdesk.desktop.views.gallery import sample_policy as sample
from agentdesk.desktop.views.policy.keys import SCOPE, register_keys
from agentdesk.desktop.views.policy.page import PolicyPage
from agentdesk.desktop.widgets.check import CheckLine
from agentdesk.desktop.widgets.choice_tile import ChoiceTile
from tests.plugins.hands import CONTROL, click, find, press, write
from tests.plugins.look import SIZES, cut_parts, keep_picture

RAIL_PX, TOP_PX = 56, 52


@dataclass
class Office:
    page: PolicyPage
    said: list[tuple[object, ...]] = field(default_factory=list)


@pytest.fixture
def office(qtbot: QtBot, light: None) -> Office:
    made = Office(PolicyPage())
    page, said = made.page, made.said
    qtbot.addWidget(page)
    page.version_chosen.connect(lambda key: said.append(("version", key)))
    page.limits.amount_changed.connect(lambda number, minor: said.append((number, minor)))
    page.acts.propose_asked.connect(lambda words: said.append(("propose", words)))
    page.acts.confirm_asked.connect(lambda: said.append(("confirm",)))
    page.acts.withdraw_asked.connect(lambda words: said.append(("withdraw", words)))
    page.acts.discard_asked.connect(lambda: said.append(("undo",)))
    page.rehearsal.asked.connect(lambda: said.append(("rehearse",)))
    registry = ActionRegistry(page)
    register_keys(registry, page)
    registry.set_active_scopes([SCOPE])
    page.show_policy(sample.policy())
    page.resize(1384, 848)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return made


def test_a_figure_is_typed_from_the_keyboard(office: Office) -> None:
    press(Qt.Key.Key_E)
    write("250")
    assert office.said[-1] == (0, 25_000)


def test_a_count_takes_whole_numbers_only(office: Office) -> None:
    press(Qt.Key.Key_E)
    for _step in range(6):  # each figure is followed by the button that opens its limit
        press(Qt.Key.Key_Tab)
    write("1.5")
    assert office.said == [(3, 1)]


def test_words_and_a_proposal_leave_after_two_presses(office: Office, qtbot: QtBot) -> None:
    write("Fewer waits in the autumn", at=find(office.page, QPlainTextEdit, "policy_words"))
    office.page.acts.propose.setFocus()
    press(Qt.Key.Key_P)
    assert office.said == []
    qtbot.waitUntil(lambda: office.page.acts.propose.ripe)
    press(Qt.Key.Key_Return, CONTROL)
    assert office.said == [("propose", "Fewer waits in the autumn")]


def test_without_words_the_key_leads_to_them(office: Office) -> None:
    press(Qt.Key.Key_P)
    assert not office.page.acts.propose.armed
    assert find(office.page, QPlainTextEdit, "policy_words").hasFocus()


def test_the_second_person_confirms(office: Office, qtbot: QtBot) -> None:
    acts = ActsView(confirms=True, withdraws=True, hint="You are the second person.")
    office.page.show_policy(sample.policy(chosen="8", acts=acts))
    press(Qt.Key.Key_P)  # nothing of one's own to propose here
    press(Qt.Key.Key_C)
    qtbot.waitUntil(lambda: office.page.acts.confirm.ripe)
    press(Qt.Key.Key_Return, CONTROL)
    assert office.said == [("confirm",)]


def test_whoever_proposed_it_has_no_button_that_confirms(office: Office) -> None:
    office.page.show_policy(sample.policy(chosen="8", acts=ActsView(withdraws=True, hint="…")))
    press(Qt.Key.Key_C)
    press(Qt.Key.Key_Return, CONTROL)
    assert office.said == []
    assert not office.page.acts.confirm.isVisible()


def test_a_limit_is_filled_in_kept_and_left_by_key(office: Office) -> None:
    office.page.show_policy(sample.policy(form=sample.LEGAL_LIMIT))
    limit = office.page.limit
    assert limit.scope.hasFocus()
    filled: list[LimitForm] = []
    limit.edited.connect(filled.append)
    limit.kept.connect(lambda: office.said.append(("kept",)))
    limit.left.connect(lambda: office.said.append(("left",)))
    press(Qt.Key.Key_Down)  # from a customer to a team's pool
    limit.place.setFocus()
    limit.place.selectAll()
    write("tw")
    assert (filled[0].scope, filled[-1].place) == ("team_pool", "tw")
    press(Qt.Key.Key_Return, CONTROL)
    press(Qt.Key.Key_Escape)
    assert office.said == [("kept",), ("left",)]


def test_what_does_not_go_together_is_not_kept(office: Office) -> None:
    wrong = replace(sample.LEGAL_LIMIT, problem="Some kinds are counted under a name.")
    office.page.show_policy(sample.policy(form=wrong))
    office.page.limit.kept.connect(lambda: office.said.append(("kept",)))
    press(Qt.Key.Key_Return, CONTROL)
    assert office.said == []


def test_other_settings_are_typed_too(office: Office) -> None:
    settings: list[SettingsForm] = []
    levels: list[tuple[LevelForm, ...]] = []
    page = office.page
    page.settings.edited.connect(settings.append)
    page.levels.edited.connect(levels.append)
    page.settings.expires.setFocus()
    write("20")
    page.settings.reasons.setFocus()
    press(Qt.Key.Key_End, CONTROL)
    press(Qt.Key.Key_Return)
    write("Quality")
    click(find(page.levels, CheckLine))
    assert settings[-1].expires_min == 20
    assert settings[-1].reasons.splitlines()[-2:] == ["Outage", "Quality"]
    assert levels[-1][0].other_teams


def test_a_day_to_begin_is_typed(office: Office) -> None:
    days: list[date] = []
    office.page.acts.start.day_typed.connect(days.append)
    office.page.show_policy(STATES["another_day"])
    assert office.page.acts.start.day.hasFocus()
    write("2027-01-15")
    assert days[-1] == date(2027, 1, 15)
    assert not office.page.acts.propose.isEnabled()  # something else is wrong with it


def test_rehearse_and_undo_have_keys(office: Office) -> None:
    press(Qt.Key.Key_R)
    press(Qt.Key.Key_U)
    assert office.said == [("rehearse",), ("undo",)]


def test_a_rehearsal_under_way_is_not_asked_for_again(office: Office) -> None:
    running = RehearsalView(spans=sample.SPANS, running=True)
    office.page.show_policy(sample.policy(rehearsal=running))
    press(Qt.Key.Key_R)
    assert office.said == []


def test_a_version_is_chosen_at_the_left(office: Office) -> None:
    click(office.page.findChildren(ChoiceTile)[0])
    assert office.said == [("version", "8")]


EMPTY = PolicyView(
    (),
    "",
    "",
    "",
    sample.ALONE,
    (),
    settings=None,
    acts=ActsView(),
    rehearsal=RehearsalView(spans=sample.SPANS),
    empty="none",
)
STATES: dict[str, PolicyView] = {
    "typed": sample.policy(),
    "second_person": sample.policy(
        chosen="8", acts=ActsView(confirms=True, withdraws=True, hint="You are the second person.")
    ),
    "limit": sample.policy(form=sample.LEGAL_LIMIT),
    "another_day": sample.policy(
        acts=ActsView(
            proposes=True,
            discards=True,
            start=StartView(sample.START.options, "another", types_day=True),
            problem="There is such a limit already.",
        )
    ),
    "looking": sample.policy(acts=ActsView(), rehearsal=RehearsalView(spans=sample.SPANS)),
    "empty": EMPTY,
}


@pytest.mark.parametrize("size", sorted(SIZES))
@pytest.mark.parametrize("state", sorted(STATES))
def test_no_word_of_the_page_is_cut(qtbot: QtBot, mode: str, size: str, state: str) -> None:
    page = PolicyPage()
    qtbot.addWidget(page)
    width, height = SIZES[size]
    page.resize(width - RAIL_PX, height - TOP_PX)
    page.show_policy(STATES[state])
    page.show()
    QApplication.processEvents()
    keep_picture(page, f"policy_{state}_{mode}_{size}")
    assert cut_parts(page) == []


@pytest.mark.parametrize("size", sorted(SIZES))
def test_the_page_holds_with_longer_words(qtbot: QtBot, longer_words: None, size: str) -> None:
    page = PolicyPage()
    qtbot.addWidget(page)
    width, height = SIZES[size]
    page.resize(width - RAIL_PX, height - TOP_PX)
    page.show_policy(sample.policy())
    page.show()
    QApplication.processEvents()
    keep_picture(page, f"policy_longer_words_{size}")
    assert cut_parts(page) == []
