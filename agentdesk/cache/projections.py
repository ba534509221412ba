"""What the screen shows: server rows with the outbox laid over, never more than was confirmed.

A pure function of rows and entries. Whatever a command makes, the server's row of the same id
wins over; whatever it changes is laid over the server's row until the answer is in the cache.
"""

from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import replace
from typing import Any

import msgspec

from agentdesk.cache.bodies import read_body
from agentdesk.cache.effects import Altered, Author, Made, effects_of
from agentdesk.cache.shapes import WAITING, CommandState, Held, OutboxEntry, RowStatus
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.remedies import PlanState
from agentdesk.protocol.messages import GivePlan
from agentdesk.protocol.rows import Entity

Name = tuple[Entity, str]
Rows = MutableMapping[Name, Held[Any]]

_STATUS: Mapping[CommandState, RowStatus] = {
    CommandState.QUEUED: RowStatus.PENDING,
    CommandState.IN_FLIGHT: RowStatus.SENT,
    CommandState.UNKNOWN: RowStatus.UNKNOWN,
    CommandState.PARKED: RowStatus.REJECTED,
}
_MONEY_HELD = frozenset({PlanState.PENDING, PlanState.OFFERED})
_DECISION_OPEN = frozenset({RequestState.PENDING, RequestState.OFFERED})


def confirmed_status(entity: Entity, body: Any) -> RowStatus:
    """Return the status of a row as the server has it: money may still be held."""
    if entity is Entity.REMEDY_PLAN and body.state in _MONEY_HELD:
        return RowStatus.HELD
    if entity is Entity.APPROVAL and body.state in _DECISION_OPEN:
        return RowStatus.HELD
    return RowStatus.CONFIRMED


def waiting_status(entry: OutboxEntry) -> RowStatus:
    """Return the status of what an entry makes; drawn from a lease it stands, come what may."""
    draws = isinstance(entry.command, GivePlan) and entry.command.draw is not None
    return RowStatus.GRANTED if draws and entry.state in WAITING else _STATUS[entry.state]


def lay_over(rows: Rows, entries: Iterable[OutboxEntry], author: Author) -> None:
    """Lay the entries over the rows, in the order in which they were made."""
    for entry in entries:
        if entry.state is CommandState.ACKED:
            _lay_answer(rows, entry)
            continue
        for effect in effects_of(entry.command, author, rows):
            if isinstance(effect, Made):
                _lay_made(rows, effect, entry)
            else:
                _lay_altered(rows, effect, entry)


def _lay_answer(rows: Rows, entry: OutboxEntry) -> None:
    """Confirmed, though perhaps not in the cache: it may have lost its tail to a power cut."""
    for row in entry.answer.rows if entry.answer else ():
        there = rows.get((row.entity, row.id))
        owner = row.id if row.entity is Entity.CUSTOMER else row.customer_id
        if row.deleted or (there is None and owner != entry.customer_id):
            continue
        if there is None or there.row_version < row.row_version:
            body = read_body(row.entity, row.body)
            if body is not None:
                rows[row.entity, row.id] = Held(
                    row.id,
                    row.row_version,
                    body,
                    confirmed_status(row.entity, body),
                    at_us=row.at_us,
                )


def _lay_made(rows: Rows, made: Made, entry: OutboxEntry) -> None:
    there = rows.get((made.entity, made.id))
    if there is not None and there.row_version:
        return
    rows[made.entity, made.id] = Held(
        made.id,
        0,
        made.body,
        waiting_status(entry),
        entry.problem,
        made.at_us,
        entry.command_id,
    )


def _lay_altered(rows: Rows, altered: Altered, entry: OutboxEntry) -> None:
    there = rows.get((altered.entity, altered.id))
    if there is None:
        return
    refused = entry.state is CommandState.PARKED
    body = there.body if refused else msgspec.structs.replace(there.body, **altered.changes)
    rows[altered.entity, altered.id] = replace(
        there,
        body=body,
        status=_STATUS[entry.state],
        problem=entry.problem,
        command_id=entry.command_id,
    )
