"""Several at the same moment, each in a thread of its own."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
_WAIT_S = 30


def together(*acts: Callable[[], T]) -> list[T]:
    """Do all of it at once; answers in the order of the acts."""
    start = threading.Barrier(len(acts))

    def act(one: Callable[[], T]) -> T:
        start.wait(_WAIT_S)
        return one()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(act, acts))
