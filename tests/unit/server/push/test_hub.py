"""The hub and its streams: hints gathered, rings bounded, hidden commits told again."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest

from agentdesk.domain.interactions import Channel
from agentdesk.protocol.push import EventName, Ring
from agentdesk.runtime.clock import SystemClock
from agentdesk.server.push.announcer import Announcer, Place
from agentdesk.server.push.hub import Hub, Listener, TooManyStreams
from agentdesk.server.push.streams import Stream, StreamTimes, encode

AT = datetime(2026, 1, 1, tzinfo=UTC)
RING = Ring(interaction_id="i", channel=Channel.VOICE, started_at=AT, expires_at=AT)


@pytest.fixture
def hub() -> Hub:
    return Hub(streams_per_user=3, stream_buffer=4)


async def taken(listener: Listener, count: int) -> list[bytes]:
    """The first events of a stream, without its signs of life."""

    async def live(_: str) -> bool:
        return True

    times = StreamTimes(heartbeat_s=1, check_s=60)
    stream = Stream(listener, clock=SystemClock(), times=times, is_live=live)
    seen: list[bytes] = []
    async for event in stream.events():
        if not event.startswith(b":"):
            seen.append(event)
        if len(seen) == count:
            break
    return seen


def test_only_the_rung_user_hears_a_ring(hub: Hub) -> None:
    mine, other = hub.listen("me", "s1"), hub.listen("you", "s2")
    assert hub.ring("me", RING) == 1
    assert hub.ring("nobody", RING) == 0
    assert (len(mine.rings), len(other.rings)) == (1, 0)


def test_more_rings_than_fit_ask_to_start_again(hub: Hub) -> None:
    listener = hub.listen("me", "s1")
    for _ in range(5):
        hub.ring("me", RING)
    (event,) = asyncio.run(taken(listener, 1))
    assert event == encode(EventName.RESYNC)
    assert not listener.rings


def test_who_is_gone_is_forgotten_and_makes_room(hub: Hub) -> None:
    listeners = [hub.listen("me", f"s{number}") for number in range(3)]
    with pytest.raises(TooManyStreams):
        hub.listen("me", "s4")
    listeners.pop()
    assert len(hub) == 2
    hub.listen("me", "s4")


def test_a_session_that_listens_anew_lets_its_own_oldest_stream_go(hub: Hub) -> None:
    dead = hub.listen("me", "s1")
    others = [hub.listen("me", "s1"), hub.listen("me", "s2")]
    again = hub.listen("me", "s1")
    hub.ring("me", RING)
    assert dead.closed
    assert [len(one.rings) for one in (dead, *others, again)] == [0, 1, 1, 1]
    assert not any(one.closed for one in (*others, again))


def test_the_end_of_a_session_is_the_last_thing_told(hub: Hub) -> None:
    listener, other = hub.listen("me", "s1"), hub.listen("me", "s2")
    hub.ring("me", RING)
    hub.end_sessions(["s1"])
    assert asyncio.run(taken(listener, 9)) == [encode(EventName.SIGNED_OUT)]
    assert not other.signed_out


def test_a_closed_hub_ends_streams_without_signing_anybody_out(hub: Hub) -> None:
    listener = hub.listen("me", "s1")
    hub.close()
    late = hub.listen("you", "s2")
    assert asyncio.run(taken(listener, 9)) == asyncio.run(taken(late, 9)) == []


def announced(places: list[tuple[Place, str]], commits: list[Place]) -> list[str | None]:
    """What a listener is told while the horizon moves through these places."""

    async def run() -> list[str | None]:
        hub = Hub(streams_per_user=3, stream_buffer=4)
        listener = hub.listen("me", "s1")
        said: list[str | None] = []
        rest = iter(places)
        done = asyncio.Event()

        async def horizon() -> tuple[Place, str]:
            said.append(listener.look)
            listener.look = None
            if len(said) == len(places):
                done.set()
            return next(rest)

        announcer = Announcer(hub, horizon, latest=_nothing_else(places[-1][0]))
        running = asyncio.create_task(announcer.run())
        await asyncio.sleep(0)
        for commit in commits:
            announcer.committed(commit)
        await asyncio.wait_for(done.wait(), 5)
        running.cancel()
        return [*said[1:], listener.look]

    return asyncio.run(run())


def _nothing_else(place: Place) -> Callable[[], Awaitable[Place]]:
    async def latest() -> Place:
        return place

    return latest


def test_a_commit_that_can_be_read_is_told_once() -> None:
    assert announced([((5, 0), "five")], [(4, 1)]) == ["five"]


def test_a_hidden_commit_is_told_again_when_it_can_be_read() -> None:
    places = [((3, 0), "three"), ((3, 0), "three"), ((5, 0), "five")]
    assert announced(places, [(4, 1)]) == ["three", None, "five"]


def test_while_something_is_hidden_others_are_asked_for_all_the_same() -> None:
    """A writer of ours stays open, and an import beside us commits."""

    async def run() -> None:
        hub = Hub(streams_per_user=3, stream_buffer=4)
        listener = hub.listen("me", "s1")

        async def horizon() -> tuple[Place, str]:
            listener.woken.clear()
            return (3, 0), "three"

        announcer = Announcer(hub, horizon, latest=_nothing_else((9, 0)))
        running = asyncio.create_task(announcer.run())
        await asyncio.sleep(0)
        announcer.committed((4, 1))
        for _ in range(2):  # for our own commit, and for the other's
            listener.look = None
            await asyncio.wait_for(listener.woken.wait(), 5)
            listener.woken.clear()
        running.cancel()

    asyncio.run(run())


def test_one_failed_look_at_the_horizon_does_not_end_the_announcing() -> None:
    async def run() -> str | None:
        hub = Hub(streams_per_user=3, stream_buffer=4)
        listener = hub.listen("me", "s1")
        listener.look = None
        answers: list[Exception | tuple[Place, str]] = [OSError("disk"), ((5, 0), "five")]

        async def horizon() -> tuple[Place, str]:
            answer = answers.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer

        announcer = Announcer(hub, horizon, latest=_nothing_else((5, 0)))
        running = asyncio.create_task(announcer.run())
        await asyncio.sleep(0)
        announcer.committed((4, 1))
        await asyncio.wait_for(listener.woken.wait(), 5)
        running.cancel()
        return listener.look

    assert asyncio.run(run()) == "five"
