"""What was decided in like cases, beside a request."""

from litestar import get
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler

from agentdesk.domain.actor import Actor, Role
from agentdesk.protocol import routes
from agentdesk.protocol.precedent import Precedent
from agentdesk.server.api.parameters import PathId
from agentdesk.server.auth.access import allow
from agentdesk.server.services import precedents
from agentdesk.server.services.units import Units


@get(
    routes.precedent("{request_id:str}"),
    guards=[allow(Role.SENIOR, Role.SUPERVISOR, Role.ADMIN, Role.AUDITOR)],
)
async def read_precedent(request_id: PathId, actor: Needs[Actor], units: Needs[Units]) -> Precedent:
    """For whoever decides: like cases of 90 days, the agent's last five, who is tied to whom."""
    return await units.read(precedents.precedent, actor, request_id)


HANDLERS: tuple[BaseRouteHandler, ...] = (read_precedent,)
