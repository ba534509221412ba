"""A loop that hangs is begun anew, and what lay behind it goes out once."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta

import httpx
import pytest

from agentdesk.cache.store import Store
from agentdesk.protocol import routes
from agentdesk.protocol.messages import CommandResult
from agentdesk.runtime.clock import FakeClock, to_us
from agentdesk.sync.api_client import ApiClient, Device
from agentdesk.sync.engine import SyncEngine
from agentdesk.sync.watchdog import PATIENCE_S, Patience
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
        answered = asyncio.ensure_future(heard.answer.wait())
        async with asyncio.timeout(10):
            while not answered.done():
                clock.advance(MINUTE_AND_A_BIT)
                await asyncio.wait([answered], timeout=LOOK_EVERY_S)
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
    act = note(there.id, "Later")
    store.outbox.append(act)
    assert store.outbox.lying() == (act.command_id, 0)
    taken = store.outbox.take(1)
    assert store.outbox.lying() is None
    soon_us = to_us(clock.now()) + 45_000_000
    store.outbox.no_answer(taken, next_try_us=soon_us)
    assert store.outbox.lying() is None
    store.outbox.retry_now()
    assert store.outbox.lying() == (act.command_id, 1)


def test_patience_is_over_when_nothing_moves_for_a_minute(clock: FakeClock) -> None:
    patience = Patience(clock)
    assert not patience.is_over("a")
    clock.advance(MINUTE_AND_A_BIT)
    assert patience.is_over("a")
    assert not patience.is_over("a")
    clock.advance(MINUTE_AND_A_BIT)
    assert not patience.is_over("b")
    assert not patience.is_over(None)
    clock.advance(MINUTE_AND_A_BIT)
    assert not patience.is_over(None)


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_that_was_set_neither_tries_patience_nor_buys_time(
    clock: FakeClock, years: int
) -> None:
    patience = Patience(clock)
    patience.is_over("a")
    clock.jump(clock.now() + timedelta(days=365 * years))
    assert not patience.is_over("a")
    clock.advance(MINUTE_AND_A_BIT)
    assert patience.is_over("a")


@pytest.mark.parametrize("minutes", [-30, -600_000, 600_000])
def test_an_act_waits_for_its_next_try_no_longer_because_the_clock_was_set(
    store: Store, clock: FakeClock, minutes: int
) -> None:
    there = customer()
    fill(store, there)
    store.outbox.append(note(there.id, "Later"))
    taken = store.outbox.take(1)
    store.outbox.no_answer(taken, next_try_us=to_us(clock.now()) + 45_000_000)
    assert store.outbox.take(1) == []
    clock.jump(clock.now() + timedelta(minutes=minutes))
    assert [one.command_id for one in store.outbox.take(1)] == [taken[0].command_id]
