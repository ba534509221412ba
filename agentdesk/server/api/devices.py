"""Computers of the team: where people are signed in, what is lost, and what is to forget all."""

from litestar import delete, get, post
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler

from agentdesk.domain.actor import Actor, Role
from agentdesk.protocol import routes
from agentdesk.protocol.devices import DeviceInfo, DeviceOrder
from agentdesk.server.api.parameters import PathId, Waiting
from agentdesk.server.auth.access import allow, allow_anonymous
from agentdesk.server.push.hub import Hub
from agentdesk.server.services import devices
from agentdesk.server.services.units import Units

_REPORTERS = (Role.SUPERVISOR, Role.ADMIN)
_ONE = routes.DEVICES + "/{device_id:str}"


@get(routes.DEVICES, guards=[allow(*_REPORTERS)])
async def list_devices(actor: Needs[Actor], units: Needs[Units]) -> list[DeviceInfo]:
    """A supervisor's team's, an administrator's all: those of the last ninety days."""
    return await units.read(devices.visible, actor)


@post(f"{_ONE}/lost", guards=[allow(*_REPORTERS)], status_code=204)
async def report_device_lost(
    device_id: PathId, actor: Needs[Actor], units: Needs[Units], hub: Needs[Hub]
) -> None:
    """Its sessions end at once; what it granted goes to somebody's eyes from now on."""
    hub.end_sessions(await units.write(actor, devices.report_lost, actor, device_id))


@post(f"{_ONE}/wipe", guards=[allow(*_REPORTERS)], status_code=204)
async def order_wipe(
    device_id: PathId, actor: Needs[Actor], units: Needs[Units], hub: Needs[Hub]
) -> None:
    """As reported lost; at its next contact it deletes its keys and files, unsent work included."""
    hub.end_sessions(await units.write(actor, devices.order_wipe, actor, device_id))


@delete(f"{_ONE}/wipe", guards=[allow(*_REPORTERS)])
async def withdraw_wipe(device_id: PathId, actor: Needs[Actor], units: Needs[Units]) -> None:
    """Found again before it made contact; afterwards it is too late."""
    await units.write(actor, devices.withdraw_wipe, actor, device_id)


@post(f"{_ONE}/contact", guards=[allow_anonymous()], status_code=200)
async def make_contact(
    device_id: PathId, units: Needs[Units], waiting: Waiting = None
) -> DeviceOrder:
    """A desk where nobody is signed in asks; its id is known to it and to its own office only."""
    order = await units.read(devices.standing, device_id)
    if order.wipe:
        await units.write(None, devices.tell, device_id, waiting)
    return order


HANDLERS: tuple[BaseRouteHandler, ...] = (
    list_devices,
    report_device_lost,
    order_wipe,
    withdraw_wipe,
    make_contact,
)
