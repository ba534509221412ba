"""Proves in idle time that products, policies, people … are the server's; else brings them anew."""

import logging
from functools import partial

from agentdesk.cache.store import Store
from agentdesk.domain.errors import NotFound
from agentdesk.protocol.digests import DigestText
from agentdesk.protocol.pages import BootstrapPage
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import Clock
from agentdesk.sync.api_client import ApiClient
from agentdesk.sync.auth import Auth
from agentdesk.sync.failures import BadReply
from agentdesk.sync.status import SyncListener

_LOG = logging.getLogger(__name__)
_PULLS_BETWEEN = 50
_REST_S = 600.0  # errors come in swarms; rounds do not
_MOST_PAGES = 2_000
_Difference = tuple[DigestText, DigestText | None]


class ReferenceCheck:
    """One number for each kind of row that everybody holds, whoever the customer is.

    A kind that differs may only be behind: it counts if it is the same still after another pull.
    """

    def __init__(
        self, store: Store, api: ApiClient, auth: Auth, clock: Clock, listener: SyncListener
    ) -> None:
        self._store, self._api, self._auth = store, api, auth
        self._clock, self._listener = clock, listener
        self._doubted: dict[Entity, _Difference] = {}
        self._asked = self._again = False
        self._pulls = 0
        self._rested_s = clock.monotonic_s()
        self.differences = 0

    @property
    def is_wanted(self) -> bool:
        return self._asked or self._again

    def pulled(self) -> None:
        """The feed was followed to its end."""
        self._again = bool(self._doubted)
        self._pulls += 1
        if self._pulls >= _PULLS_BETWEEN:
            self.begin()

    def shaken(self) -> None:
        """Something went wrong on the way: see whether it left a trace."""
        if self._clock.monotonic_s() - self._rested_s >= _REST_S:
            self.begin()

    def begin(self) -> None:
        self._pulls, self._rested_s = 0, self._clock.monotonic_s()
        self._asked = True

    async def step(self) -> bool:
        """Compare; True: some differ, and a pull would tell whether they are only behind.

        Raises what asking the server raises.
        """
        before, found = self._doubted, await self._differing()
        self._asked = self._again = False
        certain = [entity for entity, one in found.items() if before.get(entity) == one]
        self._doubted = {entity: one for entity, one in found.items() if entity not in certain}
        for entity in certain:
            await self._bring_anew(entity)
        return bool(self._doubted)

    async def _differing(self) -> dict[Entity, _Difference]:
        try:
            theirs = await self._auth.call(self._api.reference_digests)
        except NotFound:  # an older server, that cannot be asked
            return {}
        ours = self._store.reference_digests.digests()
        return {
            entity: (ours[entity], digest)
            for entity, digest in theirs.items()
            if entity in ours and ours[entity] != digest
        }

    async def _bring_anew(self, entity: Entity) -> None:
        """Page by page over what is here, which stays on screen; a kill leaves a difference."""
        self.differences += 1
        _LOG.warning("what everybody holds differs from the server's and is brought anew")
        held, cursor = self._store.reference_digests, self._store.progress().cursor
        held.doubt(entity)
        after: str | None = None
        for _ in range(_MOST_PAGES):
            page = await self._auth.call(partial(self._page, entity, after, cursor))
            if after is not None and page.after is not None and page.after <= after:
                raise BadReply("the list does not move forward")
            self._listener.applied(held.bring(page.rows))
            after = page.after
            if after is None:
                break
        if after is None and held.drop_what_did_not_come(entity):
            self._listener.applied(frozenset({(entity, None)}))

    async def _page(
        self, entity: Entity, after: str | None, cursor: str, token: str
    ) -> BootstrapPage:
        return await self._api.bootstrap(token, entity, after, cursor)
