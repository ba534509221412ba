"""What rings: whether it still does, and the caller's number as the store knows numbers."""

from datetime import datetime

from agentdesk.domain.errors import InvalidPhone
from agentdesk.domain.phones import to_e164
from agentdesk.protocol.push import Ring


def is_live(ring: Ring, now: datetime) -> bool:
    """Return whether anybody still waits: a ring that expired is never shown late."""
    return now < ring.expires_at


def caller_number(ring: Ring) -> str:
    """Return the caller's number in E.164; empty when it is hidden or unreadable."""
    try:
        return to_e164(ring.from_number) if ring.from_number else ""
    except InvalidPhone:
        return ""
