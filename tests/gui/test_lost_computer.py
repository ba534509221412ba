"""A supervisor reports a computer lost in two steps; an agent is not asked."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from agentdesk.desktop.item_models.computers import Computer, Step, computers
from agentdesk.desktop.scenes.office_answers import StillOffice
from agentdesk.desktop.scenes.stage import Stage
from agentdesk.domain.actor import Role
from agentdesk.protocol.devices import DeviceInfo
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.hands import press
from tests.plugins.seat import Seat


def device(computer: str, hours_ago: int, **given: object) -> DeviceInfo:
    return DeviceInfo(
        device_id=f"device-{computer}",
        device_name=computer,
        user_id=str(given.pop("user_id", hanako.MIKA)),
        display_name="Mika Sato",
        seen_at=hanako.NOW - timedelta(hours=hours_ago),
        **given,  # type: ignore[arg-type]
    )


def shown(*devices: DeviceInfo) -> list[Computer]:
    return computers(devices, hanako.YUKI, hanako.NOW)


def test_the_one_not_seen_for_longest_comes_first_and_ones_own_never() -> None:
    found = shown(
        device("old tablet", 300),
        device("desk 4", 1, signed_in=True),
        device("laptop 7", 30, signed_in=True),
        device("left yesterday", 24),
        device("desk 1", 2, signed_in=True, user_id=hanako.YUKI),
    )
    names = ["laptop 7", "desk 4", "left yesterday", "old tablet"]
    assert [one.device_id for one in found] == [f"device-{name}" for name in names]
    assert "laptop 7" in found[0].text
    assert "Mika Sato" in found[0].text
    assert "signed out" in found[2].text


def test_what_is_lost_with_a_computer_is_said_before_it_is_wiped() -> None:
    (quiet,) = shown(device("laptop 7", 3, signed_in=True))
    (busy,) = shown(device("laptop 7", 3, signed_in=True, waiting=4))
    assert [step for step, _ in busy.steps] == [Step.REPORT_LOST, Step.ORDER_WIPE]
    assert "4 undelivered acts" in busy.steps[1][1]
    assert "undelivered acts" not in quiet.steps[1][1]


def test_an_order_can_be_taken_back_until_it_has_arrived() -> None:
    at = hanako.NOW - timedelta(minutes=5)
    (ordered,) = shown(device("laptop 7", 3, wipe_ordered_at=at))
    assert [step for step, _ in ordered.steps] == [Step.WITHDRAW_WIPE]
    assert "will be wiped" in ordered.text
    (wiped,) = shown(device("laptop 7", 3, wipe_ordered_at=at, wipe_told_at=at))
    assert wiped.steps == ()
    assert "wiped" in wiped.text


def test_without_the_server_nobody_is_said_to_be_signed_out(
    take_seat: Callable[[Me], Seat], qtbot: QtBot
) -> None:
    seat = take_seat(hanako.SUPERVISOR)
    seat.window.registry.action("desk.report_lost").run()
    qtbot.waitUntil(lambda: any("cannot be reached" in text for text in seat.window.toasts.texts()))
    assert seat.window.desk_view.findChildren(QMenu) == []


def test_the_keys_stand_on_the_first_computer_and_its_steps_wait_to_be_opened(light: None) -> None:
    """Steps that open by themselves come up behind the menu, and no key reaches them there."""
    with Stage() as stage:
        desk = stage.desk(Role.SUPERVISOR, office=StillOffice(stage.words))
        desk.act("desk.report_lost")
        (menu,) = (one for one in desk.window.findChildren(QMenu) if one.isVisible())
        first = menu.actions()[0]
        assert menu.activeAction() is first
        press(Qt.Key.Key_Right, at=menu)
        steps = first.menu()
        assert isinstance(steps, QMenu)
        assert steps.isVisible()
        assert steps.activeAction() is steps.actions()[0]
        menu.close()


def test_an_agent_reports_nobody(seat: Seat) -> None:
    assert not seat.window.registry.action("desk.report_lost").enabled
