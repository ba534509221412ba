"""Proves in idle time that what is held equals the server's; what differs is brought anew."""

import logging
from collections import OrderedDict
from collections.abc import Sequence

from agentdesk.cache.store import Store
from agentdesk.domain.errors import NotFound
from agentdesk.protocol.digests import DigestText, DigestWish
from agentdesk.runtime.clock import Clock
from agentdesk.sync.api_client import ApiClient
from agentdesk.sync.auth import Auth
from agentdesk.sync.status import SyncListener

_LOG = logging.getLogger(__name__)
_PULLS_BETWEEN = 50
_AT_ONCE = 20
# Errors come in swarms; rounds do not.
_REST_S = 600.0


class DigestCheck:
    """Goes round all customers held, a few at a time.

    Who differs may only be behind: they are compared again after the next pull, and only a second
    difference counts.
    """

    def __init__(
        self, store: Store, api: ApiClient, auth: Auth, clock: Clock, listener: SyncListener
    ) -> None:
        self._store, self._api, self._auth = store, api, auth
        self._clock, self._listener = clock, listener
        self._left: list[str] = []
        self._doubted: OrderedDict[str, bool] = OrderedDict()  # whether a pull came since
        self._pulls = 0
        self._rested_s = clock.monotonic_s()
        self.differences = 0

    @property
    def is_wanted(self) -> bool:
        return bool(self._left) or any(self._doubted.values())

    def pulled(self) -> None:
        """The feed was followed to its end; every so often a round begins."""
        self._doubted = OrderedDict.fromkeys(self._doubted, True)
        self._pulls += 1
        if self._pulls >= _PULLS_BETWEEN:
            self.begin()

    def shaken(self) -> None:
        """Something went wrong on the way: see whether it left a trace."""
        if self._clock.monotonic_s() - self._rested_s >= _REST_S:
            self.begin()

    def begin(self) -> None:
        self._pulls, self._rested_s = 0, self._clock.monotonic_s()
        self._left = self._left or self._store.held.ids()

    async def step(self) -> bool:
        """Compare a few; True: some differ, and a pull would tell whether they are only behind.

        Raises what asking the server raises.
        """
        again = [one for one, pulled in self._doubted.items() if pulled][:_AT_ONCE]
        chosen = again or self._left[:_AT_ONCE]
        different = await self._differing(chosen)
        for customer_id in chosen:
            self._doubted.pop(customer_id, None)
        if again:
            for customer_id in different:
                await self._bring_anew(customer_id)
        else:
            self._left = self._left[_AT_ONCE:]
            self._doubted.update(dict.fromkeys(different, False))
        return bool(self._doubted)

    async def _differing(self, customer_ids: Sequence[str]) -> list[str]:
        ours: dict[str, tuple[DigestWish, DigestText]] = {}
        for customer_id in customer_ids:
            found = self._store.digests.digest(customer_id)
            if found is not None:
                ours[customer_id] = found
        if not ours:
            return []
        wishes = [wish for wish, _ in ours.values()]
        try:
            theirs = await self._auth.call(lambda token: self._api.digests(token, wishes))
        except NotFound:  # an older server, that cannot be asked
            return []
        return [one for one, (_, digest) in ours.items() if theirs.get(one) != digest]

    async def _bring_anew(self, customer_id: str) -> None:
        self.differences += 1
        _LOG.warning("a customer here differs from the server's and is brought anew")
        cursor = self._store.progress().cursor
        try:
            found = await self._auth.call(lambda token: self._api.card(token, customer_id, ""))
        except NotFound:
            self._store.held.let_go(customer_id)
            return
        if found is None:
            return
        changed = self._store.apply.card_anew(customer_id, *found, cursor)
        if changed is None:
            self._doubted[customer_id] = False  # the feed was quicker: look again after it
        else:
            self._listener.applied(changed)
