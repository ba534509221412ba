"""Who looked at which customer or colleague: noted beside it, written to the trail behind it.

A reading must cost nothing, so notes are gathered in memory and written together. The same person
looking again within one gathering is one line. What is noted is written within seconds; when it
cannot be written for so long that the gathering is full, readings are refused.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import Unavailable
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import Clock
from agentdesk.server.storage.repositories.audit import Seen

CUSTOMER_READ = "customer.read"
USER_READ = "user.read"  # what the trail says about one person
MAX_GATHERED = 20_000


class Way(StrEnum):
    """How a customer was looked at, or a person's trail."""

    PHONE = "phone"
    CARD = "card"
    CUSTOMER = "customer"
    TIMELINE = "timeline"
    ROWS = "rows"
    TRAIL = "trail"


@dataclass(frozen=True, slots=True)
class _Reading:
    user_id: str
    session_id: str
    shown_id: str
    way: Way


class Readings:
    """Noted on the event loop, written by a job's thread."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._gathered: dict[_Reading, datetime] = {}

    def note(self, actor: Actor, customer_id: str, way: Way) -> None:
        """Say that this customer is shown to this person now."""
        self._gather(_Reading(actor.user_id, actor.session_id, customer_id, way))

    def note_person(self, actor: Actor, user_id: str) -> None:
        """Say that what is written about a colleague is shown to this person now."""
        if user_id != actor.user_id:
            self._gather(_Reading(actor.user_id, actor.session_id, user_id, Way.TRAIL))

    def _gather(self, reading: _Reading) -> None:
        with self._lock:
            if len(self._gathered) >= MAX_GATHERED and reading not in self._gathered:
                raise Unavailable("readings cannot be written down", code="busy")
            self._gathered.setdefault(reading, self._clock.now())

    @contextmanager
    def handed_over(self) -> Iterator[list[Seen]]:
        """Take what was gathered; it is gathered again when it could not be written."""
        with self._lock:
            taken, self._gathered = self._gathered, {}
        try:
            yield [_seen(reading, at) for reading, at in taken.items()]
        except BaseException:
            with self._lock:
                self._gathered = taken | self._gathered
            raise


def _seen(reading: _Reading, at: datetime) -> Seen:
    of_person = reading.way is Way.TRAIL
    return Seen(
        at,
        reading.user_id,
        reading.session_id,
        USER_READ if of_person else CUSTOMER_READ,
        Entity.USER if of_person else Entity.CUSTOMER,
        reading.shown_id,
        {"way": reading.way},
    )
