"""Whether the server is up and reaches its database; asked by machines, so it tells no more."""

import msgspec
from litestar import get
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler

from agentdesk import __version__
from agentdesk.protocol import routes
from agentdesk.protocol.version import PROTOCOL_VERSION
from agentdesk.server.auth.access import allow_anonymous
from agentdesk.server.services import health
from agentdesk.server.services.units import Units


class Health(msgspec.Struct, frozen=True):
    status: str
    version: str
    protocol: int


@get(routes.HEALTH, guards=[allow_anonymous()])
async def read_health(units: Needs[Units]) -> Health:
    await units.read(health.check)
    return Health("ok", __version__, PROTOCOL_VERSION)


HANDLERS: tuple[BaseRouteHandler, ...] = (read_health,)
