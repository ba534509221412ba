"""Proves in idle time that what is held equals the server's; what differs is brought anew."""

import logging
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class _Difference:
    ours: DigestText
    theirs: DigestText | None


class DigestCheck:
    """Goes round all customers held, a few at a time.

    Who differs may only be behind: they are compared again after the next pull, and the difference
    counts if it is the same still. One that has changed is of somebody who is being worked with:
    what we pulled and what they told were again of two moments.
    """

    def __init__(
        self, store: Store, api: ApiClient, auth: Auth, clock: Clock, listener: SyncListener
    ) -> None:
        self._store, self._api, self._auth = store, api, auth
        self._clock, self._listener = clock, listener
        self._round_due = False
        self._left: list[str] = []
        self._doubted: OrderedDict[str, _Difference] = OrderedDict()
        self._due: set[str] = set()  # of those, to be compared again: a pull came since
        self._pulls = 0
        self._rested_s = clock.monotonic_s()
        self.differences = 0

    @property
    def is_wanted(self) -> bool:
        return bool(self._round_due or self._left or self._due)

    def pulled(self) -> None:
        """The feed was followed to its end; every so often a round begins."""
        self._due = set(self._doubted)
        self._pulls += 1
        if self._pulls >= _PULLS_BETWEEN:
            self.begin()

    def shaken(self) -> None:
        """Something went wrong on the way: see whether it left a trace."""
        if self._clock.monotonic_s() - self._rested_s >= _REST_S:
            self.begin()

    def begin(self) -> None:
        self._pulls, self._rested_s = 0, self._clock.monotonic_s()
        self._round_due = True

    async def step(self) -> bool:
        """Compare a few; True: some differ, and a pull would tell whether they are only behind.

        Raises what asking the server raises.
        """
        if self._round_due:
            self._store.held.adopt_strays()
            self._left = self._left or self._store.held.ids()
            self._round_due = False
        again = [one for one in self._doubted if one in self._due][:_AT_ONCE]
        if again:
            await self._compare_again(again)
            return False
        chosen = self._left[:_AT_ONCE]
        different = await self._differing(chosen)
        self._left = self._left[_AT_ONCE:]
        self._doubted.update(different)
        self._due.difference_update(different)
        return bool(different)

    async def _compare_again(self, customer_ids: Sequence[str]) -> None:
        different = await self._differing(customer_ids)
        for customer_id in customer_ids:
            before = self._doubted.pop(customer_id)
            self._due.discard(customer_id)
            now = different.get(customer_id)
            if now is not None and now == before:
                await self._bring_anew(customer_id)
            elif now is not None:
                self._doubted[customer_id] = now

    async def _differing(self, customer_ids: Sequence[str]) -> dict[str, _Difference]:
        ours: dict[str, tuple[DigestWish, DigestText]] = {}
        for customer_id in customer_ids:
            found = self._store.digests.digest(customer_id)
            if found is not None:
                ours[customer_id] = found
        if not ours:
            return {}
        wishes = [wish for wish, _ in ours.values()]
        try:
            theirs = await self._auth.call(lambda token: self._api.digests(token, wishes))
        except NotFound:  # an older server, that cannot be asked
            return {}
        return {
            one: _Difference(digest, theirs.get(one))
            for one, (_, digest) in ours.items()
            if theirs.get(one) != digest
        }

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
            self._left.append(customer_id)  # the feed was quicker: look again after it
        else:
            self._listener.applied(changed)
