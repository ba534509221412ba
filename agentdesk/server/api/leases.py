"""Leases of budgets: asked for by a desktop for itself, given back, and lost with a device."""

from litestar import post
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler
from litestar.params import JSONBody

from agentdesk.domain.actor import Actor, Role
from agentdesk.protocol import routes
from agentdesk.protocol.leases import LeaseReply, LeaseReturn, LeaseWish
from agentdesk.runtime.signing import Signer
from agentdesk.server.api.parameters import PathId
from agentdesk.server.auth.access import allow
from agentdesk.server.push.hub import Hub
from agentdesk.server.services import lease_wishes, leases
from agentdesk.server.services.units import Units

_GIVERS = (Role.AGENT, Role.SENIOR, Role.SUPERVISOR)


@post(routes.LEASES, guards=[allow(*_GIVERS)], status_code=200)
async def ask_for_lease(
    data: JSONBody[LeaseWish], actor: Needs[Actor], units: Needs[Units], lease_signer: Needs[Signer]
) -> LeaseReply:
    """The device's one lease, with what it wants to take along on top."""
    return LeaseReply(await units.write(actor, lease_wishes.wish, actor, data, lease_signer))


@post(routes.LEASES + "/{lease_id:str}/return", guards=[allow(*_GIVERS)], status_code=204)
async def give_back_lease(
    lease_id: PathId, data: JSONBody[LeaseReturn], actor: Needs[Actor], units: Needs[Units]
) -> None:
    await units.write(actor, leases.give_back, actor, lease_id, data)


@post(
    routes.DEVICES + "/{device_id:str}/lost",
    guards=[allow(Role.SUPERVISOR, Role.ADMIN)],
    status_code=204,
)
async def report_device_lost(
    device_id: PathId, actor: Needs[Actor], units: Needs[Units], hub: Needs[Hub]
) -> None:
    """Its sessions end at once; what it granted goes to somebody's eyes from now on."""
    hub.end_sessions(await units.write(actor, leases.report_lost, actor, device_id))


HANDLERS: tuple[BaseRouteHandler, ...] = (ask_for_lease, give_back_lease, report_device_lost)
