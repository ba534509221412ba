"""A desktop's encrypted store filled for the bench: 4,000 customers, 100,000 timeline entries."""

import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import msgspec

from agentdesk.cache.store import StoreKeys
from agentdesk.cli.bench.contacts import EPOCH
from agentdesk.cli.bench.desk_profile import AGENT, CUSTOMERS, ME, TEAM, DeskStore
from agentdesk.cli.bench.load import SEED, fingerprint
from agentdesk.cli.bench.population import Population
from agentdesk.cli.bench.row_ids import customer_id, row_id
from agentdesk.domain.dials import Scope, Strength, Window
from agentdesk.protocol.empowerment import PolicyBody, PolicyLimit
from agentdesk.protocol.entities import Body, TeamBody, UserBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.pages import Card
from agentdesk.protocol.rows import TIMELINE_ENTITIES, Entity, Row
from agentdesk.server.storage.repositories.keys import customer_of, time_of

PAGE = 500
POLICY = row_id(0, 203)
SOURCE = Source("bench", EPOCH, synthetic=True)
KEYS = StoreKeys(b"made up for what" * 2, b"is made up too.." * 2)
# What decides what lies in a store: when none of it changed, the last one is used again.
DECIDES = (
    "cache",
    "protocol",
    "cli/bench/contacts.py",
    "cli/bench/population.py",
    "cli/bench/row_ids.py",
    "cli/bench/desk_profile.py",
    "cli/bench/desk_store.py",
)
Rows = Callable[[], Iterable[list[Row]]]


@contextmanager
def many(near: Path) -> Iterator[DeskStore]:
    """A desk's usual store: thousands of customers with 25 entries each."""
    with _copied(near, "many", partial(pages, CUSTOMERS)) as store:
        yield store


@contextmanager
def long(near: Path, entries: int) -> Iterator[DeskStore]:
    """A store of one customer with so many entries."""
    with _copied(near, f"long-{entries}", partial(pages_of_one, entries)) as store:
        yield store


@contextmanager
def _copied(near: Path, name: str, rows_of: Rows) -> Iterator[DeskStore]:
    """A copy for this run of a store that is filled once; a later run finds it again.

    What lies in it is made up, and so is its key: it may stay.
    """
    place = near / "desks" / name
    told = place / "told.json"
    made_of = fingerprint(DECIDES)
    known = json.loads(told.read_text(encoding="utf-8")) if told.exists() else {}
    if known.get("made_of") != made_of:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        known = {"made_of": made_of, "rows": _fill(DeskStore(place / "profile", KEYS, 0), rows_of)}
        told.write_text(json.dumps(known), encoding="utf-8")
    with tempfile.TemporaryDirectory(dir=near, prefix="desk-") as folder:
        copy = Path(folder) / "profile"
        shutil.copytree(place / "profile", copy)
        yield DeskStore(copy, KEYS, known["rows"])


def _fill(empty: DeskStore, rows_of: Rows) -> int:
    store, rows = empty.open(), 0
    try:
        for page in rows_of():
            store.apply.bootstrap(page, lambda progress: progress)
            rows += len(page)
    finally:
        store.close()
    return rows


def write_cards(path: Path, numbers: Iterable[int]) -> None:
    """Write what the server answers when it is asked for these customers' cards, one a line."""
    population = Population(SEED)
    with path.open("wb") as lines:
        for number in numbers:
            made = [_row(entity, one.id, one.body) for entity, one in population.customer(number)]
            rows = [row for row in made if row.entity is not Entity.CUSTOMER]
            customer = next(row for row in made if row.entity is Entity.CUSTOMER)
            counts = Counter(row.entity.value for row in rows)
            lines.write(msgspec.json.encode(Card(customer, rows, counts, more=False)) + b"\n")


def pages(customers: int) -> Iterator[list[Row]]:
    """Yield so many customers as the server would send them, the reference rows first."""
    page = list(_reference())
    population = Population(SEED)
    for number in range(customers):
        page += [_row(entity, one.id, one.body) for entity, one in population.customer(number)]
        if len(page) >= PAGE:
            yield page
            page = []
    yield page


def pages_of_one(entries: int) -> Iterator[list[Row]]:
    """Yield one customer with so many entries: what happened to thousands, all theirs."""
    population = Population(SEED)
    rows, made = [*_reference()], 0
    mine = population.customer(0)
    rows += [_row(entity, one.id, one.body) for entity, one in mine]
    number = 1
    while made < entries:
        for entity, one in population.customer(number):
            if entity in TIMELINE_ENTITIES:
                theirs = msgspec.structs.replace(one.body, customer_id=customer_id(0))
                rows.append(_row(entity, one.id, theirs))
                made += 1
        number += 1
        if len(rows) >= PAGE:
            yield rows
            rows = []
    yield rows


def _reference() -> Iterator[Row]:
    user = UserBody(
        source=SOURCE,
        login=ME.login,
        display_name=ME.display_name,
        role=ME.role,
        team_id=TEAM,
        person_id=AGENT,
    )
    limits = [
        PolicyLimit(Scope.INCIDENT, Window.CASE, Strength.ALONE, 20_000),
        PolicyLimit(Scope.AGENT, Window.DAY, Strength.ALONE, 50_000),
        PolicyLimit(Scope.CUSTOMER, Window.YEAR, Strength.HARD, 100_000),
    ]
    policy = PolicyBody(
        source=SOURCE, version=1, effective_from=EPOCH, currency="USD", limits=limits
    )
    yield _row(Entity.TEAM, TEAM, TeamBody(source=SOURCE, name="Bench"))
    yield _row(Entity.USER, AGENT, user)
    yield _row(Entity.POLICY, POLICY, policy)


def _row(entity: Entity, row_id_: str, body: Body) -> Row:
    raw = msgspec.Raw(msgspec.json.encode(body))
    return Row(entity, row_id_, 1, raw, customer_of(entity, row_id_, body), time_of(entity, body))
