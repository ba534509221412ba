"""Comparing what is held: a question that is posted because it names many customers."""

from litestar import get, post
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler
from litestar.params import JSONBody

from agentdesk.domain.actor import Actor
from agentdesk.protocol import routes
from agentdesk.protocol.digests import DigestAsk, Digests, ReferenceDigests
from agentdesk.server.auth.access import EVERY_ROLE, allow
from agentdesk.server.services import digests
from agentdesk.server.services.units import Units


@post(routes.DIGESTS, guards=[allow(*EVERY_ROLE)], status_code=200)
async def read_digests(
    data: JSONBody[DigestAsk], actor: Needs[Actor], units: Needs[Units]
) -> Digests:
    """Nothing about anybody is told: only whether a desktop holds what it should."""
    return await units.read(digests.digests, actor, data)


@get(routes.REFERENCE_DIGESTS, guards=[allow(*EVERY_ROLE)])
async def read_reference_digests(actor: Needs[Actor], units: Needs[Units]) -> ReferenceDigests:
    """The same of what every desktop holds: people, products, policies, campaigns."""
    return await units.read(digests.reference, actor)


HANDLERS: tuple[BaseRouteHandler, ...] = (read_digests, read_reference_digests)
