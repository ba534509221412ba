"""A disk that grows full, again and again, and has room again: the day goes on beneath it.

`python -m tests.simulation.disks.narrow FOLDER KEYS POINTS SEED END`. The system refuses to let a
file of this process grow, as it does at the end of a disk; no rights are needed for that.
"""

import os
import resource
import signal
import sys
from contextlib import nullcontext
from pathlib import Path
from random import Random

from agentdesk.cache.store import Store, StoreKeys
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.sqlcipher import StoreFull
from tests.simulation.disks.day import LIES, Day, lying, say_aloud

MOST_ACTS = 400  # until the disk is full
MOST_ROOM = 60_000  # bytes, from where the largest file ends
CLOSES, DIES = "closes", "dies"


def limit(size: int) -> None:
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))


def grow_full(day: Day, folder: Path, random: Random) -> None:
    """Work until nothing more is taken; then there is room again, and the next act is kept."""
    largest = max(path.stat().st_size for path in folder.iterdir())
    limit(largest + random.randrange(MOST_ROOM))
    if all(day.act() for _ in range(MOST_ACTS)):
        say_aloud("odd the disk never grew full")
    limit(resource.RLIM_INFINITY)
    if not day.act():
        say_aloud("odd there is room, and it is not used")


def open_without_room(folder: Path, keys: StoreKeys) -> None:
    """A desk that cannot open says so in our own words."""
    limit(0)
    try:
        Store.open(folder, keys, clock=SystemClock())
    except StoreFull:
        say_aloud("shut out")
    limit(resource.RLIM_INFINITY)


def main(place: str, keys: str, points: str, seed: str, end: str) -> None:
    folder, random = Path(place), Random(int(seed))  # noqa: S311  where it is full
    store_keys = StoreKeys(bytes.fromhex(keys[:64]), bytes.fromhex(keys[64:]))
    store = Store.open(folder, store_keys, clock=SystemClock())
    day = Day(store, say_aloud, int(seed))
    day.begin()
    with lying() if end == LIES else nullcontext():
        for _ in range(int(points)):
            grow_full(day, folder, random)
    limit(0)
    if end == DIES:
        day.act()
        os.kill(os.getpid(), signal.SIGKILL)
    store.close()
    open_without_room(folder, store_keys)
    say_aloud("done")


if __name__ == "__main__":
    main(*sys.argv[1:])
