"""What an agent does with a contact: take it, verify who is calling, wrap it up."""

from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.domain.interactions import Caller, Direction
from agentdesk.protocol.messages import RecordInteraction, VerifyCaller, WrapUp
from agentdesk.protocol.push import Ring


def take_contact(
    door: CommandDoor, ring: Ring, customer_id: str, *, case_id: str | None = None
) -> str:
    """Record the contact that rang; the ring's id is the interaction's id for ever."""
    command = RecordInteraction(
        command_id=door.new_id(),
        made_at=door.now(),
        interaction_id=ring.interaction_id,
        customer_id=customer_id,
        channel=ring.channel,
        direction=Direction.INBOUND,
        started_at=ring.started_at,
        case_id=case_id,
        line=ring.line,
        menu_choice=ring.menu_choice,
        waited_s=ring.waited_s,
    )
    return door.send(command, customer_id)


def verify_caller(
    door: CommandDoor, interaction_id: str, customer_id: str, caller: Caller = Caller.CUSTOMER
) -> str:
    command = VerifyCaller(
        command_id=door.new_id(),
        made_at=door.now(),
        interaction_id=interaction_id,
        customer_id=customer_id,
        caller=caller,
        method="asked",
    )
    return door.send(command, customer_id)


def wrap_up(  # noqa: PLR0913  one argument per field of the form
    door: CommandDoor,
    interaction_id: str,
    customer_id: str,
    *,
    disposition: str,
    resolved: bool,
    summary: str,
) -> str:
    now = door.now()
    command = WrapUp(
        command_id=door.new_id(),
        made_at=now,
        interaction_id=interaction_id,
        customer_id=customer_id,
        disposition=disposition,
        resolved=resolved,
        summary=summary,
        ended_at=now,
    )
    return door.send(command, customer_id)
