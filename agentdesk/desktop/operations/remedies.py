"""Make it right: give a plan of remedies, or ask for it when it is above what one may give."""

from collections.abc import Sequence
from dataclasses import dataclass

from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.domain.leases import Refusal
from agentdesk.protocol.drawing import Wanted
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.protocol.messages import GivePlan


@dataclass(frozen=True, slots=True, kw_only=True)
class Giving:
    """One field for each of the panel: to whom, in which case, what, and why."""

    customer_id: str
    case_id: str
    remedies: Sequence[RemedyDraft]
    reason: str
    words: str = ""
    ask: bool = False
    interaction_id: str | None = None


def give_plan(door: CommandDoor, giving: Giving) -> None:
    """Send the plan; nothing is shown as given before the server said so."""
    door.send(_command(door, giving), giving.customer_id)


def grant_plan(door: CommandDoor, giving: Giving, wanted: Wanted) -> Refusal | None:
    """Give the plan from the lease; None: it is granted here and now, else nothing was sent."""
    return door.grant(wanted, _command(door, giving))


def _command(door: CommandDoor, giving: Giving) -> GivePlan:
    return GivePlan(
        command_id=door.new_id(),
        made_at=door.now(),
        plan_id=door.new_id(),
        customer_id=giving.customer_id,
        case_id=giving.case_id,
        remedies=list(giving.remedies),
        reason=giving.reason,
        words=giving.words,
        ask=giving.ask,
        interaction_id=giving.interaction_id,
    )
