"""The sync engine: one write-read loop on plain asyncio."""

from agentdesk.cache.store import Store
from agentdesk.protocol.pages import SearchHit
from agentdesk.protocol.sessions import Me
from agentdesk.runtime.clock import Clock
from agentdesk.sync.api_client import ApiClient
from agentdesk.sync.status import SyncListener


class SyncEngine:
    """Runs on one event loop; only `wake` and `request_stop` may be called from other threads."""

    def __init__(
        self, store: Store, api: ApiClient, clock: Clock, listener: SyncListener
    ) -> None:
        raise NotImplementedError

    async def run(self) -> None:
        """Keep the store and the server in step until `stop`."""
        raise NotImplementedError

    async def stop(self) -> None:
        """Stop within two seconds; what is not delivered stays in the outbox."""
        raise NotImplementedError

    def wake(self) -> None:
        """Something waits to be sent, or the network came back: try now (any thread)."""
        raise NotImplementedError

    async def sign_in(self, login: str, password: str, *, device_id: str, device_name: str) -> Me:
        """Sign in; raises Refused (wrong password) or Unavailable (no server)."""
        raise NotImplementedError

    async def sign_out(self) -> None:
        raise NotImplementedError

    async def fetch_card(self, customer_id: str) -> bool:
        """Bring the customer's card into the cache; False: the server could not be asked."""
        raise NotImplementedError

    async def fetch_card_by_phone(self, text: str) -> str | None:
        """Bring the caller's card into the cache and return the customer's id."""
        raise NotImplementedError

    async def search(self, text: str) -> list[SearchHit]:
        """Ask the server, which knows everybody; empty when it cannot be asked."""
        raise NotImplementedError

    async def older_timeline(self, customer_id: str, before: tuple[int, str]) -> bool:
        """Bring one older page into the cache; True: there is more."""
        raise NotImplementedError
