"""Commands: what desktops do, in batches.

Every command is its own unit of work with its own answer, so that one refusal stops no other.
"""

import structlog
from litestar import post
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler
from litestar.params import JSONBody

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import AgentdeskError
from agentdesk.protocol import routes
from agentdesk.protocol.messages import Command, CommandBatch, CommandReply, CommandResult, Outcome
from agentdesk.server.api.metrics import Metrics
from agentdesk.server.auth.access import EVERY_ROLE, allow
from agentdesk.server.services import commands
from agentdesk.server.services.units import Units

_log = structlog.get_logger(room="commands")


@post(routes.COMMANDS, guards=[allow(*EVERY_ROLE)], status_code=200)
async def run_batch(
    data: JSONBody[CommandBatch], actor: Needs[Actor], units: Needs[Units], metrics: Needs[Metrics]
) -> CommandReply:
    """Each command's type says who may ask for it; a refusal is that command's own answer."""
    return CommandReply([await _run(command, actor, units, metrics) for command in data.commands])


async def _run(command: Command, actor: Actor, units: Units, metrics: Metrics) -> CommandResult:
    try:
        result = await units.write(actor, commands.execute, actor, command)
    except AgentdeskError as error:
        result = commands.rejected(command, error)
    except Exception as error:  # noqa: BLE001 - a fault of ours must not stop what stands behind
        _log.error("command", error_type=type(error).__name__, exc_info=error)
        result = CommandResult(command.command_id, Outcome.RETRY, code="internal_error")
    metrics.command(commands.type_of(command), result.outcome, result.code)
    return result


HANDLERS: tuple[BaseRouteHandler, ...] = (run_batch,)
