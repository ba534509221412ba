"""Wakes every listening desktop; what it says is a hint, the feed is the truth.

The hub lives on the event loop and may be called only there (announcer.py is the door for
threads). A listener that nobody holds any more is forgotten by itself.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count
from weakref import WeakSet

from agentdesk.domain.errors import Unavailable
from agentdesk.protocol.push import Ring
from agentdesk.server.push.neighbours import Ended, Neighbours, Rung


class TooManyStreams(Unavailable):
    """A user may keep few streams open; one more is refused."""

    code = "too_many_streams"


@dataclass(slots=True, eq=False, weakref_slot=True)
class Listener:
    """One open stream: what waits to be told to one desktop."""

    user_id: str
    session_id: str
    most_rings: int
    number: int  # the order in which they were opened
    look: str | None = ""  # the cursor to name; the first thing to do is always to look
    resync: bool = False
    signed_out: bool = False
    closed: bool = False
    rings: deque[Ring] = field(default_factory=deque)
    woken: asyncio.Event = field(default_factory=asyncio.Event)

    def ring(self, ring: Ring) -> None:
        """Keep a ring until it is sent; too many mean nobody reads, so start again instead."""
        if len(self.rings) >= self.most_rings:
            self.rings.clear()
            self.resync = True
        else:
            self.rings.append(ring)
        self.woken.set()


class Hub:
    """Knows who listens; belongs to one event loop."""

    def __init__(
        self, *, streams_per_user: int, stream_buffer: int, neighbours: Neighbours | None = None
    ) -> None:
        self._neighbours = neighbours or Neighbours(None)
        self._streams_per_user = streams_per_user
        self._stream_buffer = stream_buffer
        self._listeners: defaultdict[str, WeakSet[Listener]] = defaultdict(WeakSet)
        self._opened = count()
        self._closed = False

    def __len__(self) -> int:
        return sum(map(len, self._listeners.values()))

    def listen(self, user_id: str, session_id: str) -> Listener:
        """Begin to listen, before the first pull, so that nothing falls between."""
        present = self._listeners[user_id]
        if len(present) >= self._streams_per_user:
            self._make_room(present, session_id)
        number = next(self._opened)
        listener = Listener(user_id, session_id, self._stream_buffer, number, closed=self._closed)
        present.add(listener)
        return listener

    def look(self, cursor: str) -> None:
        """Tell everybody that there is something to pull, up to this cursor at least."""
        for listener in self._everybody():
            if listener.look is None:
                listener.woken.set()
            listener.look = cursor

    def ring(self, user_id: str, ring: Ring) -> int:
        """Tell one user's desktops of a contact; return how many listen to this process."""
        self._neighbours.tell(Rung(user_id, ring))
        return self._ring_here(user_id, ring)

    def end_sessions(self, session_ids: Iterable[str]) -> None:
        """Tell and close the streams of sessions that have ended."""
        ended = frozenset(session_ids)
        self._neighbours.tell_ended(sorted(ended))
        self._end_here(ended)

    def hear(self, news: Rung | Ended) -> None:
        """Do here what another process has done there."""
        if isinstance(news, Rung):
            self._ring_here(news.user_id, news.ring)
        else:
            self._end_here(frozenset(news.session_ids))

    def close(self) -> None:
        """Close every stream, and those still to come: the server is going down."""
        self._closed = True
        for listener in self._everybody():
            listener.closed = True
            listener.woken.set()

    def _make_room(self, present: WeakSet[Listener], session_id: str) -> None:
        """Let this session's oldest stream go: a line that went dead looks open from here for long,
        and must not keep the desktop that lost it from listening again.
        """
        own = [listener for listener in present if listener.session_id == session_id]
        if not own:
            raise TooManyStreams
        oldest = min(own, key=lambda listener: listener.number)
        oldest.closed = True
        oldest.woken.set()
        present.discard(oldest)

    def _ring_here(self, user_id: str, ring: Ring) -> int:
        present = list(self._listeners.get(user_id, ()))
        for listener in present:
            listener.ring(ring)
        return len(present)

    def _end_here(self, ended: frozenset[str]) -> None:
        for listener in self._everybody():
            if listener.session_id in ended:
                listener.signed_out = True
                listener.woken.set()

    def _everybody(self) -> list[Listener]:
        """Return a copy, and drop the users who have left."""
        for user_id in [user_id for user_id, present in self._listeners.items() if not present]:
            del self._listeners[user_id]
        return [listener for present in self._listeners.values() for listener in present]
