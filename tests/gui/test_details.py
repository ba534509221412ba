"""A customer's own data edited on screen: masked, kept, sent with what was seen, and clashes."""

from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from agentdesk.cache.shapes import DraftKind
from agentdesk.desktop.views.desk.details_drawer import DetailsDrawer
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.chip import Chip, ChipButton
from agentdesk.desktop.widgets.text import Text
from agentdesk.domain.field_merge import SuggestionState, Why
from agentdesk.domain.interactions import Channel
from agentdesk.protocol.customer_fields import CustomerFields, SuggestionBody, meant
from agentdesk.protocol.entities import Phone, Preferences
from agentdesk.protocol.messages import CommandResult, Outcome, UpdateCustomer
from agentdesk.protocol.rows import Entity, Row
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.hands import CONTROL, click, find, press, write
from tests.plugins.look import SIZES, cut_parts, keep_picture
from tests.plugins.seat import Seat

TakeSeat = Callable[[Me], Seat]


def drawer(seat: Seat) -> DetailsDrawer:
    return seat.window.desk_view.details


def fields(seat: Seat) -> list[str]:
    return [field.text() for field in drawer(seat).fields.phones.findChildren(QLineEdit)]


def edits(seat: Seat) -> list[UpdateCustomer]:
    commands = [entry.command for entry in seat.store.outbox.entries()]
    return [one for one in commands if isinstance(one, UpdateCustomer)]


def said(seat: Seat) -> list[str]:
    shown = [part for part in drawer(seat).findChildren(Text) if part.isVisible()]
    return [part.text() for part in shown]


@pytest.fixture
def seat(take_seat: TakeSeat) -> Seat:
    return take_seat(hanako.ME)


@pytest.fixture
def on_the_phone(seat: Seat, qtbot: QtBot) -> Seat:
    """Hanako is calling, and nobody has verified her yet."""
    seat.bridge.rang.emit(hanako.hanakos_ring())
    with qtbot.waitActive(seat.window):
        seat.window.activateWindow()
    return seat


@pytest.fixture
def verified(on_the_phone: Seat) -> Seat:
    press(Qt.Key.Key_V)
    contact = on_the_phone.desk.front_contact()
    assert contact is not None
    assert contact.verified
    return on_the_phone


def test_until_the_caller_is_verified_what_reaches_them_is_masked_and_shut(
    on_the_phone: Seat,
) -> None:
    press(Qt.Key.Key_E)
    shown = drawer(on_the_phone)
    assert fields(on_the_phone)[0] == "090-····-5678"
    texts = [field.text() for field in shown.findChildren(QLineEdit)]
    assert not any("hanako@" in text or "12345678" in text for text in texts)
    assert not any(field.isEnabled() for field in shown.fields.phones.findChildren(QLineEdit))
    assert shown.fields.hours.isEnabled()

    press(Qt.Key.Key_V, at=on_the_phone.window)

    assert fields(on_the_phone)[0] == "090-1234-5678"


def test_a_number_is_added_and_sent_with_what_was_seen(verified: Seat) -> None:
    press(Qt.Key.Key_E, at=verified.window)
    second = drawer(verified).fields.phones.findChildren(QLineEdit)[1]
    write("03-1234-5678", at=second)
    press(Qt.Key.Key_Return, CONTROL, at=second)

    (sent,) = edits(verified)
    assert meant(sent, sent.base) == {"phones": [Phone("+819012345678"), Phone("+81312345678")]}
    assert sent.interaction_id == hanako.CALL
    assert not drawer(verified).isVisible()
    card = verified.store.queries.card(hanako.HANAKO)
    assert card is not None
    assert card.customer.body.phones[1] == Phone("+81312345678")
    strip = verified.window.desk_view.customer.strip
    assert "Details: not sent yet" in [chip.text() for chip in strip.findChildren(Chip)]


def test_what_cannot_be_read_is_said_and_not_sent(verified: Seat) -> None:
    press(Qt.Key.Key_E, at=verified.window)
    second = drawer(verified).fields.phones.findChildren(QLineEdit)[1]
    write("call me", at=second)
    press(Qt.Key.Key_Return, CONTROL, at=second)
    assert edits(verified) == []
    assert any("“call me” is no phone number" in words for words in said(verified))


def test_a_consent_is_withdrawn_at_a_word_and_given_only_when_verified(on_the_phone: Seat) -> None:
    press(Qt.Key.Key_E)
    shown = drawer(on_the_phone).fields
    assert not shown.check("recording").isEnabled()
    click(shown.check("e-mail"))
    press(Qt.Key.Key_Return, CONTROL, at=shown.hours)

    (sent,) = edits(on_the_phone)
    wills = meant(sent, sent.base)
    assert {name: will.granted for name, will in wills.items()} == {"consents.e-mail": False}
    press(Qt.Key.Key_V, at=on_the_phone.window)
    press(Qt.Key.Key_E, at=on_the_phone.window)
    assert shown.check("recording").isEnabled()


def test_what_was_begun_survives_a_tab_switch_and_a_desk_that_died(
    take_seat: TakeSeat, qtbot: QtBot
) -> None:
    died = take_seat(hanako.ME)
    died.desk.open(hanako.HANAKO)
    died.window.registry.action("desk.edit").run()
    hours = drawer(died).fields.hours
    hours.clear()
    write("after nine", at=hours)
    died.desk.open(hanako.ROBERT)
    assert not drawer(died).isVisible()
    died.desk.open(hanako.HANAKO)
    assert (drawer(died).edits, hours.text()) == (True, "after nine")
    qtbot.waitUntil(lambda: DraftKind.DETAILS in {name.kind for name in died.store.drafts.all()})

    again = take_seat(hanako.ME)  # the one before was never told to end
    again.desk.open(hanako.HANAKO)

    assert drawer(again).fields.hours.text() == "after nine"
    press(Qt.Key.Key_Return, CONTROL, at=drawer(again).fields.hours)
    (sent,) = edits(again)
    assert sent.base is not None
    assert meant(sent, sent.base) == {"preferences.hours": "after nine"}
    qtbot.waitUntil(
        lambda: DraftKind.DETAILS not in {name.kind for name in again.store.drafts.all()}
    )


def test_somebody_else_is_faster_while_one_types(seat: Seat) -> None:
    """What was not touched follows; of what was typed the server hears what had been seen."""
    seat.desk.open(hanako.HANAKO)
    seat.window.registry.action("desk.edit").run()
    hours = drawer(seat).fields.hours
    hours.clear()
    write("after nine", at=hours)
    body = hanako.hanako()
    body.preferences = Preferences(Channel.VOICE, "never", "ja")
    seat.arrives(hanako.row(Entity.CUSTOMER, hanako.HANAKO, body, hanako.HANAKO, version=2))

    assert hours.text() == "after nine"
    assert drawer(seat).fields.channel.key() == "voice"
    press(Qt.Key.Key_Return, CONTROL, at=hours)
    (sent,) = edits(seat)
    assert isinstance(sent.base, CustomerFields)
    assert isinstance(sent.base.preferences, Preferences)
    assert sent.base.preferences.hours == "18–21 JST"
    assert sent.base.preferences.channel is Channel.VOICE


# ---- two at once -------------------------------------------------------------------------


def suggestion(
    made_by: str = hanako.MIKA,
    *,
    number: int = 181,
    field: str = "preferences.hours",
    values: CustomerFields | None = None,
) -> Row:
    body = SuggestionBody(
        source=hanako._SOURCE,
        customer_id=hanako.HANAKO,
        field=field,
        values=values or CustomerFields(preferences=Preferences(hours="after nine")),
        why=Why.CHANGED_MEANWHILE,
        state=SuggestionState.OPEN,
        made_by=made_by,
        made_by_name="Mika Sato" if made_by == hanako.MIKA else "Ken Ito",
        made_at=hanako.NOW - timedelta(minutes=4),
    )
    row_id = hanako.made_id(number)
    return hanako.row(Entity.SUGGESTION, row_id, body, hanako.HANAKO, hanako.NOW)


def button(seat: Seat, words: str) -> Button:
    buttons = drawer(seat).conflict.findChildren(Button)
    return next(one for one in buttons if one.text() == words)


@pytest.fixture
def clashed(seat: Seat, qtbot: QtBot) -> Seat:
    """Mika had written other hours than those that stand there now."""
    seat.desk.open(hanako.HANAKO)
    with qtbot.waitActive(seat.window):
        seat.window.activateWindow()
    seat.arrives(suggestion())
    return seat


def test_my_own_clash_shows_itself_with_both_values(clashed: Seat) -> None:
    assert drawer(clashed).conflict.isVisible()
    assert not drawer(clashed).edits
    assert {"after nine", "18–21 JST", "Yours"} <= set(said(clashed))


def test_mine_is_kept_on_the_sight_of_theirs(clashed: Seat) -> None:
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_Space)  # the first of the three ways has the focus
    (sent,) = edits(clashed)
    assert meant(sent, sent.base) == {"preferences.hours": "after nine"}
    assert isinstance(sent.base, CustomerFields)
    assert isinstance(sent.base.preferences, Preferences)
    assert sent.base.preferences.hours == "18–21 JST"
    assert sent.settles == [hanako.made_id(181)]
    assert not drawer(clashed).isVisible(), "settled here, pending or not"


def test_theirs_is_taken(clashed: Seat) -> None:
    click(button(clashed, "Take theirs"))
    (sent,) = edits(clashed)
    assert meant(sent, sent.base) == {}
    assert sent.settles == [hanako.made_id(181)]
    assert not drawer(clashed).isVisible()


def test_something_else_is_written(clashed: Seat) -> None:
    click(button(clashed, "Write something else"))
    hours = drawer(clashed).fields.hours
    assert hours.text() == "after nine"
    write(" p.m.", at=hours)
    press(Qt.Key.Key_Return, CONTROL, at=hours)
    (sent,) = edits(clashed)
    assert meant(sent, sent.base) == {"preferences.hours": "after nine p.m."}
    assert sent.settles == [hanako.made_id(181)]


def test_later_is_an_answer_too(clashed: Seat) -> None:
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_Escape)
    assert not drawer(clashed).isVisible()
    click(find(clashed.window.desk_view.customer.strip, ChipButton, "clashes"))
    assert drawer(clashed).conflict.isVisible()
    assert edits(clashed) == []


def test_what_another_left_waits_to_be_asked_for(seat: Seat) -> None:
    seat.desk.open(hanako.HANAKO)
    seat.arrives(suggestion(hanako.YUKI))
    assert not drawer(seat).isVisible()
    ask = seat.window.registry.action("desk.edit")
    ask.run()
    assert button(seat, "Use it").isVisible()
    ask.run()
    assert drawer(seat).edits, "and once more opens the fields"


def test_a_number_in_a_clash_is_masked_until_the_caller_is_verified(on_the_phone: Seat) -> None:
    values = CustomerFields(phones=[Phone("+81312345678")])
    on_the_phone.arrives(suggestion(field="phones", values=values))
    words = " ".join(said(on_the_phone))
    assert "5678" in words
    assert "3-1234" not in words
    press(Qt.Key.Key_V, at=on_the_phone.window)
    assert "03-1234-5678" in said(on_the_phone)


@pytest.mark.parametrize("size", SIZES)
def test_the_drawer_fits(verified: Seat, size: str) -> None:
    verified.window.resize(*SIZES[size])
    press(Qt.Key.Key_E, at=verified.window)
    QApplication.processEvents()
    keep_picture(verified.window, f"details_{size}")
    assert cut_parts(verified.window) == []


@pytest.mark.parametrize("size", SIZES)
def test_a_clash_fits(clashed: Seat, size: str) -> None:
    clashed.window.resize(*SIZES[size])
    QApplication.processEvents()
    keep_picture(clashed.window, f"clash_{size}")
    assert cut_parts(clashed.window) == []


# ---- who is gone -------------------------------------------------------------------------


def removed(made_by: str = hanako.MIKA) -> Row:
    row = suggestion(made_by, number=182)
    body = msgspec.json.decode(row.body, type=SuggestionBody)
    body.why, body.until = Why.CUSTOMER_REMOVED, hanako.NOW + timedelta(days=30)
    return msgspec.structs.replace(row, body=msgspec.Raw(msgspec.json.encode(body)))


def test_what_was_written_about_somebody_who_is_gone_can_be_taken_from_there(seat: Seat) -> None:
    grave = msgspec.Raw(b"{}")
    gone = Row(Entity.CUSTOMER, hanako.ROBERT, 2, grave, hanako.ROBERT, deleted=True)
    seat.arrives(gone, removed())
    seat.window.registry.action("desk.kept_aside").run()
    menu = find(seat.window.desk_view, QMenu, "kept_aside")
    (line,) = menu.actions()
    assert line.text() == "Hours: after nine, kept until 21 Dec"
    press(Qt.Key.Key_Return, at=menu)
    assert QApplication.clipboard().text() == "after nine"
    assert "Copied: Hours" in seat.window.toasts.texts()


def test_what_others_wrote_is_not_taken_from_there(seat: Seat) -> None:
    seat.arrives(removed(hanako.YUKI))
    seat.window.registry.action("desk.kept_aside").run()
    (line,) = find(seat.window.desk_view, QMenu, "kept_aside").actions()
    assert (line.text(), line.isEnabled()) == ("Nothing was kept aside", False)


def test_a_clash_says_itself_when_the_answer_comes(seat: Seat) -> None:
    seat.desk.open(hanako.ROBERT)
    row = suggestion()
    seat.bridge.answered.emit(CommandResult(hanako.made_id(183), Outcome.APPLIED, rows=[row]))
    assert any("Yours is kept: Hours" in text for text in seat.window.toasts.texts())
