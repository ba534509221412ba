"""Cases: opened, moved along their states, and what the customer told us about them."""

from datetime import datetime

from agentdesk.domain.actor import Actor
from agentdesk.domain.cases import CaseState, check_move
from agentdesk.domain.errors import Conflict, RuleBroken, Unavailable
from agentdesk.protocol import beginnings
from agentdesk.protocol.entities import CaseBody, InteractionBody
from agentdesk.protocol.messages import AddToldFact, MoveCase, OpenCase
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services.ownership import (
    Held,
    check_belongs,
    check_customer,
    check_new,
    maker,
    save_new,
    take,
)
from agentdesk.server.storage.unit_of_work import UnitOfWork

MAX_TOLD = 100
_SERIES = "case"
_FIRST_AFTER = 100_000  # numbers people read out have six digits
_MAX_SKIPPED = 10_000
_STATE = "state"


def open_case(unit: UnitOfWork, actor: Actor, command: OpenCase) -> list[Row]:
    check_customer(unit, command.customer_id)
    check_new(unit, Entity.CASE, command.case_id)
    check_belongs(unit, Entity.ORDER, command.order_id, command.customer_id)
    body = beginnings.case(command, maker(unit, actor), _next_number(unit))
    unit.audit("case.open", Entity.CASE, command.case_id, {"number": body.number})
    rows = [save_new(unit, Entity.CASE, command.case_id, body)]
    if command.interaction_id is not None:
        rows.append(_link(unit, command.interaction_id, command))
    return rows


def move(unit: UnitOfWork, actor: Actor, command: MoveCase) -> list[Row]:
    case = take(unit, Entity.CASE, command.case_id, CaseBody, command.customer_id)
    changed = unit.field_changes.since(case.id, command.base_version, not_by=actor.user_id)
    if _STATE in changed:
        raise Conflict(f"the case is {case.body.state}", code="stale", path=_STATE)
    check_move(case.body.state, command.state)
    return [move_to(unit, case, command.state, actor.user_id)]


def add_told_fact(unit: UnitOfWork, actor: Actor, command: AddToldFact) -> list[Row]:
    case = take(unit, Entity.CASE, command.case_id, CaseBody, command.customer_id)
    if len(case.body.told) >= MAX_TOLD:
        raise RuleBroken(f"a case keeps {MAX_TOLD} told facts", code="too_many_told_facts")
    case.body.told = [*case.body.told, command.fact]
    unit.audit("case.add_told_fact", Entity.CASE, case.id, {"by": actor.user_id})
    return [unit.records.save(Entity.CASE, case.id, case.body)]


def move_to(unit: UnitOfWork, case: Held[CaseBody], state: CaseState, user_id: str) -> Row:
    """Write an allowed move, and who made it."""
    reopens = case.body.state is CaseState.RESOLVED and state is CaseState.OPEN
    case.body.reopened += reopens
    case.body.state = state
    case.body.resolved_at = _resolved_at(unit, case.body)
    row = unit.records.save(Entity.CASE, case.id, case.body)
    unit.field_changes.note(case.id, [_STATE], row.row_version, user_id)
    unit.audit("case.move", Entity.CASE, case.id, {"state": state.value})
    return row


def take_any(unit: UnitOfWork, case_id: str, customer_id: str) -> Held[CaseBody]:
    """Return the case, closed or not."""
    return take(unit, Entity.CASE, case_id, CaseBody, customer_id)


def take_open(unit: UnitOfWork, case_id: str, customer_id: str) -> Held[CaseBody]:
    """Return a case in which something may still be given."""
    case = take_any(unit, case_id, customer_id)
    if case.body.state is CaseState.CLOSED:
        raise RuleBroken("the case is closed", code="case_closed", path="case_id")
    return case


def _resolved_at(unit: UnitOfWork, body: CaseBody) -> datetime | None:
    """A closed case keeps the time it was resolved; a reopened one has none."""
    if body.state is CaseState.RESOLVED:
        return unit.now()
    return body.resolved_at if body.state is CaseState.CLOSED else None


def _link(unit: UnitOfWork, interaction_id: str, command: OpenCase) -> Row:
    contact = take(unit, Entity.INTERACTION, interaction_id, InteractionBody, command.customer_id)
    contact.body.case_id = command.case_id
    return unit.records.save(Entity.INTERACTION, contact.id, contact.body)


def _next_number(unit: UnitOfWork) -> str:
    """Skip what an import has brought in meanwhile."""
    for _ in range(_MAX_SKIPPED):
        number = str(unit.numbers.next(_SERIES, after=_FIRST_AFTER))
        if not unit.records.find(Entity.CASE, limit=1, number=number):
            return number
    raise Unavailable("no free case number was found", code="no_free_number")
