"""Make it right: give a plan of remedies, or ask for it when it is above what one may give."""

from collections.abc import Sequence

from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.protocol.messages import GivePlan


def give_plan(  # noqa: PLR0913  one argument per field of the panel
    door: CommandDoor,
    customer_id: str,
    case_id: str,
    remedies: Sequence[RemedyDraft],
    *,
    reason: str,
    words: str = "",
    ask: bool = False,
    interaction_id: str | None = None,
    depends_on: Sequence[str] = (),
) -> str:
    """Send the plan; return its id. Nothing is shown as given before the server said so."""
    plan_id = door.new_id()
    command = GivePlan(
        command_id=door.new_id(),
        made_at=door.now(),
        plan_id=plan_id,
        customer_id=customer_id,
        case_id=case_id,
        remedies=list(remedies),
        reason=reason,
        words=words,
        ask=ask,
        interaction_id=interaction_id,
    )
    door.send(command, customer_id, depends_on=depends_on)
    return plan_id
