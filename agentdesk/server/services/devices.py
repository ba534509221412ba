"""Computers that are lost: signed out at once, or ordered to forget everything when they come.

The order stands with the server until the device makes contact, by whichever way: a token it
still has, a sign-in, or the question of a locked desk.
"""

from collections.abc import Sequence
from datetime import timedelta

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.errors import Conflict, Forbidden, NotFound, NotSignedIn
from agentdesk.domain.leases import LeaseState
from agentdesk.protocol.devices import WIPED, DeviceInfo, DeviceOrder
from agentdesk.protocol.entities import UserBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.repositories.devices import DeviceSession, WipeOrder
from agentdesk.server.storage.unit_of_work import UnitOfWork

_SHOWN_FOR = timedelta(days=90)  # after the last sign of life
_MOST_SESSIONS = 20_000
_MOST_DEVICES = 5_000


class DeviceWiped(NotSignedIn):
    """Nobody signs in here: the device is to forget everything."""

    code = WIPED


def visible(unit: UnitOfWork, actor: Actor) -> list[DeviceInfo]:
    """Return the computers of the actor's team, an administrator's all, newest first."""
    orders = {order.device_id: order for order in unit.devices.orders()}
    newest: dict[str, DeviceSession] = {}
    live: set[str] = set()
    for one in unit.devices.sessions_since(unit.now() - _SHOWN_FOR, _MOST_SESSIONS):
        newest.setdefault(one.device_id, one)
        live |= {one.device_id} if one.live else set()
    shown = [one for one in newest.values() if _is_theirs(actor, {one.team_id})]
    return [
        _info(one, orders.get(one.device_id), signed_in=one.device_id in live)
        for one in shown[:_MOST_DEVICES]
    ]


def report_lost(unit: UnitOfWork, actor: Actor, device_id: str) -> list[str]:
    """Revoke the device's leases; return the sessions that end with it.

    A supervisor reports what a member of the team carried, an administrator any.
    """
    ended = _sign_out(unit, actor, device_id, "device_lost")
    unit.audit("device.lost", Entity.USER, actor.user_id, {"device_id": device_id})
    return [one.session_id for one in ended]


def order_wipe(unit: UnitOfWork, actor: Actor, device_id: str) -> list[str]:
    """Report it lost, and let it forget everything; what it has not delivered is gone then."""
    ended = _sign_out(unit, actor, device_id, WIPED)
    unit.devices.give_order(device_id, actor.user_id)
    detail: dict[str, object] = {"device_id": device_id}
    for one in unit.devices.sessions_on(device_id)[:1]:
        detail |= {
            "user_id": one.user_id,
            "device_name": one.device_name,
            "waiting": one.waiting,
            "seen_at": one.seen_at,
        }
    unit.audit("device.wipe", Entity.USER, actor.user_id, detail)
    return [one.session_id for one in ended]


def withdraw_wipe(unit: UnitOfWork, actor: Actor, device_id: str) -> None:
    """The computer was found: take the order back, as long as it has not been told."""
    _check_theirs(unit, actor, device_id)
    if unit.devices.order(device_id) is None:
        raise NotFound("nothing is ordered of this device", code="no_such_order")
    if not unit.devices.take_back_order(device_id):
        raise Conflict("the device has been told already", code="device_wiped")
    unit.audit("device.keep", Entity.USER, actor.user_id, {"device_id": device_id})


def is_wiped(unit: UnitOfWork, device_id: str) -> bool:
    return unit.devices.order(device_id) is not None


def tell(unit: UnitOfWork, device_id: str, waiting: int | None) -> None:
    """The device is being told; how much it had not delivered is in the trail for good."""
    if unit.devices.told(device_id, waiting):
        known = unit.devices.sessions_on(device_id)
        user_id = known[0].user_id if known else ""
        detail = {"device_id": device_id, "waiting": waiting}
        unit.audit("device.wiped", Entity.USER, user_id, detail)


def standing(unit: UnitOfWork, device_id: str) -> DeviceOrder:
    """Return what is ordered of a device that nobody is signed in at."""
    return DeviceOrder(wipe=is_wiped(unit, device_id))


def _sign_out(unit: UnitOfWork, actor: Actor, device_id: str, why: str) -> list[DeviceSession]:
    known = _check_theirs(unit, actor, device_id)
    for lease_id in unit.leases.open_of_device(device_id):
        unit.leases.locked(lease_id)
        unit.leases.turn(lease_id, LeaseState.REVOKED)
    live = [one for one in known if one.live]
    for one in live:
        unit.access.end_session(one.session_id, why)
    return live


def _check_theirs(unit: UnitOfWork, actor: Actor, device_id: str) -> Sequence[DeviceSession]:
    known = unit.devices.sessions_on(device_id)
    carriers = unit.leases.agents_of_device(device_id)
    if not known and not carriers:
        raise NotFound("no such device", code="no_such_device")
    teams = {one.team_id for one in known}
    teams |= {unit.records.body(Entity.USER, one, UserBody).team_id for one in carriers}
    if not _is_theirs(actor, teams):
        raise Forbidden("a device is reported by its own team", code="other_team")
    return known


def _is_theirs(actor: Actor, teams: set[str]) -> bool:
    return actor.role is Role.ADMIN or teams == {actor.team_id}


def _info(one: DeviceSession, order: WipeOrder | None, *, signed_in: bool) -> DeviceInfo:
    return DeviceInfo(
        device_id=one.device_id,
        device_name=one.device_name,
        user_id=one.user_id,
        display_name=one.display_name,
        seen_at=one.seen_at,
        signed_in=signed_in,
        waiting=one.waiting,
        wipe_ordered_at=None if order is None else order.ordered_at,
        wipe_told_at=None if order is None else order.told_at,
    )
