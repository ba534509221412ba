"""The sync chip opens what is on its way; a refusal is put aside, the help desk is told."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.cache.shapes import Mended
from agentdesk.desktop import i18n, theme
from agentdesk.desktop.app.faults import Faults
from agentdesk.desktop.main_window.workplace import About
from agentdesk.desktop.views.shell.queue_row import QueueRow
from agentdesk.desktop.views.shell.sync_panel import SyncPanel
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.chip import Chip
from agentdesk.desktop.widgets.text import Text
from agentdesk.domain.errors import InvalidInput
from agentdesk.protocol.messages import AddNote, CommandResult, Outcome
from agentdesk.runtime.sqlcipher import StoreFull
from agentdesk.sync.status import SyncState, SyncStatus
from tests.plugins import hanako
from tests.plugins.hands import click, press
from tests.plugins.look import cut_parts, keep_picture
from tests.plugins.seat import Seat
from tests.plugins.stores import note

AGO = timedelta(minutes=7)
OFFLINE = SyncStatus(SyncState.OFFLINE, 2, hanako.NOW - AGO, "unreachable")
FULL = SyncStatus(SyncState.SYNCING, 0, hanako.NOW - AGO, "disk_full")


def act(seat: Seat, minutes_ago: int = 1) -> AddNote:
    made_at = hanako.NOW - timedelta(minutes=minutes_ago)
    command = msgspec.structs.replace(note(customer(seat), "x"), made_at=made_at)
    seat.store.outbox.append(command)
    return command


def customer(seat: Seat) -> str:
    return seat.store.queries.customers_held()[0]


def refused(seat: Seat, code: str = "case_closed") -> AddNote:
    command = act(seat, 50)
    seat.store.outbox.park(command.command_id, code)
    return command


def opened(seat: Seat, status: SyncStatus = OFFLINE) -> SyncPanel:
    seat.bridge.status_changed.emit(status)
    click(seat.window.top.sync)
    assert seat.window.sync_panel.isVisible()
    return seat.window.sync_panel


def words(panel: QWidget) -> list[str]:
    parts = [*panel.findChildren(Text), *panel.findChildren(Chip)]
    return [part.text() for part in parts if part.isVisible()]


def button(panel: QWidget, text: str) -> Button:
    return next(one for one in panel.findChildren(Button) if one.text() == text)


def test_it_says_what_waits_what_was_refused_and_why(seat: Seat) -> None:
    refused(seat)
    act(seat, 4)
    seat.store.outbox.no_answer(seat.store.outbox.take(1))
    act(seat)
    panel = opened(seat)
    said = words(panel)
    assert said.count("Note") == 3
    assert {"refused", "not confirmed yet", "not sent yet", "The case is closed."} <= set(said)
    assert {"The server does not answer", "Last synced 7 min ago"} <= set(said)
    assert cut_parts(panel) == []


def test_a_refusal_is_told_with_the_act_it_was(seat: Seat) -> None:
    command = refused(seat)
    seat.bridge.answered.emit(
        CommandResult(command.command_id, Outcome.REJECTED, code="case_closed")
    )
    assert seat.window.toasts.texts() == ["Note refused: The case is closed."]
    unknown = CommandResult(hanako.made_id(990), Outcome.REJECTED, code="case_closed")
    seat.bridge.answered.emit(unknown)
    assert seat.window.toasts.texts()[-1] == "The case is closed.", "nobody knows the act any more"


def test_a_refusal_that_was_read_is_put_aside_for_good(seat: Seat) -> None:
    refused(seat)
    panel = opened(seat)
    click(button(panel, "Put aside"))
    assert [row for row in panel.findChildren(QueueRow) if row.isVisible()] == []
    assert "Everything you did has arrived." in words(panel)
    assert seat.store.outbox.entries() == []


def test_try_now_does_not_wait_for_the_next_try(seat: Seat) -> None:
    act(seat)
    outbox = seat.store.outbox
    outbox.no_answer(outbox.take(1), next_try_us=2**60)
    click(button(opened(seat), "Try now"))
    assert [entry.next_try_us for entry in outbox.entries()] == [0]


def test_what_has_been_tried_for_a_day_needs_help(seat: Seat) -> None:
    act(seat)
    seat.store.outbox.take(1)
    seat.clock.advance(timedelta(hours=25))
    said = words(opened(seat))
    assert {"needs help", "Some acts have been tried for a day"} <= set(said)


def test_the_help_desk_is_told_everything_but_who_the_customer_is(seat: Seat) -> None:
    command = refused(seat)
    click(button(opened(seat), "Copy for the help desk"))
    told = QGuiApplication.clipboard().text()
    assert "note.add: refused (case_closed), 0 attempts" in told
    assert command.command_id in told
    assert "sync offline (unreachable)" in told
    assert "Yamada" not in told
    assert customer(seat) not in told
    assert "Copied. It holds no customer's data." in seat.window.toasts.texts()


def test_escape_or_a_click_beside_it_closes_it(seat: Seat) -> None:
    panel = opened(seat)
    press(Qt.Key.Key_Escape, at=panel)
    assert not panel.isVisible()
    click(seat.window.top.sync)
    click(panel)
    assert panel.isVisible()
    click(seat.window.rail)
    assert not panel.isVisible()


def test_a_trouble_that_is_over_is_still_told(seat: Seat) -> None:
    seat.bridge.status_changed.emit(OFFLINE)
    synced = SyncStatus(SyncState.SYNCED, 0, hanako.NOW)
    assert "The server does not answer" in words(opened(seat, synced))


def test_a_session_that_ended_is_begun_again_from_here(seat: Seat, qtbot: QtBot) -> None:
    panel = opened(seat, SyncStatus(SyncState.NEEDS_SIGN_IN, 1))
    with qtbot.waitSignal(seat.window.sign_in_asked):
        click(button(panel, "Sign in again"))
    assert not panel.isVisible()


def test_a_full_disk_is_said_across_the_window_for_as_long_as_it_lasts(seat: Seat) -> None:
    panel = opened(seat, FULL)
    banner = seat.window.banner
    assert banner.isVisible()
    assert "disk is full" in banner.accessibleName()
    assert "This computer's disk is full" in words(panel)
    seat.bridge.status_changed.emit(SyncStatus(SyncState.SYNCED, 0, hanako.NOW))
    assert not banner.isVisible()


def test_what_was_mended_at_the_start_opens_by_itself(seat: Seat, qtbot: QtBot) -> None:
    seat.window.end()
    about = About("sato", "https://crm.example", Mended(40, 2, "outbox.db.damaged", "cache.db.q"))
    seat.window.begin(replace(seat.work, about=about))
    panel = seat.window.sync_panel
    qtbot.waitUntil(panel.isVisible)
    said = " ".join(words(panel))
    assert "40 acts were kept, up to 2 are lost" in said
    assert "the cards are brought anew" in said
    click(button(panel, "Copy for the help desk"))
    assert "outbox read out: 40 kept, up to 2 lost" in QGuiApplication.clipboard().text()


@pytest.mark.expects_log("nobody caught this")
@pytest.mark.parametrize(
    ("error", "title"),
    [
        (StoreFull("no room"), "This was not kept: the disk is full"),
        (InvalidInput("too long", code="invalid_command"), "This could not be kept"),
        (ZeroDivisionError("Yamada / 0"), "Something went wrong in the desk"),
    ],
)
def test_what_nobody_caught_is_said_once_and_can_be_copied(
    seat: Seat, qtbot: QtBot, error: Exception, title: str
) -> None:
    faults = Faults(seat.window)
    for _ in range(3):
        faults.caught(type(error), error, None)
    qtbot.waitUntil(lambda: faults.shown is not None)
    assert faults.shown is not None
    assert faults.shown.windowTitle() == title
    assert cut_parts(faults.shown) == []
    click(button(faults.shown, "Copy details"))
    told = QGuiApplication.clipboard().text()
    assert type(error).__name__ in told
    assert "Yamada" not in told
    click(button(faults.shown, "Go on"))
    qtbot.waitUntil(lambda: faults.shown is None)


@pytest.fixture(params=i18n.LANGUAGES)
def language(request: pytest.FixtureRequest, seat: Seat, qapp: QApplication) -> Iterator[str]:
    i18n.install(qapp, request.param)
    theme.apply(qapp, theme.load("light", request.param))
    yield str(request.param)
    i18n.install(qapp, "en")
    theme.apply(qapp, theme.load("light"))


def test_each_language_fits(seat: Seat, language: str) -> None:
    refused(seat)
    act(seat, 4)
    panel = SyncPanel(seat.window.top.sync, seat.window)
    seat.window.sync_panel.leave()
    seat.bridge.status_changed.emit(OFFLINE)
    shown_in(panel, seat)
    keep_picture(panel, f"sync_panel_{language}")
    assert cut_parts(panel) == []


def shown_in(panel: SyncPanel, seat: Seat) -> None:
    bound = seat.window.bound
    assert bound is not None
    panel.open(bound.sync.view())
    QApplication.processEvents()


def test_it_looks_well_in_both_themes(
    mode: theme.Mode, take_seat: Callable[..., Seat], qapp: QApplication
) -> None:
    seat = take_seat(hanako.ME)
    theme.apply(qapp, theme.load(mode))
    seat.window.resize(1440, 900)
    seat.desk.open(customer(seat))
    refused(seat)
    act(seat, 4)
    seat.store.outbox.no_answer(seat.store.outbox.take(1))
    act(seat)
    panel = opened(seat)
    QApplication.processEvents()
    keep_picture(seat.window, f"sync_panel_{mode}")
    assert cut_parts(panel) == []


def test_a_computer_that_forgets_says_so_in_the_panel_and_to_the_help_desk(seat: Seat) -> None:
    assert "keeps nothing" not in " ".join(words(opened(seat, SyncStatus(SyncState.SYNCED))))
    seat.window.end()
    seat.window.begin(
        replace(seat.work, about=About("sato", "https://crm.example", persists=False))
    )
    panel = opened(seat, SyncStatus(SyncState.SYNCED))
    assert "keeps nothing after you sign out" in " ".join(words(panel))
    click(button(panel, "Copy for the help desk"))
    assert "no offline budget" in QGuiApplication.clipboard().text()
