"""B4: pages of the server written into a desktop's encrypted cache; beside it a plain executemany.

The first sync page by page, then changes of what is there: they cost by their number alone.
"""

import gc
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from time import perf_counter

import msgspec

from agentdesk.cache.progress import Progress
from agentdesk.cache.store import Store, StoreKeys
from agentdesk.cli.bench.desk_store import PAGE, pages
from agentdesk.cli.bench.load import SEED, Loaded
from agentdesk.cli.bench.results import Result, in_ms
from agentdesk.protocol.rows import Row
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.sqlcipher import Durability, connect, transaction

CUSTOMERS = 20_000
CHANGES = 1_000
GOALS = {"us_per_row": 50.0}  # twenty thousand rows a second
_PLAIN = """
    CREATE TABLE record (
        entity TEXT, id TEXT, customer_id TEXT, at_us INTEGER, row_version INTEGER, body BLOB,
        PRIMARY KEY (entity, id)
    )
"""
_INSERT = "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)"


def measure(_: Loaded, folder: Path) -> list[Result]:
    with _empty(folder) as (store, plain):
        rows, ours_s, plain_s = 0, 0.0, 0.0
        latest: list[Row] = []
        for page in pages(CUSTOMERS):
            ours_s += _seconds(partial(store.apply.bootstrap, page, _stay))
            plain_s += _seconds(partial(plain, page))
            rows, latest = rows + len(page), [*latest, *page][-CHANGES:]
        newer = [msgspec.structs.replace(row, row_version=row.row_version + 1) for row in latest]
        changes = [newer[at : at + PAGE] for at in range(0, len(newer), PAGE)]
        delta_s = sum(_seconds(partial(store.apply.feed, page, _stay)) for page in changes)
    beside = {"plain_us_per_row": _in_us(plain_s / rows), "rows_per_s": round(rows / ours_s)}
    figures = {
        "us_per_row": (_in_us(ours_s / rows), "us", rows),
        "delta_1000_ms": (in_ms(delta_s), "ms", len(newer)),
    }
    return [
        Result("B4", rows, metric, value, unit, n, beside, GOALS.get(metric), SEED)
        for metric, (value, unit, n) in figures.items()
    ]


@contextmanager
def _empty(near: Path) -> Iterator[tuple[Store, Callable[[Sequence[Row]], None]]]:
    """A new store, and a file of the same cipher into which rows go as they come."""
    near.mkdir(parents=True, exist_ok=True)
    keys = StoreKeys(os.urandom(32), os.urandom(32))
    with tempfile.TemporaryDirectory(dir=near, prefix="sync-") as folder:
        path = Path(folder)
        file = connect(path / "plain.db", key=keys.cache, durability=Durability.NORMAL)
        with (
            closing(file),
            closing(Store.open(path / "profile", keys, clock=SystemClock())) as store,
        ):
            file.execute(_PLAIN)

            def plain(page: Sequence[Row]) -> None:
                with transaction(file, write=True):
                    file.executemany(_INSERT, map(_columns, page))

            yield store, plain


def _stay(now: Progress) -> Progress:
    """Where the sync stands is not what is measured."""
    return now


def _columns(row: Row) -> tuple[object, ...]:
    return (row.entity, row.id, row.customer_id, row.at_us, row.row_version, bytes(row.body))


def _seconds(deed: Callable[[], object]) -> float:
    gc.collect(0)
    started = perf_counter()
    deed()
    return perf_counter() - started


def _in_us(seconds: float) -> float:
    return round(seconds * 1_000_000, 2)
