"""What a telephone system tells us: a call arrives at an agent."""

import msgspec
from litestar import post
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler
from litestar.params import JSONBody

from agentdesk.domain.actor import Actor, Role
from agentdesk.protocol import routes
from agentdesk.protocol.push import Ring, TelephonyEvent
from agentdesk.runtime.clock import Clock
from agentdesk.server.auth.access import allow
from agentdesk.server.push.hub import Hub
from agentdesk.server.services import telephony
from agentdesk.server.services.units import Units


class TelephonyAnswer(msgspec.Struct, frozen=True):
    """`desktops` is how many of the agent's desktops were told."""

    ring: Ring
    desktops: int


@post(routes.TELEPHONY_EVENTS, guards=[allow(Role.INTEGRATION)], status_code=200)
async def announce_call(
    data: JSONBody[TelephonyEvent],
    actor: Needs[Actor],
    units: Needs[Units],
    hub: Needs[Hub],
    clock: Needs[Clock],
) -> TelephonyAnswer:
    """Told again (its reply was lost, or we went down before ringing) the same call rings again."""
    announced = await units.write(actor, telephony.announce, actor, data)
    if announced.ring.expires_at <= clock.now():
        return TelephonyAnswer(announced.ring, 0)
    return TelephonyAnswer(announced.ring, hub.ring(announced.agent_id, announced.ring))


HANDLERS: tuple[BaseRouteHandler, ...] = (announce_call,)
