"""Signing in, staying signed in, seeing who is, and ending it."""

from litestar import delete, get, post
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler
from litestar.params import JSONBody

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import NotSignedIn
from agentdesk.protocol import routes
from agentdesk.protocol.sessions import Me, Refresh, SessionInfo, SignIn, TokenPair
from agentdesk.server.api.parameters import PathId, Waiting
from agentdesk.server.api.problems import AnyRequest
from agentdesk.server.auth.access import EVERY_ROLE, allow, allow_anonymous
from agentdesk.server.auth.issuing import Issuer
from agentdesk.server.auth.password_door import PasswordDoor
from agentdesk.server.push.hub import Hub
from agentdesk.server.services import devices, sessions, users
from agentdesk.server.services.units import Units


@post(routes.SESSIONS, guards=[allow_anonymous()])
async def sign_in(
    request: AnyRequest,
    data: JSONBody[SignIn],
    password_door: Needs[PasswordDoor],
    waiting: Waiting = None,
) -> TokenPair:
    address = request.client.host if request.client else ""
    return await password_door.sign_in(data, address, waiting)


@post(routes.SESSION_REFRESH, guards=[allow_anonymous()], status_code=200)
async def refresh(
    data: JSONBody[Refresh],
    units: Needs[Units],
    issuer: Needs[Issuer],
    hub: Needs[Hub],
    waiting: Waiting = None,
) -> TokenPair:
    """The end of a stolen family is committed before it is told: nothing is rolled back."""
    issued = await units.write(None, issuer.refresh, data)
    if issued.ended_session_id is not None:
        hub.end_sessions([issued.ended_session_id])
    if issued.wiped:
        await units.write(None, devices.tell, data.device_id, waiting)
        raise devices.DeviceWiped
    if issued.tokens is None:
        raise NotSignedIn(code="session_ended")
    return issued.tokens


@get(routes.SESSIONS, guards=[allow(*EVERY_ROLE)])
async def list_sessions(actor: Needs[Actor], units: Needs[Units]) -> list[SessionInfo]:
    return await units.read(sessions.visible, actor)


@delete(routes.SESSION_CURRENT, guards=[allow(*EVERY_ROLE)])
async def sign_out(actor: Needs[Actor], units: Needs[Units], hub: Needs[Hub]) -> None:
    await units.write(actor, sessions.end, actor, actor.session_id)
    hub.end_sessions([actor.session_id])


@delete(routes.SESSIONS + "/{session_id:str}", guards=[allow(*EVERY_ROLE)])
async def end_session(
    session_id: PathId, actor: Needs[Actor], units: Needs[Units], hub: Needs[Hub]
) -> None:
    """One's own; a supervisor also ends their team's, an admin everybody's."""
    await units.write(actor, sessions.end, actor, session_id)
    hub.end_sessions([session_id])


@get(routes.ME, guards=[allow(*EVERY_ROLE)])
async def me(actor: Needs[Actor], units: Needs[Units]) -> Me:
    return await units.read(users.me, actor)


HANDLERS: tuple[BaseRouteHandler, ...] = (
    sign_in,
    refresh,
    list_sessions,
    sign_out,
    end_session,
    me,
)
