"""Users: seen by everybody who works here, made and changed by an admin."""

from litestar import get, patch, post, put
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler
from litestar.params import JSONBody

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.errors import Forbidden
from agentdesk.protocol import routes
from agentdesk.protocol.pages import RowPage
from agentdesk.protocol.rows import Entity, Row
from agentdesk.protocol.users import NewPassword, NewUser, UserChange
from agentdesk.server.api.parameters import MaybeId, PathId
from agentdesk.server.auth.access import EVERY_ROLE, allow
from agentdesk.server.auth.passwords import PasswordPool
from agentdesk.server.push.hub import Hub
from agentdesk.server.services import records, users
from agentdesk.server.services.paging import PageAsk
from agentdesk.server.services.units import Units


@get(routes.USERS, guards=[allow(*EVERY_ROLE)])
async def list_users(actor: Needs[Actor], units: Needs[Units], after: MaybeId = None) -> RowPage:
    """One page in the order of ids; go on from `after`."""
    return await units.read(records.page, actor, Entity.USER, None, PageAsk(after or ""))


@post(routes.USERS, guards=[allow(Role.ADMIN)])
async def create_user(
    data: JSONBody[NewUser],
    actor: Needs[Actor],
    units: Needs[Units],
    passwords: Needs[PasswordPool],
) -> Row:
    password_hash = await passwords.hash(data.password)
    return await units.write(actor, users.create_user, data, password_hash)


@patch(routes.USERS + "/{user_id:str}", guards=[allow(Role.ADMIN)])
async def change_user(
    user_id: PathId,
    data: JSONBody[UserChange],
    actor: Needs[Actor],
    units: Needs[Units],
    hub: Needs[Hub],
) -> Row:
    """A user who is disabled by it is signed out at once."""
    row, ended = await units.write(actor, users.change_user, actor, user_id, data)
    hub.end_sessions(ended)
    return row


@put(routes.USERS + "/{user_id:str}/password", guards=[allow(*EVERY_ROLE)], status_code=204)
async def set_password(  # noqa: PLR0913, PLR0917 - handlers name what they need
    user_id: PathId,
    data: JSONBody[NewPassword],
    actor: Needs[Actor],
    units: Needs[Units],
    passwords: Needs[PasswordPool],
    hub: Needs[Hub],
) -> None:
    """One's own, or anybody's for an admin; the user's other sessions end."""
    if user_id != actor.user_id and actor.role is not Role.ADMIN:
        raise Forbidden
    password_hash = await passwords.hash(data.password)
    hub.end_sessions(await units.write(actor, users.set_password, actor, user_id, password_hash))


HANDLERS: tuple[BaseRouteHandler, ...] = (list_users, create_user, change_user, set_password)
