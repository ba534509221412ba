"""A contact on any channel: its words and the states it passes through."""

from enum import StrEnum


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
