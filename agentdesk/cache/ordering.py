"""Which commands must wait for which: in order for one thing, side by side for different ones."""

from agentdesk.protocol.messages import (
    AddNote,
    AddToldFact,
    AnswerOffer,
    AnswerQuestion,
    AnyCommand,
    AskQuestion,
    Command,
    ConfirmPolicy,
    ConfirmReversal,
    DecideRequest,
    DeclineReversal,
    EndDelegation,
    EscalateRequest,
    GivePlan,
    MakePromise,
    MergeCases,
    MergeCustomers,
    MoveCase,
    OpenCase,
    ProposePolicy,
    RecordInteraction,
    RetryEffect,
    ReturnArrived,
    ReversePlan,
    SetDelegation,
    SetRate,
    SettleEffect,
    UpdateCustomer,
    VerifyCaller,
    WithdrawPolicy,
    WithdrawRequest,
    WrapUp,
)

# A command that names what one of these made is lost without it.
CREATORS = (OpenCase, RecordInteraction)

_CHANGED: dict[type[Command], str] = {
    RecordInteraction: "interaction_id",
    VerifyCaller: "interaction_id",
    WrapUp: "interaction_id",
    AddNote: "note_id",
    OpenCase: "case_id",
    MoveCase: "case_id",
    AddToldFact: "case_id",
    MergeCases: "case_id",
    MergeCustomers: "customer_id",
    GivePlan: "case_id",
    MakePromise: "promise_id",
    UpdateCustomer: "customer_id",
    DecideRequest: "request_id",
    AnswerOffer: "request_id",
    WithdrawRequest: "request_id",
    AskQuestion: "request_id",
    AnswerQuestion: "request_id",
    EscalateRequest: "request_id",
    SetDelegation: "delegation_id",
    EndDelegation: "delegation_id",
    RetryEffect: "effect_id",
    SettleEffect: "effect_id",
    ReturnArrived: "plan_id",
    ReversePlan: "plan_id",
    ConfirmReversal: "reversal_id",
    DeclineReversal: "reversal_id",
    SetRate: "rate_id",
    ProposePolicy: "policy_id",
    ConfirmPolicy: "policy_id",
    WithdrawPolicy: "policy_id",
}


def key_of(command: AnyCommand) -> str:
    """Return what the command changes; commands of one key are delivered in order."""
    field = _CHANGED.get(type(command))
    return type(command).__name__ if field is None else str(getattr(command, field))


def names_of(command: AnyCommand) -> frozenset[str]:
    """Return the ids of everything the command changes or speaks of."""
    spoken_of = (getattr(command, field, None) for field in ("case_id", "interaction_id"))
    return frozenset({key_of(command), *filter(None, spoken_of)})


def customer_of(command: AnyCommand) -> str | None:
    return getattr(command, "customer_id", None)
