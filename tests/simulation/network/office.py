"""An office behind one bad network: what its people do in a storm, and what is left after it."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

import msgspec
from sqlalchemy import select

from agentdesk.domain.actor import Role
from agentdesk.protocol.entities import NoteBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.models.command import COMMAND
from tests.plugins.contact_day import CLOCK
from tests.plugins.live_server import LiveServer
from tests.plugins.sameness import Contents, held_here, held_there
from tests.simulation.network.proxy import Proxy
from tests.simulation.network.station import Station
from tests.simulation.network.weather import storm

_CUSTOMERS = 4


@dataclass(frozen=True, slots=True)
class Storm:
    """How many desktops, how long it lasts, and how much is done in it."""

    desktops: int
    spells: int
    spell_s: float
    acts: int  # of each desktop
    heals_in_s: float = 60.0


@dataclass(frozen=True, slots=True)
class Aftermath:
    """`healed_in_s` None: not everybody held the same in time."""

    seed: int
    healed_in_s: float | None
    acts: int
    lost: int
    doubled: int
    told_twice: int
    signed_out: int
    resets: int
    doubles: int


class Office:
    """A simulation: everything random in it comes from its seed."""

    def __init__(
        self,
        server: LiveServer,
        database: Database,
        folder: Path,
        seed: int,
        door: asyncio.Semaphore,
    ) -> None:
        self._random = Random(seed)  # noqa: S311  which fault when, not which key
        self._seed = seed
        self._server = server
        self._database = database
        self._folder = folder / f"office-{seed}"
        self._door = door
        self._news = asyncio.Event()
        self._proxy = Proxy(server.port, Random(seed))  # noqa: S311  the same
        self._stations: list[Station] = []

    async def weather(self, plan: Storm) -> Aftermath:
        try:
            await self._open(plan.desktops)
            changes = storm(self._random, plan.spells, plan.spell_s)
            lasts = asyncio.ensure_future(self._proxy.go_through(changes))
            work = [self._work(number, plan) for number in range(plan.desktops)]
            await asyncio.gather(lasts, *work)
            return self._look(await self._healing_s(plan.heals_in_s))
        finally:
            await asyncio.gather(*(one.end() for one in self._stations))
            await self._proxy.stop()

    async def _open(self, desktops: int) -> None:
        self._folder.mkdir()
        url, team = await self._proxy.start(), self._server.add_team()
        self._customers = [self._server.add_customer() for _ in range(_CUSTOMERS)]
        logins = [self._server.add_user(Role.AGENT, team).login for _ in range(desktops)]
        for number, login in enumerate(logins):
            self._stations.append(Station(self._folder / f"{number}", url, self._news))
            async with self._door:
                await self._stations[-1].begin(login, self._customers)

    async def _work(self, number: int, plan: Storm) -> None:
        random = Random(f"{self._seed}-{number}")  # noqa: S311  the same
        mean_s = plan.spells * plan.spell_s / plan.acts
        for _ in range(plan.acts):
            await asyncio.sleep(random.expovariate(1 / mean_s))
            self._stations[number].act(random, random.choice(self._customers))

    async def _healing_s(self, most_s: float) -> float | None:
        """Wait until every desktop is at rest and holds what the server has."""
        began_s = CLOCK.monotonic_s()
        with suppress(TimeoutError):
            async with asyncio.timeout(most_s):
                while not self._is_same():
                    self._news.clear()
                    await self._news.wait()
                return CLOCK.monotonic_s() - began_s
        return None

    def _is_same(self) -> bool:
        if not all(station.is_at_rest() for station in self._stations):
            return False
        there = held_there(self._database, self._customers)
        return all(held_here(one.store, self._customers) == there for one in self._stations)

    def _look(self, healed_in_s: float | None) -> Aftermath:
        there = held_there(self._database, self._customers)
        made = {command.command_id for one in self._stations for command in one.made}
        told = [[answer.command_id for answer in one.heard.answers] for one in self._stations]
        return Aftermath(
            seed=self._seed,
            healed_in_s=healed_in_s,
            acts=len(made),
            lost=len(made - _done(self._database)),
            doubled=_notes_done_twice(there),
            told_twice=sum(len(one) - len(set(one)) for one in told),
            signed_out=sum(len(one.heard.ends) for one in self._stations),
            resets=self._proxy.resets,
            doubles=self._proxy.doubles,
        )


def _done(database: Database) -> set[str]:
    with database.read() as unit:
        return set(unit.connection.scalars(select(COMMAND.c.command_id)))


def _notes_done_twice(there: Contents) -> int:
    """Each note has words of its own."""
    words = [
        msgspec.json.decode(body, type=NoteBody).text
        for (entity, _), (_, body) in there.items()
        if entity == Entity.NOTE
    ]
    return len(words) - len(set(words))


async def simulate(
    server: LiveServer, folder: Path, seeds: Sequence[int], plan: Storm
) -> list[Aftermath]:
    """So many offices, each behind a network of its own, all at once at one server."""
    with server.database() as database:
        door = asyncio.Semaphore(2)  # a server lets few in at the same moment
        offices = [Office(server, database, folder, seed, door) for seed in seeds]
        return await asyncio.gather(*(office.weather(plan) for office in offices))
