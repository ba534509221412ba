"""What the processes of one server tell each other: what was committed, who rings, who is out.

All of it is a hint: what is lost on the way is found by asking, a little later.
"""

from collections.abc import Callable, Sequence
from uuid import uuid4

import msgspec
import structlog

from agentdesk.protocol.push import Ring

_log = structlog.get_logger(room="push")
# A notice has a size; ids of sessions beyond it travel in the next one.
_MOST_IDS = 100


class Committed(msgspec.Struct, frozen=True, tag="committed"):
    """The feed reaches this place."""

    xid: int
    seq: int


class Rung(msgspec.Struct, frozen=True, tag="rung"):
    """A contact arrives at this user."""

    user_id: str
    ring: Ring


class Ended(msgspec.Struct, frozen=True, tag="ended"):
    """These sessions are over."""

    session_ids: list[str]


News = Committed | Rung | Ended


class _Letter(msgspec.Struct, frozen=True):
    sender: str
    news: News


class Neighbours:
    """`say` carries words to all processes; none where there is one process only."""

    def __init__(self, say: Callable[[str], None] | None) -> None:
        self._say = say
        self._name = str(uuid4())

    def tell(self, news: News) -> None:
        """Tell the others; from any thread, without waiting."""
        if self._say is not None:
            self._say(msgspec.json.encode(_Letter(self._name, news)).decode())

    def tell_ended(self, session_ids: Sequence[str]) -> None:
        for first in range(0, len(session_ids), _MOST_IDS):
            self.tell(Ended(list(session_ids[first : first + _MOST_IDS])))

    def read(self, words: str) -> News | None:
        """Return what somebody else told; one's own words come back too, and say nothing."""
        try:
            letter = msgspec.json.decode(words, type=_Letter)
        except msgspec.MsgspecError:  # of a newer version, or of somebody else altogether
            _log.warning("neighbours", code="unreadable")
            return None
        return None if letter.sender == self._name else letter.news
