"""Hands a request one level up: by hand, or by time when nobody has answered it."""

from collections.abc import Sequence
from dataclasses import replace

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import (
    Request,
    check_alive,
    check_decidable,
    check_higher,
    check_seen,
)
from agentdesk.domain.errors import Conflict
from agentdesk.domain.request_threads import Said
from agentdesk.protocol.empowerment import ApprovalBody
from agentdesk.protocol.messages import EscalateRequest
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import deciding_rights, policies, routing, staff
from agentdesk.server.services.asking import escalates_at
from agentdesk.server.services.request_file import approval_of, say, show
from agentdesk.server.storage.unit_of_work import UnitOfWork


def escalate(unit: UnitOfWork, actor: Actor, command: EscalateRequest) -> list[Row]:
    """By who asked, or by who may decide it and would rather not."""
    request = unit.requests.get(command.request_id)
    approval = approval_of(unit, command.request_id)
    if request.requester_id != actor.user_id:
        deciding_rights.of(unit, actor, request, approval)
    check_decidable(request)
    check_alive(request, unit.now())
    check_seen(request, command.seen_version)
    check_higher(request, len(policies.current(unit, approval.currency).deciding_levels))
    return _hand_up(unit, request, approval, command.words, actor)


def due(unit: UnitOfWork, most: int) -> Sequence[str]:
    return unit.requests.to_escalate(most)


def by_time(unit: UnitOfWork, request_id: str) -> list[Row]:
    """Nobody has answered in this level's time; the next may, and this one still may as well."""
    request = unit.requests.get(request_id)
    check_decidable(request)
    if request.escalates_at is not None and unit.now() < request.escalates_at:
        raise Conflict("somebody has looked at it meanwhile", code="stale")
    approval = approval_of(unit, request_id)
    if request.level >= len(policies.current(unit, approval.currency).deciding_levels):
        unit.requests.rest(request_id)
        return []
    return _hand_up(unit, request, approval, "")


def _hand_up(
    unit: UnitOfWork,
    request: Request,
    before: ApprovalBody,
    words: str,
    actor: Actor | None = None,
) -> list[Row]:
    levels = policies.current(unit, before.currency).deciding_levels
    higher = replace(request, level=request.level + 1)
    until = escalates_at(levels, higher.level, unit.now(), request.expires_at)
    whom = routing.choose(unit, deciding_rights.matter_of(unit, higher, before), levels)
    unit.requests.raise_level(request, escalates_at=until, assigned_to=whom)
    approval = approval_of(unit, request.request_id)
    approval.level, approval.escalates_at = higher.level, until
    approval.assigned_to, approval.assigned_to_name = whom, staff.name_of(unit, whom)
    say(unit, approval, Said.ESCALATION, words, actor)
    detail = {"level": higher.level, "assigned_to": whom}
    unit.audit("request.escalate", Entity.APPROVAL, request.request_id, detail)
    return [show(unit, request, approval)]
