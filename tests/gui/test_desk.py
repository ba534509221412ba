"""The agent's desk: a contact rings, the card is there, keys act, the network goes."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from agentdesk.desktop.item_models.timeline_model import ROW_ROLE
from agentdesk.desktop.widgets.chip import Chip, ChipButton
from agentdesk.desktop.widgets.stat import Stat
from agentdesk.desktop.widgets.text import Text
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.interactions import Channel
from agentdesk.protocol.messages import AddNote, AnswerOffer, OpenCase, VerifyCaller, WrapUp
from agentdesk.protocol.pages import SearchHit
from agentdesk.protocol.push import Ring
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.sessions import Me, Tenant
from agentdesk.sync.status import SyncState, SyncStatus
from tests.plugins import hanako
from tests.plugins.hands import CONTROL, SHIFT, click, find, press, write
from tests.plugins.seat import Seat

TakeSeat = Callable[[Me], Seat]


def words_on(widget: QWidget) -> list[str]:
    """Return all words that can be seen in a part of the window."""
    parts: list[Text | Chip | ChipButton] = [*widget.findChildren(Text), *widget.findChildren(Chip)]
    parts += widget.findChildren(ChipButton)
    return [part.text() for part in parts if part.isVisible()]


def new_ring(
    number: int, customer_id: str = "", from_number: str = "", channel: Channel = Channel.VOICE
) -> Ring:
    return Ring(
        interaction_id=hanako.made_id(number),
        channel=channel,
        started_at=hanako.NOW,
        expires_at=hanako.NOW + timedelta(minutes=1),
        customer_id=customer_id or None,
        from_number=from_number,
    )


def rows_of(widget: QWidget) -> list[str]:
    model = find(widget, QListView, "timeline").model()
    return [model.index(row, 0).data(ROW_ROLE).title for row in range(model.rowCount())]


def front(seat: Seat) -> QWidget:
    page = seat.window.desk_view.page(seat.window.desk_view.front)
    assert page is not None
    return page


def test_a_contact_rings_and_the_card_is_there(seat: Seat) -> None:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    seen = words_on(seat.window.desk_view)
    assert seat.window.desk_view.front == hanako.HANAKO
    for words in ("Hanako Yamada", "10 y 3 m", "3rd contact about this in 6 day(s)"):
        assert any(words in text or words.replace("(s)", "s") in text for text in seen), words
    assert any("never ordered" in text for text in seen)
    assert "Not verified yet" in seen
    assert seat.commands() == ["RecordInteraction", "SetPresence"]


def test_the_same_ring_twice_opens_one_tab_and_records_one_contact(seat: Seat) -> None:
    for _again in range(2):
        seat.bridge.rang.emit(hanako.hanakos_ring())
    assert seat.window.desk_view.open_keys() == [hanako.HANAKO]
    assert seat.commands().count("RecordInteraction") == 1


def test_a_ring_that_expired_is_not_shown_late(seat: Seat) -> None:
    seat.clock.advance(timedelta(minutes=5))
    seat.bridge.rang.emit(hanako.hanakos_ring())
    assert seat.window.desk_view.open_keys() == []


def test_a_second_contact_does_not_steal_the_first(seat: Seat) -> None:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    other = new_ring(42, customer_id=hanako.ROBERT, channel=Channel.CHAT)
    seat.bridge.rang.emit(other)
    assert seat.window.desk_view.front == hanako.HANAKO
    assert hanako.ROBERT in seat.window.desk_view.open_keys()
    assert any("Robert Klein" in text for text in seat.window.toasts.texts())


def test_an_unknown_caller_gets_a_calm_tab_and_is_found_from_it(seat: Seat) -> None:
    ring = new_ring(43, from_number="+15550001111")
    seat.bridge.rang.emit(ring)
    assert any("Unknown caller" in text for text in words_on(seat.window.desk_view))
    seat.bridge.rows_changed.emit(frozenset({(Entity.USER, None)}))  # as when presence is heard
    assert any("Unknown caller" in text for text in words_on(seat.window.desk_view))
    seat.desk.open(hanako.ROBERT)
    assert seat.window.desk_view.open_keys() == [hanako.ROBERT]
    assert "RecordInteraction" in seat.commands()


def test_a_caller_is_known_by_the_number(seat: Seat) -> None:
    ring = new_ring(44, from_number="+1 415 555 0123")
    seat.bridge.rang.emit(ring)
    assert seat.window.desk_view.front == hanako.ROBERT


def test_v_verifies_and_unmasks(seat: Seat, qtbot: QtBot) -> None:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    assert any("····-5678" in text for text in words_on(seat.window.desk_view))
    press(Qt.Key.Key_V)
    qtbot.waitUntil(lambda: "Verified" in words_on(seat.window.desk_view))
    seen = words_on(seat.window.desk_view)
    assert "hanako@example.jp" in seen
    assert "090-1234-5678" in seen
    assert isinstance(seat.store.outbox.entries()[-1].command, VerifyCaller)


def test_single_keys_stay_letters_in_a_text_field(seat: Seat) -> None:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    press(Qt.Key.Key_N)
    note = find(seat.window, QPlainTextEdit, "note")
    assert note.hasFocus()
    write("very nice", at=note)
    assert note.toPlainText() == "very nice"
    assert "VerifyCaller" not in seat.commands()
    press(Qt.Key.Key_Return, CONTROL)
    written = seat.store.outbox.entries()[-1].command
    assert isinstance(written, AddNote)
    assert (written.text, written.case_id) == ("very nice", hanako.CASE)
    assert "Note" in rows_of(front(seat))


def test_a_note_begun_stays_with_its_customer(seat: Seat) -> None:
    desk = seat.desk
    desk.open(hanako.HANAKO)
    press(Qt.Key.Key_N)
    note = find(seat.window, QPlainTextEdit, "note")
    write("half a", at=note)
    desk.open(hanako.ROBERT)
    assert note.toPlainText() == ""
    desk.open(hanako.HANAKO)
    assert note.toPlainText() == "half a"


def test_single_keys_can_be_switched_off(seat: Seat) -> None:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    seat.window.registry.action("keys.single").run()
    press(Qt.Key.Key_V)
    assert "VerifyCaller" not in seat.commands()


def test_filters_count_and_filter(seat: Seat) -> None:
    seat.desk.open(hanako.HANAKO)
    page = front(seat)
    assert "Orders 3" in words_on(page)
    click(find(page, ChipButton, "filter_orders"))
    assert len(rows_of(page)) == 3
    assert all(title.startswith("Order") for title in rows_of(page))


def test_slash_searches_the_timeline(seat: Seat, qtbot: QtBot) -> None:
    seat.desk.open(hanako.HANAKO)
    press(Qt.Key.Key_Slash)
    field = find(front(seat), QLineEdit, "timeline_search")
    assert field.hasFocus()
    write("salmon", at=field)
    qtbot.waitUntil(lambda: rows_of(front(seat)) == ["Campaign"])
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(rows_of(front(seat))) > 10)


def test_every_value_says_where_it_is_from(seat: Seat) -> None:
    seat.desk.open(hanako.HANAKO)
    stat = find(seat.window, Stat, "stat_lifetime_value")
    told = stat.accessibleDescription()
    assert "Source: shop" in told
    assert "5 h ago" in told
    assert "Synthetic" in told


def test_made_up_data_is_marked_on_screen_and_real_data_is_not(take_seat: TakeSeat) -> None:
    real = take_seat(hanako.ME)
    assert not real.window.top.demo.isVisible()
    tenant = Tenant("Asia/Tokyo", "JPY", ["ja"], synthetic=True)
    demo = take_seat(structs.replace(hanako.ME, tenant=tenant))
    assert demo.window.top.demo.isVisible()
    assert "made up" in demo.window.top.demo.accessibleDescription()


def test_i_says_where_a_value_is_from(seat: Seat, qtbot: QtBot) -> None:
    seat.desk.open(hanako.HANAKO)
    press(Qt.Key.Key_I)
    qtbot.waitUntil(lambda: "service desk" in QToolTip.text())
    find(seat.window, Stat, "stat_lifetime_value").setFocus()
    press(Qt.Key.Key_I)
    qtbot.waitUntil(lambda: "shop" in QToolTip.text())
    QToolTip.showText(QPoint(), "")


def test_offline_is_calm_and_says_what_still_works(seat: Seat) -> None:
    seat.bridge.status_changed.emit(SyncStatus(SyncState.OFFLINE, 3, hanako.NOW))
    assert seat.window.banner.isVisible()
    assert "notes work" in seat.window.banner.accessibleName()
    assert seat.window.top.sync.text().startswith("Offline")
    seat.bridge.status_changed.emit(SyncStatus(SyncState.SYNCED, 0, hanako.NOW))
    assert not seat.window.banner.isVisible()
    assert seat.window.top.sync.text() == "Synced"


def test_what_is_not_confirmed_says_so(seat: Seat) -> None:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    model = find(front(seat), QListView, "timeline").model()
    chips = [chip.text for chip in model.index(0, 0).data(ROW_ROLE).chips]
    assert "not sent yet" in chips


def test_a_decision_arrives_by_itself_and_y_accepts_the_offer(seat: Seat, qtbot: QtBot) -> None:
    seat.arrives(hanako.roberts_request())
    qtbot.waitUntil(lambda: any("R. Klein" in text for text in words_on(seat.window)))
    seat.arrives(hanako.roberts_request(RequestState.OFFERED, 2, 23_000))
    assert any("Y. Tanaka offers" in text for text in seat.window.toasts.texts())
    press(Qt.Key.Key_Y)
    answer = seat.store.outbox.entries()[-1].command
    assert isinstance(answer, AnswerOffer)
    assert (answer.accept, answer.seen_version) == (True, 2)


def test_after_contact_work_ends_the_contact(seat: Seat, qtbot: QtBot) -> None:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    press(Qt.Key.Key_E, CONTROL, SHIFT)
    summary = find(seat.window, QPlainTextEdit, "summary")
    assert summary.hasFocus()
    assert seat.window.top.presence.text().startswith("After-contact work")
    write("Re-shipped", at=summary)
    press(Qt.Key.Key_Return, CONTROL)
    done = [entry.command for entry in seat.store.outbox.entries()]
    assert any(isinstance(one, WrapUp) and one.summary == "Re-shipped" for one in done)
    assert seat.window.top.presence.text() == "Available"
    qtbot.waitUntil(lambda: "No contact in hand" in words_on(seat.window.desk_view))


def test_one_customer_has_one_tab(seat: Seat) -> None:
    desk, view = seat.desk, seat.window.desk_view
    desk.open(hanako.HANAKO)
    desk.open(hanako.ROBERT)
    desk.open(hanako.HANAKO)
    assert view.open_keys() == [hanako.HANAKO, hanako.ROBERT]
    assert view.front == hanako.HANAKO
    desk.close_front()
    assert view.front == hanako.ROBERT


@pytest.mark.parametrize("size", [(1440, 900), (1180, 760)])
def test_no_word_is_cut(seat: Seat, size: tuple[int, int], qtbot: QtBot) -> None:
    seat.window.resize(*size)
    seat.bridge.rang.emit(hanako.hanakos_ring())
    may_end_in_dots = {"山田 花子 様 · ヤマダ ハナコ"}
    view = seat.window.desk_view

    def cut() -> list[str]:
        parts: list[Text | Chip] = [*view.findChildren(Text), *view.findChildren(Chip)]
        return [
            part.text()
            for part in parts
            if part.isVisible() and part.is_cut() and part.text() not in may_end_in_dots
        ]

    # A column that begins to scroll is laid out once more.
    qtbot.waitUntil(lambda: cut() == [])


def test_a_contact_without_a_case_opens_one(seat: Seat) -> None:
    ring = new_ring(45, customer_id=hanako.ROBERT)
    seat.bridge.rang.emit(ring)
    desk = seat.desk
    assert seat.window.registry.action("desk.open_case").enabled
    desk.open_case("Late delivery")
    opened = seat.store.outbox.entries()[-1].command
    assert isinstance(opened, OpenCase)
    assert (opened.reason, opened.interaction_id) == ("Late delivery", hanako.made_id(45))
    assert not seat.window.registry.action("desk.open_case").enabled


FINDS = {
    "山田": hanako.HANAKO,
    "ヤマダ": hanako.HANAKO,
    "hanako yam": hanako.HANAKO,
    "yamada hanako": hanako.HANAKO,
    "陳怡": hanako.YIJUN,
    "陈怡君": hanako.YIJUN,
    "yi-chun": hanako.YIJUN,
    "090-1234-5678": hanako.HANAKO,
    "+81 90 1234 5678": hanako.HANAKO,
    "(415) 555-0123": hanako.ROBERT,
    "robert@example.com": hanako.ROBERT,
    "2026-118842": hanako.HANAKO,
    "48213": hanako.HANAKO,
}


@pytest.mark.parametrize("text", FINDS)
def test_the_palette_finds_a_customer_by_anything(seat: Seat, text: str) -> None:
    press(Qt.Key.Key_K, CONTROL)
    field = find(seat.window, QLineEdit, "palette_field")
    assert field.hasFocus()
    field.setText(text)
    press(Qt.Key.Key_Return, at=field)
    assert seat.window.desk_view.front == FINDS[text]
    assert not seat.window.palette_view.isVisible()


def test_the_palette_does_what_it_is_told(seat: Seat) -> None:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    seat.window.open_palette()
    field = find(seat.window, QLineEdit, "palette_field")
    field.setText("verified caller")
    press(Qt.Key.Key_Return, at=field)
    assert "VerifyCaller" in seat.commands()


def test_late_hits_come_in_below_what_is_under_the_cursor(seat: Seat) -> None:
    seat.window.open_palette("klein")
    palette = seat.window.palette_view
    field = find(seat.window, QLineEdit, "palette_field")
    late = [
        SearchHit(hanako.made_id(77), "Anna Klein", "name"),
        SearchHit(hanako.ROBERT, "R", "name"),
    ]
    before = palette.current_row()
    seat.bridge.found.emit("klein", late)
    seat.bridge.found.emit("an older question", [SearchHit(hanako.made_id(78), "Nobody", "name")])
    assert palette.current_row() == before
    press(Qt.Key.Key_Down, at=field)
    press(Qt.Key.Key_Return, at=field)
    assert seat.window.desk_view.front == hanako.made_id(77)


def test_nobody_reads_a_whole_address_in_the_palette(seat: Seat) -> None:
    seat.window.open_palette("yamada")
    model = find(seat.window.palette_view, QListView).model()
    spoken = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert spoken
    assert not any("hanako@example.jp" in words for words in spoken)


def test_a_supervisor_sees_how_many_wait(take_seat: TakeSeat) -> None:
    seat = take_seat(hanako.SUPERVISOR)
    seat.arrives(hanako.roberts_request())
    seat.window.registry.action("go.approvals").run()
    assert seat.window.rail.button("approvals").accessibleName() == "Approvals, 1 waiting"


def test_an_agent_has_no_queue(seat: Seat) -> None:
    assert not seat.window.rail.button("approvals").isVisible()
    assert not seat.window.registry.action("go.approvals").enabled


@pytest.mark.parametrize("size", [(1440, 900), (1180, 760)])
def test_rows_of_the_timeline_never_overlap(
    seat: Seat, size: tuple[int, int], qtbot: QtBot
) -> None:
    seat.window.resize(*size)
    seat.desk.open(hanako.HANAKO)
    view = find(front(seat), QListView, "timeline")
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(1, 0)).isValid())

    def stacked() -> bool:
        rows = [view.visualRect(view.model().index(row, 0)) for row in range(14)]
        return all(
            upper.bottom() + 1 == lower.top()
            for upper, lower in pairwise(row for row in rows if row.isValid())
        )

    qtbot.waitUntil(stacked)
