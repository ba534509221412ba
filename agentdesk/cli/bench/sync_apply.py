"""B4: pages of the server written into a desktop's encrypted cache; beside it a plain executemany.

The first sync page by page; changes of what is there, early and late, for they may cost by their
number alone; and how long a desk that somebody works at is kept waiting meanwhile.
"""

import gc
import os
import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from time import perf_counter

import msgspec

from agentdesk.cache.progress import Progress
from agentdesk.cache.store import Store, StoreKeys
from agentdesk.cli.bench.desk_profile import PAGES, DeskStore
from agentdesk.cli.bench.desk_store import PAGE, pages
from agentdesk.cli.bench.desks import ask
from agentdesk.cli.bench.load import SEED
from agentdesk.cli.bench.results import Result, in_ms, percentile
from agentdesk.protocol.pages import BootstrapPage
from agentdesk.protocol.rows import Row
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.sqlcipher import Durability, connect, transaction

CUSTOMERS = 20_000
EARLY_CUSTOMERS = 1_000
GAP_CUSTOMERS = 2_000
CHANGES = 1_000
DELTAS = 5
ROWS_OF_ONE = 27  # about as many come with a customer
# Twenty thousand rows a second; a table twenty times as large; of a frame of 16.7 ms.
GOALS = {"us_per_row": 50.0, "delta_growth": 1.3, "gap_worst_ms": 10.0}
_PLAIN = """
    CREATE TABLE record (
        entity TEXT, id TEXT, customer_id TEXT, at_us INTEGER, row_version INTEGER, body BLOB,
        PRIMARY KEY (entity, id)
    )
"""
_INSERT = "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)"


def measure(folder: Path) -> list[Result]:
    return [*_rows_and_changes(folder), *_gaps(folder)]


def _rows_and_changes(folder: Path) -> list[Result]:
    with _empty(folder) as (store, plain):
        rows, ours_s, plain_s, early_s = 0, 0.0, 0.0, 0.0
        latest: list[Row] = []
        for page in pages(CUSTOMERS):
            ours_s += _seconds(partial(store.apply.bootstrap, page, _stay))
            plain_s += _seconds(partial(plain, page))
            rows, latest = rows + len(page), [*latest, *page][-CHANGES:]
            if not early_s and rows >= EARLY_CUSTOMERS * ROWS_OF_ONE:
                early_s = _delta_s(store, latest)
        late_s = _delta_s(store, latest)
    beside = {"plain_us_per_row": _in_us(plain_s / rows), "rows_per_s": round(rows / ours_s)}
    figures = {
        "us_per_row": (_in_us(ours_s / rows), "us", rows),
        "delta_1000_ms": (in_ms(late_s), "ms", CHANGES),
        "delta_growth": (round(late_s / early_s, 2), "x", CHANGES),
    }
    return [
        Result("B4", rows, metric, value, unit, n, beside, GOALS.get(metric), SEED)
        for metric, (value, unit, n) in figures.items()
    ]


def _delta_s(store: Store, rows: Sequence[Row]) -> float:
    """The same number of changes of what came last; the median of several times."""
    taken = []
    for later in range(1, DELTAS + 1):
        newer = [msgspec.structs.replace(row, row_version=row.row_version + later) for row in rows]
        changes = [newer[at : at + PAGE] for at in range(0, len(newer), PAGE)]
        taken.append(sum(_seconds(partial(store.apply.feed, page, _stay)) for page in changes))
    return statistics.median(taken)


def _gaps(folder: Path) -> list[Result]:
    with tempfile.TemporaryDirectory(dir=folder, prefix="gap-") as near:
        rows = _write_pages(Path(near) / PAGES)
        keys = StoreKeys(os.urandom(32), os.urandom(32))
        told = ask("gap", folder, DeskStore(Path(near) / "profile", keys, rows)).answer
    beside = {
        "idle_worst_ms": in_ms(max(told["idle"])),
        "p99_ms": in_ms(percentile(told["busy"], 99)),
        "with_waits_for_a_core_ms": in_ms(max(told["busy_wall"])),
    }
    value, goal = in_ms(max(told["busy"])), GOALS["gap_worst_ms"]
    return [Result("B4", rows, "gap_worst_ms", value, "ms", len(told["busy"]), beside, goal, SEED)]


def _write_pages(path: Path) -> int:
    """Write the replies of a server as they come, one a line."""
    rows = 0
    with path.open("wb") as lines:
        for page in pages(GAP_CUSTOMERS):
            lines.write(msgspec.json.encode(BootstrapPage(page, page[-1].id)) + b"\n")
            rows += len(page)
    return rows


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
