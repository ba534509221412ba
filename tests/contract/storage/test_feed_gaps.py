"""Transactions of every length, some rolled back, cross each other: the feed passes none by."""

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from random import Random

from sqlalchemy import text

from agentdesk.domain.actor import Actor, Role
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import feed
from agentdesk.server.storage.unit_of_work import UnitOfWork
from tests.plugins.effort import effort
from tests.plugins.storage import Desk, customer_body

STEPS = effort(1_200, 40_000)
_MOST_OPEN = 6  # transactions at a time
_NEWER = text("SELECT seq, row_id FROM change WHERE seq > :seen ORDER BY seq")


class RolledBack(Exception):
    """What makes a transaction come to nothing."""


@dataclass
class Follower:
    """A desktop that follows the feed, and a naive one that remembers the highest number."""

    desk: Desk
    actor: Actor
    cursor: str
    told: list[str] = field(default_factory=list)
    seen: int = 0
    told_naively: set[str] = field(default_factory=set)

    def look(self) -> None:
        with self.desk.database.read() as unit:
            page = feed.changes(unit, self.actor, self.cursor, 20)
            newer = unit.connection.execute(_NEWER, {"seen": self.seen}).all()
        self.cursor = page.cursor
        self.told += [row.id for row in page.rows]
        self.told_naively |= {row_id for _, row_id in newer}
        self.seen = max([self.seen, *(seq for seq, _ in newer)])

    def look_at_everything(self) -> None:
        for _ in range(STEPS):
            before = len(self.told)
            self.look()
            if len(self.told) == before:
                return


@dataclass
class Writers:
    """Open transactions, each held as long as chance will have it."""

    desk: Desk
    random: Random
    open: list[tuple[AbstractContextManager[UnitOfWork], UnitOfWork, list[str]]] = field(
        default_factory=list
    )
    committed: list[str] = field(default_factory=list)
    rolled_back: list[str] = field(default_factory=list)

    def begin(self) -> None:
        block = self.desk.database.write()
        self.open.append((block, block.__enter__(), []))
        self.save()

    def save(self) -> None:
        _, unit, ids = self.random.choice(self.open)
        ids.append(self.desk.new_id())
        unit.records.save(Entity.CUSTOMER, ids[-1], customer_body("Emma Smith"))

    def end(self) -> None:
        block, _, ids = self.open.pop(self.random.randrange(len(self.open)))
        if self.random.random() < 0.2:
            error = RolledBack()
            block.__exit__(RolledBack, error, None)
            self.rolled_back += ids
        else:
            block.__exit__(None, None, None)
            self.committed += ids

    def step(self) -> None:
        may = [self.save, self.end] if self.open else []
        may += [self.begin] if len(self.open) < _MOST_OPEN else []
        self.random.choice(may)()


def followed(desk: Desk, seed: int) -> tuple[Writers, Follower]:
    actor = desk.person(Role.AGENT, desk.new_id())
    with desk.database.read() as unit:
        cursor = feed.horizon(unit, actor).cursor
    random = Random(seed)  # noqa: S311  who commits when
    writers, follower = Writers(desk, random), Follower(desk, actor, cursor)
    for _ in range(STEPS):
        writers.step()
        if random.random() < 0.3:
            follower.look()
    while writers.open:
        writers.end()
    follower.look_at_everything()
    return writers, follower


def test_nothing_is_missed_and_a_naive_cursor_misses_much(postgresql_desk: Desk) -> None:
    writers, follower = followed(postgresql_desk, seed=20)
    assert len(writers.committed) > STEPS // 4
    assert len(writers.rolled_back) > STEPS // 20
    assert sorted(follower.told) == sorted(writers.committed)
    assert set(writers.committed) - follower.told_naively
