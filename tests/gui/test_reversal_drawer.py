"""Taking back what was given: from the timeline, in parts, and by a second person."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.desktop.item_models.timeline_model import ROW_ROLE
from agentdesk.desktop.item_models.timeline_rows import TimelineRow
from agentdesk.desktop.views.desk.reversal_drawer import ReversalDrawer
from agentdesk.desktop.widgets.armed_button import ArmedButton
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.check import CheckLine
from agentdesk.desktop.widgets.chip import Chip
from agentdesk.desktop.widgets.money_edit import MoneyEdit
from agentdesk.domain.effects import Adapter, EffectKind, EffectState
from agentdesk.domain.remedies import Basis, PlanState, RemedyKind
from agentdesk.domain.reversals import ReversalState
from agentdesk.protocol.empowerment import EffectBody, Remedy, RemedyPlanBody
from agentdesk.protocol.messages import (
    ConfirmReversal,
    DeclineReversal,
    ReturnArrived,
    ReversePlan,
)
from agentdesk.protocol.reversals import ReversalBody, ReversedPart
from agentdesk.protocol.rows import Entity, Row
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.hands import CONTROL, click, find, press, write
from tests.plugins.look import SIZES, cut_parts, keep_picture
from tests.plugins.seat import Seat

PLAN = hanako.made_id(133)
ORDER = hanako.made_id(111)
TakeSeat = Callable[[Me], Seat]


@pytest.fixture
def seat(take_seat: TakeSeat) -> Seat:
    made = take_seat(hanako.SUPERVISOR)
    made.desk.open(hanako.HANAKO)
    made.window.activateWindow()
    return made


def drawer(seat: Seat) -> ReversalDrawer:
    return seat.window.desk_view.reversal


def sent(seat: Seat, kind: type[object]) -> list[object]:
    return [e.command for e in seat.store.outbox.entries() if isinstance(e.command, kind)]


def reversal(state: ReversalState, asked_by: str = hanako.MIKA) -> Row:
    body = ReversalBody(
        source=hanako._SOURCE,
        plan_id=PLAN,
        customer_id=hanako.HANAKO,
        case_id=hanako.CASE,
        state=state,
        currency="USD",
        parts=[ReversedPart(0, RemedyKind.POINTS, 200)],
        amount_minor=200,
        at=hanako.NOW,
        asked_by=asked_by,
        asked_by_name="Mika Sato",
        words="given twice",
    )
    return hanako.row(Entity.REVERSAL, hanako.made_id(171), body, hanako.HANAKO, hanako.NOW)


def effect(state: EffectState, version: int = 1) -> Row:
    body = EffectBody(
        source=hanako._SOURCE,
        plan_id=PLAN,
        customer_id=hanako.HANAKO,
        case_id=hanako.CASE,
        kind=EffectKind.POINTS,
        state=state,
        adapter=Adapter.BOOK,
        amount_minor=500,
        currency="USD",
        at=hanako.NOW - timedelta(days=1),
        given_by=hanako.MIKA,
    )
    return hanako.row(Entity.EFFECT, hanako.made_id(172), body, hanako.HANAKO, hanako.NOW, version)


def returning_plan() -> Row:
    """The plan of the timeline, with a return whose parcel is on its way."""
    remedy = Remedy(
        RemedyKind.RETURN,
        Basis.OWED,
        4_200,
        0,
        order_id=ORDER,
        held_until_parcel=True,
    )
    body = RemedyPlanBody(
        source=hanako._SOURCE,
        customer_id=hanako.HANAKO,
        case_id=hanako.CASE,
        state=PlanState.POSTED,
        currency="USD",
        remedies=[remedy],
        goodwill_minor=0,
        owed_minor=4_200,
        at=hanako.NOW - timedelta(days=1),
        given_by=hanako.MIKA,
        given_by_name="Mika Sato",
        reason="Delivery damage",
    )
    return hanako.row(Entity.REMEDY_PLAN, PLAN, body, hanako.HANAKO, hanako.NOW, version=2)


def plan_row(seat: Seat) -> TimelineRow:
    model = seat.window.desk_view.customer.timeline.list.model()
    rows: list[TimelineRow] = [
        model.index(place, 0).data(ROW_ROLE) for place in range(model.rowCount())
    ]
    return next(row for row in rows if row.id == PLAN)


def test_a_part_is_ticked_shortened_and_sent_with_words(seat: Seat) -> None:
    press(Qt.Key.Key_R)
    shown = drawer(seat)
    press(Qt.Key.Key_Space, at=find(shown, CheckLine))
    amount = find(shown, MoneyEdit)
    amount.selectAll()
    write("3", at=amount)
    words = find(shown, QPlainTextEdit)
    write("given twice", at=words)
    press(Qt.Key.Key_Return, CONTROL, at=words)
    (command,) = sent(seat, ReversePlan)
    assert isinstance(command, ReversePlan)
    assert (command.plan_id, command.words) == (PLAN, "given twice")
    assert [(part.number, part.amount_minor) for part in command.parts] == [(0, 300)]
    assert not shown.isVisible()


@pytest.mark.parametrize("part", [CheckLine, MoneyEdit])
def test_ctrl_enter_takes_back_what_is_ticked_wherever_the_focus_is(
    seat: Seat, part: type[QWidget]
) -> None:
    press(Qt.Key.Key_R)
    shown = drawer(seat)
    press(Qt.Key.Key_Space, at=find(shown, CheckLine))
    write("given twice", at=find(shown, QPlainTextEdit))
    press(Qt.Key.Key_Return, CONTROL, at=find(shown, part))
    assert len(sent(seat, ReversePlan)) == 1


def test_nothing_leaves_without_words_or_above_what_is_left(seat: Seat) -> None:
    press(Qt.Key.Key_R)
    shown = drawer(seat)
    press(Qt.Key.Key_Space, at=find(shown, CheckLine))
    words = find(shown, QPlainTextEdit)
    press(Qt.Key.Key_Return, CONTROL, at=words)
    amount = find(shown, MoneyEdit)
    amount.selectAll()
    write("6", at=amount)  # five dollars were given
    write("too much", at=words)
    press(Qt.Key.Key_Return, CONTROL, at=words)
    assert sent(seat, ReversePlan) == []


def test_enter_on_a_plan_of_the_timeline_opens_it(seat: Seat) -> None:
    timeline = seat.window.desk_view.customer.timeline
    timeline.opened.emit(hanako.made_id(101))  # a call: nothing was given by it
    assert not drawer(seat).isVisible()
    timeline.opened.emit(PLAN)
    assert drawer(seat).isVisible()


def test_the_second_person_agrees_to_what_was_on_screen(seat: Seat) -> None:
    seat.arrives(reversal(ReversalState.PENDING))
    press(Qt.Key.Key_R)
    press(Qt.Key.Key_Return, CONTROL, at=find(drawer(seat), QPlainTextEdit))
    (command,) = sent(seat, ConfirmReversal)
    assert isinstance(command, ConfirmReversal)
    assert (command.reversal_id, command.seen_minor) == (hanako.made_id(171), 200)


def test_the_second_person_refuses_with_words(seat: Seat) -> None:
    seat.arrives(reversal(ReversalState.PENDING))
    press(Qt.Key.Key_R)
    write("it was given once", at=find(drawer(seat), QPlainTextEdit))
    buttons = drawer(seat).findChildren(Button)
    click(next(b for b in buttons if b.text() == "Do not"))
    assert [type(one) for one in sent(seat, DeclineReversal)] == [DeclineReversal]


def test_whoever_asked_cannot_agree(seat: Seat) -> None:
    seat.arrives(reversal(ReversalState.PENDING, asked_by=hanako.YUKI))
    press(Qt.Key.Key_R)
    press(Qt.Key.Key_Return, CONTROL, at=find(drawer(seat), QPlainTextEdit))
    assert sent(seat, ConfirmReversal) == []


def test_the_parcel_of_a_return_is_here_and_its_money_goes_back(seat: Seat, qtbot: QtBot) -> None:
    seat.arrives(returning_plan())
    press(Qt.Key.Key_R)
    shown = drawer(seat)
    (here,) = [b for b in shown.findChildren(ArmedButton) if b.isVisible()]
    here.setFocus()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, CONTROL)
    assert sent(seat, ReturnArrived) == [], "half a second has not passed"
    qtbot.waitUntil(lambda: here.ripe)
    assert cut_parts(shown) == []
    keep_picture(seat.window, "reversal_parcel")
    press(Qt.Key.Key_Return, CONTROL)
    (command,) = sent(seat, ReturnArrived)
    assert isinstance(command, ReturnArrived)
    assert (command.plan_id, command.order_id) == (PLAN, ORDER)
    assert not shown.isVisible()


def test_an_agent_has_no_such_key(take_seat: TakeSeat) -> None:
    seat = take_seat(hanako.ME)
    seat.desk.open(hanako.HANAKO)
    assert not seat.window.registry.action("desk.reverse").enabled


def test_the_plan_says_what_left_the_house_and_what_was_taken_back(seat: Seat) -> None:
    assert [chip.text for chip in plan_row(seat).chips] == ["given"]
    seat.arrives(effect(EffectState.QUEUED))
    assert [chip.text for chip in plan_row(seat).chips] == ["given", "Points: queued"]
    seat.arrives(effect(EffectState.FAILED, version=2), reversal(ReversalState.POSTED))
    said = [chip.text.translate({0x2068: "", 0x2069: ""}) for chip in plan_row(seat).chips]
    assert said == ["given", "Points: failed", "$2 taken back"]


def test_what_failed_stands_in_the_strip(seat: Seat) -> None:
    seat.arrives(effect(EffectState.FAILED))
    strip = seat.window.desk_view.customer.strip
    assert "Points: failed" in {chip.text() for chip in strip.findChildren(Chip)}


@pytest.mark.parametrize("size", sorted(SIZES))
def test_no_word_of_the_drawer_is_cut(seat: Seat, size: str) -> None:
    seat.window.resize(*SIZES[size])
    press(Qt.Key.Key_R)
    QApplication.processEvents()
    keep_picture(seat.window, f"reversal_{size}")
    assert cut_parts(drawer(seat)) == []
    seat.arrives(reversal(ReversalState.PENDING), effect(EffectState.UNKNOWN))
    press(Qt.Key.Key_Escape, at=find(drawer(seat), QPlainTextEdit))
    seat.window.registry.action("desk.reverse").run()
    QApplication.processEvents()
    keep_picture(seat.window, f"reversal_second_person_{size}")
    assert cut_parts(drawer(seat)) == []
