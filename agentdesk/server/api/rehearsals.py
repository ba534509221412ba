"""Rehearsing a policy: a question that is posted because it carries one; nothing changes by it."""

from litestar import post
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler
from litestar.params import JSONBody

from agentdesk.domain.actor import Actor, Role
from agentdesk.protocol import routes
from agentdesk.protocol.rehearsal import Rehearsal, RehearsalAsk
from agentdesk.server.auth.access import allow
from agentdesk.server.services import rehearsals
from agentdesk.server.services.units import Units


@post(
    routes.REHEARSALS,
    guards=[allow(Role.SUPERVISOR, Role.ADMIN, Role.AUDITOR)],
    status_code=200,
)
async def rehearse(
    data: JSONBody[RehearsalAsk], actor: Needs[Actor], units: Needs[Units]
) -> Rehearsal:
    """What recorded acts would have become; without a policy each meets its own again."""
    return await units.read(rehearsals.rehearse, actor, data)


HANDLERS: tuple[BaseRouteHandler, ...] = (rehearse,)
