"""The push stream: one for each desktop, open as long as its session stands."""

from litestar import get
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler
from litestar.response import Stream as StreamResponse

from agentdesk.domain.actor import Actor
from agentdesk.protocol import routes
from agentdesk.runtime.clock import Clock
from agentdesk.server.auth.access import EVERY_ROLE, allow
from agentdesk.server.push.hub import Hub
from agentdesk.server.push.streams import Stream, StreamTimes
from agentdesk.server.services import sessions
from agentdesk.server.services.units import Units

_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


@get(
    routes.PUSH,
    guards=[allow(*EVERY_ROLE)],
    media_type="text/event-stream",
)
async def open_stream(
    actor: Needs[Actor],
    hub: Needs[Hub],
    units: Needs[Units],
    clock: Needs[Clock],
    stream_times: Needs[StreamTimes],
) -> StreamResponse:
    """Server-sent events: look, ring, resync, signed_out; a comment line is a sign of life."""

    async def is_live(session_id: str) -> bool:
        return await units.read(sessions.is_live, session_id)

    stream = Stream(
        hub.listen(actor.user_id, actor.session_id),
        clock=clock,
        times=stream_times,
        is_live=is_live,
    )
    return StreamResponse(stream.events(), headers=_HEADERS)


HANDLERS: tuple[BaseRouteHandler, ...] = (open_stream,)
