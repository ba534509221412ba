"""Carries out one command exactly once: its name, its effect and its answer in one unit of work.

The name is claimed first. A second bearer of the same name gets the first answer again, marked
`replayed`; another deed under a taken name is refused. What a business rule refuses is an answer
like any other and is kept; its half-made effects are undone by a savepoint.
"""

import hashlib

import msgspec

from agentdesk.domain.actor import Actor
from agentdesk.domain.commands import ALLOWED_ROLES, CommandType
from agentdesk.domain.errors import (
    AgentdeskError,
    Conflict,
    Forbidden,
    InvalidInput,
    Refused,
    Unavailable,
)
from agentdesk.protocol.messages import Command, CommandResult, Outcome
from agentdesk.protocol.rows import Row
from agentdesk.server.services import successors
from agentdesk.server.services.command_table import SERVICES
from agentdesk.server.storage.unit_of_work import UnitOfWork

_RESULTS = msgspec.json.Decoder(CommandResult)


def execute(unit: UnitOfWork, actor: Actor, command: Command) -> CommandResult:
    """Return the command's answer, whether it is carried out now or was before."""
    asked = fingerprint(actor, command)
    stored = unit.commands.claim(command.command_id, actor.user_id, asked)
    if stored is not None:
        if stored.asked != asked:
            return rejected(command, Forbidden(code="command_id_reused"))
        return msgspec.structs.replace(_RESULTS.decode(stored.reply), replayed=True)
    result = _decide(unit, actor, command)
    unit.commands.answer(command.command_id, msgspec.json.encode(result).decode())
    return result


def fingerprint(actor: Actor, command: msgspec.Struct) -> bytes:
    """Name who asked for what; the same words of somebody else are another deed."""
    hashed = hashlib.sha256(actor.user_id.encode())
    hashed.update(msgspec.json.encode(command, order="sorted"))
    return hashed.digest()


def type_name(type_: type[Command]) -> CommandType:
    """Return the name a command's struct bears on the wire."""
    return CommandType(str(type_.__struct_config__.tag))


def type_of(command: Command) -> CommandType:
    return type_name(type(command))


def check_allowed(actor: Actor, command: Command) -> None:
    """Deny by default: a type without a row, or a role not in it, is refused."""
    type_ = type_of(command)
    if actor.role not in ALLOWED_ROLES.get(type_, frozenset()):
        raise Forbidden(f"{actor.role} may not ask for {type_}")


def rejected(command: Command, error: AgentdeskError) -> CommandResult:
    """Return the answer that tells this error; what is the world's fault may be tried again."""
    outcome = Outcome.REJECTED
    if isinstance(error, Conflict):
        outcome = Outcome.CONFLICT
    elif isinstance(error, Unavailable):
        outcome = Outcome.RETRY
    return CommandResult(command.command_id, outcome, error.code, error.detail, error.path)


def _decide(unit: UnitOfWork, actor: Actor, command: Command) -> CommandResult:
    """What names a case or a customer that was merged meanwhile is done where that goes on."""
    result = _try(unit, actor, command)
    if result.outcome is Outcome.APPLIED:
        return result
    try:
        followed = successors.of(unit, command)
    except Conflict as error:
        return rejected(command, error)
    return result if followed is None else _try(unit, actor, followed)


def _try(unit: UnitOfWork, actor: Actor, command: Command) -> CommandResult:
    try:
        with unit.connection.begin_nested():
            rows = _carry_out(unit, actor, command)
    except InvalidInput:
        raise  # malformed: nothing is kept, so that the mended command may bear the same name
    except (Refused, Conflict) as error:
        return rejected(command, error)
    return CommandResult(command.command_id, Outcome.APPLIED, rows=rows)


def _carry_out(unit: UnitOfWork, actor: Actor, command: Command) -> list[Row]:
    check_allowed(actor, command)
    return SERVICES[type(command)](unit, actor, command)
