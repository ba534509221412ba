"""One desktop of an office: the real store and engine, on the loop everybody shares."""

import asyncio
import os
from collections.abc import Collection
from pathlib import Path
from random import Random

from agentdesk.cache.store import Store, StoreKeys
from agentdesk.domain.cases import CaseState
from agentdesk.protocol.messages import AddNote, AnyCommand, CommandResult, MoveCase
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.identity import new_id
from agentdesk.sync.api_client import ApiClient, Device
from agentdesk.sync.engine import SyncEngine
from agentdesk.sync.status import SyncState, SyncStatus
from tests.plugins.contact_day import CLOCK, a_contact
from tests.plugins.desktops import Heard
from tests.plugins.live_server import PASSWORD

_WAIT_S = 180.0  # to begin with; the network is well then, the machine may be busy


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
    """`made` is every act of its person, each kept before it counts."""

    def __init__(self, folder: Path, url: str, news: asyncio.Event) -> None:
        self.store = Store.open(folder, StoreKeys(os.urandom(32), os.urandom(32)), clock=CLOCK)
        self.heard = _Ear(news)
        self.made: list[AnyCommand] = []
        self._news = news
        api = ApiClient(url, Device(new_id(CLOCK), folder.name))
        self._engine = SyncEngine(self.store, api, CLOCK, self.heard)
        self._running = asyncio.ensure_future(self._engine.run())

    async def begin(self, login: str, customers: Collection[str]) -> None:
        async with asyncio.timeout(_WAIT_S):
            await self._engine.sign_in(login, PASSWORD)
            while not self.is_at_rest():
                self._news.clear()
                await self._news.wait()
            for customer_id in customers:
                await self._engine.fetch_card(customer_id)

    def is_at_rest(self) -> bool:
        """Return whether nothing is left to send and the last page has come."""
        told = self.heard.statuses[-1:]
        return bool(told) and told[0].state is SyncState.SYNCED and not told[0].waiting

    def act(self, random: Random, customer_id: str) -> None:
        """Do what a person may do next for a customer, whatever the network is like."""
        deed = random.choice((self._note, self._note, self._contact, self._move))
        for command in deed(customer_id):
            self.store.outbox.append(command)
            self.made.append(command)
        self._engine.wake()

    async def end(self) -> None:
        await self._engine.stop()
        await self._running
        self.store.close()

    def _note(self, customer_id: str) -> list[AnyCommand]:
        return [
            AddNote(
                command_id=new_id(CLOCK),
                made_at=CLOCK.now(),
                note_id=new_id(CLOCK),
                customer_id=customer_id,
                text=new_id(CLOCK),
            )
        ]

    def _contact(self, customer_id: str) -> list[AnyCommand]:
        return a_contact(customer_id, words=new_id(CLOCK))

    def _move(self, customer_id: str) -> list[AnyCommand]:
        """Several may move one case at once: all but one are told that it has moved."""
        card = self.store.queries.card(customer_id)
        return [
            MoveCase(
                command_id=new_id(CLOCK),
                made_at=CLOCK.now(),
                case_id=case.id,
                customer_id=customer_id,
                state=CaseState.RESOLVED,
                base_version=case.row_version,
            )
            for case in (card.cases if card else ())[:1]
        ]
