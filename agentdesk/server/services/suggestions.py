"""What somebody wanted to write where another was first: kept, shown, looked at, never dropped.

Of one person about one field there is at most one open: their newest word.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from agentdesk.domain.actor import Actor
from agentdesk.domain.field_merge import KEPT_FOR, Merged, SuggestionState, Why
from agentdesk.protocol.customer_fields import SuggestionBody, fields_of, meant
from agentdesk.protocol.messages import UpdateCustomer
from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime.clock import to_us
from agentdesk.server.services.ownership import Held, own_source
from agentdesk.server.storage.unit_of_work import UnitOfWork

_BODY = msgspec.json.Decoder(SuggestionBody)


@dataclass(frozen=True, slots=True)
class Place:
    """Under whom suggestions are kept, why, and until when (None: until somebody looks)."""

    customer_id: str
    why: Why = Why.CHANGED_MEANWHILE
    until: datetime | None = None


def place_of_gone(unit: UnitOfWork, customer_id: str) -> Place | None:
    """Return where an edit of somebody who is gone is kept; None: there never was anybody."""
    into = unit.merges.successors([customer_id]).get(customer_id)
    if into is not None and unit.records.kept(Entity.CUSTOMER, into):
        return Place(into, Why.CUSTOMER_MERGED)
    if unit.records.removed(Entity.CUSTOMER, customer_id):
        return Place(customer_id, Why.CUSTOMER_REMOVED, unit.now() + KEPT_FOR)
    return None


def keep(
    unit: UnitOfWork,
    actor: Actor,
    command: UpdateCustomer,
    place: Place,
    merged: Merged,
) -> list[Row]:
    """Keep each value that did not go through, and close the suggestions this edit has settled."""
    if not merged.clashes and not command.settles:
        return []
    open_ones = _open_of(unit, place.customer_id)
    mine = {held.body.field: held for held in open_ones if held.body.made_by == actor.user_id}
    rows = [
        _write(unit, actor, command, place, {name: value}, mine.get(name))
        for name, value in merged.clashes.items()
    ]
    settled = [
        held
        for held in open_ones
        if held.id in command.settles and held.body.field not in merged.clashes
    ]
    return rows + [_settle(unit, actor, one, command) for one in settled]


def overdue(unit: UnitOfWork, most: int) -> Sequence[str]:
    """Return those that were kept for long enough."""
    rows = unit.records.due(Entity.SUGGESTION, "until_us", to_us(unit.now()), limit=most)
    return [row.id for row in rows]


def let_go(unit: UnitOfWork, suggestion_id: str) -> list[Row]:
    """Forget an edit of somebody who has been gone for as long as it was kept."""
    row = unit.records.locked(Entity.SUGGESTION, suggestion_id)
    until = None if row is None else _BODY.decode(row.body).until
    if until is None or until > unit.now():
        return []
    unit.audit("suggestion.let_go", Entity.SUGGESTION, suggestion_id)
    return [unit.records.delete(Entity.SUGGESTION, suggestion_id)]


def _open_of(unit: UnitOfWork, customer_id: str) -> list[Held[SuggestionBody]]:
    rows = unit.records.for_customer(Entity.SUGGESTION, customer_id)
    held = (Held(row, _BODY.decode(row.body)) for row in rows)
    return [one for one in held if one.body.state is SuggestionState.OPEN]


def _write(  # noqa: PLR0913, PLR0917 - whose word it is, about whom, and what stands there
    unit: UnitOfWork,
    actor: Actor,
    command: UpdateCustomer,
    place: Place,
    value: Mapping[str, Any],
    there: Held[SuggestionBody] | None,
) -> Row:
    body = SuggestionBody(
        source=own_source(unit),
        customer_id=place.customer_id,
        field=next(iter(value)),
        values=fields_of(value),
        why=place.why,
        state=SuggestionState.OPEN,
        made_by=actor.user_id,
        made_by_name=actor.display_name,
        made_at=command.made_at,
        until=place.until,
    )
    suggestion_id = unit.new_id() if there is None else there.id
    detail = {"field": body.field, "why": body.why.value}
    unit.audit("suggestion.keep", Entity.SUGGESTION, suggestion_id, detail)
    return unit.records.save(Entity.SUGGESTION, suggestion_id, body)


def _settle(
    unit: UnitOfWork, actor: Actor, held: Held[SuggestionBody], command: UpdateCustomer
) -> Row:
    """It was looked at: something was written in its place, or what stood there was left."""
    said = held.body.field in meant(command, command.base)
    held.body.state = SuggestionState.USED if said else SuggestionState.LEFT
    held.body.settled_by, held.body.settled_by_name = actor.user_id, actor.display_name
    held.body.settled_at = unit.now()
    detail = {"field": held.body.field, "state": held.body.state.value}
    unit.audit("suggestion.settle", Entity.SUGGESTION, held.id, detail)
    return unit.records.save(Entity.SUGGESTION, held.id, held.body)
