"""Every part that draws words it was given: each says any text at once, and is painted."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QToolTip, QWidget

from agentdesk.desktop.errors import Problem
from agentdesk.desktop.item_models.approval_thread import EntryView
from agentdesk.desktop.item_models.figures import Fact
from agentdesk.desktop.item_models.sync_panel import QueueLine
from agentdesk.desktop.item_models.timeline_rows import TimelineRow
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.views.approvals.thread_card import ThreadCard
from agentdesk.desktop.views.desk.tabs import TabBar
from agentdesk.desktop.views.shell.fault_dialog import FaultDialog
from agentdesk.desktop.views.shell.queue_row import QueueRow
from agentdesk.desktop.widgets.answer_line import AnswerLine
from agentdesk.desktop.widgets.armed_button import ArmedButton
from agentdesk.desktop.widgets.avatar import Avatar
from agentdesk.desktop.widgets.banner import Banner
from agentdesk.desktop.widgets.budget_bar import BudgetLook, BudgetRow
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.check import CheckLine
from agentdesk.desktop.widgets.chip import Chip, ChipButton, ChipLook
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.choice_tile import ChoiceTile
from agentdesk.desktop.widgets.empty_state import EmptyState
from agentdesk.desktop.widgets.fact_list import FactList
from agentdesk.desktop.widgets.lines_edit import LinesEdit
from agentdesk.desktop.widgets.name_list import NameList
from agentdesk.desktop.widgets.provenance import tooltip_text
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.segmented import SegmentedControl
from agentdesk.desktop.widgets.stat import Stat
from agentdesk.desktop.widgets.table import Cell, Column, Table
from agentdesk.desktop.widgets.text import Span, Text
from agentdesk.desktop.widgets.tile import KeyTile
from agentdesk.desktop.widgets.timeline_row import TimelineDelegate
from agentdesk.desktop.widgets.toast import Toast

Says = Callable[[str], QWidget]
_WIDE, _HIGH = 340, 260
_OPEN_HIGH = 2_400
# How letters reach the screen at all; every other part is made of these.
WAYS = ("line", "words", "spans", "entry", "open_entry", "chip", "select", "field", "note")
EVERY_SO_MANY = 12  # words that go these ways goes one through every other part too
_LINE = 200  # of a line on the wire; one text of a row may be longer


def painted(part: QWidget, around: QWidget) -> QImage:
    """Return what a part paints, laid out anew in a place that does not grow with its words."""
    if part.parentWidget() is not around:
        part.setParent(around)
        if not isinstance(part, TimelineEntry):
            part.resize(_WIDE, _HIGH)
    if (layout := part.layout()) is not None:
        layout.activate()
    image = QImage(part.size(), QImage.Format.Format_RGB32)
    part.render(image)
    return image


class TimelineEntry(QWidget):
    """An entry of a timeline without the timeline; what is sought in it is marked."""

    def __init__(self, *, is_open: bool) -> None:
        super().__init__()
        self._open, self._delegate = is_open, TimelineDelegate(self)
        self._row = self._made("")
        self.resize(_WIDE * 2, _OPEN_HIGH if is_open else _HIGH)

    def say(self, text: str) -> None:
        self._row = self._made(text)

    def _made(self, text: str) -> TimelineRow:
        return TimelineRow(
            id="a",
            at_us=1,
            day="now",
            icon="phone",
            tone=Tone.BAD,
            title=text[:_LINE],
            text=text,
            detail=text[:_LINE],
            chips=(Value(text[:_LINE]), Value("refused", tone=Tone.BAD)),
            sought="a 1" if self._open else "",
            is_open=self._open,
            facts=(Fact(text[:_LINE], text[:_LINE]),) if self._open else (),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        self._delegate.draw(painter, QRectF(self.rect()), self._row, focused=False)


def kept_parts() -> Mapping[str, Says]:
    """Return the parts that are kept and say something else."""
    bar = TabBar()
    bar.add("a", "phone", "")
    lines, table = LinesEdit("Phones", "Another"), Table([Column("Agent"), Column("For")])
    field, words, edit = QLineEdit(), QPlainTextEdit(), Select()
    entries = {
        name: TimelineEntry(is_open=name == "open_entry") for name in ("entry", "open_entry")
    }
    button, armed, chip, press = Button(""), ArmedButton("", ""), Chip(""), ChipButton("")
    check, tile, stat, section = CheckLine("", ""), ChoiceTile(), Stat("", ""), Section("")
    banner, answer, avatar, budget = Banner(""), AnswerLine(), Avatar(), BudgetRow(_budget(""))
    labels = {
        "line": Text("", elide=True),
        "figures": Text("", "title", tabular=True),
        "words": Text("", wrap=True),
        "spans": Text("", wrap=True),
    }
    return {
        **{name: _says(part, part.setText) for name, part in labels.items() if name != "spans"},
        "spans": _says(
            labels["spans"],
            lambda text: labels["spans"].set_spans(
                [Span(text, "small_strong"), Span(text, ground="mark"), Span(f", {text}")]
            ),
        ),
        **{name: _says(part, part.say) for name, part in entries.items()},
        "tab": _says(bar, lambda text: bar.show_text("a", "phone", text)),
        "button": _says(button, button.set_words),
        "armed": _says(armed, lambda text: armed.say(text, text)),
        "chip": _says(chip, lambda text: chip.show_look(ChipLook(text, icon="phone"))),
        "chip_button": _says(press, lambda text: press.show_look(ChipLook(text, key="N"))),
        "check": _says(check, lambda text: check.show_line(text, text, ticked=True)),
        "choice_tile": _says(
            tile, lambda text: tile.show_choice(text, text, ChipLook(text), chosen=True)
        ),
        "stat": _says(stat, lambda text: stat.show_value(text, text, "text", text)),
        "section": _says(section, section.set_title),
        "banner": _says(banner, banner.say),
        "answer": _says(answer, answer.say),
        "avatar": _says(avatar, lambda text: avatar.set_letter(text[:1])),
        "budget": _says(budget, lambda text: budget.show_look(_budget(text))),
        "table": _says(table, lambda text: table.show_rows([[Cell(text, text), Cell(text)]])),
        "select": _says(edit, lambda text: edit.set_options([("a", text), ("b", text)], "a")),
        "lines_edit": _says(lines, lambda text: lines.show_lines((text, text), locked=False)),
        "field": _says(field, field.setText),
        "note": _says(words, words.setPlainText),
    }


def made_parts() -> Mapping[str, Says]:
    """Return the parts that are made anew for each text."""
    window = QWidget()
    return {
        "toast": Toast,
        "empty": lambda text: EmptyState(text[:_LINE], text[:_LINE], act=text[:_LINE]),
        "facts": lambda text: FactList([(text, text, "text")]),
        "names": lambda text: NameList(text, [("a", "phone", text)], "names"),
        "segments": lambda text: SegmentedControl([text, text]),
        "key_tile": lambda text: KeyTile(text, "1"),
        "thread": lambda text: ThreadCard([EntryView(text, text, Tone.NEUTRAL, "info")]),
        "queue": lambda text: QueueRow(QueueLine("a", "info", text, text, Value(text), text)),
        "fault": lambda text: FaultDialog(Problem(text[:_LINE], text[:_LINE], text), window),
        "title": _titled,
        "tooltip": _hovered,
        "plain_label": _label,
    }


def _budget(text: str) -> BudgetLook:
    return BudgetLook(text, text, 10, 5, 5, 100, told=text)


def _says(part: QWidget, say: Callable[[str], object]) -> Says:
    def said(text: str) -> QWidget:
        say(text)
        return part

    return said


def _titled(text: str) -> QWidget:
    window = QWidget()
    window.setWindowTitle(text)
    return window


def _hovered(text: str) -> QWidget:
    """A tooltip is rich text to Qt: what is in it was made safe."""
    QToolTip.showText(QPoint(5, 5), tooltip_text(text))
    return _label(text)


def _label(text: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    return label
