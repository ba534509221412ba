"""A contact on any channel: its words and the states it passes through."""

from collections.abc import Mapping
from enum import StrEnum

from agentdesk.domain.errors import RuleBroken


class Channel(StrEnum):
    VOICE = "voice"
    CHAT = "chat"
    MESSAGE = "message"
    EMAIL = "email"
    SOCIAL = "social"
    WEB = "web"
    SELF_SERVICE = "self_service"
    IN_PERSON = "in_person"


class Direction(StrEnum):
    INBOUND = "inbound"
    OUTBOUND = "outbound"


class InteractionState(StrEnum):
    RINGING = "ringing"
    ACTIVE = "active"
    ENDED = "ended"  # after-contact work is open
    WRAPPED_UP = "wrapped_up"


class Caller(StrEnum):
    CUSTOMER = "customer"
    ON_BEHALF = "on_behalf"


class Presence(StrEnum):
    AVAILABLE = "available"
    ON_CONTACT = "on_contact"
    AFTER_CONTACT_WORK = "after_contact_work"
    BREAK = "break"
    SIGNED_OUT = "signed_out"


class BreakReason(StrEnum):
    SHORT = "short"
    MEAL = "meal"
    MEETING = "meeting"
    TRAINING = "training"
    COACHING = "coaching"
    TECHNICAL = "technical"


class WrapUpMode(StrEnum):
    """How after-contact work ends."""

    OPTIONAL = "optional"  # whenever the agent says so
    MANDATORY = "mandatory"  # when it is done
    TIMED = "timed"  # when it is done, or its time is over


ALLOWED_MOVES: Mapping[InteractionState, frozenset[InteractionState]] = {
    InteractionState.RINGING: frozenset({InteractionState.ACTIVE, InteractionState.ENDED}),
    InteractionState.ACTIVE: frozenset({InteractionState.ENDED, InteractionState.WRAPPED_UP}),
    InteractionState.ENDED: frozenset({InteractionState.WRAPPED_UP}),
    InteractionState.WRAPPED_UP: frozenset(),
}


def check_move(present: InteractionState, wanted: InteractionState) -> None:
    """Raise RuleBroken("interaction_move") when a contact does not go that way."""
    if wanted not in ALLOWED_MOVES[present]:
        raise RuleBroken(
            f"a contact does not go from {present} to {wanted}", code="interaction_move"
        )
