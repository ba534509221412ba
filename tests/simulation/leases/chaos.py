"""Weeks of many desktops on the real services: offline, late, lost, cloned, rolled back, forged."""

import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import select

from agentdesk.cache.shapes import OutboxEntry
from agentdesk.domain.errors import AgentdeskError, Unavailable
from agentdesk.domain.leases import Hand
from agentdesk.domain.remedies import PlanState
from agentdesk.protocol.empowerment import RemedyPlanBody
from agentdesk.protocol.messages import GivePlan
from agentdesk.protocol.rows import Entity
from agentdesk.server.jobs.sweep import sweep
from agentdesk.server.services import audit_budgets, devices
from agentdesk.server.storage.models.leases import DRAW
from tests.plugins.laptop import Laptop
from tests.plugins.shop import Shop

_HOURS_OF_WORK = 6
_MOST_TOLD = 500
_AT_THE_DESK_IN_THE_MORNING = 0.8  # the others are away for days, with what they have not told
_WEIGHTS = {
    "take_lease": 4,
    "grant": 10,
    "tell": 4,
    "give_back": 1,
}
# What ends a desktop's honest days. For so many of them, else most desktops of a long run are lost
# or lie before its middle, and there is no promise left to be kept.
_RARE = {"clone": 0.2, "roll_back": 0.2, "lose": 0.1}
_RARE_IN_DAYS = 10


@dataclass
class Desk:
    """A laptop, the copy of its disk somebody has, and the acts its person was told are granted."""

    laptop: Laptop
    folder: Path
    customer_id: str = ""
    case_id: str = ""
    honest: bool = True
    lost: bool = False
    granted: dict[str, datetime] = field(default_factory=dict)  # plan -> until when it is told
    in_time: set[str] = field(default_factory=set)  # of these, what was told before that


class Chaos:
    """Raises AssertionError when something that must hold does not."""

    def __init__(self, shop: Shop, folder: Path, desktops: int, seed: int) -> None:
        self._shop, self._folder = shop, folder
        self._random = Random(seed)  # noqa: S311  which step, not which key
        self._desks: list[Desk] = []
        for _ in range(desktops):
            self._open()
        self.seen: Counter[str] = Counter()
        self._weights: dict[str, float] = {}

    def live(self, days: int) -> None:
        rarer = _RARE_IN_DAYS / max(days, _RARE_IN_DAYS)
        self._weights = _WEIGHTS | {name: weight * rarer for name, weight in _RARE.items()}
        for _ in range(days):
            for desk in self._desks:
                self._walk_in(desk)
            for _ in range(_HOURS_OF_WORK):
                for desk in self._desks:
                    self._step(desk)
                self._pass(hours=1)
            self._pass(hours=24 - _HOURS_OF_WORK)
            self.look()
        for desk in self._desks:
            self._tell(desk)
        self.look()
        self._look_at_promises()
        self._count_settlings()

    def _pass(self, hours: int) -> None:
        self._shop.clock.advance(timedelta(hours=hours))
        sweep(self._shop.database)

    def close(self) -> None:
        for desk in self._desks:
            desk.laptop.store.close()

    def look(self) -> None:
        """I1, I2, I13 and the rest: the auditor's own sums."""
        with self._shop.database.read() as unit:
            assert audit_budgets.check(unit) == []

    def _count_settlings(self) -> None:
        with self._shop.database.read() as unit:
            self.seen.update(unit.connection.scalars(select(DRAW.c.settling)))

    def _look_at_promises(self) -> None:
        """I12: what an honest desktop granted, and told in time, is posted."""
        for desk in self._desks:
            for plan_id in desk.in_time if desk.honest and not desk.lost else ():
                self.seen["kept promises"] += 1
                state = self._shop.body(Entity.REMEDY_PLAN, plan_id, RemedyPlanBody).state
                assert state is PlanState.POSTED, f"I12: {state}"

    def _open(self) -> None:
        shop = self._shop
        ids = [shop.new_id() for _ in range(2)]
        actor = shop.employ(replace(shop.agent, user_id=ids[0], person_id=ids[1]))
        folder = self._folder / f"desk-{len(self._desks)}"
        self._desks.append(Desk(Laptop.open(shop, folder, actor), folder))

    def _walk_in(self, desk: Desk) -> None:
        """Somebody else comes to this desk: the year's limit of one customer is soon used up."""
        shop = self._shop
        shop.customer_id = desk.customer_id = shop.customer(lifetime_value_minor=500_000)
        desk.case_id = shop.open_case()
        if not desk.lost and self._random.random() < _AT_THE_DESK_IN_THE_MORNING:
            self._give_back(desk)
            self._serve(desk).take_lease()

    def _serve(self, desk: Desk) -> Laptop:
        self._shop.customer_id, self._shop.case_id = desk.customer_id, desk.case_id
        return desk.laptop

    def _step(self, desk: Desk) -> None:
        names, weights = list(self._weights), list(self._weights.values())
        name = self._random.choices(names, weights)[0]
        if desk.lost and name != "tell":
            return
        self.seen[name] += 1
        deed: Callable[[Desk], None] = getattr(self, f"_{name}")
        deed(desk)

    def _take_lease(self, desk: Desk) -> None:
        self._serve(desk).take_lease()

    def _grant(self, desk: Desk) -> None:
        act = self._serve(desk).grant(self._random.choice((100, 500, 2_000)))
        book = desk.laptop.shelf.book()
        if isinstance(act, GivePlan) and book is not None:
            desk.granted[act.plan_id] = book.lease.settle_by
            self.seen["granted"] += 1

    def _tell(self, desk: Desk) -> None:
        """Come online; a draw that waits for one before it waits here, until its time is over."""
        for entry in desk.laptop.store.outbox.take(_MOST_TOLD):
            try:
                self._tell_one(desk, entry)
            except Unavailable as error:
                desk.laptop.store.outbox.not_sent([entry])
                self.seen[error.code] += 1

    def _tell_one(self, desk: Desk, entry: OutboxEntry) -> None:
        act = entry.command
        result = self._shop.do(desk.laptop.actor, act)
        desk.laptop.store.outbox.answers([result])
        desk.laptop.store.outbox.close([result.command_id])
        self.seen[result.outcome.value] += 1
        if isinstance(act, GivePlan) and self._shop.clock.now() < desk.granted[act.plan_id]:
            desk.in_time.add(act.plan_id)

    def _give_back(self, desk: Desk) -> None:
        self._tell(desk)
        book = desk.laptop.shelf.book()
        if book is not None and book.hand is Hand.OPEN:
            try:
                desk.laptop.give_back()
            except AgentdeskError as error:
                self.seen[error.code] += 1

    def _roll_back(self, desk: Desk) -> None:
        """The disk of before comes back."""
        copy = desk.folder.with_name(f"{desk.folder.name}-image")
        if copy.exists():
            desk.honest = False
            self._swap(desk, copy)
        else:
            self._swap(desk, None)
            shutil.copytree(desk.folder, copy)

    def _clone(self, desk: Desk) -> None:
        """What it drew is told by a twin too, which goes on by itself for one act."""
        desk.honest = False
        twin = desk.folder.with_name(f"{desk.folder.name}-twin")
        if not twin.exists():
            self._swap(desk, None)
            shutil.copytree(desk.folder, twin)
            self._grant(desk)
            self._tell(desk)
            self._swap(desk, twin)
            self._grant(desk)
            self._tell(desk)

    def _swap(self, desk: Desk, image: Path | None) -> None:
        """Close the files, put others in their place, and go on."""
        desk.laptop.store.close()
        if image is not None:
            shutil.rmtree(desk.folder)
            shutil.copytree(image, desk.folder)
        desk.laptop.reopen()

    def _lose(self, desk: Desk) -> None:
        desk.lost = True
        with self._shop.database.write(self._shop.supervisor) as unit:
            devices.report_lost(unit, self._shop.supervisor, desk.laptop.device_id)
