"""What a network does to what passes through it, and a day's changes of it drawn from a seed."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Weather:
    """Chances are of each request or piece of a reply; `open` False lets nobody through."""

    reset: float = 0.0  # cut at a random byte
    twice: float = 0.0  # the whole request arrives once more, some time later
    stuck: float = 0.0  # nothing passes any more and nobody says so: half open
    most_wait_s: float = 0.0  # each piece waits any time up to this: pieces of streams overtake
    is_open: bool = True

    async def pass_through(self, random: Random) -> None:
        """Wait as this weather makes one wait; raises ConnectionError, or never returns."""
        if random.random() < self.stuck:
            await asyncio.Event().wait()
        if self.most_wait_s:
            await asyncio.sleep(random.random() * self.most_wait_s)
        if not self.is_open:
            raise ConnectionResetError


CLEAR = Weather()
GONE = Weather(is_open=False)


def lossy(random: Random) -> Weather:
    """Of one per cent to thirty."""
    return Weather(reset=random.uniform(0.01, 0.3), most_wait_s=0.02)


def _kinds(random: Random) -> list[list[Weather]]:
    """Each a spell: one weather, or two that take turns."""
    return [
        [lossy(random)],
        [Weather(most_wait_s=random.uniform(0.02, 0.3))],
        [Weather(twice=0.5, most_wait_s=0.05)],
        [Weather(stuck=0.1)],
        [GONE],
        [CLEAR, GONE] * 4,
        [Weather(reset=0.1, twice=0.2, stuck=0.02, most_wait_s=0.1)],
    ]


def storm(random: Random, spells: int, spell_s: float) -> Iterator[tuple[Weather, float]]:
    """Yield weathers and how long each lasts; it is over when nothing more comes."""
    for _ in range(spells):
        turns = random.choice(_kinds(random))
        for weather in turns:
            yield weather, spell_s / len(turns)
