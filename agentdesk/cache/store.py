"""Both files of a profile, opened together: the cache of server rows and the outbox."""

from dataclasses import dataclass
from pathlib import Path

from agentdesk.cache.outbox import Outbox
from agentdesk.cache.queries import Queries
from agentdesk.protocol.sessions import Me
from agentdesk.runtime.clock import Clock


@dataclass(frozen=True, slots=True)
class StoreKeys:
    """Raw 32-byte keys, one per file."""

    cache: bytes
    outbox: bytes

    def __repr__(self) -> str:
        return "StoreKeys(…)"


class Store:
    """Thread-safe: the GUI thread reads and appends, the sync thread writes."""

    queries: Queries
    outbox: Outbox

    @classmethod
    def open(cls, folder: Path, keys: StoreKeys, *, clock: Clock) -> "Store":
        raise NotImplementedError

    def me(self) -> Me | None:
        """Return who is signed in on this profile, known offline too."""
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError
