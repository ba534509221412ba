"""One desktop's stream as server-sent events: hints to look, rings, and a sign of life."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import msgspec

from agentdesk.protocol.push import EventName
from agentdesk.runtime.clock import Clock
from agentdesk.server.push.hub import Listener

# At most five looks a second to one desktop: one pull brings everything that came meanwhile.
_LOOK_EVERY_S = 0.2
_HEARTBEAT = b": alive\n\n"


@dataclass(frozen=True, slots=True)
class StreamTimes:
    heartbeat_s: float
    check_s: float  # how often to ask whether the session still stands


class Stream:
    """What one listener is told, in bytes; ends when the session does or the server closes."""

    def __init__(
        self,
        listener: Listener,
        *,
        clock: Clock,
        times: StreamTimes,
        is_live: Callable[[str], Awaitable[bool]],
    ) -> None:
        self._listener = listener
        self._clock = clock
        self._times = times
        self._is_live = is_live
        self._checked_s = clock.monotonic_s()
        self._looked_s = self._checked_s - _LOOK_EVERY_S

    async def events(self) -> AsyncIterator[bytes]:
        yield _HEARTBEAT
        listener = self._listener
        while not listener.closed:
            listener.woken.clear()
            for event in self._take():
                yield event
            if listener.signed_out:
                return
            if not await self._woken():
                yield _HEARTBEAT
            await self._check_session()

    def _take(self) -> list[bytes]:
        """Return what waits, in the order in which it matters, and forget it."""
        listener, taken = self._listener, []
        if listener.signed_out:
            return [encode(EventName.SIGNED_OUT)]
        if listener.resync:
            listener.resync = False
            taken.append(encode(EventName.RESYNC))
        while listener.rings:
            taken.append(encode(EventName.RING, msgspec.json.encode(listener.rings.popleft())))
        if listener.look is not None and self._look_wait_s() <= 0:
            taken.append(encode(EventName.LOOK, event_id=listener.look))
            listener.look = None
            self._looked_s = self._clock.monotonic_s()
        return taken

    def _look_wait_s(self) -> float:
        return self._looked_s + _LOOK_EVERY_S - self._clock.monotonic_s()

    async def _woken(self) -> bool:
        """Wait for news; false when it is time for a sign of life instead."""
        looks = self._listener.look is not None
        patience_s = max(self._look_wait_s(), 0) if looks else self._times.heartbeat_s
        try:
            await asyncio.wait_for(self._listener.woken.wait(), patience_s)
        except TimeoutError:
            return looks
        return True

    async def _check_session(self) -> None:
        now_s = self._clock.monotonic_s()
        if now_s - self._checked_s >= self._times.check_s:
            self._checked_s = now_s
            live = await self._is_live(self._listener.session_id)
            self._listener.signed_out = self._listener.signed_out or not live


def encode(name: EventName, data: bytes = b"{}", *, event_id: str = "") -> bytes:
    """Return one event as it travels; JSON has no line breaks, so one data line is enough."""
    identity = f"id: {event_id}\n" if event_id else ""
    return f"{identity}event: {name}\n".encode() + b"data: " + data + b"\n\n"
