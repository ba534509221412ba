"""Merges: what turns out to be one case, or one customer, becomes one with all that hangs on it.

In one unit of work: first nobody gives, asks or decides there any more (customers, cases, requests
are held), then the rows move, then the money. What was posted stays written as it was.
"""

from collections.abc import Iterable, Mapping
from itertools import chain

import msgspec

from agentdesk.domain import merging
from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import OPEN
from agentdesk.domain.cases import CaseState
from agentdesk.domain.dials import Scope
from agentdesk.domain.errors import RuleBroken
from agentdesk.protocol.entities import CaseBody, CustomerBody
from agentdesk.protocol.messages import MergeCases, MergeCustomers
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import customer_union
from agentdesk.server.services.cases import MAX_TOLD
from agentdesk.server.services.ownership import Held, take
from agentdesk.server.storage.repositories.bucket_merges import Subject
from agentdesk.server.storage.unit_of_work import UnitOfWork

# Cases first: whoever gives holds the case. Plans before what hangs on them. Budgets are not
# moved like other rows: their buckets are merged.
_OF_CASE = (
    Entity.REMEDY_PLAN,
    Entity.APPROVAL,
    Entity.REVERSAL,
    Entity.INTERACTION,
    Entity.NOTE,
    Entity.PROMISE,
    Entity.EFFECT,
)
_OF_CUSTOMER = (
    Entity.CASE,
    *_OF_CASE,
    *(one for one in Entity if one not in {*_OF_CASE, Entity.CASE, Entity.CUSTOMER, Entity.BUDGET}),
)
_Rows = Mapping[Entity, list[Row]]


class _OfCase(msgspec.Struct):
    """What of a row says in which case it is, and whether it is over."""

    case_id: str | None = None
    state: str = ""


_OF = msgspec.json.Decoder(_OfCase)


def merge_cases(unit: UnitOfWork, actor: Actor, command: MergeCases) -> list[Row]:
    """Close the one, name the other, and let everything go on there."""
    customer_id, former_id, into_id = command.customer_id, command.case_id, command.into_case_id
    merging.check_two(former_id, into_id, "into_case_id")
    cases = _both(unit, former_id, into_id, customer_id)
    former, into = cases[former_id], cases[into_id]
    if into.body.state is CaseState.CLOSED:
        raise RuleBroken("the case is closed", code="case_closed", path="into_case_id")
    found = _rows(unit, customer_id, _OF_CASE, former_id)
    _hold_requests(unit, found)
    said = {"case_id": into_id, "case_number": into.body.number}
    rows = _repoint(unit, found, said)
    budgets = unit.bucket_merges.merge(
        Subject(Scope.INCIDENT, former_id, customer_id),
        Subject(Scope.INCIDENT, into_id, customer_id),
    )
    unit.merges.note(Entity.CASE, former_id, into_id)
    detail = {"into": into_id, "rows": len(rows), "words": command.words}
    unit.audit("case.merge", Entity.CASE, former_id, detail)
    return [*_join(unit, actor, former, into), *rows, *budgets]


def merge_customers(unit: UnitOfWork, actor: Actor, command: MergeCustomers) -> list[Row]:
    """Give everything of the one to the other, and leave a tombstone that names it."""
    former_id, into_id = command.customer_id, command.into_customer_id
    merging.check_two(former_id, into_id, "into_customer_id")
    customers = {
        one: take(unit, Entity.CUSTOMER, one, CustomerBody, one)
        for one in sorted((former_id, into_id))
    }
    united = customer_union.of(customers[former_id].body, customers[into_id].body)
    cases = _hold_cases(unit, former_id)
    found = _rows(unit, former_id, _OF_CUSTOMER)
    _hold_requests(unit, found)
    rows = _repoint(unit, found, {"customer_id": into_id})
    unit.ties.hand_over(former_id, into_id)
    budgets = unit.bucket_merges.merge(
        Subject(Scope.CUSTOMER, former_id, former_id),
        Subject(Scope.CUSTOMER, into_id, into_id),
        [Subject(Scope.INCIDENT, case_id, former_id) for case_id in cases],
    )
    unit.merges.note(Entity.CUSTOMER, former_id, into_id)
    detail = {"into": into_id, "rows": len(rows), "words": command.words}
    unit.audit("customer.merge", Entity.CUSTOMER, former_id, detail)
    gone = unit.records.delete(Entity.CUSTOMER, former_id, into=into_id)
    return [_unite(unit, actor, customers[into_id], united), gone, *rows, *budgets]


def _hold_cases(unit: UnitOfWork, customer_id: str) -> list[str]:
    """Let nobody give in any of them; none is opened meanwhile, for the customer is held too."""
    rows = unit.records.for_customer(Entity.CASE, customer_id, limit=merging.MOST_ROWS + 1)
    cases = sorted(row.id for row in rows)
    for case_id in cases:
        unit.records.locked(Entity.CASE, case_id)
    return cases


def _unite(unit: UnitOfWork, actor: Actor, into: Held[CustomerBody], united: CustomerBody) -> Row:
    row = unit.records.save(Entity.CUSTOMER, into.id, united)
    fields = customer_union.changed(into.body, united)
    unit.field_changes.note(into.id, fields, row.row_version, actor.user_id)
    return row


def _both(
    unit: UnitOfWork, former_id: str, into_id: str, customer_id: str
) -> dict[str, Held[CaseBody]]:
    return {
        one: take(unit, Entity.CASE, one, CaseBody, customer_id)
        for one in sorted((former_id, into_id))
    }


def _join(
    unit: UnitOfWork, actor: Actor, former: Held[CaseBody], into: Held[CaseBody]
) -> list[Row]:
    """What was told is known in the other too, as far as it fits; the closed one keeps it all."""
    told = [fact for fact in former.body.told if fact not in into.body.told]
    into.body.told = [*into.body.told, *told][:MAX_TOLD]
    into.body.order_id = into.body.order_id or former.body.order_id
    former.body.state, former.body.merged_into = CaseState.CLOSED, into.id
    rows = [unit.records.save(Entity.CASE, one.id, one.body) for one in (former, into)]
    unit.field_changes.note(former.id, ["state"], rows[0].row_version, actor.user_id)
    return rows


def _rows(
    unit: UnitOfWork, customer_id: str, entities: Iterable[Entity], case_id: str | None = None
) -> _Rows:
    """Return what moves, of the customer or of one case; refused where it is too much at once."""
    found, seen = {}, 0
    for entity in entities:
        rows = unit.records.for_customer(entity, customer_id, limit=merging.MOST_ROWS + 1)
        seen += len(rows)
        merging.check_size(seen)
        found[entity] = [row for row in rows if case_id in {None, _OF.decode(row.body).case_id}]
    return found


def _hold_requests(unit: UnitOfWork, found: _Rows) -> None:
    waiting = [row.id for row in found[Entity.APPROVAL] if _OF.decode(row.body).state in OPEN]
    unit.merges.hold_requests(waiting)


def _repoint(unit: UnitOfWork, found: _Rows, said: Mapping[str, str]) -> list[Row]:
    moved = (
        unit.records.repoint(entity, [row.id for row in rows], said)
        for entity, rows in found.items()
        if rows
    )
    return list(chain.from_iterable(moved))
