"""One end of a connection in the proxy, and the book of all that are open."""

import asyncio
from collections.abc import Callable

_MOST_S = 600.0  # of the hurried loop's time, for the last socket to be gone


class Ends:
    """Knows every open socket, so that none is left when the proxy goes."""

    def __init__(self) -> None:
        self._open: set[End] = set()
        self._gone = asyncio.Event()

    def __len__(self) -> int:
        return len(self._open)

    def add(self, end: "End") -> None:
        self._open.add(end)

    def remove(self, end: "End") -> None:
        self._open.discard(end)
        self._gone.set()

    async def cut_all(self) -> None:
        """Return when the last one is closed."""
        async with asyncio.timeout(_MOST_S):
            while self._open:
                for end in [*self._open]:
                    end.cut()
                self._gone.clear()
                await self._gone.wait()


class End(asyncio.Protocol):
    """Tells what came in, and once that it is over; who made it says what follows from that."""

    def __init__(self, ends: Ends, came: Callable[[bytes], None], over: Callable[[], None]) -> None:
        self._ends = ends
        self._came = came
        self._over = over
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._ends.add(self)

    def data_received(self, data: bytes) -> None:
        self._came(data)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002  asyncio names it
        self._ends.remove(self)
        self._over()

    def write(self, piece: bytes) -> None:
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(piece)

    def close(self) -> None:
        """End it once everything written is out."""
        if self._transport is not None:
            self._transport.close()

    def cut(self) -> None:
        """End it now: the other side sees a reset."""
        if self._transport is not None:
            self._transport.abort()
