"""Every screen for whoever does not see it, or has no mouse: heard, and gone through by Tab."""

import re
from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from agentdesk.desktop import theme
from agentdesk.desktop.scenes.catalogue import SCENES
from agentdesk.desktop.scenes.pictures import settle
from agentdesk.desktop.scenes.stage import Stage
from agentdesk.desktop.tasks import Ticker
from agentdesk.desktop.views.remedies.part_card import Budgets
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.reading_order import turn_focus
from agentdesk.desktop.widgets.scroll_column import ScrollColumn
from agentdesk.desktop.widgets.segmented import SegmentedControl
from agentdesk.desktop.widgets.table import Cell, Column, Table
from tests.gui.scene_looks import look_at
from tests.plugins import hanako
from tests.plugins.effort import effort
from tests.plugins.hands import press, write
from tests.plugins.screen_reading import heard_in, missed_by_ear
from tests.plugins.seat import Seat
from tests.plugins.source_tree import ROOT
from tests.plugins.tab_walk import missed_by_tab

W = TypeVar("W", bound=QWidget)
LARGEST = 200
MAIN = ("desk", "details", "approvals", "sign_in")
LOOKED_AT = [*MAIN, *(name for name in SCENES if name not in MAIN)]
scenes = [pytest.param(name, marks=pytest.mark.xdist_group(f"scene-{name}")) for name in SCENES]


@pytest.mark.parametrize("name", scenes)
def test_a_screen_can_be_heard(qapp: QApplication, name: str) -> None:
    assert not look_at(name, "en").unheard


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("name", scenes)
def test_tab_goes_through_a_screen_as_one_reads(qapp: QApplication, name: str, mode: str) -> None:
    assert not look_at(name, "en", "dark" if mode == "dark" else "light").by_tab


@pytest.mark.parametrize("name", LOOKED_AT[: effort(len(MAIN), len(LOOKED_AT))])
def test_at_twice_the_size_no_word_is_cut(qapp: QApplication, name: str) -> None:
    seen = look_at(name, "en", "light", LARGEST)
    assert not {size: parts for size, parts in seen.cut.items() if parts}


# ---- what must be found wrong: without it the tests above prove nothing ----------------------


@pytest.fixture
def bad(qtbot: QtBot, light: None) -> Iterator[QWidget]:
    """A window with one of everything that is wrong."""
    window = QWidget()
    column = QVBoxLayout(window)
    qtbot.addWidget(window)
    nameless, same, again = QLineEdit(), QPushButton("Take out"), QPushButton("Take out")
    said = QLabel("")
    rich = QPushButton("Save")
    rich.setToolTip("<span>Save</span>")
    frame, choice, nobody = QFrame(), QComboBox(), QWidget()
    frame.setFrameShape(QFrame.Shape.Box)
    choice.addItems(["Chat"])
    choice.setAccessibleName("Channel")
    nobody.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for part in (nameless, same, again, said, rich, frame, choice, nobody):
        column.addWidget(part)
    window.resize(300, 400)
    window.show()
    yield window
    window.hide()


def test_what_is_wrong_for_the_ear_is_found(bad: QWidget) -> None:
    found = "\n".join(missed_by_ear(bad))
    for why in (
        "it can be reached and has no name",
        "it can be reached and nobody says what it is",
        "words that say nothing",
        "2 times Button 'Take out'",
        "markup is read out: '<span>Save</span>'",
        "it is heard as a window of its own",
        "its name is what is chosen",
    ):
        assert why in found


def test_what_is_wrong_for_tab_is_found(qtbot: QtBot, light: None) -> None:
    window, content = QWidget(), QLabel("line\n" * 80)
    lower, upper, last = QPushButton("lower"), QPushButton("upper"), QPushButton("last")
    area = ScrollColumn(content)
    column = QVBoxLayout(window)
    qtbot.addWidget(window)
    for part in (upper, lower, last, area):
        column.addWidget(part)
    QWidget.setTabOrder(lower, upper)
    QWidget.setTabOrder(upper, last)
    window.setStyleSheet("QPushButton { border: 1px solid; outline: none }")
    window.resize(300, 300)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it is a stop of its own accord
    found = "\n".join(missed_by_tab(window))
    assert "no key scrolls ScrollColumn" in found
    assert "Tab goes back from QPushButton 'lower' to QPushButton 'upper'" in found
    assert "nothing shows that the focus is at QPushButton" in found


# ---- single parts ----------------------------------------------------------------------------


def test_columns_are_read_one_after_the_other_whenever_they_were_made(
    qtbot: QtBot, light: None
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    places = {"d": (200, 72), "b": (0, 60), "head": (0, 0), "c": (200, 44), "a": (0, 30)}
    for name, (left, top) in places.items():
        part = QPushButton(name, window)
        part.setGeometry(left, top, 400 if name == "head" else 90, 25)
    window.resize(400, 100)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    walked = []
    for _press in range(6):
        turn_focus(window, onwards=True)
        walked.append(find_focused().text())
    assert walked == ["head", "a", "b", "c", "d", "head"]
    turn_focus(window, onwards=False)
    assert find_focused().text() == "d"


def find_focused() -> QPushButton:
    part = QApplication.focusWidget()
    assert isinstance(part, QPushButton)
    return part


def test_a_table_is_heard_row_by_row_with_the_heads_of_its_columns(
    qtbot: QtBot, light: None
) -> None:
    table = Table([Column("Book"), Column("Says", figures=True), Column("Note")])
    qtbot.addWidget(table)
    table.show_rows([[Cell("Ledger", "goodwill"), Cell("$421"), Cell("")]])
    table.show()
    assert [str(one.name) for one in heard_in(table) if one.role == "ListItem"] == [
        "Book: Ledger, goodwill, Says: $421"
    ]


def test_a_choice_has_a_name_a_value_and_its_list(qtbot: QtBot, light: None) -> None:
    select = Select(["Chat", "Mail"])
    select.name("Channel")
    qtbot.addWidget(select)
    select.show()
    heard = QAccessible.queryAccessibleInterface(select)
    assert heard.text(QAccessible.Text.Name) == "Channel"
    assert heard.text(QAccessible.Text.Value) == "Chat"
    assert heard.child(0).role() is QAccessible.Role.List
    assert heard.state().collapsed


def test_one_of_several_is_heard_as_such(qtbot: QtBot, light: None) -> None:
    control = SegmentedControl(["Light", "Dark"], 1)
    qtbot.addWidget(control)
    control.show()
    roles = {one.role for one in heard_in(control) if one.name in {"Light", "Dark"}}
    assert roles == {"RadioButton"}


def shown(window: QWidget, kind: type[W]) -> list[W]:
    return [part for part in window.findChildren(kind) if part.isVisibleTo(window)]


def test_budgets_answer_in_figures_by_one_key(seat: Seat, qtbot: QtBot) -> None:
    """The twin of the bars: what is used, held and asked for, in words."""
    seat.bridge.rang.emit(hanako.hanakos_ring())
    press(Qt.Key.Key_5)
    write("20")
    qtbot.waitUntil(lambda: bool(shown(seat.window, Budgets)))
    budgets = shown(seat.window, Budgets)[-1]
    assert budgets.focusPolicy() is Qt.FocusPolicy.TabFocus
    figures = budgets.accessibleDescription().splitlines()
    assert figures
    assert all("used" in line and "held" in line for line in figures)
    budgets.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Space, at=budgets)
    qtbot.waitUntil(QToolTip.isVisible)
    assert "used" in QToolTip.text()
    QToolTip.hideText()


# ---- nothing moves -----------------------------------------------------------------------------

MOVING = re.compile(
    r"\b(QPropertyAnimation|QVariantAnimation|Q\w+AnimationGroup|QTimeLine|QMovie|QScroller"
    r"|QGraphicsOpacityEffect)\b"
)
STILL = ("desk_fetching", "signing_in", "toasts")
TICKS, TICK_MS = 6, 60


def test_nothing_on_screen_is_animated() -> None:
    """Who asked their system for less motion has it: there is none to take away."""
    assert MOVING.search("from PySide6.QtCore import QPropertyAnimation")
    sources = (ROOT / "agentdesk").rglob("*.py")
    assert not [path.name for path in sources if MOVING.search(path.read_text(encoding="utf-8"))]


def test_menus_and_tooltips_come_at_once_whatever_the_system_does(qapp: QApplication) -> None:
    qapp.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, True)
    theme.apply(qapp, theme.load("light"))
    assert not [effect for effect in Qt.UIEffect if qapp.isEffectEnabled(effect)]


def pictures(window: QWidget, qtbot: QtBot) -> tuple[QImage, QImage]:
    """Return what a window shows now, and a moment later; where one writes a caret may blink."""
    settle()
    writing = QApplication.focusWidget()
    if writing is not None:
        writing.clearFocus()
    first = window.grab().toImage()
    ticks: list[int] = []
    ticker = Ticker(window, TICK_MS, lambda: ticks.append(1))
    ticker.start()
    qtbot.waitUntil(lambda: len(ticks) >= TICKS)
    ticker.stop()
    return first, window.grab().toImage()


@pytest.mark.parametrize("name", STILL)
def test_what_waits_stands_still(qtbot: QtBot, light: None, name: str) -> None:
    with Stage() as stage:
        before, after = pictures(SCENES[name].build(stage), qtbot)
    assert before == after


def test_what_does_not_stand_still_is_seen(qtbot: QtBot, light: None) -> None:
    clock = QLabel()
    qtbot.addWidget(clock)
    runs = Ticker(clock, 1, lambda: clock.setText(f"{clock.text()}."))
    runs.start()
    clock.show()
    before, after = pictures(clock, qtbot)
    runs.stop()
    assert before != after
