"""Promises: a word given with a date, saved only with the order or task that keeps it."""

from collections.abc import Sequence
from datetime import timedelta

import msgspec

from agentdesk.domain.actor import Actor
from agentdesk.domain.cases import PromiseState
from agentdesk.domain.errors import InvalidInput, RuleBroken
from agentdesk.domain.ids import stable_id
from agentdesk.domain.money import exponent
from agentdesk.protocol import beginnings
from agentdesk.protocol.empowerment import ApprovalBody, EffectBody
from agentdesk.protocol.entities import OrderBody, PromiseBody
from agentdesk.protocol.messages import MakePromise
from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime.clock import to_us
from agentdesk.server.services.ownership import (
    SYSTEM,
    Held,
    check_belongs,
    check_customer,
    check_new,
    maker,
    own_source,
    save_new,
)
from agentdesk.server.storage.unit_of_work import UnitOfWork

_DELIVERED = "delivered"
_MAKE_GOOD_WITHIN = timedelta(days=1)


def make(unit: UnitOfWork, actor: Actor, command: MakePromise) -> list[Row]:
    check_customer(unit, command.customer_id)
    check_new(unit, Entity.PROMISE, command.promise_id)
    if command.order_id is None and not command.task.strip():
        raise RuleBroken("what keeps this promise?", code="promise_without_keeper")
    if command.due_at <= command.made_at:
        raise InvalidInput("a promise is for later", code="due_in_the_past", path="due_at")
    check_belongs(unit, Entity.ORDER, command.order_id, command.customer_id)
    check_belongs(unit, Entity.CASE, command.case_id, command.customer_id)
    body = beginnings.promise(command, maker(unit, actor))
    unit.audit("promise.make", Entity.PROMISE, command.promise_id)
    return [save_new(unit, Entity.PROMISE, command.promise_id, body)]


def make_good(unit: UnitOfWork, effect_id: str, effect: EffectBody) -> Row:
    """Put what did not go out into the day of who gave it: the customer was told it would."""
    body = PromiseBody(
        source=own_source(unit),
        customer_id=effect.customer_id,
        text=f"{effect.kind} {_figure(effect)}: {effect.state}",
        made_at=unit.now(),
        due_at=unit.now() + _MAKE_GOOD_WITHIN,
        state=PromiseState.OPEN,
        case_id=effect.case_id,
        made_by=effect.given_by_name,
        task=effect.problem or effect.kind,
        owner_id=effect.given_by,
        effect_id=effect_id,
    )
    promise_id = _promise_of(effect_id)
    unit.audit("promise.make", Entity.PROMISE, promise_id, {"effect_id": effect_id})
    return unit.records.save(Entity.PROMISE, promise_id, body)


def meet_condition(unit: UnitOfWork, request_id: str, approval: ApprovalBody) -> list[Row]:
    """Put what was asked for an approval into the day of who asked: it was given on their word."""
    if not approval.condition:
        return []
    body = PromiseBody(
        source=own_source(unit),
        customer_id=approval.customer_id,
        text=approval.condition,
        made_at=unit.now(),
        due_at=unit.now() + _MAKE_GOOD_WITHIN,
        state=PromiseState.OPEN,
        case_id=approval.case_id,
        made_by=approval.requester_name,
        task=approval.condition,
        owner_id=approval.requester_id,
        request_id=request_id,
    )
    promise_id = _promise_of(request_id)
    unit.audit("promise.make", Entity.PROMISE, promise_id, {"request_id": request_id})
    return [unit.records.save(Entity.PROMISE, promise_id, body)]


def made_good(unit: UnitOfWork, effect_id: str) -> list[Row]:
    """Keep the promise that stood in for an effect, if there is one."""
    row = unit.records.locked(Entity.PROMISE, _promise_of(effect_id))
    if row is None:
        return []
    held = Held(row, msgspec.json.decode(row.body, type=PromiseBody))
    return [] if held.body.state is PromiseState.KEPT else [_close(unit, held, PromiseState.KEPT)]


def _promise_of(effect_id: str) -> str:
    return stable_id(SYSTEM, "promise", effect_id)


def _figure(effect: EffectBody) -> str:
    whole, rest = divmod(effect.amount_minor, 10 ** exponent(effect.currency))
    decimals = f".{rest:0{exponent(effect.currency)}d}" if rest else ""
    return f"{whole}{decimals} {effect.currency}"


def keep_by(
    unit: UnitOfWork, case_id: str, replaced_order_ids: frozenset[str], new_order_id: str
) -> list[Row]:
    """The case's promises that a replacement makes good are kept by its order."""
    return [
        _close(unit, promise, PromiseState.KEPT, new_order_id)
        for row in unit.records.find(Entity.PROMISE, case_id=case_id)
        if (promise := _locked(unit, row)) is not None
        and promise.body.state is not PromiseState.KEPT
        and promise.body.effect_id is None
        and promise.body.request_id is None
        and (promise.body.order_id is None or promise.body.order_id in replaced_order_ids)
    ]


def overdue(unit: UnitOfWork, most: int) -> Sequence[str]:
    """Return the open promises whose time has passed."""
    rows = unit.records.due(
        Entity.PROMISE, "due_us", to_us(unit.now()), limit=most, state=PromiseState.OPEN.value
    )
    return [row.id for row in rows]


def settle_overdue(unit: UnitOfWork, promise_id: str) -> list[Row]:
    """Say of a promise past its time whether it was kept."""
    row = unit.records.row(Entity.PROMISE, promise_id)
    promise = None if row is None else _locked(unit, row)
    if promise is None or promise.body.state is not PromiseState.OPEN:
        return []
    if promise.body.due_at > unit.now():
        return []
    kept = _is_delivered(unit, promise.body.order_id)
    return [_close(unit, promise, PromiseState.KEPT if kept else PromiseState.BROKEN)]


def _is_delivered(unit: UnitOfWork, order_id: str | None) -> bool:
    row = None if order_id is None else unit.records.row(Entity.ORDER, order_id)
    if row is None:
        return False
    order = msgspec.json.decode(row.body, type=OrderBody)
    return _DELIVERED in {order.state, order.parcel.state if order.parcel else ""}


def _locked(unit: UnitOfWork, row: Row) -> Held[PromiseBody] | None:
    newest = unit.records.locked(Entity.PROMISE, row.id)
    if newest is None:
        return None
    return Held(newest, msgspec.json.decode(newest.body, type=PromiseBody))


def _close(
    unit: UnitOfWork,
    promise: Held[PromiseBody],
    state: PromiseState,
    order_id: str | None = None,
) -> Row:
    promise.body.state = state
    promise.body.order_id = order_id or promise.body.order_id
    unit.audit(f"promise.{state}", Entity.PROMISE, promise.id, {"order_id": order_id or ""})
    return unit.records.save(Entity.PROMISE, promise.id, promise.body)
