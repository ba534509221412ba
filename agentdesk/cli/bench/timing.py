"""Timing one thing many times, warmed up, with the collector out of the way."""

import gc
from collections.abc import Callable, Iterable
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")
WARM_UP = 50


def times_of(
    deed: Callable[[T], object], inputs: Iterable[T], warm_up: int = WARM_UP
) -> list[float]:
    """Seconds of each `deed(input)`; the first `warm_up` are done and not counted."""
    seconds = []
    gc.collect()
    gc.disable()
    try:
        for value in inputs:
            started = perf_counter()
            deed(value)
            seconds.append(perf_counter() - started)
    finally:
        gc.enable()
    return seconds[warm_up:]
