"""Requests above an agent's authority: decided, answered, withdrawn, expired.

One winner each: the request's row moves first, by a conditional UPDATE; only then money and
orders follow, in the same unit. Who comes second gets a Conflict that names the final state.
"""

from collections.abc import Sequence

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import (
    DECIDED_STATE,
    Decision,
    Request,
    RequestState,
    check_alive,
    check_answerable,
    check_condition,
    check_decidable,
    check_move,
    check_requester,
    check_seen,
    check_words,
)
from agentdesk.domain.deciders import Authority, by_which
from agentdesk.domain.request_threads import Said
from agentdesk.protocol.messages import AnswerOffer, DecideRequest, WithdrawRequest
from agentdesk.protocol.rows import Row
from agentdesk.server.services import deciding_rights, exchange, offers, request_outcomes, staff
from agentdesk.server.services.request_file import (
    RequestFile,
    approval_of,
    open_file,
    say,
    show,
)
from agentdesk.server.storage.repositories.requests import Signed
from agentdesk.server.storage.unit_of_work import UnitOfWork


def decide(unit: UnitOfWork, actor: Actor, command: DecideRequest) -> list[Row]:
    """Approve, offer something instead, or decline; by whose right is read in this very unit."""
    check_words(command.decision, command.words)
    check_condition(command.decision, command.condition)
    request = unit.requests.get(command.request_id)
    rights = deciding_rights.of(unit, actor, request, approval_of(unit, command.request_id))
    check_decidable(request)
    check_alive(request, unit.now())
    check_seen(request, command.seen_version, command.seen_minor)
    unit.requests.move(request, DECIDED_STATE[command.decision])
    file = open_file(unit, request)
    _lay_down(unit, actor, file, command)
    right, rows = _carry_out(unit, file, command, rights.all)
    signed = Signed(
        decision=command.decision,
        amount_minor=_granted(unit, file, command.decision),
        seen_minor=command.seen_minor,
        matter=rights.matter,
        right=right,
    )
    file.approval.decision_words = command.words
    return [_sign(unit, actor, file, signed), *rows]


def answer_offer(unit: UnitOfWork, actor: Actor, command: AnswerOffer) -> list[Row]:
    """Take what was offered instead, or refuse it, with a word if there is one."""
    request = unit.requests.get(command.request_id)
    check_requester(request, actor)
    check_answerable(request)
    check_alive(request, unit.now())
    check_seen(request, command.seen_version)
    holder_id = deciding_rights.holder_of_offer(unit, request) if command.accept else ""
    state = RequestState.POSTED if command.accept else RequestState.DECLINED
    unit.requests.move(request, state)
    file = open_file(unit, request)
    if command.words.strip():
        kind = Said.ANSWER if command.accept else Said.REFUSAL
        say(unit, file.approval, kind, command.words, actor)
    if command.accept:
        rows = offers.take(unit, file, holder_id)
    else:
        rows = request_outcomes.let_go(unit, file, state)
    return [show(unit, request, file.approval), *rows]


def withdraw(unit: UnitOfWork, actor: Actor, command: WithdrawRequest) -> list[Row]:
    request = unit.requests.get(command.request_id)
    check_requester(request, actor)
    check_move(request.state, RequestState.WITHDRAWN)
    check_alive(request, unit.now())
    check_seen(request, command.seen_version)
    return _take_back(unit, request, RequestState.WITHDRAWN)


def withdraw_all(unit: UnitOfWork, requester_id: str) -> list[Row]:
    """Who is disabled asks for nothing any more; what time has decided is called expired."""
    rows = []
    for request in unit.requests.open_of(requester_id):
        rows += _end_early(unit, request)
    return rows


def withdraw_all_in(unit: UnitOfWork, currency: str) -> list[Row]:
    """The giving in a currency is stopped: whatever waits is withdrawn."""
    rows = []
    for request in unit.requests.open_in(currency):
        rows += _end_early(unit, request)
    return rows


def overdue(unit: UnitOfWork, most: int) -> Sequence[str]:
    return unit.requests.overdue(most)


def expire(unit: UnitOfWork, request_id: str) -> list[Row]:
    """Make visible what time has decided; the money held is free again."""
    return _take_back(unit, unit.requests.get(request_id), RequestState.EXPIRED)


def _end_early(unit: UnitOfWork, request: Request) -> list[Row]:
    over = request.expires_at <= unit.now()
    return _take_back(unit, request, RequestState.EXPIRED if over else RequestState.WITHDRAWN)


def _take_back(unit: UnitOfWork, request: Request, state: RequestState) -> list[Row]:
    unit.requests.move(request, state)
    file = open_file(unit, request)
    rows = request_outcomes.let_go(unit, file, state)
    return [show(unit, request, file.approval), *rows]


def _lay_down(unit: UnitOfWork, actor: Actor, file: RequestFile, command: DecideRequest) -> None:
    """Write the condition where the requester reads it."""
    if command.condition.strip():
        file.approval.condition = command.condition.strip()
        say(unit, file.approval, Said.CONDITION, file.approval.condition, actor)


def _carry_out(
    unit: UnitOfWork, file: RequestFile, command: DecideRequest, rights: Sequence[Authority]
) -> tuple[Authority, list[Row]]:
    """Do what was decided, by the first right that reaches so far."""
    if command.decision is Decision.OFFER_INSTEAD:
        offer = offers.price(unit, file, command.offer)
        return by_which(rights, offer.amount_minor), offers.make(unit, file, offer)
    if command.decision is Decision.APPROVE:
        right = by_which(rights, file.request.asked_minor)
        holder_id = right.holder.user_id
        return right, request_outcomes.give(unit, file, file.plan.remedies, holder_id)
    return rights[0], request_outcomes.let_go(unit, file, RequestState.DECLINED)


def _granted(unit: UnitOfWork, file: RequestFile, decision: Decision) -> int:
    """What it comes to in the budgets, whatever currency the plan is in."""
    granted = {
        Decision.APPROVE: exchange.in_budgets(
            unit, file.approval.plan_id, file.plan.goodwill_minor
        ),
        Decision.OFFER_INSTEAD: file.approval.offered_minor,
    }
    return granted.get(decision, 0)


def _sign(unit: UnitOfWork, actor: Actor, file: RequestFile, signed: Signed) -> Row:
    """Write down who decided what, by whose right, on which sight of it."""
    unit.requests.decide(file.request, actor, signed)
    file.approval.decision = signed.decision
    file.approval.decided_by = actor.user_id
    file.approval.decided_by_name = actor.display_name
    file.approval.decided_at = unit.now()
    if signed.right.delegation is not None:
        file.approval.decided_for = signed.right.holder.user_id
        file.approval.decided_for_name = staff.name_of(unit, signed.right.holder.user_id)
    return show(unit, file.request, file.approval)
