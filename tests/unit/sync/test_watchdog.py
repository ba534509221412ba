"""A loop that hangs is begun anew, and what lay behind it goes out once."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta

import httpx
import pytest

from agentdesk.cache.store import Store
from agentdesk.protocol import routes
from agentdesk.protocol.messages import CommandResult
from agentdesk.runtime.clock import FakeClock
from agentdesk.sync.api_client import ApiClient, Device
from agentdesk.sync.engine import SyncEngine
from agentdesk.sync.watchdog import PATIENCE_S
from tests.plugins.desktops import Heard
from tests.plugins.stores import customer, fill, make_id, note
from tests.plugins.wire import Wire

LOOK_EVERY_S = 0.02
MINUTE_AND_A_BIT = timedelta(seconds=PATIENCE_S + 1)


class HangingWire:
    """Answers as the small server does, but the first pull never comes to an end."""

    def __init__(self) -> None:
        self.wire = Wire()
        self.hung = asyncio.Event()

    async def handle(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == routes.CHANGES and not self.hung.is_set():
            self.hung.set()
            await asyncio.Event().wait()
        return self.wire.handle(request)


@dataclass
class Listening(Heard):
    answer: asyncio.Event = field(default_factory=asyncio.Event)

    def answered(self, result: CommandResult) -> None:
        super().answered(result)
        self.answer.set()


@pytest.mark.expects_log("left a command lying")
def test_a_loop_that_hangs_is_begun_anew_and_the_act_goes_out_once(
    store: Store, clock: FakeClock
) -> None:
    there = customer()
    fill(store, there)
    heard, act = Listening(), note(there.id, "Called back")

    async def story() -> list[str]:
        hanging = HangingWire()
        transport = httpx.MockTransport(hanging.handle)
        api = ApiClient("https://crm.example", Device(make_id()), transport=transport)
        engine = SyncEngine(store, api, clock, heard, look_every_s=LOOK_EVERY_S)
        await engine.sign_in("sato", "secret")
        running = asyncio.ensure_future(engine.run())
        await hanging.hung.wait()
        store.outbox.append(act)
        assert store.outbox.neglected_us() == 0
        clock.advance(MINUTE_AND_A_BIT)
        async with asyncio.timeout(10):
            await heard.answer.wait()
        await engine.stop()
        await running
        return hanging.wire.effects

    assert asyncio.run(story()) == [act.command_id]
    assert heard.statuses[-1].restarts == 1


def test_what_is_on_its_way_or_waits_for_its_time_is_not_neglected(
    store: Store, clock: FakeClock
) -> None:
    there = customer()
    fill(store, there)
    store.outbox.append(note(there.id, "Later"))
    clock.advance(timedelta(seconds=30))
    assert store.outbox.neglected_us() == 30_000_000
    taken = store.outbox.take(1)
    assert store.outbox.neglected_us() == 0
    soon_us = taken[0].made_at_us + 90_000_000
    store.outbox.no_answer(taken, next_try_us=soon_us)
    assert store.outbox.neglected_us() == 0
    store.outbox.retry_now()
    assert store.outbox.neglected_us() == 30_000_000
