"""Makes new ids: UUIDv7 from the clock and the system's entropy."""

import os

from agentdesk.domain.ids import uuid7
from agentdesk.runtime.clock import Clock, to_us

_US_PER_MS = 1000


def new_id(clock: Clock) -> str:
    """Return a new id; ids made later sort later, to the millisecond."""
    return uuid7(to_us(clock.now()) // _US_PER_MS, os.urandom(10))
