"""Which service carries out which command: one line per type, deny when there is none."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from agentdesk.domain.actor import Actor
from agentdesk.protocol import messages
from agentdesk.protocol.rows import Row
from agentdesk.server.services import (
    approvals,
    cases,
    customer_changes,
    day_close,
    delegations,
    effects,
    escalation,
    exchange,
    interactions,
    merges,
    notes,
    policy_changes,
    promises,
    remedies,
    request_talk,
    returns,
    reversals,
    users,
)
from agentdesk.server.storage.unit_of_work import UnitOfWork

# The third is the command's own struct; the table below keeps each with its service.
Service: TypeAlias = Callable[[UnitOfWork, Actor, Any], list[Row]]

SERVICES: Mapping[type[messages.Command], Service] = {
    messages.RecordInteraction: interactions.record,
    messages.VerifyCaller: interactions.verify_caller,
    messages.WrapUp: interactions.wrap_up,
    messages.AddNote: notes.add,
    messages.OpenCase: cases.open_case,
    messages.MoveCase: cases.move,
    messages.AddToldFact: cases.add_told_fact,
    messages.MergeCases: merges.merge_cases,
    messages.MakePromise: promises.make,
    messages.UpdateCustomer: customer_changes.update,
    messages.MergeCustomers: merges.merge_customers,
    messages.GivePlan: remedies.give_plan,
    messages.DecideRequest: approvals.decide,
    messages.AnswerOffer: approvals.answer_offer,
    messages.WithdrawRequest: approvals.withdraw,
    messages.AskQuestion: request_talk.ask_question,
    messages.AnswerQuestion: request_talk.answer_question,
    messages.EscalateRequest: escalation.escalate,
    messages.SetDelegation: delegations.set_delegation,
    messages.EndDelegation: delegations.end_delegation,
    messages.SetPresence: users.set_presence,
    messages.CloseDay: day_close.close,
    messages.RetryEffect: effects.retry,
    messages.SettleEffect: effects.settle,
    messages.ReturnArrived: returns.arrive,
    messages.ReversePlan: reversals.reverse_plan,
    messages.ConfirmReversal: reversals.confirm,
    messages.DeclineReversal: reversals.decline,
    messages.SetRate: exchange.set_rate,
    messages.ProposePolicy: policy_changes.propose,
    messages.ConfirmPolicy: policy_changes.confirm,
    messages.WithdrawPolicy: policy_changes.withdraw,
}
