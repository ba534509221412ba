"""Fills a database with the bench's population, once; a later run finds it again."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import agentdesk
from agentdesk.cli.bench.population import Population
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import SystemClock
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.repositories.records import NewRecord

SEED = 20261121
CUSTOMERS_PER_WRITE = 400
SAY_EVERY = 20_000
# What decides what lies in the file: when none of it changed, the last one is used again.
DECIDES = (
    "server/storage",
    "protocol",
    "cli/bench/contacts.py",
    "cli/bench/population.py",
    "cli/bench/row_ids.py",
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A filled database and how it came to be."""

    path: Path
    customers: int
    rows: int
    seconds: float

    @property
    def url(self) -> str:
        return f"sqlite:///{self.path}"


def load(folder: Path, customers: int) -> Loaded:
    """Return the database of this size; one that was left half full is made again."""
    path, done = folder / f"{customers}.db", folder / f"{customers}.json"
    made_of = fingerprint(DECIDES)
    if done.exists():
        told = json.loads(done.read_text(encoding="utf-8"))
        if told["made_of"] == made_of:
            return Loaded(path, customers, told["rows"], told["seconds"])
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob(f"{customers}.db*"):
        left.unlink()
    clock = SystemClock()
    started_s = clock.monotonic_s()
    rows = _fill(f"sqlite:///{path}", customers)
    seconds = round(clock.monotonic_s() - started_s, 1)
    told = {"rows": rows, "seconds": seconds, "seed": SEED, "made_of": made_of}
    done.write_text(json.dumps(told), encoding="utf-8")
    return Loaded(path, customers, rows, seconds)


def fingerprint(decides: Sequence[str]) -> str:
    """Return what tells whether any of these files and folders of the package has changed."""
    digest, package = hashlib.sha256(), Path(agentdesk.__file__).parent
    for name in decides:
        place = package / name
        for path in [place] if place.is_file() else sorted(place.rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _fill(url: str, customers: int) -> int:
    database = Database.open(url, clock=SystemClock())
    rows = 0
    try:
        database.migrate()
        population = Population(SEED)
        for first in range(0, customers, CUSTOMERS_PER_WRITE):
            last = min(customers, first + CUSTOMERS_PER_WRITE)
            with database.write() as unit:
                for entity, records in _by_entity(population, range(first, last)):
                    rows += len(unit.records.save_many(entity, records))
            if last % SAY_EVERY == 0:
                print(f"  {last:>9,} customers, {rows:>10,} rows", flush=True)
    finally:
        database.close()
    return rows


def _by_entity(population: Population, numbers: range) -> Iterator[tuple[Entity, list[NewRecord]]]:
    batches: dict[Entity, list[NewRecord]] = {}
    for number in numbers:
        for entity, record in population.customer(number):
            batches.setdefault(entity, []).append(record)
    yield from batches.items()
