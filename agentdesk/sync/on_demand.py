"""What a person asks for and is not held here: cards, older pages, search over everybody."""

import asyncio
from functools import partial

from agentdesk.cache.store import Store
from agentdesk.domain.errors import NotFound
from agentdesk.protocol.pages import Card, SearchHit
from agentdesk.sync.api_client import ApiClient
from agentdesk.sync.auth import Auth
from agentdesk.sync.status import SyncListener

_MAX_AT_ONCE = 4


class OnDemand:
    """Asks beside the loop, a few at a time; the same card is asked for once at a time."""

    def __init__(self, store: Store, api: ApiClient, auth: Auth, listener: SyncListener) -> None:
        self._store = store
        self._api = api
        self._auth = auth
        self._listener = listener
        self._places = asyncio.Semaphore(_MAX_AT_ONCE)
        self._under_way: dict[str, asyncio.Task[None]] = {}

    async def card(self, customer_id: str) -> None:
        """Bring a card; raises NotFound, Unavailable or SignedOut."""
        task = self._under_way.get(customer_id)
        if task is None:
            task = asyncio.ensure_future(self._card(customer_id))
            self._under_way[customer_id] = task
            task.add_done_callback(partial(self._ended, customer_id))
        await asyncio.shield(task)  # who stops waiting does not stop the others

    def _ended(self, customer_id: str, task: asyncio.Task[None]) -> None:
        """Whoever waited is told how; when all of them have gone, it is nobody's any more."""
        self._under_way.pop(customer_id, None)
        if not task.cancelled():
            task.exception()

    async def card_by_phone(self, text: str) -> str | None:
        """Bring the caller's card and return the customer's id, None when nobody has the number.

        Whose card it is is known only from the reply: it is held from then on and asked for once
        more, so that no change falls between.
        """
        async with self._places:
            try:
                card, _ = await self._auth.call(lambda token: self._api.card_by_phone(token, text))
            except NotFound:
                return None
        customer_id = card.customer.id
        self._store.held.mark(customer_id)
        self._write(customer_id, card, "")
        await self.card(customer_id)
        return customer_id

    async def search(self, text: str) -> list[SearchHit]:
        async with self._places:
            return await self._auth.call(lambda token: self._api.search(token, text))

    async def older_timeline(self, customer_id: str, before: tuple[int, str]) -> bool:
        """Bring one older page; True when the server has more."""
        async with self._places:
            page = await self._auth.call(
                lambda token: self._api.timeline(token, customer_id, before)
            )
        changed = self._store.apply.reply(page.rows)
        if changed:
            self._listener.applied(changed)
        return page.more

    async def _card(self, customer_id: str) -> None:
        self._store.held.mark(customer_id)  # before asking, so that no change is missed
        held = self._store.held.get(customer_id)
        etag = held.etag if held else ""
        async with self._places:
            try:
                found = await self._auth.call(
                    lambda token: self._api.card(token, customer_id, etag)
                )
            except NotFound:
                self._store.held.let_go(customer_id)
                raise
        if found is None:
            self._store.held.still_current(customer_id)
        else:
            self._write(customer_id, *found)

    def _write(self, customer_id: str, card: Card, etag: str) -> None:
        changed = self._store.apply.card(customer_id, card, card.rows, etag)
        if changed:
            self._listener.applied(changed)
