"""Listens to the push stream: hints to pull, rings, the end of the session; reconnects."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import httpx
import msgspec
from httpx_sse import EventSource, ServerSentEvent, SSEError

from agentdesk.domain.errors import AgentdeskError
from agentdesk.protocol.push import SILENCE_S, EventName, Ring
from agentdesk.runtime.clock import Clock
from agentdesk.sync.api_client import ApiClient
from agentdesk.sync.auth import Auth
from agentdesk.sync.backoff import Backoff
from agentdesk.sync.failures import SignedOut

# After an outage of any length it is the stream that finds out: all desktops within this time.
RECONNECT_MOST_S = 30.0
_LOG = logging.getLogger(__name__)
_RING = msgspec.json.Decoder(Ring)


@dataclass(frozen=True, slots=True)
class PushHandlers:
    """What to do about each kind of event; all return at once."""

    look: Callable[[], None]
    ring: Callable[[Ring], None]
    signed_out: Callable[[], None]
    lost: Callable[[], None]  # an open stream broke off: is the server still there?
    opened: Callable[[], None]  # the server speaks: whoever waits for it need not wait longer


class Push:
    """Holds one stream open for as long as somebody is signed in."""

    def __init__(self, api: ApiClient, auth: Auth, clock: Clock, handlers: PushHandlers) -> None:
        self._api = api
        self._auth = auth
        self._clock = clock
        self._handlers = handlers
        self._backoff = Backoff(most_s=RECONNECT_MOST_S)
        self._again = asyncio.Event()
        self._last_event_id = ""
        self._is_open = False
        self._heard_s = clock.monotonic_s() - SILENCE_S

    def is_silent(self) -> bool:
        """Return whether not even a heartbeat came lately: a proxy may be holding it back."""
        return self._clock.monotonic_s() - self._heard_s > SILENCE_S

    def reconnect(self) -> None:
        """Stop waiting and try now: the network came back, or somebody signed in."""
        self._backoff.reset()
        self._again.set()

    async def run(self) -> None:
        """Listen until cancelled."""
        while True:
            try:
                await self._listen()
            except SignedOut:
                self._handlers.signed_out()
                await self._wait(None)
                continue
            except (AgentdeskError, SSEError) as error:
                _LOG.info("push is interrupted", extra={"error": type(error).__name__})
            except Exception:  # noqa: BLE001 - a fault of ours must not end the listening
                _LOG.exception("the push stream stumbled")
            self._broke_off()
            await self._wait(self._backoff.next_s())

    def _opened(self) -> None:
        was_open, self._is_open = self._is_open, True
        if not was_open:
            self._handlers.opened()

    def _broke_off(self) -> None:
        was_open, self._is_open = self._is_open, False
        if was_open:
            self._handlers.lost()

    async def _listen(self) -> None:
        async def open_once(token: str) -> None:
            async with self._api.stream(token, self._last_event_id) as response:
                async for event in EventSource(self._watched(response)).aiter_sse():
                    self._handle(event)

        await self._auth.call(open_once)

    def _watched(self, response: httpx.Response) -> httpx.Response:
        """Notice every byte, for a heartbeat is a comment and never becomes an event."""

        async def heard() -> AsyncIterator[bytes]:
            async for chunk in response.aiter_raw():
                self._heard_s = self._clock.monotonic_s()
                self._backoff.reset()
                self._opened()
                yield chunk

        return httpx.Response(200, headers=response.headers, content=heard())

    def _handle(self, event: ServerSentEvent) -> None:
        if event.id:
            self._last_event_id = event.id
        match event.event:
            case EventName.LOOK | EventName.RESYNC:  # what was missed is found by pulling
                self._handlers.look()
            case EventName.RING:
                self._ring(event.data)
            case EventName.SIGNED_OUT:
                self._handlers.signed_out()

    def _ring(self, data: str) -> None:
        try:
            self._handlers.ring(_RING.decode(data))
        except msgspec.MsgspecError:
            _LOG.warning("a ring cannot be read")

    async def _wait(self, wait_s: float | None) -> None:
        try:
            async with asyncio.timeout(wait_s):
                await self._again.wait()
        except TimeoutError:
            return
        finally:
            self._again.clear()
