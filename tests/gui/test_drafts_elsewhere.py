"""What was begun beside the card is there again too: answers, decisions, reversals, a search."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from agentdesk.cache.shapes import DraftKind, DraftName
from agentdesk.desktop.main_window.keys import APPROVALS
from agentdesk.desktop.views.approvals.decide_card import DecideCard
from agentdesk.desktop.widgets.check import CheckLine
from agentdesk.desktop.widgets.money_edit import MoneyEdit
from agentdesk.protocol.messages import AnswerQuestion, ReversePlan
from agentdesk.protocol.sessions import Me
from tests.gui.test_my_request import questioned
from tests.plugins import hanako
from tests.plugins.hands import CONTROL, find, press, write
from tests.plugins.seat import Seat

PLAN = hanako.made_id(133)
TakeSeat = Callable[[Me], Seat]


def keeps(seat: Seat, qtbot: QtBot, kind: DraftKind, owner: str) -> None:
    """Wait until it is on disk: what a desk that dies from now on leaves behind."""
    qtbot.waitUntil(lambda: DraftName(owner, kind) in seat.store.drafts.all())


def has_none(seat: Seat, qtbot: QtBot, kind: DraftKind) -> None:
    qtbot.waitUntil(lambda: kind not in {name.kind for name in seat.store.drafts.all()})


def answer_field(seat: Seat) -> QPlainTextEdit:
    seat.arrives(questioned())
    seat.desk.open(hanako.ROBERT)
    seat.window.registry.action("desk.answer").run()
    return find(seat.window.desk_view.request, QPlainTextEdit, "request_words")


def test_an_answer_goes_on_after_a_tab_switch_and_a_crash(
    take_seat: TakeSeat, qtbot: QtBot
) -> None:
    died = take_seat(hanako.ME)
    words = answer_field(died)
    write("The lar", at=words)
    died.desk.open(hanako.HANAKO)
    assert answer_field(died).toPlainText() == "The lar"
    keeps(died, qtbot, DraftKind.ANSWER, hanako.ROBERTS_REQUEST)

    again = take_seat(hanako.ME)
    words = answer_field(again)
    assert words.toPlainText() == "The lar"
    write("ge one.", at=words)
    press(Qt.Key.Key_Return, CONTROL, at=words)
    sent = again.store.outbox.entries()[-1].command
    assert isinstance(sent, AnswerQuestion)
    assert sent.text == "The large one."
    has_none(again, qtbot, DraftKind.ANSWER)
    assert answer_field(again).toPlainText() == "", "what was said is not begun"


def decision(seat: Seat) -> DecideCard:
    seat.arrives(hanako.roberts_request())
    seat.window.go(APPROVALS)
    return find(seat.window, DecideCard)


def test_the_words_of_a_decision_go_on_after_a_crash(take_seat: TakeSeat, qtbot: QtBot) -> None:
    died = take_seat(hanako.SUPERVISOR)
    write("Not without the pho", at=decision(died).fields.words)
    keeps(died, qtbot, DraftKind.DECISION, hanako.ROBERTS_REQUEST)

    again = take_seat(hanako.SUPERVISOR)

    assert decision(again).fields.written() == "Not without the pho"
    assert decision(again).armed is None, "words come back, a hand on the trigger does not"


def reversal(seat: Seat) -> tuple[CheckLine, MoneyEdit, QPlainTextEdit]:
    seat.desk.open(hanako.HANAKO)
    seat.window.registry.action("desk.reverse").run()
    drawer = seat.window.desk_view.reversal
    return find(drawer, CheckLine), find(drawer, MoneyEdit), find(drawer, QPlainTextEdit)


def test_what_was_to_be_taken_back_goes_on_after_a_crash(take_seat: TakeSeat, qtbot: QtBot) -> None:
    died = take_seat(hanako.SUPERVISOR)
    tick, amount, words = reversal(died)
    press(Qt.Key.Key_Space, at=tick)
    amount.selectAll()
    write("3", at=amount)
    write("given tw", at=words)
    keeps(died, qtbot, DraftKind.REVERSAL, PLAN)

    again = take_seat(hanako.SUPERVISOR)
    tick, amount, words = reversal(again)
    assert (tick.isChecked(), amount.amount_minor) == (True, 300)
    write("ice", at=words)
    press(Qt.Key.Key_Return, CONTROL, at=words)

    sent = again.store.outbox.entries()[-1].command
    assert isinstance(sent, ReversePlan)
    assert sent.words == "given twice"
    assert [(part.number, part.amount_minor) for part in sent.parts] == [(0, 300)]
    has_none(again, qtbot, DraftKind.REVERSAL)


def test_what_was_looked_for_is_there_until_something_is_chosen(
    take_seat: TakeSeat, qtbot: QtBot
) -> None:
    died = take_seat(hanako.ME)
    died.window.open_palette()
    write("robe", at=find(died.window, QLineEdit, "palette_field"))
    keeps(died, qtbot, DraftKind.PALETTE, "")

    again = take_seat(hanako.ME)
    again.window.open_palette()
    field = find(again.window, QLineEdit, "palette_field")
    assert (field.text(), field.selectedText()) == ("robe", "robe")
    press(Qt.Key.Key_Return, at=field)

    assert again.window.desk_view.front == hanako.ROBERT
    has_none(again, qtbot, DraftKind.PALETTE)
    again.window.open_palette()
    assert field.text() == ""
