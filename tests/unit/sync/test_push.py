"""The stream is a hint that may break at any time: it comes back where it was, and is missed."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise

import httpx
import msgspec
import pytest

from agentdesk.cache.store import Store
from agentdesk.domain.interactions import Channel
from agentdesk.protocol import routes
from agentdesk.protocol.push import SILENCE_S, Ring
from agentdesk.runtime.clock import FakeClock
from agentdesk.sync.api_client import ApiClient, Device
from agentdesk.sync.auth import Auth
from agentdesk.sync.push import RECONNECT_MOST_S, Push, PushHandlers
from tests.plugins.stores import START, make_id
from tests.plugins.wire import Wire
from tests.simulation.network import hurried

RING = Ring(make_id(), Channel.VOICE, START, START + timedelta(seconds=30), make_id())
Chunks = list[bytes]
AN_HOUR_S = 3600.0
A_LITTLE_S = 1.0


@dataclass
class Streams:
    """Every connection gets the next stream; after the last one the line stays silent."""

    wire: Wire
    streams: list[Chunks | int]
    last_event_ids: list[str | None] = field(default_factory=list)
    all_given: asyncio.Event = field(default_factory=asyncio.Event)

    def handle(self, request: httpx.Request) -> httpx.Response:
        if request.url.path != routes.PUSH:
            return self.wire.handle(request)
        self.last_event_ids.append(request.headers.get("last-event-id"))
        given = self.streams.pop(0) if self.streams else None
        if isinstance(given, int):
            return httpx.Response(given, json={"code": "told", "status": given, "title": ""})
        headers = {"content-type": "text/event-stream"}
        return httpx.Response(200, headers=headers, content=self.flow(given))

    async def flow(self, chunks: Chunks | None) -> AsyncIterator[bytes]:
        for chunk in chunks or ():
            yield chunk
        if chunks is None:
            self.all_given.set()
            await asyncio.Event().wait()


@dataclass
class Told:
    looks: int = 0
    rings: list[Ring] = field(default_factory=list)
    ends: int = 0
    losses: int = 0
    openings: int = 0

    def handlers(self) -> PushHandlers:
        return PushHandlers(self.look, self.rings.append, self.end, self.lose, self.open)

    def look(self) -> None:
        self.looks += 1

    def end(self) -> None:
        self.ends += 1

    def open(self) -> None:
        self.openings += 1

    def lose(self) -> None:
        self.losses += 1


def listen(
    store: Store,
    clock: FakeClock,
    streams: list[Chunks | int],
    after: Callable[[Push], None] = lambda _: None,
) -> tuple[Told, Streams]:
    """Run the listener until every stream has been given; then look at it once more."""
    told = Told()

    async def run() -> Streams:
        given = Streams(Wire(), streams)
        transport = httpx.MockTransport(given.handle)
        api = ApiClient("https://crm.example", Device(make_id()), transport=transport)
        auth = Auth(api, store.session, clock)
        await auth.sign_in("sato", "secret")
        push = Push(api, auth, clock, told.handlers())
        task = asyncio.ensure_future(push.run())
        while not given.all_given.is_set():
            push.reconnect()  # no waiting between two lines in a test
            await asyncio.sleep(0)
        after(push)
        task.cancel()
        await asyncio.wait([task])
        await api.close()
        return given

    return told, asyncio.run(run())


def ring_event(event_id: str = "") -> bytes:
    identity = f"id: {event_id}\n".encode() if event_id else b""
    return identity + b"event: ring\ndata: " + msgspec.json.encode(RING) + b"\n\n"


def test_looks_and_rings_arrive_however_the_bytes_are_cut(store: Store, clock: FakeClock) -> None:
    whole = b": alive\n\nid: c1\nevent: look\ndata: {}\n\n" + ring_event()
    told, _ = listen(store, clock, [[whole[:7], whole[7:40], whole[40:]]])
    assert told.looks == 1
    assert told.rings == [RING]


def test_after_a_break_it_goes_on_from_the_last_event(store: Store, clock: FakeClock) -> None:
    told, streams = listen(
        store, clock, [[b"id: c1\nevent: look\ndata: {}\n\n"], 503, [b": alive\n\n"]]
    )
    assert streams.last_event_ids == [None, "c1", "c1", "c1"]
    assert told.looks == 1
    assert told.openings == 2
    assert told.losses == 2  # the two that were open; a refused one was never there


def test_an_overflow_asks_for_a_pull(store: Store, clock: FakeClock) -> None:
    told, _ = listen(store, clock, [[b"event: resync\ndata: {}\n\n"]])
    assert told.looks == 1


def test_the_end_of_the_session_is_told(store: Store, clock: FakeClock) -> None:
    told, _ = listen(store, clock, [[b"event: signed_out\ndata: {}\n\n"]])
    assert told.ends == 1


@pytest.mark.expects_log("a ring cannot be read")
def test_a_ring_of_an_unknown_shape_breaks_nothing(store: Store, clock: FakeClock) -> None:
    told, _ = listen(store, clock, [[b"event: ring\ndata: {}\n\n", ring_event()]])
    assert told.rings == [RING]


def test_an_unknown_event_is_passed_over(store: Store, clock: FakeClock) -> None:
    told, _ = listen(store, clock, [[b"event: telepathy\ndata: {}\n\n", ring_event()]])
    assert told.rings == [RING]


def test_a_page_of_a_proxy_is_no_stream(store: Store, clock: FakeClock) -> None:
    told, streams = listen(store, clock, [204, [ring_event()]])
    assert told.rings == [RING]
    assert len(streams.last_event_ids) == 3


def test_heartbeats_count_and_twenty_seconds_without_one_are_silence(
    store: Store, clock: FakeClock
) -> None:
    silences = []

    def watch(push: Push) -> None:
        silences.append(push.is_silent())
        clock.advance(timedelta(seconds=SILENCE_S + 1))
        silences.append(push.is_silent())

    clock.advance(timedelta(seconds=100))
    listen(store, clock, [[b": alive\n\n"]], watch)
    assert silences == [False, True]


def test_after_any_outage_the_stream_tries_again_within_half_a_minute(
    store: Store, clock: FakeClock
) -> None:
    tried_s: list[float] = []

    async def run() -> None:
        wire = Wire()

        def nobody_there(request: httpx.Request) -> httpx.Response:
            if request.url.path != routes.PUSH:
                return wire.handle(request)
            tried_s.append(asyncio.get_running_loop().time())
            raise httpx.ConnectError("nobody there")

        transport = httpx.MockTransport(nobody_there)
        api = ApiClient("https://crm.example", Device(make_id()), transport=transport)
        auth = Auth(api, store.session, clock)
        await auth.sign_in("sato", "secret")
        push = Push(api, auth, clock, Told().handlers())
        with suppress(TimeoutError):
            async with asyncio.timeout(AN_HOUR_S):
                await push.run()
        await api.close()

    hurried.run(run(), pace=20_000.0)
    waits_s = [later - earlier for earlier, later in pairwise(tried_s)]
    assert max(waits_s) < RECONNECT_MOST_S + A_LITTLE_S
    assert max(waits_s) > RECONNECT_MOST_S / 2  # they grow, and never march in step
