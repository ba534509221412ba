"""The small parts: their roles and names, what they show, what they refuse."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.views.gallery.pages import PAGES
from agentdesk.desktop.widgets.budget_bar import BudgetLook, BudgetRow
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.check import CheckLine
from agentdesk.desktop.widgets.chip import Chip, ChipButton, ChipLook
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.flow_row import FlowRow
from agentdesk.desktop.widgets.money_edit import MoneyEdit
from agentdesk.desktop.widgets.provenance import tooltip_text
from agentdesk.desktop.widgets.stat import Stat
from agentdesk.desktop.widgets.text import Span, Text
from agentdesk.desktop.widgets.tile import KeyTile
from agentdesk.domain.money import MAX_MINOR
from tests.plugins.hands import write
from tests.plugins.look import cut_parts


def role_of(part: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(part).role()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_no_page_of_the_gallery_cuts_its_words(qtbot: QtBot, mode: str, name: str) -> None:
    page = PAGES[name]()
    qtbot.addWidget(page)
    layout = page.layout()
    assert layout is not None
    page.resize(page.width(), layout.totalHeightForWidth(page.width()))
    page.show()
    QCoreApplication.processEvents()
    assert cut_parts(page) == []


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_label_is_plain_text(qtbot: QtBot, light: None, name: str) -> None:
    page = PAGES[name]()
    qtbot.addWidget(page)
    labels = page.findChildren(QLabel)
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_controls_have_the_role_and_the_name_a_screen_reader_needs(
    qtbot: QtBot, light: None
) -> None:
    parts: list[tuple[QWidget, QAccessible.Role, str]] = [
        (Button("Give now"), QAccessible.Role.Button, "Give now"),
        (ChipButton("Why this"), QAccessible.Role.Button, "Why this"),
        (KeyTile("Refund", "1"), QAccessible.Role.CheckBox, "Refund"),
        (CheckLine("Bag", "in stock"), QAccessible.Role.CheckBox, "Bag, in stock"),
        (MoneyEdit(), QAccessible.Role.EditableText, ""),
        (Select(["a"]), QAccessible.Role.ComboBox, ""),
        (Text("plain"), QAccessible.Role.StaticText, "plain"),
    ]
    for part, role, name in parts:
        qtbot.addWidget(part)
        assert role_of(part) is role
        if name:
            said = QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
            assert said == name


def test_a_money_field_takes_full_width_digits_and_no_input_method(
    qtbot: QtBot, light: None
) -> None:
    edit = MoneyEdit(0, "USD")
    qtbot.addWidget(edit)
    heard: list[int] = []
    edit.amount_changed.connect(heard.append)
    edit.show()
    edit.setFocus()
    edit.selectAll()
    for digit in "２０．５":
        event = QKeyEvent(
            QKeyEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, digit
        )
        QCoreApplication.sendEvent(edit, event)
    assert heard[-1] == 2_050
    assert not edit.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_money_field_shows_the_largest_amount_whole(qtbot: QtBot, light: None) -> None:
    edit = MoneyEdit(MAX_MINOR, "TWD")
    qtbot.addWidget(edit)
    assert edit.text() == i18n.money(MAX_MINOR, "TWD", decimals=True)


def test_small_words_are_larger_in_chinese_and_japanese(light: None) -> None:
    dots_per_inch = QGuiApplication.primaryScreen().logicalDotsPerInchY()
    least = 12.5 * 72 / dots_per_inch
    worn = theme.load("light", "ja")
    assert all(worn.font(role).pointSizeF() >= least - 0.01 for role in worn.tokens.types)
    mixed = theme.load("light", "en")
    assert mixed.font("caption", "山田").pointSizeF() >= least - 0.01
    assert mixed.font("caption", "Yamada").pointSizeF() < least


def test_a_money_field_says_that_words_are_no_amount(qtbot: QtBot, light: None) -> None:
    edit = MoneyEdit(500, "USD")
    qtbot.addWidget(edit)
    edit.show()
    with qtbot.waitSignal(edit.problem):
        edit.setText("")
        write("many", at=edit)
    assert edit.amount_minor == 500


def test_text_that_looks_like_markup_is_shown_letter_by_letter(qtbot: QtBot, light: None) -> None:
    bomb = "<table><tr><td>" * 40 + "<img src=file:///etc/passwd>"
    label = Text(bomb, wrap=True)
    qtbot.addWidget(label)
    label.resize(200, 400)
    label.grab()
    assert label.text() == bomb
    assert "<table>" not in tooltip_text(bomb)
    assert "&lt;table&gt;" in tooltip_text(bomb)


def test_a_wrapped_text_grows_with_its_lines(qtbot: QtBot, light: None) -> None:
    label = Text("", "small", wrap=True)
    label.set_spans([Span("Do not ask again: ", "small_strong"), Span("the address " * 12)])
    qtbot.addWidget(label)
    step = theme.current().line_px("small")
    heights = [label.heightForWidth(width) for width in (2000, 300, 150)]
    assert heights[0] == step
    assert heights[0] < heights[1] < heights[2]
    assert all(height % step == 0 for height in heights)


def test_a_row_that_was_hidden_makes_room_for_longer_words(qtbot: QtBot, light: None) -> None:
    chip, page = Chip("1 free"), QWidget()
    line = QHBoxLayout(page)
    line.addStretch(1)
    line.addWidget(FlowRow([chip]))
    qtbot.addWidget(page)
    page.resize(400, 60)
    page.show()
    page.hide()
    chip.show_look(ChipLook("12 in after-contact work"))
    page.show()
    qtbot.waitUntil(lambda: chip.width() >= chip.sizeHint().width())
    assert cut_parts(page) == []


def test_a_budget_is_heard_as_well_as_seen(qtbot: QtBot, light: None) -> None:
    row = BudgetRow(BudgetLook("My day", "$348 left of $500", 13_000, 0, 2_000, 50_000))
    qtbot.addWidget(row)
    names = [child.accessibleName() for child in row.findChildren(QWidget)]
    assert "My day: $348 left of $500" in names


def test_a_figure_answers_where_it_is_from_by_key(qtbot: QtBot, light: None) -> None:
    stat = Stat("10 y 3 m", "customer since Aug 2016", origin="Source: orders, 7 min ago")
    plain = Stat("$0", "goodwill")
    for part in (stat, plain):
        qtbot.addWidget(part)
    assert stat.focusPolicy() is Qt.FocusPolicy.TabFocus
    assert stat.accessibleDescription() == "Source: orders, 7 min ago"
    assert plain.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_scrolling_over_a_choice_chooses_nothing(qtbot: QtBot, light: None) -> None:
    select = Select(["Delivery damage", "Late"])
    qtbot.addWidget(select)
    select.set_options([("a", "A"), ("b", "B")], "")
    assert select.currentIndex() == -1
    select.set_options([("a", "A"), ("b", "B")], "b")
    assert select.currentText() == "B"
