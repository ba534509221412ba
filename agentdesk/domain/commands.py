"""What a person asks for (imperative), and which roles may ask for it."""

from collections.abc import Mapping
from enum import StrEnum

from agentdesk.domain.actor import Role


class CommandType(StrEnum):
    RECORD_INTERACTION = "interaction.record"
    VERIFY_CALLER = "interaction.verify_caller"
    WRAP_UP = "interaction.wrap_up"
    ADD_NOTE = "note.add"
    OPEN_CASE = "case.open"
    MOVE_CASE = "case.move"
    ADD_TOLD_FACT = "case.add_told_fact"
    MERGE_CASES = "case.merge"
    MAKE_PROMISE = "promise.make"
    UPDATE_CUSTOMER = "customer.update"
    MERGE_CUSTOMERS = "customer.merge"
    GIVE_PLAN = "plan.give"
    DECIDE_REQUEST = "request.decide"
    ANSWER_OFFER = "request.answer_offer"
    WITHDRAW_REQUEST = "request.withdraw"
    ASK_QUESTION = "request.ask_question"
    ANSWER_QUESTION = "request.answer_question"
    ESCALATE_REQUEST = "request.escalate"
    SET_DELEGATION = "delegation.set"
    END_DELEGATION = "delegation.end"
    SET_PRESENCE = "presence.set"
    RETRY_EFFECT = "effect.retry"
    SETTLE_EFFECT = "effect.settle"
    RETURN_ARRIVED = "return.arrived"
    REVERSE_PLAN = "plan.reverse"
    CONFIRM_REVERSAL = "reversal.confirm"
    DECLINE_REVERSAL = "reversal.decline"
    SET_RATE = "rate.set"
    PROPOSE_POLICY = "policy.propose"
    CONFIRM_POLICY = "policy.confirm"
    WITHDRAW_POLICY = "policy.withdraw"
    CLOSE_DAY = "day.close"


_DESK = frozenset({Role.AGENT, Role.SENIOR, Role.SUPERVISOR})
# A senior decides only by a right that was lent; whose right reaches how far, the service says.
_DECIDERS = frozenset({Role.SENIOR, Role.SUPERVISOR, Role.ADMIN})
# What is merged does not come apart again.
_MERGERS = frozenset({Role.SUPERVISOR, Role.ADMIN, Role.INTEGRATION})

# Deny by default: a command type without a row here is refused to everybody.
ALLOWED_ROLES: Mapping[CommandType, frozenset[Role]] = {
    CommandType.RECORD_INTERACTION: _DESK | {Role.INTEGRATION},
    CommandType.VERIFY_CALLER: _DESK,
    CommandType.WRAP_UP: _DESK,
    CommandType.ADD_NOTE: _DESK,
    CommandType.OPEN_CASE: _DESK | {Role.INTEGRATION},
    CommandType.MOVE_CASE: _DESK,
    CommandType.ADD_TOLD_FACT: _DESK | {Role.INTEGRATION},
    CommandType.MERGE_CASES: _MERGERS,
    CommandType.MAKE_PROMISE: _DESK,
    CommandType.UPDATE_CUSTOMER: _DESK | {Role.ADMIN, Role.INTEGRATION},
    CommandType.MERGE_CUSTOMERS: _MERGERS,
    CommandType.GIVE_PLAN: _DESK,
    CommandType.DECIDE_REQUEST: _DECIDERS,
    CommandType.ANSWER_OFFER: _DESK,
    CommandType.WITHDRAW_REQUEST: _DESK,
    CommandType.ASK_QUESTION: _DECIDERS,
    CommandType.ANSWER_QUESTION: _DESK,
    CommandType.ESCALATE_REQUEST: _DESK | _DECIDERS,
    CommandType.SET_DELEGATION: frozenset({Role.SUPERVISOR, Role.ADMIN}),
    CommandType.END_DELEGATION: frozenset({Role.SUPERVISOR, Role.ADMIN}),
    CommandType.SET_PRESENCE: _DESK,
    CommandType.RETRY_EFFECT: frozenset({Role.SUPERVISOR, Role.ADMIN}),
    CommandType.SETTLE_EFFECT: frozenset({Role.SUPERVISOR, Role.ADMIN, Role.INTEGRATION}),
    CommandType.RETURN_ARRIVED: frozenset({Role.SUPERVISOR, Role.ADMIN, Role.INTEGRATION}),
    CommandType.CLOSE_DAY: frozenset({Role.SUPERVISOR, Role.ADMIN}),
    CommandType.REVERSE_PLAN: frozenset({Role.SENIOR, Role.SUPERVISOR}),
    CommandType.CONFIRM_REVERSAL: frozenset({Role.SUPERVISOR, Role.ADMIN}),
    CommandType.DECLINE_REVERSAL: frozenset({Role.SENIOR, Role.SUPERVISOR, Role.ADMIN}),
    CommandType.SET_RATE: frozenset({Role.ADMIN, Role.INTEGRATION}),
    CommandType.PROPOSE_POLICY: frozenset({Role.ADMIN}),
    CommandType.CONFIRM_POLICY: frozenset({Role.ADMIN}),
    CommandType.WITHDRAW_POLICY: frozenset({Role.ADMIN}),
}
