"""What must not be missed: heard, said again until it is seen, quiet while hands are busy."""

import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from agentdesk.desktop.item_models.alerts import AlertKind
from agentdesk.desktop.main_window.alerts_controller import AlertsController
from agentdesk.desktop.widgets.switch import Switch
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.interactions import Channel
from agentdesk.protocol.push import Ring
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.hands import click, find, press, write
from tests.plugins.seat import Seat
from tests.plugins.source_tree import ROOT

TakeSeat = Callable[[Me], Seat]


@pytest.fixture
def heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """A player of the computer's own that writes down what it was asked to play."""
    folder, played = tmp_path / "bin", tmp_path / "played"
    folder.mkdir()
    player = folder / "pw-play"
    player.write_text(f'#!/bin/sh\nprintf "%s\\n" "${{1##*/}}" >> "{played}"\n')
    player.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/bin:/usr/bin")
    return lambda: played.read_text().split() if played.exists() else []


def alerts(seat: Seat) -> AlertsController:
    assert seat.window.bound is not None
    return seat.window.bound.alerts


def title(seat: Seat) -> str:
    return seat.window.windowTitle()


def roberts_ring(number: int = 42) -> Ring:
    return Ring(
        interaction_id=hanako.made_id(number),
        channel=Channel.CHAT,
        started_at=hanako.NOW,
        expires_at=hanako.NOW + timedelta(minutes=1),
        customer_id=hanako.ROBERT,
    )


def declined(seat: Seat) -> None:
    """What was asked for Robert is declined."""
    seat.arrives(hanako.roberts_request(RequestState.DECLINED, version=2))


def test_a_decision_is_heard_counted_and_said_until_it_is_seen(
    seat: Seat, qtbot: QtBot, heard: Callable[[], list[str]]
) -> None:
    seat.arrives(hanako.roberts_request())
    assert (title(seat), heard()) == ("agentdesk", [])
    declined(seat)
    assert title(seat) == "(1) agentdesk"
    assert seat.window.top.bell.text() == "1"
    qtbot.waitUntil(lambda: heard() == ["decided.wav"])
    seat.clock.advance(timedelta(seconds=29))
    alerts(seat).tick()
    seat.clock.advance(timedelta(seconds=2))
    alerts(seat).tick()
    qtbot.waitUntil(lambda: heard() == ["decided.wav"] * 2)
    seat.desk.open(hanako.ROBERT)
    assert title(seat) == "agentdesk"
    seat.clock.advance(timedelta(minutes=2))
    alerts(seat).tick()
    assert heard() == ["decided.wav"] * 2, "what was seen says nothing any more"


def test_a_contact_is_heard_and_one_beside_it_is_silent_until_the_hands_are_free(
    seat: Seat, qtbot: QtBot, heard: Callable[[], list[str]]
) -> None:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    qtbot.waitUntil(lambda: heard() == ["ring.wav"])
    seat.bridge.rang.emit(roberts_ring())
    assert any("Robert Klein" in text for text in seat.window.toasts.texts())
    assert title(seat) == "(1) agentdesk"
    alerts(seat).tick()
    assert heard() == ["ring.wav"], "nothing sounds into a contact"
    seat.desk.begin_wrap_up()
    alerts(seat).tick()
    qtbot.waitUntil(lambda: heard() == ["ring.wav"] * 2)


def test_nothing_comes_between_somebody_and_the_words_they_type(
    seat: Seat, qtbot: QtBot, heard: Callable[[], list[str]]
) -> None:
    seat.arrives(hanako.roberts_request())
    seat.desk.open(hanako.HANAKO)
    press(Qt.Key.Key_N, at=seat.window)
    note = find(seat.window, QPlainTextEdit, "note")
    qtbot.waitUntil(note.hasFocus)
    write("she said that", at=note)
    declined(seat)
    alerts(seat).tick()
    assert seat.window.toasts.texts() == []
    assert title(seat) == "(1) agentdesk", "the count does not lie meanwhile"
    seat.clock.advance(timedelta(seconds=4))
    alerts(seat).tick()
    assert any("declined" in text for text in seat.window.toasts.texts())
    qtbot.waitUntil(lambda: heard() == ["decided.wav"])


def test_the_list_has_what_was_missed_and_goes_there(seat: Seat, qtbot: QtBot) -> None:
    seat.arrives(hanako.roberts_request())
    declined(seat)
    seat.desk.open(hanako.HANAKO)
    press(Qt.Key.Key_M, at=seat.window)
    panel = seat.window.alert_panel
    assert "not looked at" in panel.rows[0].accessibleName()
    click(panel.rows[0])
    assert seat.window.desk_view.front == hanako.ROBERT
    assert not panel.isVisible()
    press(Qt.Key.Key_M, at=seat.window)
    qtbot.waitUntil(panel.isVisible)
    assert "not looked at" not in panel.rows[0].accessibleName()
    press(Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_what_was_missed_is_there_after_a_restart(take_seat: TakeSeat) -> None:
    died = take_seat(hanako.ME)
    died.arrives(hanako.roberts_request())
    declined(died)
    died.work.preferences.end()
    again = take_seat(hanako.ME)  # the one before was never told to end
    assert title(again) == "(1) agentdesk"


def test_who_decides_hears_of_a_request_that_comes(
    take_seat: TakeSeat, qtbot: QtBot, heard: Callable[[], list[str]]
) -> None:
    seat = take_seat(hanako.SUPERVISOR)
    seat.arrives(hanako.roberts_request())
    assert title(seat) == "(1) agentdesk"
    qtbot.waitUntil(lambda: heard() == ["waiting.wav"])
    seat.window.go("approvals")
    assert title(seat) == "agentdesk"


def test_what_says_that_a_request_waits_goes_when_none_does(take_seat: TakeSeat) -> None:
    seat = take_seat(hanako.SUPERVISOR)
    seat.arrives(hanako.roberts_request())
    assert any("R. Klein" in text for text in seat.window.toasts.texts())
    declined(seat)
    assert seat.window.toasts.texts() == []


def test_what_says_that_something_is_offered_goes_when_it_is_taken(seat: Seat) -> None:
    seat.arrives(hanako.roberts_request())
    seat.arrives(hanako.roberts_request(RequestState.OFFERED, version=2))
    assert any("R. Klein" in text for text in seat.window.toasts.texts())
    seat.desk.open(hanako.ROBERT)
    press(Qt.Key.Key_Y, at=seat.window)
    assert "AnswerOffer" in seat.commands()
    assert seat.window.toasts.texts() == []


def test_sounds_can_be_switched_off_one_by_one_and_all_together(
    seat: Seat, qtbot: QtBot, heard: Callable[[], list[str]]
) -> None:
    seat.window.go("settings")
    seat.window.settings_page().turn_to("notifications")
    click(find(seat.window, Switch, "settings_sound_decided"))
    alerts(seat).sound(AlertKind.DECIDED)
    click(find(seat.window, Switch, "settings_sounds"))
    alerts(seat).sound(AlertKind.RING)
    click(find(seat.window, Switch, "settings_sounds"))
    alerts(seat).sound(AlertKind.REFUSED)
    qtbot.waitUntil(lambda: heard() == ["refused.wav"])


def test_the_sounds_are_what_their_script_makes() -> None:
    made = subprocess.run([sys.executable, ROOT / ".ci" / "sounds", "--check"], check=False)
    assert made.returncode == 0
    assert {path.stem for path in (ROOT / "resources" / "sounds").iterdir()} == set(AlertKind)
