"""The one place that draws: the same seed and the same key give the same draws for ever."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Draws for one thing; keys apart, draws apart, so that adding one thing moves no other."""

    def __init__(self, seed: int, *key: str) -> None:
        # Random seeds from text by SHA-512, alike on every machine.
        self._random = Random("/".join((str(seed), *key)))  # noqa: S311 - made-up data, no secret

    def chance(self, share: float) -> bool:
        return self._random.random() < share

    def between(self, low: int, high: int) -> int:
        return self._random.randint(low, high)

    def pick(self, choices: Sequence[T]) -> T:
        return self._random.choice(choices)

    def some(self, choices: Sequence[T], count: int) -> list[T]:
        return self._random.sample(choices, min(count, len(choices)))

    def shuffled(self, choices: Sequence[T]) -> list[T]:
        return self._random.sample(choices, len(choices))

    def weighted(self, weights: Mapping[T, float]) -> T:
        return self._random.choices(list(weights), list(weights.values()))[0]

    def quantile(self, points: Mapping[float, float]) -> float:
        """Draw from a distribution known by its quantiles, straight between them."""
        wanted = self._random.random()
        ranks = sorted(points)
        lower = max((rank for rank in ranks if rank <= wanted), default=ranks[0])
        upper = min((rank for rank in ranks if rank >= wanted), default=ranks[-1])
        if upper == lower:
            return points[lower]
        share = (wanted - lower) / (upper - lower)
        return points[lower] + share * (points[upper] - points[lower])
