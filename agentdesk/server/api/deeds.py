"""The same deeds as commands, one by one as REST resources: same structs, same services.

So a deed told twice under one `command_id` is done once, whichever way it comes in.
"""

from litestar import post
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler, HTTPRouteHandler
from litestar.params import JSONBody

from agentdesk.domain.actor import Actor
from agentdesk.domain.commands import ALLOWED_ROLES, CommandType
from agentdesk.domain.errors import (
    AgentdeskError,
    Conflict,
    Forbidden,
    NotFound,
    RuleBroken,
)
from agentdesk.protocol import messages, routes
from agentdesk.protocol.messages import Command, CommandResult, Outcome
from agentdesk.server.api.metrics import Metrics
from agentdesk.server.api.parameters import PathId
from agentdesk.server.auth.access import allow
from agentdesk.server.services import commands
from agentdesk.server.services.units import Units

_CREATED: dict[str, type[Command]] = {
    routes.INTERACTIONS: messages.RecordInteraction,
    routes.CASES: messages.OpenCase,
    routes.NOTES: messages.AddNote,
    routes.PROMISES: messages.MakePromise,
    routes.REMEDIES: messages.GivePlan,
    routes.DELEGATIONS: messages.SetDelegation,
    routes.REVERSALS: messages.ReversePlan,
    routes.RATES: messages.SetRate,
    routes.POLICIES: messages.ProposePolicy,
}
_ANSWERED: dict[str, type[Command]] = {
    "decision": messages.DecideRequest,
    "answer": messages.AnswerOffer,
    "withdrawal": messages.WithdrawRequest,
    "question": messages.AskQuestion,
    "reply": messages.AnswerQuestion,
    "escalation": messages.EscalateRequest,
}
# What is done to one thing that is there: its collection, the word, and the field that names it.
_DONE_TO_ONE: tuple[tuple[str, str, type[Command], str], ...] = (
    (routes.EFFECTS, "retry", messages.RetryEffect, "effect_id"),
    (routes.EFFECTS, "settlement", messages.SettleEffect, "effect_id"),
    (routes.REMEDIES, "arrival", messages.ReturnArrived, "plan_id"),
    (routes.REVERSALS, "confirmation", messages.ConfirmReversal, "reversal_id"),
    (routes.REVERSALS, "refusal", messages.DeclineReversal, "reversal_id"),
    (routes.CASES, "merger", messages.MergeCases, "case_id"),
    (routes.CUSTOMERS, "merger", messages.MergeCustomers, "customer_id"),
)
# Codes of refusals that say: it is there, but not for you.
_FORBIDDEN = frozenset(
    {
        Forbidden.code,
        "other_team",
        "no_authority",
        "not_your_request",
        "not_your_contact",
        "not_your_delegation",
    }
)
_NOT_THERE = "no_such_"  # how the codes of things that are not there begin


async def _carry_out(
    command: Command, actor: Actor, units: Units, metrics: Metrics
) -> CommandResult:
    result = await units.write(actor, commands.execute, actor, command)
    metrics.command(commands.type_of(command), result.outcome, result.code)
    if result.outcome is Outcome.APPLIED:
        return result
    raise _error(result)


def _error(result: CommandResult) -> AgentdeskError:
    """Return the kept refusal as the error it was."""
    type_: type[AgentdeskError] = RuleBroken
    if result.outcome is Outcome.CONFLICT:
        type_ = Conflict
    elif result.code in _FORBIDDEN:
        type_ = Forbidden
    elif result.code == NotFound.code or result.code.startswith(_NOT_THERE):
        type_ = NotFound
    return type_(result.detail, code=result.code, path=result.path)


def _creation(path: str, type_: type[Command]) -> HTTPRouteHandler:
    name = commands.type_name(type_)

    async def create(
        data: Command, actor: Needs[Actor], units: Needs[Units], metrics: Needs[Metrics]
    ) -> CommandResult:
        return await _carry_out(data, actor, units, metrics)

    # The framework reads the body's type from here: one handler per struct, written once.
    create.__annotations__["data"] = JSONBody[type_]  # type: ignore[misc, valid-type]
    return post(path, guards=[allow(*ALLOWED_ROLES[name])], operation_id=name)(create)


def _answer(word: str, type_: type[Command]) -> HTTPRouteHandler:
    name = commands.type_name(type_)

    async def answer(
        request_id: PathId,
        data: Command,
        actor: Needs[Actor],
        units: Needs[Units],
        metrics: Needs[Metrics],
    ) -> CommandResult:
        if getattr(data, "request_id", None) != request_id:
            raise Conflict(
                "path and body name two requests", code="path_mismatch", path="$.request_id"
            )
        return await _carry_out(data, actor, units, metrics)

    answer.__annotations__["data"] = JSONBody[type_]  # type: ignore[misc, valid-type]
    path = f"{routes.APPROVALS}/{{request_id:str}}/{word}"
    return post(path, guards=[allow(*ALLOWED_ROLES[name])], operation_id=name, status_code=200)(
        answer
    )


def _done_to_one(collection: str, word: str, type_: type[Command], field: str) -> HTTPRouteHandler:
    name = commands.type_name(type_)

    async def do(
        row_id: PathId,
        data: Command,
        actor: Needs[Actor],
        units: Needs[Units],
        metrics: Needs[Metrics],
    ) -> CommandResult:
        if getattr(data, field) != row_id:
            raise Conflict("path and body name two things", code="path_mismatch", path=f"$.{field}")
        return await _carry_out(data, actor, units, metrics)

    do.__annotations__["data"] = JSONBody[type_]  # type: ignore[misc, valid-type]
    path = f"{collection}/{{row_id:str}}/{word}"
    return post(path, guards=[allow(*ALLOWED_ROLES[name])], operation_id=name, status_code=200)(do)


@post(
    routes.DELEGATIONS + "/{delegation_id:str}/end",
    guards=[allow(*ALLOWED_ROLES[CommandType.END_DELEGATION])],
    operation_id=CommandType.END_DELEGATION,
    status_code=200,
)
async def end_delegation(
    delegation_id: PathId,
    data: JSONBody[messages.EndDelegation],
    actor: Needs[Actor],
    units: Needs[Units],
    metrics: Needs[Metrics],
) -> CommandResult:
    if data.delegation_id != delegation_id:
        raise Conflict(
            "path and body name two stand-ins", code="path_mismatch", path="$.delegation_id"
        )
    return await _carry_out(data, actor, units, metrics)


HANDLERS: tuple[BaseRouteHandler, ...] = (
    *(_creation(path, type_) for path, type_ in _CREATED.items()),
    *(_answer(word, type_) for word, type_ in _ANSWERED.items()),
    *(_done_to_one(*deed) for deed in _DONE_TO_ONE),
    end_delegation,
)
