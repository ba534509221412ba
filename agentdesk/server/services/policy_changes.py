"""Changes a policy: proposed by one administrator, confirmed by another, stopped by either."""

from itertools import takewhile

import msgspec

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import NotFound, RuleBroken
from agentdesk.domain.policy_versions import (
    PolicyState,
    check_confirmable,
    check_withdrawable,
    check_words,
)
from agentdesk.protocol import beginnings, domain_values
from agentdesk.protocol.empowerment import PolicyBody
from agentdesk.protocol.messages import ConfirmPolicy, ProposePolicy, WithdrawPolicy
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import approvals, leases, policies
from agentdesk.server.services.ownership import check_new, maker, save_new
from agentdesk.server.storage.unit_of_work import UnitOfWork

_SERIES = "policy"
_DECODER = msgspec.json.Decoder(PolicyBody)


def propose(unit: UnitOfWork, actor: Actor, command: ProposePolicy) -> list[Row]:
    """Write it down under the next number; nothing is given by it yet."""
    check_words(command.words)
    check_new(unit, Entity.POLICY, command.policy_id)
    proposal = beginnings.policy(command, maker(unit, actor))
    domain_values.policy(proposal)  # what contradicts itself is refused here, not when it counts
    proposal.version = unit.numbers.next(_SERIES, after=unit.policies.highest_number())
    proposal.proposed_by_person = actor.person_id
    unit.audit("policy.propose", Entity.POLICY, command.policy_id, _figures(proposal))
    return [save_new(unit, Entity.POLICY, command.policy_id, proposal)]


def confirm(unit: UnitOfWork, actor: Actor, command: ConfirmPolicy) -> list[Row]:
    """Let it count from its time on, never from before now."""
    proposal = _locked(unit, command.policy_id)
    version = domain_values.policy_version(proposal)
    newer = takewhile(
        lambda other: other.number > version.number, policies.versions(unit, version.currency)
    )
    check_confirmable(version, newer, actor.person_id)
    if unit.access.password_set_by(actor.user_id) == proposal.proposed_by:
        raise RuleBroken("the proposer knows this account's password", code="lent_account")
    proposal.state = PolicyState.ACTIVE
    proposal.effective_from = max(proposal.effective_from, unit.now())
    proposal.confirmed_by = actor.user_id
    proposal.confirmed_by_name = actor.display_name
    proposal.confirmed_at = unit.now()
    unit.audit("policy.confirm", Entity.POLICY, command.policy_id, _figures(proposal))
    return [unit.records.save(Entity.POLICY, command.policy_id, proposal)]


def withdraw(unit: UnitOfWork, actor: Actor, command: WithdrawPolicy) -> list[Row]:
    """Take a proposal back; or stop the giving: what waits is withdrawn, what is lent revoked.

    One person is enough: a stop cannot wait for a second one, and nothing is given by it.
    """
    check_words(command.words)
    body = _locked(unit, command.policy_id)
    check_withdrawable(domain_values.policy_version(body))
    latest = policies.latest(unit, body.currency)
    stops = latest is not None and latest.number == body.version
    row = _end(unit, actor, command.policy_id, body, command.words)
    if not stops:
        return [row]
    return [row, *_end_to_come(unit, actor, body, command.words), *stop(unit, body.currency)]


def _end(unit: UnitOfWork, actor: Actor, policy_id: str, body: PolicyBody, words: str) -> Row:
    if body.state is PolicyState.ACTIVE:
        body.confirmed_at = body.confirmed_at or body.effective_from
    body.state = PolicyState.WITHDRAWN
    body.withdrawn_by = actor.user_id
    body.withdrawn_by_name = actor.display_name
    body.withdrawn_at = unit.now()
    body.withdrawn_words = words
    unit.audit("policy.withdraw", Entity.POLICY, policy_id, _figures(body))
    return unit.records.save(Entity.POLICY, policy_id, body)


def _end_to_come(unit: UnitOfWork, actor: Actor, stopped: PolicyBody, words: str) -> list[Row]:
    """A stop ends what was confirmed for later, too: the giving does not begin again by itself."""
    newer = [
        (row.id, body)
        for row in unit.policies.newest_first(stopped.currency)
        if (body := _DECODER.decode(row.body)).version > stopped.version
    ]
    return [
        _end(unit, actor, policy_id, _locked(unit, policy_id), words)
        for policy_id, body in newer
        if body.state is PolicyState.ACTIVE
    ]


def stop(unit: UnitOfWork, currency: str) -> list[Row]:
    """Nothing is given in a currency any more, neither by request nor from a lease."""
    leases.revoke_all_in(unit, currency)  # before any bucket is touched, as when a draw settles
    return approvals.withdraw_all_in(unit, currency)


def _locked(unit: UnitOfWork, policy_id: str) -> PolicyBody:
    row = unit.records.locked(Entity.POLICY, policy_id)
    if row is None:
        raise NotFound("no such policy", code="no_such_policy", path="policy_id")
    return msgspec.json.decode(row.body, type=PolicyBody)


def _figures(body: PolicyBody) -> dict[str, object]:
    return {
        "version": body.version,
        "currency": body.currency,
        "effective_from": body.effective_from.isoformat(),
        "limits": len(body.limits),
    }
