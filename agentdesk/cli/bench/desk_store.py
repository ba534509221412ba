"""A desktop's encrypted store filled for the bench: 4,000 customers, 100,000 timeline entries."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from agentdesk.cache.store import StoreKeys
from agentdesk.cli.bench.contacts import EPOCH
from agentdesk.cli.bench.desk_profile import AGENT, ME, TEAM, DeskStore
from agentdesk.cli.bench.load import SEED
from agentdesk.cli.bench.population import Population
from agentdesk.cli.bench.row_ids import customer_id, row_id
from agentdesk.domain.dials import Scope, Strength, Window
from agentdesk.protocol.empowerment import PolicyBody, PolicyLimit
from agentdesk.protocol.entities import Body, TeamBody, UserBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import TIMELINE_ENTITIES, Entity, Row
from agentdesk.server.storage.repositories.keys import customer_of, time_of

CUSTOMERS = 4_000
PAGE = 500
POLICY = row_id(0, 203)
SOURCE = Source("bench", EPOCH, synthetic=True)


@contextmanager
def filled(near: Path, rows_of: Iterable[list[Row]] | None = None) -> Iterator[DeskStore]:
    """A store of this run only: nothing of it, and no key, is left behind."""
    near.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=near, prefix="desk-") as folder:
        keys = StoreKeys(os.urandom(32), os.urandom(32))
        empty = DeskStore(Path(folder) / "profile", keys, 0)
        store = empty.open()
        rows = 0
        for page in pages(CUSTOMERS) if rows_of is None else rows_of:
            store.apply.bootstrap(page, lambda progress: progress)
            rows += len(page)
        store.close()
        yield DeskStore(empty.folder, keys, rows)


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
