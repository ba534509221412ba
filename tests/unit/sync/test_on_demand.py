"""A card is asked for once at a time, whoever waits for it or has stopped waiting."""

import asyncio
import gc
from typing import Any

import httpx
import pytest

from agentdesk.cache.store import Store
from agentdesk.domain.errors import Unavailable
from agentdesk.runtime.clock import FakeClock
from agentdesk.sync.api_client import ApiClient, Device
from agentdesk.sync.on_demand import OnDemand
from tests.plugins.stores import make_id
from tests.plugins.wire import Parts, Wire


class Line:
    """Takes a request, and breaks when it is told to."""

    def __init__(self, parts: Parts) -> None:
        self.asked, self.breaks = asyncio.Event(), asyncio.Event()
        self.requests = 0
        transport = httpx.MockTransport(self._hang)
        api = ApiClient("https://crm.example", Device(make_id(), "desk"), transport=transport)
        self.demand = OnDemand(parts.store, api, parts.auth, parts.heard)

    async def _hang(self, _: httpx.Request) -> httpx.Response:
        self.requests += 1
        self.asked.set()
        await self.breaks.wait()
        raise httpx.ReadError("the line broke")


@pytest.fixture
def parts(store: Store, clock: FakeClock) -> Parts:
    parts = Parts(store, Wire(), clock)
    parts.run(parts.auth.sign_in("sato", "secret"))
    return parts


def test_two_who_wait_for_one_card_are_told_the_same_of_one_request(parts: Parts) -> None:
    async def both() -> tuple[list[object], int]:
        line, customer_id = Line(parts), make_id()
        line.breaks.set()
        asked = (line.demand.card(customer_id) for _ in range(2))
        return await asyncio.gather(*asked, return_exceptions=True), line.requests

    told, requests = parts.run(both())
    assert [isinstance(one, Unavailable) for one in told] == [True, True]
    assert requests == 1


def test_a_card_that_fails_when_nobody_waits_any_more_leaves_no_stray_word(parts: Parts) -> None:
    strays: list[dict[str, Any]] = []

    async def leave_and_break() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, stray: strays.append(stray))
        line, customer_id = Line(parts), make_id()
        waiting = asyncio.ensure_future(line.demand.card(customer_id))
        await line.asked.wait()
        (under_way,) = line.demand._under_way.values()
        waiting.cancel()
        line.breaks.set()
        await asyncio.wait([waiting, under_way])

    parts.run(leave_and_break())
    gc.collect()
    assert strays == []
