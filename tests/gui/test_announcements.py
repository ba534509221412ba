"""What happens without being asked is said to whoever does not look, in words and once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from agentdesk.desktop.errors import sign_in_problem
from agentdesk.desktop.views.sign_in.sign_in import SignInView
from agentdesk.desktop.widgets.announce import announce
from agentdesk.desktop.widgets.answer_line import AnswerLine
from agentdesk.desktop.widgets.armed_button import ArmedButton
from agentdesk.desktop.widgets.text import Text
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.errors import NotSignedIn
from agentdesk.domain.remedies import Basis, PlanState, RemedyKind
from agentdesk.protocol.empowerment import Remedy, RemedyPlanBody
from agentdesk.protocol.messages import CommandResult, GivePlan, Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.sync.status import SyncState, SyncStatus
from tests.plugins import hanako
from tests.plugins.announced import Announced
from tests.plugins.hands import CONTROL, find, press, write
from tests.plugins.seat import Seat

Heard = list[Announced]


def said(heard: Heard, words: str) -> list[Announced]:
    return [one for one in heard if words in one.words]


def test_what_is_not_announced_is_not_heard(qtbot: QtBot, light: None, announced: Heard) -> None:
    """The control: words on screen alone reach nobody's ear, markup is never spoken as such."""
    label = Text("Declined")
    qtbot.addWidget(label)
    label.show()
    label.setText("Approved")
    announce(label, "")
    assert announced == []
    announce(label, "<b>Approved</b>")
    assert announced == [Announced("<b>Approved</b>", at_once=False)]


def test_a_contact_that_opens_by_itself_says_who_it_is(seat: Seat, announced: Heard) -> None:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    (ring,) = said(announced, "is calling")
    assert ring == Announced("Hanako Yamada is calling", at_once=True)
    seat.bridge.rang.emit(hanako.hanakos_ring())  # the same one, by another way
    assert len(said(announced, "is calling")) == 1


@pytest.mark.parametrize(
    ("state", "offered", "words"),
    [
        (RequestState.POSTED, 0, "approved"),
        (RequestState.DECLINED, 0, "declined"),
        (RequestState.OFFERED, 20_000, "$200"),
    ],
)
def test_a_decision_is_said_when_it_comes(
    seat: Seat, announced: Heard, state: RequestState, offered: int, words: str
) -> None:
    seat.arrives(hanako.roberts_request())
    assert announced == []
    seat.arrives(hanako.roberts_request(state, version=2, offered_minor=offered))
    (decision,) = announced
    assert words in decision.words
    assert "R. Klein" in decision.words
    assert decision.at_once is (state is RequestState.DECLINED)


def test_losing_the_server_and_finding_it_again_is_said_once_each(
    seat: Seat, announced: Heard
) -> None:
    for state in (SyncState.SYNCED, SyncState.OFFLINE, SyncState.OFFLINE):
        seat.bridge.status_changed.emit(SyncStatus(state, 2, hanako.NOW))
    (lost,) = announced
    assert lost.words.startswith("You are offline")
    assert lost.at_once
    for state in (SyncState.SYNCING, SyncState.SYNCED):
        seat.bridge.status_changed.emit(SyncStatus(state, 2, hanako.NOW))
    assert announced[1:] == [Announced("Connected again: sending 2", at_once=False)]


@pytest.mark.parametrize(
    ("state", "words"),
    [(PlanState.POSTED, "Given: Credit, $20"), (PlanState.PENDING, "Asked for: Credit, $20")],
)
def test_what_came_of_giving_is_said(
    seat: Seat, announced: Heard, state: PlanState, words: str
) -> None:
    act = _gives_credit(seat)
    row = hanako.row(Entity.REMEDY_PLAN, act.plan_id, _plan(act, state), hanako.HANAKO)
    seat.bridge.answered.emit(CommandResult(act.command_id, Outcome.APPLIED, rows=[row]))
    assert len(said(announced, words)) == 1


def test_what_was_refused_is_said_at_once(seat: Seat, announced: Heard) -> None:
    act = _gives_credit(seat)
    seat.bridge.answered.emit(CommandResult(act.command_id, Outcome.CONFLICT, code="stale"))
    assert any(one.at_once for one in said(announced, "Somebody changed it first"))


def _gives_credit(seat: Seat) -> GivePlan:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    press(Qt.Key.Key_5)
    write("20")
    press(Qt.Key.Key_Return, CONTROL)
    acts = [entry.command for entry in seat.store.outbox.entries()]
    return next(act for act in acts if isinstance(act, GivePlan))


def _plan(act: GivePlan, state: PlanState) -> RemedyPlanBody:
    return RemedyPlanBody(
        source=hanako.hanako().source,
        customer_id=act.customer_id,
        case_id=act.case_id,
        state=state,
        currency="USD",
        remedies=[Remedy(RemedyKind.CREDIT, Basis.GOODWILL, 2_000, 2_000)],
        goodwill_minor=2_000,
        owed_minor=0,
        at=hanako.NOW,
        given_by=hanako.MIKA,
        given_by_name="Mika Sato",
        reason=act.reason,
        words="",
    )


def test_what_an_amount_means_is_said_once_it_stands(
    qtbot: QtBot, light: None, announced: Heard
) -> None:
    line = AnswerLine()
    qtbot.addWidget(line)
    line.show()
    for words in ("Inside your limits", "Over by $6", "Over by $60"):
        line.say(words)
    qtbot.waitUntil(lambda: bool(announced))
    assert announced == [Announced("Over by $60", at_once=False)]


def test_what_the_palette_found_and_where_one_stands_in_it_is_said(
    seat: Seat, qtbot: QtBot, announced: Heard
) -> None:
    seat.window.open_palette()
    field = find(seat.window.palette_view, QLineEdit)
    write("klein", at=field)
    qtbot.waitUntil(lambda: bool(said(announced, "found")))
    qtbot.waitUntil(lambda: bool(said(announced, "Robert Klein")))
    heard_before = len(announced)
    press(Qt.Key.Key_Down, at=field)
    assert len(announced) == heard_before + 1
    write("zzzz", at=field)
    qtbot.waitUntil(lambda: announced[-1].words == "Nothing found")


def test_a_button_that_is_armed_says_what_the_next_press_does(
    qtbot: QtBot, light: None, announced: Heard
) -> None:
    button = ArmedButton("Decline", "Press again to decline")
    qtbot.addWidget(button)
    button.show()
    button.press()
    assert announced == [Announced("Press again to decline", at_once=False)]


def test_why_one_cannot_sign_in_is_said(qtbot: QtBot, light: None, announced: Heard) -> None:
    view = SignInView("https://desk.example.com", "mika")
    qtbot.addWidget(view)
    problem = sign_in_problem(NotSignedIn("no"))
    view.refuse(problem)
    assert announced == [Announced(problem, at_once=True)]
