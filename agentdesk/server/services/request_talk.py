"""Question and answer while a request waits: what is held stays, and everybody sees the same."""

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import (
    check_alive,
    check_decidable,
    check_requester,
    check_seen,
)
from agentdesk.domain.request_threads import Said, check_answer, check_sayable
from agentdesk.protocol.empowerment import ApprovalBody
from agentdesk.protocol.messages import AnswerQuestion, AskQuestion
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import deciding_rights, policies
from agentdesk.server.services.asking import escalates_at
from agentdesk.server.services.request_file import approval_of, say, show
from agentdesk.server.storage.unit_of_work import UnitOfWork


def ask_question(unit: UnitOfWork, actor: Actor, command: AskQuestion) -> list[Row]:
    """Ask who asked; somebody looks at it, so time does not hand it on until it is answered."""
    request = unit.requests.get(command.request_id)
    before = approval_of(unit, command.request_id)
    deciding_rights.of(unit, actor, request, before)
    check_decidable(request)
    check_alive(request, unit.now())
    check_seen(request, command.seen_version)
    check_sayable(_said(before), command.text)
    unit.requests.touch(request, escalates_at=request.expires_at)
    approval = approval_of(unit, command.request_id)
    approval.escalates_at = request.expires_at
    say(unit, approval, Said.QUESTION, command.text, actor)
    unit.audit("request.ask_question", Entity.APPROVAL, request.request_id)
    return [show(unit, request, approval)]


def answer_question(unit: UnitOfWork, actor: Actor, command: AnswerQuestion) -> list[Row]:
    """Answer what was asked; from now on it waits for a decision again."""
    request = unit.requests.get(command.request_id)
    check_requester(request, actor)
    check_decidable(request)
    check_alive(request, unit.now())
    before = approval_of(unit, command.request_id)
    check_answer(_said(before), command.text)
    levels = policies.current(unit, before.currency).deciding_levels
    until = escalates_at(levels, request.level, unit.now(), request.expires_at)
    unit.requests.touch(request, escalates_at=until)
    approval = approval_of(unit, command.request_id)
    approval.escalates_at = until
    say(unit, approval, Said.ANSWER, command.text, actor)
    unit.audit("request.answer_question", Entity.APPROVAL, request.request_id)
    return [show(unit, request, approval)]


def _said(approval: ApprovalBody) -> list[Said]:
    return [entry.kind for entry in approval.thread]
