"""What a network does to what passes through it, and a storm of such weathers drawn from a seed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Weather:
    """Chances are of each request, or of each piece of a reply."""

    reset: float = 0.0  # the connection ends at a random byte of it
    twice: float = 0.0  # the whole request comes once more, up to `most_later_s` later
    stuck: float = 0.0  # half open: from here on everything is taken and nothing delivered
    most_wait_s: float = 0.0  # it waits any time up to this: what is on other lines overtakes it
    most_later_s: float = 20.0
    is_deaf: bool = False  # requests are held up until this weather is over
    is_mute: bool = False  # replies are
    is_listening: bool = True  # or nobody even answers the knock


CLEAR = Weather()
PARTED = Weather(is_deaf=True, is_mute=True)
NOBODY_THERE = Weather(is_listening=False)
REPLIES_ARE_LOST = Weather(is_mute=True)
ALL_IS_CUT = Weather(reset=1.0)

# Each draws a spell: one weather, or some that take turns.
_SPELLS: tuple[Callable[[Random], list[Weather]], ...] = (
    lambda random: [Weather(reset=random.uniform(0.01, 0.3), most_wait_s=0.2)],
    lambda random: [Weather(most_wait_s=random.uniform(0.1, 2.0))],
    lambda _: [Weather(twice=0.5, most_wait_s=0.5)],
    lambda _: [Weather(stuck=0.1)],
    lambda _: [NOBODY_THERE],
    lambda random: [CLEAR, PARTED] * random.randint(2, 6),
    lambda _: [Weather(is_deaf=True)],
    lambda _: [Weather(is_mute=True, twice=0.2)],
    lambda _: [Weather(reset=0.1, twice=0.2, stuck=0.02, most_wait_s=1.0)],
)


def storm(random: Random, spells: int, spell_s: float) -> Iterator[tuple[Weather, float]]:
    """Yield weathers and how long each lasts; no kind comes again before every other has."""
    kinds = list[Callable[[Random], list[Weather]]]()
    for _ in range(spells):
        kinds = kinds or random.sample(_SPELLS, len(_SPELLS))
        turns = kinds.pop()(random)
        for weather in turns:
            yield weather, spell_s / len(turns)
