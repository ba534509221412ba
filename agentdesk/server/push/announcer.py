"""Turns commits into looks: straight away, and again once what was hidden can be seen.

On PostgreSQL a commit may not be read from the feed while an older writer is still open. Such a
commit is announced at once all the same (most are readable), the horizon is then asked every
50 ms, and everybody looks again when it has passed the highest place announced.

Other server processes are told once for each gathering, and tell us. Who is no server (an import
beside it) tells nobody: such commits are found by asking once a second how far the feed reaches.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeAlias

import structlog

from agentdesk.domain.errors import AgentdeskError
from agentdesk.server.push.hub import Hub
from agentdesk.server.push.neighbours import Committed, Neighbours

# A place in the feed, as the storage orders it.
Place: TypeAlias = tuple[int, int]

_log = structlog.get_logger(room="push")
# Commits closer together than this are announced together; also how often a horizon is asked.
_GATHER_S = 0.05
_OTHERS_EVERY_S = 1.0


class Announcer:
    """Belongs to one event loop; `committed` may be called from every thread."""

    def __init__(
        self,
        hub: Hub,
        horizon: Callable[[], Awaitable[tuple[Place, str]]],
        *,
        latest: Callable[[], Awaitable[Place]],
        neighbours: Neighbours | None = None,
    ) -> None:
        self._hub = hub
        self._horizon = horizon
        self._latest = latest
        self._neighbours = neighbours or Neighbours(None)
        self._untold: Place | None = None  # of our own commits
        self._loop: asyncio.AbstractEventLoop | None = None
        self._woken = asyncio.Event()
        self._highest: Place = (0, 0)
        self._hidden = False
        self._asked_s = 0.0  # when the database was last asked who else has written

    def committed(self, place: Place) -> None:
        """Say, in the thread that committed and straight after COMMIT, how far the feed reaches."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._note_own, place)

    def hear(self, news: Committed) -> None:
        """Take note, on the loop, of what another process has committed."""
        self._note((news.xid, news.seq))

    async def run(self) -> None:
        """Announce until cancelled."""
        self._loop = asyncio.get_running_loop()
        self._asked_s = self._loop.time()
        while True:
            try:
                await self._turn()
            except AgentdeskError as error:  # the database is away: the next turn asks again
                _log.warning("announce", code=error.code)
            except Exception as error:  # noqa: BLE001 - without it nobody would be told any more
                _log.error("announce", error_type=type(error).__name__, exc_info=error)
            await asyncio.sleep(_GATHER_S)

    async def _turn(self) -> None:
        if self._hidden or await self._is_woken():
            await self._announce()
        now_s = asyncio.get_running_loop().time()
        if now_s - self._asked_s >= _OTHERS_EVERY_S:  # also while something stays hidden
            self._asked_s = now_s
            self._note(await self._latest())

    async def _is_woken(self) -> bool:
        try:
            await asyncio.wait_for(self._woken.wait(), _OTHERS_EVERY_S)
        except TimeoutError:
            return False
        return True

    def _note_own(self, place: Place) -> None:
        self._untold = max(self._untold or place, place)
        self._note(place)

    def _note(self, place: Place) -> None:
        if place > self._highest:
            self._highest = place
            self._woken.set()

    async def _announce(self) -> None:
        if self._untold is not None:
            self._neighbours.tell(Committed(*self._untold))
            self._untold = None
        reached, cursor = await self._horizon()
        fresh, was_hidden = self._woken.is_set(), self._hidden
        self._woken.clear()
        self._hidden = reached < self._highest
        if fresh or (was_hidden and not self._hidden):
            self._hub.look(cursor)
