"""What one sets and what answers: switches, days, counts, choices, keys, lines of answers."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtWidgets import QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.views.gallery.layout import Page
from agentdesk.desktop.views.gallery.said import said
from agentdesk.desktop.widgets.answer_line import AnswerLine
from agentdesk.desktop.widgets.armed_button import ArmedButton
from agentdesk.desktop.widgets.chip import ChipLook
from agentdesk.desktop.widgets.chip_choice import ChipChoice
from agentdesk.desktop.widgets.choice_tile import ChoiceTile
from agentdesk.desktop.widgets.count_edit import CountEdit, PercentEdit
from agentdesk.desktop.widgets.day_edit import DayEdit
from agentdesk.desktop.widgets.fact_list import FactList
from agentdesk.desktop.widgets.key_capture import KeyCapture
from agentdesk.desktop.widgets.language_row import LanguageRow
from agentdesk.desktop.widgets.lines_edit import LinesEdit
from agentdesk.desktop.widgets.name_list import NameList
from agentdesk.desktop.widgets.skeleton import CardSkeleton
from agentdesk.desktop.widgets.switch import Switch
from agentdesk.desktop.widgets.table import Cell, Column, Table

_DAY = date(2026, 11, 21)


def controls_page() -> QWidget:
    page = Page("Controls")
    page.row("switches", [_switch(on=True), _switch(on=False), _switch(on=True, enabled=False)])
    page.row("days and counts", [_day(), CountEdit(14), PercentEdit(1500)])
    page.row("lines of one kind", [_lines(locked=False), _lines(locked=True)], stretch=True)
    page.row("several of a few", [_several()], stretch=True)
    page.row("armed and not", [_armed(armed=False), _armed(armed=True)])
    page.row("chosen and not", [_tile(chosen=True), _tile(chosen=False)], stretch=True)
    page.row("a key", [KeyCapture(said("Note"), "N"), KeyCapture(said("Hold"), "")])
    page.row("languages", [LanguageRow()])
    page.finish()
    return page


def answers_page() -> QWidget:
    page = Page("Answers, facts, lists")
    for tone, icon, words in (
        ("ok", "circle-check", "Synced"),
        ("warn", "clock", "not sent yet"),
        ("bad", "circle-x", "not resolved"),
    ):
        line = AnswerLine()
        line.say(said(words), tone, icon)
        page.row(tone, [line], stretch=True)
    facts = [("With", "K. Ito", "text"), ("When", "18 Nov 2026, 12:00", "muted")]
    page.row("facts", [FactList([(said(a), said(b), ink) for a, b, ink in facts])], stretch=True)
    page.row("table", [_table()], stretch=True)
    page.row("names", [_names(), _skeleton()], stretch=True)
    page.finish()
    return page


def _switch(*, on: bool, enabled: bool = True) -> QWidget:
    switch = Switch(said("Available"))
    switch.setChecked(on)
    switch.setEnabled(enabled)
    return switch


def _day() -> QWidget:
    field = DayEdit()
    field.set_day(_DAY)
    return field


def _lines(*, locked: bool) -> QWidget:
    lines = LinesEdit(said("Note"), said("Note"))
    lines.show_lines(("090-1234-5678",), locked=locked)
    return lines


def _several() -> QWidget:
    choice = ChipChoice(said("Filter"))
    options = [(one, said(one)) for one in ("Call", "Chat", "Campaign", "Remedy")]
    choice.show_options(options, frozenset({"Call", "Remedy"}))
    return choice


def _armed(*, armed: bool) -> QWidget:
    button = ArmedButton(said("Give both now"), said("Approve $260"), key="L")
    if armed:
        button.press()
    return button


def _tile(*, chosen: bool) -> QWidget:
    tile = ChoiceTile()
    chip = ChipLook(said("Synced"), "ok")
    tile.show_choice(said("Team pool"), said("customer since Aug 2016"), chip, chosen=chosen)
    return tile


def _table() -> QWidget:
    table = Table(
        [Column(said("With")), Column(said("Lasted")), Column(said("Refund"), figures=True)]
    )
    rows = (("K. Ito", "7:00", "$6.40"), ("K. Ito", "0:38", "$6.40"))
    table.show_rows(
        [[Cell(said(who)), Cell(lasted), Cell(said(sum_))] for who, lasted, sum_ in rows]
    )
    return table


def _names() -> QWidget:
    names = [("a", "phone", said("Call")), ("b", "package", said("Refund"))]
    made = NameList(said("Filter"), names, "gallery")
    made.turn_to("a")
    made.setFixedHeight(theme.current().size("column_left") // 2)
    return made


def _skeleton() -> QWidget:
    shape = CardSkeleton()
    shape.setFixedHeight(theme.current().size("column_left") // 2)
    return shape


CONTROLS: Mapping[str, Callable[[], QWidget]] = {
    "controls": controls_page,
    "answers": answers_page,
}
