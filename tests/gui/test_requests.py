"""What becomes of a request above one's authority: taken back, declined, taken as offered."""

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from agentdesk.desktop.item_models.requests import decision_value
from agentdesk.desktop.views.remedies.panel import RemedyPanel
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.chip import ChipButton
from agentdesk.desktop.widgets.text import Text
from agentdesk.desktop.widgets.toast import Toast
from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.protocol.empowerment import ApprovalBody
from agentdesk.protocol.messages import WithdrawRequest
from agentdesk.protocol.rows import Row
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.hands import click, find, press
from tests.plugins.seat import Seat

REASON = "No outage there that day."


def declined() -> Row:
    row = hanako.roberts_request(RequestState.DECLINED, 2)
    body = msgspec.json.decode(row.body, type=ApprovalBody)
    body.decision, body.decision_words = Decision.DECLINE, REASON
    body.decided_by, body.decided_by_name = hanako.YUKI, "Y. Tanaka"
    return replace_body(row, body)


def replace_body(row: Row, body: ApprovalBody) -> Row:
    return msgspec.structs.replace(row, body=msgspec.Raw(msgspec.json.encode(body)))


def chips(seat: Seat) -> list[str]:
    bottom = seat.window.desk_view.bottom
    return [chip.text() for chip in bottom.findChildren(ChipButton) if chip.isVisible()]


def test_a_request_is_taken_back_by_key(seat: Seat) -> None:
    seat.arrives(hanako.roberts_request())
    assert not seat.window.registry.action("desk.withdraw").enabled
    seat.desk.open(hanako.ROBERT)
    press(Qt.Key.Key_W)
    taken = seat.store.outbox.entries()[-1].command
    assert isinstance(taken, WithdrawRequest)
    assert (taken.request_id, taken.seen_version) == (hanako.ROBERTS_REQUEST, 1)


def test_the_chip_beside_takes_it_back_as_well(seat: Seat) -> None:
    seat.arrives(hanako.roberts_request())
    button = find(seat.window, ChipButton, f"withdraw_{hanako.ROBERTS_REQUEST}")
    click(button)
    assert isinstance(seat.store.outbox.entries()[-1].command, WithdrawRequest)


def test_why_it_was_declined_stays_until_it_was_read(seat: Seat, qtbot: QtBot) -> None:
    seat.arrives(hanako.roberts_request())
    seat.arrives(declined())
    assert any(REASON in text for text in seat.window.toasts.texts())
    qtbot.waitUntil(lambda: any(REASON in text for text in chips(seat)))
    chip = find(seat.window, ChipButton, f"request_{hanako.ROBERTS_REQUEST}")
    click(chip)
    assert seat.window.desk_view.front == hanako.ROBERT
    qtbot.waitUntil(lambda: not any(REASON in text for text in chips(seat)))


def test_what_the_agent_took_is_not_told_to_them_as_news() -> None:
    row = hanako.roberts_request(RequestState.POSTED, 3, 23_000)
    body = msgspec.json.decode(row.body, type=ApprovalBody)
    body.decision = Decision.OFFER_INSTEAD
    assert decision_value(body) is None
    body.decision = Decision.APPROVE
    assert decision_value(body) is not None


@pytest.mark.parametrize("size", [(1440, 900), (1180, 760)])
def test_a_toast_lies_over_no_request_and_no_button(
    seat: Seat, size: tuple[int, int], qtbot: QtBot
) -> None:
    seat.window.resize(*size)
    seat.bridge.rang.emit(hanako.hanakos_ring())
    seat.arrives(hanako.roberts_request())
    seat.arrives(hanako.roberts_request(RequestState.OFFERED, 2, 23_000))
    qtbot.waitUntil(lambda: any("offered, accept" in text for text in chips(seat)))
    toast = find(seat.window, Toast)
    qtbot.waitUntil(lambda: toast.isVisible() and toast.width() > 0)
    bottom = seat.window.desk_view.bottom
    parts = [part for kind in (ChipButton, Button) for part in bottom.findChildren(kind)]
    for part in parts:
        place = part.rect().translated(part.mapTo(seat.window, part.rect().topLeft()))
        assert not (part.isVisible() and place.intersects(toast.geometry())), part.text()


def test_without_a_case_the_button_says_how_to_get_one(seat: Seat) -> None:
    ring = hanako.hanakos_ring()
    seat.bridge.rang.emit(msgspec.structs.replace(ring, customer_id=hanako.ROBERT, from_number=""))
    panel = find(seat.window, RemedyPanel)
    said = [part.text() for part in panel.findChildren(Text) if part.isVisible()]
    assert not panel.can_give()
    assert any("C opens one" in text for text in said)


def test_a_caller_nobody_finds_can_be_let_go(seat: Seat) -> None:
    ring = hanako.hanakos_ring()
    seat.bridge.rang.emit(
        msgspec.structs.replace(ring, customer_id=None, from_number="+15550009999")
    )
    said = [part.text() for part in seat.window.desk_view.findChildren(Text)]
    assert any(text.startswith("Nobody is known") for text in said)
    assert seat.window.top.presence.text().startswith("On contact")
    seat.desk.close_front()
    assert seat.window.top.presence.text() == "Available"


def test_whoever_signs_in_is_available_and_the_team_sees_it(
    take_seat: Callable[[Me], Seat],
) -> None:
    newcomer = msgspec.structs.replace(hanako.ME, user_id=hanako.made_id(98))
    assert take_seat(newcomer).commands() == ["SetPresence"]
