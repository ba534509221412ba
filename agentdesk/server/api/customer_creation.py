"""Making customers over HTTP."""

from litestar import post
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler
from litestar.params import JSONBody

from agentdesk.domain.actor import Actor, Role
from agentdesk.protocol import routes
from agentdesk.protocol.customers import NewCustomer
from agentdesk.protocol.rows import Row
from agentdesk.server.auth.access import allow
from agentdesk.server.services import customer_creation
from agentdesk.server.services.units import Units


@post(routes.CUSTOMERS, guards=[allow(Role.ADMIN, Role.INTEGRATION)])
async def create_customer(
    data: JSONBody[NewCustomer], actor: Needs[Actor], units: Needs[Units]
) -> Row:
    return await units.write(actor, customer_creation.create, actor, data)


HANDLERS: tuple[BaseRouteHandler, ...] = (create_customer,)
