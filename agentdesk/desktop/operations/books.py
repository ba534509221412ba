"""Close a day of the books as it was seen; take up what could not be carried out."""

from dataclasses import dataclass
from datetime import date

from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.protocol.messages import CloseDay, RetryEffect, ReturnArrived, SettleEffect


def close_day(door: CommandDoor, day: date, seen_digest: str) -> str:
    command = CloseDay(
        command_id=door.new_id(), made_at=door.now(), day=day, seen_digest=seen_digest
    )
    return door.send(command)


def retry_effect(door: CommandDoor, effect_id: str, customer_id: str) -> str:
    command = RetryEffect(command_id=door.new_id(), made_at=door.now(), effect_id=effect_id)
    return door.send(command, customer_id)


@dataclass(frozen=True, slots=True)
class Settled:
    """What a person says became of an effect; `reference` is its name where it was done."""

    effect_id: str
    customer_id: str
    done: bool
    reference: str
    words: str


def settle_effect(door: CommandDoor, said: Settled) -> str:
    """Say what became of an effect that was carried out by hand, or will not be."""
    command = SettleEffect(
        command_id=door.new_id(),
        made_at=door.now(),
        effect_id=said.effect_id,
        done=said.done,
        reference=said.reference,
        words=said.words,
    )
    return door.send(command, said.customer_id)


def parcel_arrived(door: CommandDoor, plan_id: str, customer_id: str, order_id: str) -> str:
    """Say that a return's parcel is here: its money goes back now."""
    command = ReturnArrived(
        command_id=door.new_id(),
        made_at=door.now(),
        plan_id=plan_id,
        customer_id=customer_id,
        order_id=order_id,
    )
    return door.send(command, customer_id)
