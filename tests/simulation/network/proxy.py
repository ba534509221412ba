"""A TCP proxy between desktops and a server, and the weather in it."""

import asyncio
from collections.abc import Coroutine, Iterable
from contextlib import suppress
from random import Random
from typing import Any

from tests.simulation.network.weather import CLEAR, Weather

_PIECE = 16_384
_MOST_LATER_S = 1.0
_TROUBLE = (OSError, asyncio.IncompleteReadError)


class Proxy:
    """Knows where a request ends, so that it can bring a whole one twice; replies are bytes."""

    def __init__(self, port: int, random: Random) -> None:
        self._to = port
        self._random = random
        self.weather = CLEAR
        self.resets = self.doubles = self.refused = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._ends: set[asyncio.StreamWriter] = set()  # of connections, on both sides

    async def start(self) -> str:
        """Return the address desktops are given."""
        self._server = await asyncio.start_server(self._accepted, "127.0.0.1", 0)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self) -> None:
        self._server.close()
        for task in [*self._tasks]:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for end in [*self._ends]:
            await self._cut(end)

    async def go_through(self, storm: Iterable[tuple[Weather, float]]) -> None:
        """The weather changes; what is stuck by then stays stuck, as on a real network."""
        for self.weather, lasts_s in storm:
            await asyncio.sleep(lasts_s)
        self.weather = CLEAR

    def _accepted(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._ends.add(writer)
        self._begin(self._serve(reader, writer))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if self.weather.is_open:
                await self._connect(reader, writer)
            else:
                self.refused += 1
        finally:
            await self._cut(writer)

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Until one side ends, or the weather cuts it."""
        there, to = await self._dial()
        ways = [
            asyncio.ensure_future(self._requests(reader, to)),
            asyncio.ensure_future(self._replies(there, writer)),
        ]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            await self._cut(to)

    async def _dial(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        there, to = await asyncio.open_connection("127.0.0.1", self._to)
        self._ends.add(to)
        return there, to

    async def _cut(self, end: asyncio.StreamWriter) -> None:
        end.transport.abort()
        with suppress(OSError):
            await end.wait_closed()
        self._ends.discard(end)

    async def _requests(self, reader: asyncio.StreamReader, to: asyncio.StreamWriter) -> None:
        with suppress(*_TROUBLE):
            while True:
                request = await _request(reader)
                if self._random.random() < self.weather.twice:
                    self.doubles += 1
                    self._begin(self._again(request))
                await self._pass(request, to)

    async def _replies(self, reader: asyncio.StreamReader, to: asyncio.StreamWriter) -> None:
        with suppress(*_TROUBLE):
            while piece := await reader.read(_PIECE):
                await self._pass(piece, to)

    async def _pass(self, piece: bytes, to: asyncio.StreamWriter) -> None:
        await self.weather.pass_through(self._random)
        if self._random.random() < self.weather.reset:
            self.resets += 1
            to.write(piece[: self._random.randrange(len(piece))])
            await to.drain()
            raise ConnectionResetError
        to.write(piece)
        await to.drain()

    async def _again(self, request: bytes) -> None:
        """Bring a request once more, on its own way and later; nobody hears the reply."""
        await asyncio.sleep(self._random.random() * _MOST_LATER_S)
        reader, to = await self._dial()
        with suppress(*_TROUBLE):
            to.write(request)
            await reader.read(_PIECE)
        await self._cut(to)


async def _request(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    for line in head.lower().split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name == b"content-length":
            return head + await reader.readexactly(int(value))
    return head
