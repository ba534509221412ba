"""The team's computers: one line for each, to be found again when it is lost."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.protocol.devices import DeviceInfo

_MOST_SHOWN = 25


class Step(StrEnum):
    """What a supervisor may do about a computer."""

    REPORT_LOST = "report_lost"
    ORDER_WIPE = "order_wipe"
    WITHDRAW_WIPE = "withdraw_wipe"


@dataclass(frozen=True, slots=True)
class Computer:
    """`steps` with what each does in words; none when it has been wiped."""

    device_id: str
    text: str
    steps: tuple[tuple[Step, str], ...]


def computers(devices: Iterable[DeviceInfo], user_id: str, now: datetime) -> list[Computer]:
    """Return the others' computers: who is signed in but not seen for longest may be the lost one.

    Behind them those where nobody is signed in, the last seen first: their files are still there.
    """
    others = [one for one in devices if one.user_id != user_id]
    live = sorted((one for one in others if one.signed_in), key=lambda one: one.seen_at)
    left = sorted((one for one in others if not one.signed_in), key=lambda one: one.seen_at)
    shown = [*live, *reversed(left)][:_MOST_SHOWN]
    return [Computer(one.device_id, _text(one, now), _steps(one)) for one in shown]


def _text(device: DeviceInfo, now: datetime) -> str:
    words = tr("Computers", "{name}: {computer}, last seen {age}")
    said = words.format(
        name=i18n.plain(device.display_name),
        computer=i18n.plain(device.device_name),
        age=i18n.age(device.seen_at, now),
    )
    return " · ".join(part for part in (said, _standing(device, now)) if part)


def _standing(device: DeviceInfo, now: datetime) -> str:
    if device.wipe_told_at is not None:
        wiped = tr("Computers", "wiped {age}")
        return wiped.format(age=i18n.age(device.wipe_told_at, now))
    if device.wipe_ordered_at is not None:
        return tr("Computers", "will be wiped at its next contact")
    return "" if device.signed_in else tr("Computers", "signed out")


def _steps(device: DeviceInfo) -> tuple[tuple[Step, str], ...]:
    if device.wipe_told_at is not None:
        return ()
    if device.wipe_ordered_at is not None:
        words = tr("Computers", "Found again: take the order to wipe it back")
        return ((Step.WITHDRAW_WIPE, words),)
    lost = tr("Computers", "Lost: sign it out now, and review what it grants offline")
    return ((Step.REPORT_LOST, lost), (Step.ORDER_WIPE, _wipe_words(device)))


def _wipe_words(device: DeviceInfo) -> str:
    if device.waiting:
        return tr(
            "Computers",
            "Gone: wipe it at its next contact; %n undelivered acts there are lost",
            "",
            device.waiting,
        )
    return tr("Computers", "Gone: wipe it at its next contact, with all it has not delivered")
