"""Open a case, move it on, and keep what the customer has told us."""

from collections.abc import Sequence

from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.domain.cases import CaseState
from agentdesk.domain.interactions import Channel
from agentdesk.protocol.entities import ToldFact
from agentdesk.protocol.messages import AddToldFact, MoveCase, OpenCase


def open_case(
    door: CommandDoor,
    customer_id: str,
    *,
    subject: str,
    reason: str,
    interaction_id: str | None = None,
) -> str:
    """Open a case; return the case's id."""
    case_id = door.new_id()
    command = OpenCase(
        command_id=door.new_id(),
        made_at=door.now(),
        case_id=case_id,
        customer_id=customer_id,
        subject=subject,
        reason=reason,
        interaction_id=interaction_id,
    )
    door.send(command, customer_id)
    return case_id


def move_case(
    door: CommandDoor, case_id: str, customer_id: str, state: CaseState, base_version: int
) -> str:
    command = MoveCase(
        command_id=door.new_id(),
        made_at=door.now(),
        case_id=case_id,
        customer_id=customer_id,
        state=state,
        base_version=base_version,
    )
    return door.send(command, customer_id)


def add_told_fact(  # noqa: PLR0913  one argument per field of the form
    door: CommandDoor,
    case_id: str,
    customer_id: str,
    *,
    text: str,
    channel: Channel,
    do_not_ask: Sequence[str] = (),
) -> str:
    command = AddToldFact(
        command_id=door.new_id(),
        made_at=door.now(),
        case_id=case_id,
        customer_id=customer_id,
        fact=ToldFact(text=text, at=door.now(), channel=channel, do_not_ask=list(do_not_ask)),
    )
    return door.send(command, customer_id)
