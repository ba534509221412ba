"""Propose a policy, put another's proposal into force, or take one back: by two persons."""

from datetime import datetime

from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.protocol.messages import ConfirmPolicy, ProposePolicy, WithdrawPolicy
from agentdesk.protocol.policies import PolicyTerms


def propose(door: CommandDoor, terms: PolicyTerms, effective_from: datetime, words: str) -> str:
    """Propose terms from a time on; return the proposal's id."""
    policy_id = door.new_id()
    command = ProposePolicy(
        command_id=door.new_id(),
        made_at=door.now(),
        policy_id=policy_id,
        terms=terms,
        effective_from=effective_from,
        words=words,
    )
    door.send(command)
    return policy_id


def confirm(door: CommandDoor, policy_id: str, words: str = "") -> str:
    command = ConfirmPolicy(
        command_id=door.new_id(), made_at=door.now(), policy_id=policy_id, words=words
    )
    return door.send(command)


def withdraw(door: CommandDoor, policy_id: str, words: str) -> str:
    command = WithdrawPolicy(
        command_id=door.new_id(), made_at=door.now(), policy_id=policy_id, words=words
    )
    return door.send(command)
