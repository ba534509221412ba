"""The change feed, and the pages that a desktop begins with."""

from litestar import get
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler
from litestar.params import FromPath

from agentdesk.domain.actor import Actor
from agentdesk.protocol import routes
from agentdesk.protocol.pages import MAX_PAGE, BootstrapPage, ChangePage, Horizon
from agentdesk.protocol.rows import Entity
from agentdesk.server.api.parameters import Limit, MaybeId, QueryCursor
from agentdesk.server.auth.access import EVERY_ROLE, allow
from agentdesk.server.services import feed
from agentdesk.server.services.units import Units

_EVERYBODY = allow(*EVERY_ROLE)


@get(routes.CHANGES, guards=[_EVERYBODY])
async def read_changes(
    actor: Needs[Actor], units: Needs[Units], cursor: QueryCursor = "", limit: Limit = MAX_PAGE
) -> ChangePage:
    """What changed after the cursor; 409 "resync" asks to begin again from the horizon."""
    return await units.read(feed.changes, actor, cursor, limit)


@get(routes.HORIZON, guards=[_EVERYBODY])
async def read_horizon(actor: Needs[Actor], units: Needs[Units]) -> Horizon:
    """Asked first, followed last: what happens while pages are fetched comes after it."""
    return await units.read(feed.horizon, actor)


@get(routes.bootstrap("{entity:str}"), guards=[_EVERYBODY])
async def read_bootstrap(  # noqa: PLR0913, PLR0917 - handlers name what they need
    entity: FromPath[Entity],
    actor: Needs[Actor],
    units: Needs[Units],
    horizon: QueryCursor = "",
    after: MaybeId = None,
    limit: Limit = MAX_PAGE,
) -> BootstrapPage:
    """One page of an entity, by id; `horizon` keeps all pages about the same customers."""
    return await units.read(feed.bootstrap, actor, entity, after, limit, horizon_cursor=horizon)


HANDLERS: tuple[BaseRouteHandler, ...] = (read_changes, read_horizon, read_bootstrap)
