"""One desktop of an office: the real store and engine, on the loop everybody shares."""

import asyncio
import os
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from agentdesk.cache.store import Store, StoreKeys
from agentdesk.domain.cases import CaseState
from agentdesk.domain.errors import AgentdeskError, Unavailable
from agentdesk.domain.remedies import Basis, RemedyKind
from agentdesk.protocol.digests import DigestText, DigestWish
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.protocol.messages import AddNote, AnyCommand, CommandResult, GivePlan, MoveCase
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.identity import new_id
from agentdesk.sync.api_client import ApiClient, Device
from agentdesk.sync.engine import SyncEngine
from agentdesk.sync.status import SyncState, SyncStatus
from tests.plugins.contact_day import a_contact
from tests.plugins.desktops import Heard
from tests.plugins.live_server import PASSWORD
from tests.simulation.network.hurried import LoopClock

_BEGINS_WITHIN_S = 1_200.0  # of the hurried time; the network is well then, the machine may be busy


class _Ear(Heard):
    """Tells the office whenever something happened."""

    def __init__(self, news: asyncio.Event) -> None:
        super().__init__()
        self._news = news

    def status(self, status: SyncStatus) -> None:
        super().status(status)
        self._news.set()

    def applied(self, changed: frozenset[tuple[Entity, str | None]]) -> None:
        super().applied(changed)
        self._news.set()

    def answered(self, result: CommandResult) -> None:
        super().answered(result)
        self._news.set()


class Station:
    """`made` is every act of its person for these customers, each kept before it counts."""

    def __init__(self, folder: Path, url: str, news: asyncio.Event) -> None:
        self.clock = LoopClock()
        keys = StoreKeys(os.urandom(32), os.urandom(32))
        self.store = Store.open(folder, keys, clock=self.clock)
        self.heard = _Ear(news)
        self.made: list[AnyCommand] = []
        self._news = news
        api = ApiClient(url, Device(new_id(self.clock), folder.name))
        self.engine = SyncEngine(self.store, api, self.clock, self.heard)
        self._running = asyncio.ensure_future(self.engine.run())

    async def begin(self, login: str) -> None:
        async with asyncio.timeout(_BEGINS_WITHIN_S):
            await self.engine.sign_in(login, PASSWORD)
            while not self.is_at_rest():
                self._news.clear()
                await self._news.wait()

    async def turn_to(self, customers: Collection[str]) -> None:
        """Have these customers at hand; what was done for others is done and judged."""
        self.made.clear()
        self.heard.answers.clear()
        async with asyncio.timeout(_BEGINS_WITHIN_S):
            for customer_id in customers:
                while not await self._has_fetched(customer_id):
                    pass

    async def _has_fetched(self, customer_id: str) -> bool:
        """A line that went half open in the last storm may take one request to be noticed."""
        try:
            await self.engine.fetch_card(customer_id)
        except Unavailable:
            return False
        return True

    def is_at_rest(self) -> bool:
        """Return whether nothing is left to send and the last page has come."""
        told = self.heard.statuses[-1:]
        return bool(told) and told[0].state is SyncState.SYNCED and not told[0].waiting

    def digest(self, customer_id: str) -> tuple[DigestWish, DigestText] | None:
        return self.store.digests.digest(customer_id)

    async def act(self, random: Random, customer_id: str) -> None:
        """Do what a person may do next for a customer, whatever the network is like."""
        deeds = (self._note, self._note, self._contact, self._move, self._give, self._look_up)
        await random.choice(deeds)(customer_id)

    def set_clock(self, wrong_by: timedelta) -> None:
        self.clock.wrong_by = wrong_by

    async def end(self) -> None:
        await self.engine.stop()
        await self._running
        self.store.close()

    async def _note(self, customer_id: str) -> None:
        words = {"text": new_id(self.clock), "note_id": new_id(self.clock)}
        self._do(self._made(AddNote, customer_id, **words))

    async def _contact(self, customer_id: str) -> None:
        self._do(*a_contact(customer_id, new_id(self.clock), self.clock))

    async def _move(self, customer_id: str) -> None:
        """Several may move one case at once: all but one are told that it has moved."""
        card = self.store.queries.card(customer_id)
        for case in (card.cases if card else ())[:1]:
            moved = {"state": CaseState.RESOLVED, "base_version": case.row_version}
            self._do(self._made(MoveCase, customer_id, case_id=case.id, **moved))

    async def _give(self, customer_id: str) -> None:
        card = self.store.queries.card(customer_id)
        for case in (card.cases if card else ())[:1]:
            credit = RemedyDraft(RemedyKind.CREDIT, Basis.GOODWILL, 1)
            what = {"plan_id": new_id(self.clock), "remedies": [credit], "reason": "Late delivery"}
            self._do(self._made(GivePlan, customer_id, case_id=case.id, **what))

    async def _look_up(self, customer_id: str) -> None:
        """Who reads waits for it no longer than they like."""
        with suppress(AgentdeskError):
            await self.engine.fetch_card(customer_id)

    def _made(self, kind: Callable[..., AnyCommand], customer_id: str, **what: Any) -> AnyCommand:
        made = {"command_id": new_id(self.clock), "made_at": self.clock.now()}
        return kind(customer_id=customer_id, **made, **what)

    def _do(self, *commands: AnyCommand) -> None:
        for command in commands:
            self.store.outbox.append(command)
            self.made.append(command)
        self.engine.wake()
