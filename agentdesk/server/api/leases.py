"""Leases of budgets: asked for by a desktop for itself, and given back."""

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


HANDLERS: tuple[BaseRouteHandler, ...] = (ask_for_lease, give_back_lease)
