"""Asks once a day who is in the working set: who was spoken to since is here when they call again.

And lets go of whom nobody deals with any more.
"""

from datetime import timedelta
from functools import partial

from agentdesk.cache.store import Store
from agentdesk.protocol.pages import BootstrapPage
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import Clock, from_us
from agentdesk.sync.api_client import ApiClient
from agentdesk.sync.auth import Auth
from agentdesk.sync.failures import BadReply
from agentdesk.sync.status import SyncListener

EVERY = timedelta(hours=20)  # so that a desk that starts each morning asks each morning
_MOST_PAGES = 40
_MOST_ROUNDS = 50  # of letting go


class Renewal:
    """Lives on the engine's loop."""

    def __init__(
        self, store: Store, api: ApiClient, auth: Auth, clock: Clock, listener: SyncListener
    ) -> None:
        self._store, self._api, self._auth = store, api, auth
        self._clock, self._listener = clock, listener

    def is_due(self) -> bool:
        """Also when the clock was set back: by it nothing would be due for long."""
        asked_us = self._store.progress().renewed_at_us
        if asked_us is None:
            return True
        return not timedelta() <= self._clock.now() - from_us(asked_us) < EVERY

    async def step(self) -> None:
        """Hold today's working set, then let go; a break between is made good by the next."""
        self._store.retention.renew(await self._working_set())
        for _ in range(_MOST_ROUNDS):
            gone = self._store.retention.let_go()
            if not gone:
                break
            self._listener.applied(frozenset((Entity.CUSTOMER, one) for one in gone))

    async def _working_set(self) -> list[str]:
        found: list[str] = []
        after: str | None = None
        for _ in range(_MOST_PAGES):
            page = await self._auth.call(partial(self._page, after=after))
            found += [row.id for row in page.rows if not row.deleted]
            if page.after is None:
                return found
            if after is not None and page.after <= after:
                raise BadReply("the working set does not move forward")
            after = page.after
        return found

    async def _page(self, token: str, *, after: str | None) -> BootstrapPage:
        return await self._api.bootstrap(token, Entity.CUSTOMER, after, "")
