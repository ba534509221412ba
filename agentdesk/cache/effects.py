"""What each command makes or changes on screen before the server has answered."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from agentdesk.cache.shapes import Held
from agentdesk.domain.field_merge import SuggestionState
from agentdesk.domain.interactions import InteractionState
from agentdesk.domain.remedies import Basis, PlanState
from agentdesk.domain.request_threads import Said
from agentdesk.protocol import beginnings, customer_fields, messages
from agentdesk.protocol.delegations import DelegationBody
from agentdesk.protocol.empowerment import Remedy, RemedyDraft, RemedyPlanBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.request_threads import ThreadEntry
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.sessions import Me
from agentdesk.runtime.clock import to_us

Shown = Mapping[tuple[Entity, str], Held[Any]]

THIS_DESKTOP = "this_desktop"  # the source of what the server has not seen yet


@dataclass(frozen=True, slots=True)
class Author:
    """Who acts on this desktop, and in which currency."""

    user_id: str = ""
    display_name: str = ""
    currency: str = ""

    @classmethod
    def of(cls, me: Me | None, currency: str) -> "Author":
        return cls("", "", currency) if me is None else cls(me.user_id, me.display_name, currency)


@dataclass(frozen=True, slots=True)
class Made:
    """A row that a command makes."""

    entity: Entity
    id: str
    at_us: int
    body: Any


@dataclass(frozen=True, slots=True)
class Altered:
    """A row that a command changes; `changes` are fields of its body."""

    entity: Entity
    id: str
    changes: Mapping[str, Any]


def effects_of(
    command: messages.AnyCommand, author: Author, rows: Shown
) -> Iterator[Made | Altered]:
    """Yield what the command makes or changes on screen."""
    if isinstance(command, messages.UpdateCustomer):
        yield from _update_customer(command, author, rows)
    effect = _EFFECTS.get(type(command))
    if effect is not None:
        yield effect(command, author, rows)


def _source(command: messages.Command) -> Source:
    return Source(THIS_DESKTOP, command.made_at)


def _maker(command: messages.Command, author: Author) -> beginnings.Maker:
    return beginnings.Maker(author.user_id, author.display_name, _source(command))


def _record_interaction(command: messages.RecordInteraction, author: Author, _rows: Shown) -> Made:
    body = beginnings.interaction(command, _maker(command, author))
    return Made(Entity.INTERACTION, command.interaction_id, to_us(command.started_at), body)


def _verify_caller(command: messages.VerifyCaller, _author: Author, _rows: Shown) -> Altered:
    changes = {"verified": True, "caller": command.caller}
    return Altered(Entity.INTERACTION, command.interaction_id, changes)


def _wrap_up(command: messages.WrapUp, _author: Author, rows: Shown) -> Altered:
    there = rows.get((Entity.INTERACTION, command.interaction_id))
    changes = {
        "state": InteractionState.WRAPPED_UP,
        "disposition": command.disposition,
        "resolved": command.resolved,
        "ended_at": command.ended_at,
        "summary": command.summary or (there.body.summary if there else ""),
    }
    return Altered(Entity.INTERACTION, command.interaction_id, changes)


def _add_note(command: messages.AddNote, author: Author, _rows: Shown) -> Made:
    body = beginnings.note(command, _maker(command, author))
    return Made(Entity.NOTE, command.note_id, to_us(command.made_at), body)


def _open_case(command: messages.OpenCase, author: Author, _rows: Shown) -> Made:
    body = beginnings.case(command, _maker(command, author), number="")
    return Made(Entity.CASE, command.case_id, to_us(command.made_at), body)


def _move_case(command: messages.MoveCase, _author: Author, _rows: Shown) -> Altered:
    return Altered(Entity.CASE, command.case_id, {"state": command.state})


def _add_told_fact(command: messages.AddToldFact, _author: Author, rows: Shown) -> Altered:
    there = rows.get((Entity.CASE, command.case_id))
    told = [*(there.body.told if there else ()), command.fact]
    return Altered(Entity.CASE, command.case_id, {"told": told})


def _merge(
    command: messages.MergeCases | messages.MergeCustomers, _author: Author, _rows: Shown
) -> Altered:
    """What moves is the server's to say; the row only says that somebody is at it."""
    if isinstance(command, messages.MergeCases):
        return Altered(Entity.CASE, command.case_id, {})
    return Altered(Entity.CUSTOMER, command.customer_id, {})


def _make_promise(command: messages.MakePromise, author: Author, _rows: Shown) -> Made:
    body = beginnings.promise(command, _maker(command, author))
    return Made(Entity.PROMISE, command.promise_id, to_us(command.made_at), body)


def _update_customer(
    command: messages.UpdateCustomer, _author: Author, rows: Shown
) -> Iterator[Altered]:
    """Field by field, as the server will: what was left as it was seen is whatever it is now."""
    meant = customer_fields.meant(command, command.base)
    there = rows.get((Entity.CUSTOMER, command.customer_id))
    if meant and there is not None:
        parts = customer_fields.written(there.body, meant)
        yield Altered(Entity.CUSTOMER, command.customer_id, parts)
    for suggestion_id in command.settles:
        looked_at = rows.get((Entity.SUGGESTION, suggestion_id))
        used = looked_at is not None and looked_at.body.field in meant
        state = SuggestionState.USED if used else SuggestionState.LEFT
        yield Altered(Entity.SUGGESTION, suggestion_id, {"state": state})


def _give_plan(command: messages.GivePlan, author: Author, _rows: Shown) -> Made:
    """A plan not yet answered is pending, whatever the limits say: the server decides."""
    remedies = [_as_asked(draft) for draft in command.remedies]
    goodwill = [one.amount_minor for one in remedies if one.basis is Basis.GOODWILL]
    body = RemedyPlanBody(
        source=_source(command),
        customer_id=command.customer_id,
        case_id=command.case_id,
        state=PlanState.PENDING,
        currency=author.currency,
        remedies=remedies,
        goodwill_minor=sum(goodwill),
        owed_minor=sum(one.amount_minor for one in remedies) - sum(goodwill),
        at=command.made_at,
        given_by=author.user_id,
        given_by_name=author.display_name,
        reason=command.reason,
        words=command.words,
        within_limits=not command.ask,
    )
    return Made(Entity.REMEDY_PLAN, command.plan_id, to_us(command.made_at), body)


def _as_asked(draft: RemedyDraft) -> Remedy:
    return Remedy(
        kind=draft.kind,
        basis=draft.basis,
        amount_minor=draft.amount_minor,
        cost_minor=draft.amount_minor,
        order_id=draft.order_id,
        lines=list(draft.lines),
        evidence=draft.evidence,
        detail=draft.detail,
        subscription_id=draft.subscription_id,
    )


def _on_request(
    command: messages.DecideRequest
    | messages.AnswerOffer
    | messages.WithdrawRequest
    | messages.EscalateRequest,
    _author: Author,
    _rows: Shown,
) -> Altered:
    """A decision is the server's to make true; the row only says that one is under way."""
    return Altered(Entity.APPROVAL, command.request_id, {})


def _on_effect(
    command: messages.RetryEffect | messages.SettleEffect, _author: Author, _rows: Shown
) -> Altered:
    """What became of it is the server's to say; the row only says that somebody is at it."""
    return Altered(Entity.EFFECT, command.effect_id, {})


def _return_arrived(command: messages.ReturnArrived, _author: Author, _rows: Shown) -> Altered:
    return Altered(Entity.REMEDY_PLAN, command.plan_id, {})


def _reverse_plan(command: messages.ReversePlan, _author: Author, _rows: Shown) -> Altered:
    """What is taken back is the server's to work out; the plan only says that somebody asks."""
    return Altered(Entity.REMEDY_PLAN, command.plan_id, {})


def _on_reversal(
    command: messages.ConfirmReversal | messages.DeclineReversal, _author: Author, _rows: Shown
) -> Altered:
    return Altered(Entity.REVERSAL, command.reversal_id, {})


def _propose_policy(command: messages.ProposePolicy, author: Author, _rows: Shown) -> Made:
    body = beginnings.policy(command, _maker(command, author))
    return Made(Entity.POLICY, command.policy_id, to_us(command.effective_from), body)


def _on_policy(
    command: messages.ConfirmPolicy | messages.WithdrawPolicy, _author: Author, _rows: Shown
) -> Altered:
    """What is in force is the server's to say; the row only says that somebody is at it."""
    return Altered(Entity.POLICY, command.policy_id, {})


def _say(
    command: messages.AskQuestion | messages.AnswerQuestion, author: Author, rows: Shown
) -> Altered:
    """What was said stands in the thread at once, and is on its way."""
    there = rows.get((Entity.APPROVAL, command.request_id))
    asks = isinstance(command, messages.AskQuestion)
    entry = ThreadEntry(
        at=command.made_at,
        kind=Said.QUESTION if asks else Said.ANSWER,
        text=command.text,
        by=author.user_id or None,
        by_name=author.display_name,
    )
    thread = [*(there.body.thread if there else ()), entry]
    return Altered(Entity.APPROVAL, command.request_id, {"thread": thread})


def _set_delegation(command: messages.SetDelegation, author: Author, rows: Shown) -> Made:
    giver_id = command.from_user_id or author.user_id
    body = DelegationBody(
        source=_source(command),
        from_user_id=giver_id,
        from_name=_name_of(giver_id, rows),
        to_user_id=command.to_user_id,
        to_name=_name_of(command.to_user_id, rows),
        until=command.until,
        most_minor=command.most_minor,
        currency=command.currency,
        set_by=author.user_id,
        set_at=command.made_at,
    )
    return Made(Entity.DELEGATION, command.delegation_id, to_us(command.made_at), body)


def _name_of(user_id: str, rows: Shown) -> str:
    there = rows.get((Entity.USER, user_id))
    return there.body.display_name if there else ""


def _end_delegation(command: messages.EndDelegation, _author: Author, _rows: Shown) -> Altered:
    return Altered(Entity.DELEGATION, command.delegation_id, {"ended_at": command.made_at})


def _set_presence(command: messages.SetPresence, author: Author, _rows: Shown) -> Altered:
    changes = {
        "presence": command.presence,
        "presence_since": command.made_at,
        "presence_reason": command.reason,
    }
    return Altered(Entity.USER, author.user_id, changes)


_EFFECTS: dict[type[messages.Command], Callable[..., Made | Altered]] = {
    messages.RecordInteraction: _record_interaction,
    messages.VerifyCaller: _verify_caller,
    messages.WrapUp: _wrap_up,
    messages.AddNote: _add_note,
    messages.OpenCase: _open_case,
    messages.MoveCase: _move_case,
    messages.AddToldFact: _add_told_fact,
    messages.MergeCases: _merge,
    messages.MergeCustomers: _merge,
    messages.MakePromise: _make_promise,
    messages.GivePlan: _give_plan,
    messages.DecideRequest: _on_request,
    messages.AnswerOffer: _on_request,
    messages.WithdrawRequest: _on_request,
    messages.EscalateRequest: _on_request,
    messages.AskQuestion: _say,
    messages.AnswerQuestion: _say,
    messages.SetDelegation: _set_delegation,
    messages.EndDelegation: _end_delegation,
    messages.ProposePolicy: _propose_policy,
    messages.ConfirmPolicy: _on_policy,
    messages.WithdrawPolicy: _on_policy,
    messages.SetPresence: _set_presence,
    messages.RetryEffect: _on_effect,
    messages.SettleEffect: _on_effect,
    messages.ReturnArrived: _return_arrived,
    messages.ReversePlan: _reverse_plan,
    messages.ConfirmReversal: _on_reversal,
    messages.DeclineReversal: _on_reversal,
}
