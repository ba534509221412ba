"""An office behind one bad network: what its people do in a storm, and what is left after it."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random

from agentdesk.domain.actor import Actor, Role
from agentdesk.protocol.digests import DigestAsk, DigestWish
from agentdesk.server.services import digests
from agentdesk.server.storage.database import Database
from tests.plugins.live_server import LiveServer
from tests.simulation.network import aftermath
from tests.simulation.network.proxy import Proxy
from tests.simulation.network.station import Station
from tests.simulation.network.weather import Weather, storm

_CUSTOMERS = 4
_AN_AGENT = Actor("", "", Role.AGENT, "", "", "")
Forecast = Callable[[Random], Iterable[tuple[Weather, float]]]


@dataclass(frozen=True, slots=True)
class Storm:
    """How many desktops, what comes over them, and how much is done in it."""

    desktops: range  # any number of these
    acts: int  # of each desktop
    lasts_s: float
    weather: Forecast
    wrong_clocks: bool = True
    heals_in_s: float = 60.0


def stormy(desktops: range, acts: int, spells: int, spell_s: float) -> Storm:
    """Return a storm of weathers as they come."""
    return Storm(desktops, acts, spells * spell_s, lambda random: storm(random, spells, spell_s))


@dataclass(frozen=True, slots=True)
class Aftermath:
    """`healed_in_s` None: not everybody held the same in time."""

    seed: int
    healed_in_s: float | None
    acts: int
    resets: int
    doubles: int
    faults: list[str] = field(default_factory=list)


class Office:
    """Lives through one storm after another: everything random in each comes from its seed."""

    def __init__(
        self,
        server: LiveServer,
        database: Database,
        folder: Path,
        door: asyncio.Semaphore,
    ) -> None:
        self._server = server
        self._database = database
        self._folder = folder
        self._door = door
        self._news = asyncio.Event()
        self._proxy = Proxy(server.port)
        self._stations: list[Station] = []

    async def live_through(self, seeds: Sequence[int], plan: Storm) -> list[Aftermath]:
        try:
            await self._open(_chance(seeds[0], "desks").choice(plan.desktops))
            return [await self._storm(seed, plan) for seed in seeds]
        finally:
            await asyncio.gather(*(one.end() for one in self._stations))
            await self._proxy.stop()

    async def _storm(self, seed: int, plan: Storm) -> Aftermath:
        self._customers = [self._server.add_customer() for _ in range(_CUSTOMERS)]
        await asyncio.gather(*(one.turn_to(self._customers) for one in self._stations))
        weathers = plan.weather(_chance(seed, "weather"))
        changes = self._proxy.go_through(weathers, f"{seed}")
        work = [
            self._work(station, plan, _chance(seed, f"desk {number}"))
            for number, station in enumerate(self._stations)
        ]
        await asyncio.gather(changes, *work)
        return self._look(seed, await self._healing_s(plan.heals_in_s))

    async def _open(self, desktops: int) -> None:
        self._folder.mkdir()
        url, team = await self._proxy.start(), self._server.add_team()
        logins = [self._server.add_user(Role.AGENT, team).login for _ in range(desktops)]
        for number, login in enumerate(logins):
            self._stations.append(Station(self._folder / f"{number}", url, self._news))
            async with self._door:
                await self._stations[-1].begin(login)

    async def _work(self, station: Station, plan: Storm, random: Random) -> None:
        loop = asyncio.get_running_loop()
        began_s = loop.time()
        for at_s in sorted(random.uniform(0, plan.lasts_s) for _ in range(plan.acts)):
            await asyncio.sleep(began_s + at_s - loop.time())
            if plan.wrong_clocks and random.random() < 1 / plan.acts:
                station.set_clock(timedelta(days=random.uniform(-3_650, 3_650)))
            await station.act(random, random.choice(self._customers))

    async def _healing_s(self, most_s: float) -> float | None:
        """Wait until every desktop is at rest and holds what the server has."""
        loop = asyncio.get_running_loop()
        began_s = loop.time()
        with suppress(TimeoutError):
            async with asyncio.timeout(most_s):
                while not self._is_same():
                    self._news.clear()
                    await self._news.wait()
                return loop.time() - began_s
        return None

    def _is_same(self) -> bool:
        if not all(station.is_at_rest() for station in self._stations):
            return False
        ask = DigestAsk([DigestWish(one, whole=True) for one in self._customers])
        with self._database.read() as unit:
            theirs = digests.digests(unit, _AN_AGENT, ask).digests
        return all(
            station.digest(wish.customer_id) == (wish, theirs[wish.customer_id])
            for station in self._stations
            for wish in ask.customers
        )

    def _look(self, seed: int, healed_in_s: float | None) -> Aftermath:
        deeds = aftermath.deeds_of(self._database, self._customers)
        stuck = ["stuck"] if healed_in_s is None else []
        return Aftermath(
            seed=seed,
            healed_in_s=healed_in_s,
            acts=sum(len(one.made) for one in self._stations),
            resets=self._proxy.resets,
            doubles=self._proxy.doubles,
            faults=[*stuck, *aftermath.faults(self._stations, deeds)],
        )


def _chance(seed: int, what: str) -> Random:
    return Random(f"{seed}-{what}")  # noqa: S311  which fault when, not which key


async def simulate(
    server: LiveServer, folder: Path, shares: Sequence[Sequence[int]], plan: Storm
) -> list[Aftermath]:
    """Offices behind networks of their own, all at once at one server; each has its storms."""
    with server.database() as database:
        door = asyncio.Semaphore(2)  # a server lets few in at the same moment
        lives = [
            Office(server, database, folder / f"office-{seeds[0]}", door).live_through(seeds, plan)
            for seeds in shares
        ]
        return [one for life in await asyncio.gather(*lives) for one in life]
