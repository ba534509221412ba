"""Turns commits into looks: straight away, and again once what was hidden can be seen.

On PostgreSQL a commit may not be read from the feed while an older writer is still open. Such a
commit is announced at once all the same (most are readable), the horizon is then asked every
50 ms, and everybody looks again when it has passed the highest place announced.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeAlias

import structlog

from agentdesk.domain.errors import AgentdeskError
from agentdesk.server.push.hub import Hub

# A place in the feed, as the storage orders it.
Place: TypeAlias = tuple[int, int]

_log = structlog.get_logger(room="push")
# Commits closer together than this are announced together; also how often a horizon is asked.
_GATHER_S = 0.05


class Announcer:
    """Belongs to one event loop; `committed` may be called from every thread."""

    def __init__(self, hub: Hub, horizon: Callable[[], Awaitable[tuple[Place, str]]]) -> None:
        self._hub = hub
        self._horizon = horizon
        self._loop: asyncio.AbstractEventLoop | None = None
        self._woken = asyncio.Event()
        self._highest: Place = (0, 0)
        self._hidden = False

    def committed(self, place: Place) -> None:
        """Say, in the thread that committed and straight after COMMIT, how far the feed reaches."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._note, place)

    async def run(self) -> None:
        """Announce until cancelled."""
        self._loop = asyncio.get_running_loop()
        while True:
            if not self._hidden:
                await self._woken.wait()
            await self._announce()
            await asyncio.sleep(_GATHER_S)

    def _note(self, place: Place) -> None:
        self._highest = max(self._highest, place)
        self._woken.set()

    async def _announce(self) -> None:
        fresh = self._woken.is_set()
        self._woken.clear()
        try:
            reached, cursor = await self._horizon()
        except AgentdeskError as error:
            _log.warning("horizon", code=error.code)
            reached, cursor = self._highest, ""
        was_hidden, self._hidden = self._hidden, reached < self._highest
        if fresh or (was_hidden and not self._hidden):
            self._hub.look(cursor)
