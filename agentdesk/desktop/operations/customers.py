"""Change a customer's own data, or settle what two people wrote at the same time."""

from collections.abc import Sequence

from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.protocol.customer_fields import CustomerFields
from agentdesk.protocol.messages import UpdateCustomer


def update_customer(  # noqa: PLR0913  what an edit says
    door: CommandDoor,
    customer_id: str,
    *,
    seen_version: int,
    seen: CustomerFields,
    values: CustomerFields,
    settles: Sequence[str] = (),
    interaction_id: str | None = None,
) -> str:
    """Keep an edit made on the sight of `seen`; return the command's id."""
    command = UpdateCustomer(
        command_id=door.new_id(),
        made_at=door.now(),
        customer_id=customer_id,
        base_version=seen_version,
        phones=values.phones,
        emails=values.emails,
        addresses=values.addresses,
        preferences=values.preferences,
        consents=values.consents,
        base=seen,
        settles=list(settles),
        interaction_id=interaction_id,
    )
    return door.send(command, customer_id)


def leave_theirs(
    door: CommandDoor, customer_id: str, *, seen_version: int, suggestion_id: str
) -> str:
    """Let stand what stands there: somebody has looked."""
    return update_customer(
        door,
        customer_id,
        seen_version=seen_version,
        seen=CustomerFields(),
        values=CustomerFields(),
        settles=[suggestion_id],
    )
