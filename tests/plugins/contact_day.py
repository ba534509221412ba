"""A contact as a person works through it: from the first word to the wrap-up, in six acts."""

from datetime import timedelta
from typing import Any

from agentdesk.domain.interactions import Channel, Direction
from agentdesk.protocol.messages import (
    AddNote,
    AnyCommand,
    MakePromise,
    OpenCase,
    RecordInteraction,
    VerifyCaller,
    WrapUp,
)
from agentdesk.runtime.clock import Clock, SystemClock
from agentdesk.runtime.identity import new_id

CLOCK = SystemClock()


def a_contact(
    customer_id: str, words: str = "Bag torn at the corner", clock: Clock = CLOCK
) -> list[AnyCommand]:
    """Each step needs the one before; nothing of it is ever refused."""
    interaction_id, case_id = new_id(clock), new_id(clock)

    def made() -> dict[str, Any]:
        return {"command_id": new_id(clock), "made_at": clock.now(), "customer_id": customer_id}

    return [
        RecordInteraction(
            interaction_id=interaction_id,
            channel=Channel.VOICE,
            direction=Direction.INBOUND,
            started_at=clock.now(),
            **made(),
        ),
        VerifyCaller(interaction_id=interaction_id, **made()),
        OpenCase(
            case_id=case_id,
            subject="Torn bag",
            reason="Delivery damage",
            interaction_id=interaction_id,
            **made(),
        ),
        AddNote(note_id=new_id(clock), text=words, case_id=case_id, **made()),
        MakePromise(
            promise_id=new_id(CLOCK),
            text="A new bag on Friday",
            due_at=clock.now() + timedelta(days=2),
            case_id=case_id,
            task="Ship it",
            **made(),
        ),
        WrapUp(
            interaction_id=interaction_id,
            disposition="Resolved",
            resolved=True,
            ended_at=clock.now(),
            **made(),
        ),
    ]
