"""My own request on the desk: a question arrives by itself, and is answered where one stands."""

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from agentdesk.desktop.views.desk.request_drawer import RequestDrawer
from agentdesk.desktop.widgets.button import Button
from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.domain.request_threads import Said
from agentdesk.protocol.empowerment import ApprovalBody
from agentdesk.protocol.messages import AnswerOffer, AnswerQuestion, EscalateRequest
from agentdesk.protocol.request_threads import ThreadEntry
from agentdesk.protocol.rows import Row
from tests.plugins import hanako
from tests.plugins.hands import CONTROL, click, find, press, write
from tests.plugins.look import cut_parts, keep_picture
from tests.plugins.seat import Seat

QUESTION = "Which of the two bags was it?"


def questioned(version: int = 2) -> Row:
    row = hanako.roberts_request(version=version)
    body = msgspec.json.decode(row.body, type=ApprovalBody)
    asked_at = hanako.NOW - timedelta(seconds=20)
    body.thread = [ThreadEntry(asked_at, Said.QUESTION, QUESTION, hanako.YUKI, "Y. Tanaka")]
    return msgspec.structs.replace(row, body=msgspec.Raw(msgspec.json.encode(body)))


def offered() -> Row:
    row = hanako.roberts_request(RequestState.OFFERED, 2, 23_000)
    body = msgspec.json.decode(row.body, type=ApprovalBody)
    body.decision, body.decision_words = Decision.OFFER_INSTEAD, "One month, not two."
    return msgspec.structs.replace(row, body=msgspec.Raw(msgspec.json.encode(body)))


def drawer(seat: Seat) -> RequestDrawer:
    return find(seat.window, RequestDrawer)


def last(seat: Seat) -> object:
    return seat.store.outbox.entries()[-1].command


def test_a_question_says_itself_and_is_answered_by_key(seat: Seat, qtbot: QtBot) -> None:
    seat.arrives(hanako.roberts_request())
    seat.arrives(questioned())
    assert any(QUESTION in text for text in seat.window.toasts.texts())
    seat.desk.open(hanako.ROBERT)
    press(Qt.Key.Key_Q)
    assert drawer(seat).isVisible()
    write("The large one.")
    keep_picture(seat.window, "my_request_question")
    assert cut_parts(drawer(seat)) == []
    press(Qt.Key.Key_Return, CONTROL)
    said = last(seat)
    assert isinstance(said, AnswerQuestion)
    assert (said.request_id, said.text) == (hanako.ROBERTS_REQUEST, "The large one.")
    qtbot.waitUntil(lambda: not drawer(seat).isVisible())


def test_the_same_question_is_said_once(seat: Seat) -> None:
    seat.arrives(questioned())
    seat.arrives(questioned(3))
    assert sum(QUESTION in text for text in seat.window.toasts.texts()) == 1


def test_an_offer_is_refused_in_ones_own_words(seat: Seat) -> None:
    seat.arrives(offered())
    seat.desk.open(hanako.ROBERT)
    press(Qt.Key.Key_Q)
    press(Qt.Key.Key_Return, CONTROL)
    assert "AnswerOffer" not in seat.commands()  # nothing is refused without a word
    write("She would laugh at that.")
    keep_picture(seat.window, "my_request_offer")
    press(Qt.Key.Key_Return, CONTROL)
    answer = last(seat)
    assert isinstance(answer, AnswerOffer)
    assert (answer.accept, answer.words) == (False, "She would laugh at that.")


def test_it_is_handed_up_from_the_desk(seat: Seat) -> None:
    seat.arrives(hanako.roberts_request())
    seat.desk.open(hanako.ROBERT)
    press(Qt.Key.Key_Q)
    up = next(b for b in drawer(seat).findChildren(Button) if b.text() == "Hand up")
    click(up)
    assert isinstance(last(seat), EscalateRequest)


def test_what_is_being_written_stays_while_news_come(seat: Seat) -> None:
    seat.arrives(questioned())
    seat.desk.open(hanako.ROBERT)
    press(Qt.Key.Key_Q)
    write("The lar")
    seat.arrives(questioned(3))
    assert drawer(seat).isVisible()
    write("ge one.")
    press(Qt.Key.Key_Return, CONTROL)
    said = last(seat)
    assert isinstance(said, AnswerQuestion)
    assert said.text == "The large one."


@pytest.mark.parametrize("state", [RequestState.WITHDRAWN, RequestState.EXPIRED])
def test_the_drawer_closes_when_the_request_is_over(seat: Seat, state: RequestState) -> None:
    seat.arrives(questioned())
    seat.desk.open(hanako.ROBERT)
    press(Qt.Key.Key_Q)
    seat.arrives(hanako.roberts_request(state, 3))
    assert not drawer(seat).isVisible()
