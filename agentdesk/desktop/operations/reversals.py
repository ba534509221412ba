"""Take back what was given; agree to it, or not, as the second person."""

from collections.abc import Mapping

from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.protocol.messages import ConfirmReversal, DeclineReversal, ReversePlan
from agentdesk.protocol.reversals import ReversalPart


def take_back(
    door: CommandDoor, plan_id: str, customer_id: str, parts: Mapping[int, int], words: str
) -> str:
    """Ask for amounts by the place of a remedy in its plan; return the reversal's id."""
    reversal_id = door.new_id()
    command = ReversePlan(
        command_id=door.new_id(),
        made_at=door.now(),
        reversal_id=reversal_id,
        plan_id=plan_id,
        customer_id=customer_id,
        words=words,
        parts=[ReversalPart(number, minor) for number, minor in sorted(parts.items())],
    )
    door.send(command, customer_id)
    return reversal_id


def agree(door: CommandDoor, reversal_id: str, customer_id: str, *, seen_minor: int) -> str:
    command = ConfirmReversal(
        command_id=door.new_id(),
        made_at=door.now(),
        reversal_id=reversal_id,
        customer_id=customer_id,
        seen_minor=seen_minor,
    )
    return door.send(command, customer_id)


def refuse(door: CommandDoor, reversal_id: str, customer_id: str, words: str) -> str:
    command = DeclineReversal(
        command_id=door.new_id(),
        made_at=door.now(),
        reversal_id=reversal_id,
        customer_id=customer_id,
        words=words,
    )
    return door.send(command, customer_id)
