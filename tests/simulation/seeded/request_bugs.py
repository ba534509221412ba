"""Bugs around the ledger: names, requests, rights, the policy's time, and who writes it down."""

from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import msgspec
from sqlalchemy import bindparam, select, update

from agentdesk.domain import deciders
from agentdesk.domain.delegations import Delegation
from agentdesk.domain.policy_versions import PolicyVersion
from agentdesk.protocol.delegations import DelegationBody
from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime.clock import to_us
from agentdesk.server.services import approvals, commands, delegations, staff
from agentdesk.server.storage.models.command import COMMAND
from agentdesk.server.storage.models.ledger import REQUEST
from agentdesk.server.storage.repositories import request_statements as statements
from agentdesk.server.storage.repositories import requests
from agentdesk.server.storage.repositories.audit import AuditRepository
from agentdesk.server.storage.repositories.commands import CommandRepository, StoredCommand
from agentdesk.server.storage.unit_of_work import UnitOfWork
from tests.simulation.seeded.planting import Bug, nothing, planted

_claim = CommandRepository.claim
_add = AuditRepository.add
_of_row = staff.of_row

_MOVE = (
    update(REQUEST)
    .where(REQUEST.c.id == bindparam("wanted"))
    .values(version=REQUEST.c.version + 1, state=bindparam("next"))
)
_MOVE_ONCE = _MOVE.where(
    REQUEST.c.state == bindparam("present"), REQUEST.c.version == bindparam("seen")
)


def _never_taken(self: CommandRepository, *name: Any) -> None:
    _claim(self, *name)


def _short_memory(
    self: CommandRepository, command_id: str, user_id: str, asked: bytes
) -> StoredCommand | None:
    stored = _claim(self, command_id, user_id, asked)
    told = select(COMMAND.c.at_us).where(COMMAND.c.command_id == command_id)
    at_us = self._context.connection.scalars(told).one()
    lately = to_us(self._context.now() - timedelta(minutes=5))
    return stored if at_us >= lately else None


def _one_for_all(*_: object) -> bytes:
    return b"the same"


class _Late:
    """Each line waits for the next one: who dies between them takes it along."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Any, ...]] = []

    def add(self, repository: AuditRepository, *line: Any) -> None:
        self.waiting.append(line)
        if len(self.waiting) > 1:
            _add(repository, *self.waiting.pop(0))


def _audit_later() -> AbstractContextManager[object]:
    late = _Late()

    def add(self: AuditRepository, *line: Any) -> None:
        late.add(self, *line)

    return planted((AuditRepository, "add", add))()


def _nobody_is_disabled(row: Row) -> Any:
    return replace(_of_row(row), disabled=False)


def _nothing_is_withdrawn(*_: object) -> list[Row]:
    return []


def _for_ever(self: Delegation, user_id: str, currency: str, _: object) -> bool:
    return self.to_user_id == user_id and self.currency == currency


def _ever_lent(unit: UnitOfWork, **whose: Any) -> list[DelegationBody]:
    rows = unit.records.find(Entity.DELEGATION, **whose)
    bodies = (msgspec.json.decode(row.body, type=DelegationBody) for row in rows)
    return [body for body in bodies if body.ended_at is None]


def _always(*_: object) -> bool:
    return True


REQUEST_BUGS: dict[str, Bug] = {
    "a name is never taken": planted((CommandRepository, "claim", _never_taken)),
    "names are forgotten after five minutes": planted((CommandRepository, "claim", _short_memory)),
    "other words under an old name are a replay": planted((commands, "fingerprint", _one_for_all)),
    "time waits for the sweeper": planted(
        (approvals, "check_alive", nothing), (statements, "MOVE_ALIVE", _MOVE_ONCE)
    ),
    "a request is decided twice": planted(
        (approvals, "check_decidable", nothing),
        (requests, "check_move", nothing),
        (statements, "MOVE_ALIVE", _MOVE),
    ),
    "a decision on an old sight counts": planted((approvals, "check_seen", nothing)),
    "who asks decides": planted((deciders, "check_four_eyes", nothing)),
    "who asks lends the right to decide": planted((deciders, "_is_third", _always)),
    "a right is lent for ever": planted(
        (Delegation, "covers", _for_ever), (delegations, "_alive", _ever_lent)
    ),
    "who is disabled still decides": planted((staff, "of_row", _nobody_is_disabled)),
    "who is disabled still asks": planted((approvals, "withdraw_all", _nothing_is_withdrawn)),
    "a policy counts before its time": planted((PolicyVersion, "came_into_force", _always)),
    "the audit is written later": _audit_later,
}
