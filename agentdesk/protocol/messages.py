"""Commands and their answers: each command its own unit of work, each with its own answer."""

from datetime import date
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from agentdesk.domain.approvals import Decision
from agentdesk.domain.cases import CaseState
from agentdesk.domain.exchange import MAX_TERM
from agentdesk.domain.interactions import Caller, Channel, Direction, Presence
from agentdesk.protocol.customer_fields import (
    Addresses,
    Consents,
    CustomerFields,
    Emails,
    Phones,
)
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.protocol.entities import Preferences, ToldFact
from agentdesk.protocol.fields import (
    Count,
    Currency,
    Id,
    Line,
    NotNegativeMinor,
    Text,
    Timestamp,
    Version,
)
from agentdesk.protocol.journal import Digest
from agentdesk.protocol.leases import Signed
from agentdesk.protocol.policies import PolicyTerms
from agentdesk.protocol.reversals import MAX_REMEDIES, ReversalPart
from agentdesk.protocol.rows import Row

MAX_BATCH = 50
_FEW = Meta(max_length=50)
RateTerm = Annotated[int, Meta(ge=1, le=MAX_TERM)]  # of a fraction


class Command(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    tag_field="type",
):
    """`command_id` names the deed for ever; `made_at` is the desktop's clock: data, no order.

    Defaults are left out when it is written, so that a field added later changes no command of
    before: the server knows a deed told twice by its words.
    """

    command_id: Id
    made_at: Timestamp


class RecordInteraction(Command, frozen=True, kw_only=True, tag="interaction.record"):
    interaction_id: Id
    customer_id: Id
    channel: Channel
    direction: Direction
    started_at: Timestamp
    case_id: Id | None = None
    reason: Line = ""
    summary: Text = ""
    line: Line = ""
    menu_choice: Line = ""
    waited_s: Count = 0


class VerifyCaller(Command, frozen=True, kw_only=True, tag="interaction.verify_caller"):
    interaction_id: Id
    customer_id: Id
    caller: Caller = Caller.CUSTOMER
    method: Line = ""


class WrapUp(Command, frozen=True, kw_only=True, tag="interaction.wrap_up"):
    interaction_id: Id
    customer_id: Id
    disposition: Line
    resolved: bool
    summary: Text = ""
    ended_at: Timestamp


class AddNote(Command, frozen=True, kw_only=True, tag="note.add"):
    note_id: Id
    customer_id: Id
    text: Annotated[str, Meta(min_length=1, max_length=4000, pattern=r"^[^\x00]*$")]
    case_id: Id | None = None


class OpenCase(Command, frozen=True, kw_only=True, tag="case.open"):
    case_id: Id
    customer_id: Id
    subject: Line
    reason: Line
    interaction_id: Id | None = None
    order_id: Id | None = None


class MoveCase(Command, frozen=True, kw_only=True, tag="case.move"):
    case_id: Id
    customer_id: Id
    state: CaseState
    base_version: Version


class AddToldFact(Command, frozen=True, kw_only=True, tag="case.add_told_fact"):
    case_id: Id
    customer_id: Id
    fact: ToldFact


class MergeCases(Command, frozen=True, kw_only=True, tag="case.merge"):
    """The case was part of another of the same customer's: it is closed and names that one."""

    case_id: Id
    customer_id: Id
    into_case_id: Id
    words: Text = ""


class MakePromise(Command, frozen=True, kw_only=True, tag="promise.make"):
    """Refused ("promise_without_keeper") unless an order or a task keeps it."""

    promise_id: Id
    customer_id: Id
    text: Line
    due_at: Timestamp
    case_id: Id | None = None
    order_id: Id | None = None
    task: Line = ""


class UpdateCustomer(Command, frozen=True, kw_only=True, tag="customer.update"):
    """A field left out is left alone.

    Told what was on screen (`base`), the server merges field by field: where somebody else was
    first theirs stands, and this is kept as a suggestion. Without it any such field refuses all.
    """

    customer_id: Id
    base_version: Version
    phones: Phones | msgspec.UnsetType = msgspec.UNSET
    emails: Emails | msgspec.UnsetType = msgspec.UNSET
    addresses: Addresses | msgspec.UnsetType = msgspec.UNSET
    preferences: Preferences | msgspec.UnsetType = msgspec.UNSET
    consents: Consents | msgspec.UnsetType = msgspec.UNSET
    base: CustomerFields | None = None
    settles: Annotated[list[Id], _FEW] = []  # suggestions that somebody has looked at with this
    interaction_id: Id | None = None  # the contact in which it was said


class MergeCustomers(Command, frozen=True, kw_only=True, tag="customer.merge"):
    """Two rows were one person: everything of the first is the second's, and the first is gone."""

    customer_id: Id
    into_customer_id: Id
    words: Text = ""


class GivePlan(Command, frozen=True, kw_only=True, tag="plan.give"):
    """Inside every limit it is posted at once; above one, asked of a supervisor if `ask`."""

    plan_id: Id
    customer_id: Id
    case_id: Id
    remedies: Annotated[list[RemedyDraft], Meta(min_length=1, max_length=20)]
    reason: Line
    words: Text = ""
    ask: bool = False
    interaction_id: Id | None = None
    draw: Signed | None = None  # granted offline from this desktop's lease: what it drew


class DecideRequest(Command, frozen=True, kw_only=True, tag="request.decide"):
    """Carries the version and the amount that were on screen; stale is a conflict."""

    request_id: Id
    decision: Decision
    seen_version: Version
    seen_minor: NotNegativeMinor
    offer: Annotated[list[RemedyDraft], Meta(max_length=20)] = []
    words: Text = ""
    condition: Line = ""  # what is to be done for it; becomes the requester's task


class AnswerOffer(Command, frozen=True, kw_only=True, tag="request.answer_offer"):
    request_id: Id
    accept: bool
    seen_version: Version
    words: Text = ""


class WithdrawRequest(Command, frozen=True, kw_only=True, tag="request.withdraw"):
    request_id: Id
    seen_version: Version


class RetryEffect(Command, frozen=True, kw_only=True, tag="effect.retry"):
    """Try again what was refused, or look again for what nobody could tell."""

    effect_id: Id


class SettleEffect(Command, frozen=True, kw_only=True, tag="effect.settle"):
    """Say what became of an effect that a person or another system carried out."""

    effect_id: Id
    done: bool
    reference: Line = ""
    words: Text = ""


class ReturnArrived(Command, frozen=True, kw_only=True, tag="return.arrived"):
    """The parcel of a plan's return is here: its money goes back now."""

    plan_id: Id
    customer_id: Id
    order_id: Id


class AskQuestion(Command, frozen=True, kw_only=True, tag="request.ask_question"):
    """Ask who asked; the request goes on waiting, and goes no further up meanwhile."""

    request_id: Id
    seen_version: Version
    text: Text


class AnswerQuestion(Command, frozen=True, kw_only=True, tag="request.answer_question"):
    request_id: Id
    text: Text


class EscalateRequest(Command, frozen=True, kw_only=True, tag="request.escalate"):
    """Hand it one level up, before time does."""

    request_id: Id
    seen_version: Version
    words: Text = ""


class SetDelegation(Command, frozen=True, kw_only=True, tag="delegation.set"):
    """Lend one's right to decide; an administrator does so for somebody who is away."""

    delegation_id: Id
    to_user_id: Id
    until: Timestamp
    most_minor: NotNegativeMinor
    currency: Currency
    from_user_id: Id | None = None  # none: the actor's own


class EndDelegation(Command, frozen=True, kw_only=True, tag="delegation.end"):
    delegation_id: Id


class CloseDay(Command, frozen=True, kw_only=True, tag="day.close"):
    """Carries the digest that was on screen; another is a conflict ("stale")."""

    day: date
    seen_digest: Digest


class SetPresence(Command, frozen=True, kw_only=True, tag="presence.set"):
    presence: Presence
    reason: Line = ""


class ReversePlan(Command, frozen=True, kw_only=True, tag="plan.reverse"):
    """Takes back what is named of a posted plan; no parts means all that is left of it.

    Above the policy's limit it waits for a second person.
    """

    reversal_id: Id
    plan_id: Id
    customer_id: Id
    words: Text
    parts: Annotated[list[ReversalPart], Meta(max_length=MAX_REMEDIES)] = []


class ConfirmReversal(Command, frozen=True, kw_only=True, tag="reversal.confirm"):
    """Carries the amount that was on screen; another is a conflict ("stale")."""

    reversal_id: Id
    customer_id: Id
    seen_minor: NotNegativeMinor


class DeclineReversal(Command, frozen=True, kw_only=True, tag="reversal.decline"):
    reversal_id: Id
    customer_id: Id
    words: Text


class SetRate(Command, frozen=True, kw_only=True, tag="rate.set"):
    """Minor units of `into` for minor units of `of`: numerator / denominator, from now on."""

    rate_id: Id
    of: Currency
    into: Currency
    numerator: RateTerm
    denominator: RateTerm


class ProposePolicy(Command, frozen=True, kw_only=True, tag="policy.propose"):
    """A policy for a time to come; nothing changes until a second administrator confirms it."""

    policy_id: Id
    terms: PolicyTerms
    effective_from: Timestamp
    words: Text


class ConfirmPolicy(Command, frozen=True, kw_only=True, tag="policy.confirm"):
    """What is proposed never changes, so its name is all that was on screen."""

    policy_id: Id
    words: Text = ""


class WithdrawPolicy(Command, frozen=True, kw_only=True, tag="policy.withdraw"):
    """Take a proposal back, or stop what is in force: from now on nothing is given by it."""

    policy_id: Id
    words: Text


AnyCommand = (
    RecordInteraction
    | VerifyCaller
    | WrapUp
    | AddNote
    | OpenCase
    | MoveCase
    | AddToldFact
    | MergeCases
    | MakePromise
    | UpdateCustomer
    | MergeCustomers
    | GivePlan
    | DecideRequest
    | AnswerOffer
    | WithdrawRequest
    | AskQuestion
    | AnswerQuestion
    | EscalateRequest
    | SetDelegation
    | EndDelegation
    | SetPresence
    | CloseDay
    | RetryEffect
    | SettleEffect
    | ReturnArrived
    | ReversePlan
    | ConfirmReversal
    | DeclineReversal
    | SetRate
    | ProposePolicy
    | ConfirmPolicy
    | WithdrawPolicy
)


class CommandBatch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    commands: Annotated[list[AnyCommand], Meta(min_length=1, max_length=MAX_BATCH)]


class Outcome(StrEnum):
    """`retry` asks to be sent again later; everything else is final and is kept."""

    APPLIED = "applied"
    CONFLICT = "conflict"
    REJECTED = "rejected"
    RETRY = "retry"


class CommandResult(msgspec.Struct, frozen=True, omit_defaults=True):
    """The answer to one command; a duplicate gets the first answer again, `replayed` set."""

    command_id: Id
    outcome: Outcome
    code: str = ""
    detail: str = ""
    path: str = ""
    rows: list[Row] = []
    replayed: bool = False


class CommandReply(msgspec.Struct, frozen=True):
    results: list[CommandResult]
