"""The remedy panel by hand and by key: chosen, filled in, given once."""

from dataclasses import dataclass, field, replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from agentdesk.desktop.actions import ActionRegistry
from agentdesk.desktop.item_models.remedy_facts import RemedyFacts
from agentdesk.desktop.item_models.remedy_model import RemedyModel
from agentdesk.desktop.views.remedies.keys import SCOPE, register_keys
from agentdesk.desktop.views.remedies.panel import RemedyPanel, steps_of
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.check import CheckLine
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.money_edit import MoneyEdit
from agentdesk.desktop.widgets.reading_order import turn_focus
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.tile import KeyTile
from agentdesk.domain.empowerment import Used
from agentdesk.domain.remedies import RemedyKind
from tests.gui import remedy_samples as sample
from tests.plugins.dials import AGENT_DAY
from tests.plugins.hands import CONTROL, click, find, press, write
from tests.plugins.look import SIZES, cut_parts, keep_picture

COLUMN_PX = 364
AROUND_PX = 198  # top bar, tabs, header, strip and foot of the desk


class Window(Surface):
    """Tab goes through it as through the desk's own."""

    def focusNextPrevChild(self, onwards: bool) -> bool:  # noqa: N802  Qt's own
        return turn_focus(self, onwards=onwards)


@dataclass
class Desk:
    """A window with the panel at its right and something else that can have the focus."""

    window: Surface
    panel: RemedyPanel
    model: RemedyModel
    elsewhere: QPushButton
    given: list[bool] = field(default_factory=list)


def bind(panel: RemedyPanel, model: RemedyModel) -> None:
    """Join them by the window's own table; here one plan is always in front."""
    model.changed.connect(panel.show_panel)
    for signal, step in steps_of(panel):
        signal.connect(partial(step, model))
    panel.show_panel(model.view())


@pytest.fixture
def desk(qtbot: QtBot, light: None) -> Desk:
    window = Window("surface")
    qtbot.addWidget(window)
    made = Desk(window, RemedyPanel(), RemedyModel(sample.facts()), QPushButton("timeline"))
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(made.elsewhere)
    row.addWidget(made.panel)
    bind(made.panel, made.model)
    registry = ActionRegistry(window)
    register_keys(registry, made.panel, lambda: made.panel)
    registry.set_active_scopes([SCOPE])
    made.panel.give_asked.connect(lambda: made.given.append(True))
    made.panel.setFixedWidth(COLUMN_PX)
    window.resize(600, 700)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.elsewhere.setFocus()
    return made


def button(panel: RemedyPanel) -> Button:
    return next(part for part in panel.findChildren(Button) if part.isVisible())


def test_one_key_takes_the_plan_and_the_button_says_both(desk: Desk) -> None:
    press(Qt.Key.Key_P)
    assert button(desk.panel).text() == "Give both now"
    assert desk.model.plan.kinds() == {RemedyKind.RESHIP, RemedyKind.CREDIT}


def test_a_number_key_chooses_a_kind_and_asks_for_its_amount(desk: Desk) -> None:
    press(Qt.Key.Key_5)
    edit = QApplication.focusWidget()
    assert isinstance(edit, MoneyEdit)
    write("20", at=edit)
    press(Qt.Key.Key_Return, CONTROL)
    assert desk.model.drafts()[0].amount_minor == 2_000
    assert desk.given == [True]


def test_control_enter_gives_nothing_while_the_focus_is_elsewhere(desk: Desk) -> None:
    press(Qt.Key.Key_P)
    desk.elsewhere.setFocus()
    press(Qt.Key.Key_Return, CONTROL)
    assert desk.given == []


def test_what_cannot_be_given_is_not_given_by_key_either(desk: Desk) -> None:
    press(Qt.Key.Key_5)
    press(Qt.Key.Key_Return, CONTROL)
    assert desk.given == []
    assert not button(desk.panel).isEnabled()


def test_typing_an_amount_is_not_disturbed_by_the_budgets_it_moves(desk: Desk) -> None:
    press(Qt.Key.Key_5)
    edit = QApplication.focusWidget()
    assert isinstance(edit, MoneyEdit)
    edit.selectAll()
    write("260.5", at=edit)
    assert edit.text() == "260.5"
    assert "$260.50" in button(desk.panel).text()


def test_why_it_is_asked_is_reached_by_tab_and_goes_with_the_plan(qtbot: QtBot, desk: Desk) -> None:
    press(Qt.Key.Key_5)
    write("260")
    field = find(desk.panel, QLineEdit, "why")
    assert field.isVisible()
    qtbot.waitUntil(lambda: all(part.isVisible() for part in desk.panel.findChildren(Select)))
    for _press in range(3):  # past the reason and the budgets
        press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is field
    write("Second torn bag, 5 kg", at=field)
    assert desk.model.plan.kinds() == {RemedyKind.CREDIT}
    assert desk.model.words() == "Second torn bag, 5 kg"
    press(Qt.Key.Key_Return, CONTROL)
    assert desk.given == [True]


def test_words_for_the_supervisor_stay_while_the_amount_is_thought_over(desk: Desk) -> None:
    press(Qt.Key.Key_5)
    desk.model.set_amount(RemedyKind.CREDIT, 26_000)
    desk.panel.words_typed.emit("Second torn bag")
    field = find(desk.panel, QLineEdit, "why")
    desk.model.set_amount(RemedyKind.CREDIT, 2_000)
    assert field.isHidden()
    assert desk.model.words() == ""
    desk.model.set_amount(RemedyKind.CREDIT, 26_000)
    assert field.text() == "Second torn bag"


def test_a_click_ticks_a_line_and_the_tile_takes_the_kind_away(desk: Desk) -> None:
    tile = next(part for part in desk.panel.findChildren(KeyTile) if part.text() == "Refund")
    click(tile)
    line = desk.panel.findChildren(CheckLine)[0]
    click(line)
    assert line.text() == "Grain-free 5 kg, 1 of 2"
    assert line.isChecked()
    click(tile)
    assert desk.model.drafts() == []
    assert not tile.isChecked()


def test_not_now_takes_the_suggestion_away(desk: Desk) -> None:
    desk.panel.suggestion_hidden.emit()
    assert desk.model.view().suggestion is None
    press(Qt.Key.Key_P)
    assert desk.model.drafts() == []


def facts_when(state: str) -> RemedyFacts:
    """The server is there or not, and something came along for when it is not, or nothing."""
    if state in {"along", "beyond", "left"}:
        return sample.offline(sample.budget_along(left_minor=4_000))
    if state == "aside":
        used = dict(sample.facts().used) | {AGENT_DAY: Used(13_170, 10_000)}
        return replace(sample.facts(), used=used, leased={AGENT_DAY: 10_000})
    return sample.facts(online=state != "offline")


@pytest.mark.parametrize("size", sorted(SIZES))
@pytest.mark.parametrize(
    "state", ["plan", "asks", "hard", "aside", "offline", "along", "beyond", "left", "every_kind"]
)
def test_no_word_of_the_panel_is_cut(qtbot: QtBot, mode: str, size: str, state: str) -> None:
    model = RemedyModel(facts_when(state))
    if state in {"along", "beyond"}:
        model.toggle_kind(RemedyKind.CREDIT)
    elif state != "left":
        model.use_suggestion()
    amounts = {"asks": 26_000, "hard": 90_000, "along": 2_000, "beyond": 6_000}
    if state in amounts:
        model.set_amount(RemedyKind.CREDIT, amounts[state])
    if state == "every_kind":
        for kind in set(RemedyKind) - model.plan.kinds():
            model.toggle_kind(kind)
    ground = Surface("surface")
    qtbot.addWidget(ground)
    panel = RemedyPanel()
    row = QHBoxLayout(ground)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(panel)
    bind(panel, model)
    ground.resize(COLUMN_PX, SIZES[size][1] - AROUND_PX)
    ground.show()
    QApplication.processEvents()
    keep_picture(ground, f"remedies_{state}_{mode}_{size}")
    assert cut_parts(ground) == []


def test_the_panel_holds_with_longer_words(qtbot: QtBot, longer_words: None) -> None:
    model = RemedyModel(sample.facts())
    model.use_suggestion()
    model.set_amount(RemedyKind.CREDIT, 26_000)
    for kind in set(RemedyKind) - model.plan.kinds():
        model.toggle_kind(kind)
    ground = Surface("surface")
    qtbot.addWidget(ground)
    panel = RemedyPanel()
    row = QHBoxLayout(ground)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(panel)
    bind(panel, model)
    ground.resize(COLUMN_PX, SIZES["wide"][1] - AROUND_PX)
    ground.show()
    QApplication.processEvents()
    keep_picture(ground, "remedies_longer_words")
    assert cut_parts(ground) == []
