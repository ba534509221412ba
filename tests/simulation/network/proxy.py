"""A TCP proxy between desktops and a server; what happens on the way is the weather's doing."""

import asyncio
from collections.abc import Coroutine, Iterable
from random import Random
from typing import Any

from tests.simulation.network.asked import Asked
from tests.simulation.network.ends import End, Ends
from tests.simulation.network.requests import Requests
from tests.simulation.network.way import Way
from tests.simulation.network.weather import CLEAR, Weather

_HOST = "127.0.0.1"


class Proxy:
    """What is random in it comes from the storm's seed; `stop` leaves nothing open behind."""

    def __init__(self, port: int) -> None:
        self.weather = CLEAR
        self.doubles = 0
        self._to = port
        self._seed = ""
        self._ends = Ends()
        self._lines: list[_Line] = []
        self._work: set[asyncio.Task[None]] = set()
        self._door: asyncio.Server | None = None
        self._port = 0

    @property
    def resets(self) -> int:
        return sum(line.resets for line in self._lines)

    async def start(self) -> str:
        """Return the address desktops are given."""
        await self._open_door()
        return f"http://{_HOST}:{self._port}"

    async def stop(self) -> None:
        self._close_door()
        for task in [*self._work]:
            task.cancel()
        await asyncio.gather(*self._work, return_exceptions=True)
        await self._ends.cut_all()

    async def go_through(self, storm: Iterable[tuple[Weather, float]], seed: str) -> None:
        """Let the weather change, and be fine in the end."""
        self._seed = seed
        for weather, lasts_s in storm:
            await self.become(weather)
            await asyncio.sleep(lasts_s)
        await self.become(CLEAR)

    async def become(self, weather: Weather) -> None:
        """Change the weather; what is half open by then stays so, as on a real network."""
        self.weather = weather
        if weather.is_listening:
            await self._open_door()
        else:
            self._close_door()
            await self._ends.cut_all()
        for line in self._lines:
            line.release(weather)

    async def dial(self, end: End) -> None:
        """Connect this end to the server."""
        await asyncio.get_running_loop().create_connection(lambda: end, _HOST, self._to)

    def begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._work.add(task)
        task.add_done_callback(self._work.discard)

    async def again(self, request: bytes, later_s: float) -> None:
        """Bring a request once more, later and on a line of its own; nobody hears the reply."""
        self.doubles += 1
        await asyncio.sleep(later_s)
        answered = asyncio.Event()
        end = End(self._ends, lambda _: answered.set(), answered.set)
        asked = Asked()
        try:
            await self.dial(end)
            asked.begin()
            end.write(request)
            await answered.wait()
        except OSError:
            return  # a server that is down hears no copies
        finally:
            asked.end()
            end.cut()

    async def _open_door(self) -> None:
        if self._door is None:
            loop = asyncio.get_running_loop()
            self._door = await loop.create_server(self._line, _HOST, self._port)
            self._port = self._door.sockets[0].getsockname()[1]

    def _close_door(self) -> None:
        if self._door is not None:
            self._door.close()
            self._door = None

    def _line(self) -> asyncio.Protocol:
        random = Random(f"{self._seed}-{len(self._lines)}")  # noqa: S311  which fault, not which key
        line = _Line(self, self._ends, random)
        self._lines.append(line)
        return line.near


class _Line:
    """A desktop's connection: `near` is the desktop's end, `far` the server's."""

    def __init__(self, proxy: Proxy, ends: Ends, random: Random) -> None:
        self._proxy = proxy
        self._random = random
        self._requests = Requests()
        self._asked = Asked()
        self._there = Way(random, self._cut, self._asked.begin)
        self._back = Way(random, self._cut)
        self.near = End(ends, self._said, self._there.finish)
        self._far = End(ends, self._answered, self._left)
        self._is_dialled = False
        self._back.lead_to(self.near)

    @property
    def resets(self) -> int:
        return self._there.resets + self._back.resets

    def release(self, weather: Weather) -> None:
        if not weather.is_deaf:
            self._there.release()
        if not weather.is_mute:
            self._back.release()

    def _said(self, piece: bytes) -> None:
        if not self._is_dialled:
            self._is_dialled = True
            self._proxy.begin(self._dial())
        weather = self._proxy.weather
        for request in self._requests.cut(piece):
            if self._random.random() < weather.twice:
                later_s = self._random.random() * weather.most_later_s
                self._proxy.begin(self._proxy.again(request, later_s))
            self._there.send(request, weather, is_held=weather.is_deaf)

    def _left(self) -> None:
        self._asked.end()
        self._back.finish()

    def _answered(self, piece: bytes) -> None:
        self._asked.end()
        weather = self._proxy.weather
        self._back.send(piece, weather, is_held=weather.is_mute)

    async def _dial(self) -> None:
        try:
            await self._proxy.dial(self._far)
        except OSError:  # the server is down
            self.near.cut()
        else:
            self._there.lead_to(self._far)

    def _cut(self) -> None:
        for end in (self.near, self._far):
            self._random.choice((End.cut, End.close))(end)
