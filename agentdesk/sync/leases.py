"""Keeps this desktop's lease: asked for while online, given back before anybody signs out."""

import logging
from collections import OrderedDict

from agentdesk.cache.leases import LeaseShelf
from agentdesk.domain.errors import Conflict, NotFound
from agentdesk.domain.leases import DeviceBook, Hand
from agentdesk.protocol.leases import MOST_CUSTOMERS, LeaseReturn, LeaseWish, Takeaway
from agentdesk.runtime.clock import Clock
from agentdesk.runtime.identity import new_id
from agentdesk.sync.api_client import ApiClient
from agentdesk.sync.auth import Auth
from agentdesk.sync.failures import RequestRefused

_LOG = logging.getLogger(__name__)
_AGAIN_S = 300.0  # after there was nothing to be had
_RENEW_BEFORE_S = 1800.0  # of the time to spend


class LeaseKeeper:
    """Asks for more than is needed now, so that it is there when the network is not."""

    def __init__(self, shelf: LeaseShelf, api: ApiClient, auth: Auth, clock: Clock) -> None:
        self._shelf = shelf
        self._api = api
        self._auth = auth
        self._clock = clock
        self._along: OrderedDict[str, str | None] = OrderedDict()  # case by customer
        self._asked: frozenset[tuple[str, str | None]] | None = None
        self._not_before_s = 0.0
        self._request_id = new_id(clock)

    @property
    def is_wanted(self) -> bool:
        """Whether there is something to ask the server about its lease."""
        if self._clock.monotonic_s() < self._not_before_s:
            return False
        book = self._shelf.book()
        if book is None or book.hand is not Hand.OPEN or self._is_ending(book):
            return True
        return self._asked != self._wish()

    def take_along(self, customer_id: str, case_id: str | None) -> None:
        """Remember whom the person works with: the newest come along."""
        self._along.pop(customer_id, None)
        self._along[customer_id] = case_id
        while len(self._along) > MOST_CUSTOMERS:
            self._along.popitem(last=False)

    async def renew(self) -> None:
        """Give back what cannot be drawn from any more, then ask for what is wanted now."""
        book = self._shelf.look()
        if book is not None and (book.hand is not Hand.OPEN or self._is_ending(book)):
            if not await self.give_back():
                self._later()
            return
        wanted = self._wish()
        customers = [Takeaway(customer_id, case_id) for customer_id, case_id in wanted]
        wish = LeaseWish(
            request_id=self._request_id, device_key=self._shelf.device_key, customers=customers
        )
        try:
            signed = await self._auth.call(lambda token: self._api.lease(token, wish))
        except RequestRefused as error:
            _LOG.info("no lease is to be had", extra={"error": error.code})
            self._later()
            return
        self._request_id = new_id(self._clock)
        self._asked = wanted
        if signed is None:
            self._later()
        else:
            self._shelf.keep(signed)

    async def give_back(self) -> bool:
        """Stop for good, then give the rest back; False while a draw of it is on its way."""
        book = self._shelf.stop()
        if book is None:
            return True
        told = LeaseReturn(request_id=new_id(self._clock), seq=book.seq)
        lease_id = book.lease.lease_id
        try:
            await self._auth.call(lambda token: self._api.lease_return(token, lease_id, told))
        except Conflict:
            return False  # it is settled first, or time takes it
        except (NotFound, RequestRefused) as error:
            _LOG.warning("the lease is not ours any more", extra={"error": error.code})
        self._shelf.forget(lease_id)
        self._asked = None
        return True

    def _is_ending(self, book: DeviceBook) -> bool:
        left_s = (book.lease.spend_by - self._clock.now()).total_seconds()
        return left_s < _RENEW_BEFORE_S

    def _wish(self) -> frozenset[tuple[str, str | None]]:
        return frozenset(self._along.items())

    def _later(self) -> None:
        self._not_before_s = self._clock.monotonic_s() + _AGAIN_S
