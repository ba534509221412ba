"""Teams: seen by everybody who works here, made by an admin, changed by their supervisors too."""

from litestar import get, patch, post
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler
from litestar.params import JSONBody

from agentdesk.domain.actor import Actor, Role
from agentdesk.protocol import routes
from agentdesk.protocol.pages import RowPage
from agentdesk.protocol.rows import Entity, Row
from agentdesk.protocol.users import NewTeam, TeamChange
from agentdesk.server.api.parameters import MaybeId, PathId
from agentdesk.server.auth.access import EVERY_ROLE, allow
from agentdesk.server.services import records, users
from agentdesk.server.services.paging import PageAsk
from agentdesk.server.services.units import Units


@get(routes.TEAMS, guards=[allow(*EVERY_ROLE)])
async def list_teams(actor: Needs[Actor], units: Needs[Units], after: MaybeId = None) -> RowPage:
    return await units.read(records.page, actor, Entity.TEAM, None, PageAsk(after or ""))


@post(routes.TEAMS, guards=[allow(Role.ADMIN)])
async def create_team(data: JSONBody[NewTeam], actor: Needs[Actor], units: Needs[Units]) -> Row:
    return await units.write(actor, users.create_team, data)


@patch(routes.TEAMS + "/{team_id:str}", guards=[allow(Role.SUPERVISOR, Role.ADMIN)])
async def change_team(
    team_id: PathId, data: JSONBody[TeamChange], actor: Needs[Actor], units: Needs[Units]
) -> Row:
    """How after-contact work ends in it: every desktop of the team hears of it by the feed."""
    return await units.write(actor, users.change_team, actor, team_id, data)


HANDLERS: tuple[BaseRouteHandler, ...] = (list_teams, create_team, change_team)
