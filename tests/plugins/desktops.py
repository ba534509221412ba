"""A desktop without its windows: the real store and the real engine on a thread of its own."""

import asyncio
import os
import threading
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest

from agentdesk.cache.leases import moment_of
from agentdesk.cache.store import Store, StoreKeys
from agentdesk.protocol.messages import AnyCommand, Command, CommandResult
from agentdesk.protocol.push import Ring
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.identity import new_id
from agentdesk.runtime.signing import Signer
from agentdesk.sync.api_client import ApiClient, Device
from agentdesk.sync.engine import SyncEngine
from agentdesk.sync.status import SyncState, SyncStatus

WAIT_S = 60.0
CLOCK = SystemClock()
T = TypeVar("T")


@dataclass
class Heard:
    """A SyncListener that remembers everything and lets a test wait for what it expects."""

    statuses: list[SyncStatus] = field(default_factory=list)
    changes: list[frozenset[tuple[Entity, str | None]]] = field(default_factory=list)
    rings: list[Ring] = field(default_factory=list)
    answers: list[CommandResult] = field(default_factory=list)
    ends: list[str] = field(default_factory=list)
    news: threading.Condition = field(default_factory=threading.Condition)

    def status(self, status: SyncStatus) -> None:
        self._note(self.statuses, status)

    def applied(self, changed: frozenset[tuple[Entity, str | None]]) -> None:
        self._note(self.changes, changed)

    def rang(self, ring: Ring) -> None:
        self._note(self.rings, ring)

    def answered(self, result: CommandResult) -> None:
        self._note(self.answers, result)

    def signed_out(self, reason: str) -> None:
        self._note(self.ends, reason)

    def wait(self, expected: Callable[[], object], what: str = "") -> None:
        with self.news:
            if not self.news.wait_for(expected, WAIT_S):
                last = self.statuses[-1:]
                pytest.fail(f"waited {WAIT_S} s in vain for {what or expected}; {last}")

    def _note(self, heard: list[T], one: T) -> None:
        with self.news:
            heard.append(one)
            self.news.notify_all()


class Desktop:
    """May be closed and opened again over the same files, or dropped as a crash would."""

    def __init__(self, folder: Path, server_url: str) -> None:
        self.folder = folder
        self.server_url = server_url
        self.keys = StoreKeys(os.urandom(32), os.urandom(32))
        self.device = Device(new_id(CLOCK), "test desktop")
        self.signer = Signer(os.urandom(32))
        self.takes_along = False
        self.open()

    def take_leases(self) -> None:
        """From now on this desktop asks for a lease, as one whose profile persists does."""
        self.takes_along = True
        self.reopen()

    def open(self) -> None:
        self.heard = Heard()
        self.store = Store.open(self.folder, self.keys, clock=CLOCK)
        api = ApiClient(self.server_url, self.device)
        self.lease = self.store.leases(self.signer, partial(moment_of, CLOCK))
        shelf = self.lease if self.takes_along else None
        self.engine = SyncEngine(self.store, api, CLOCK, self.heard, shelf)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self.engine.run())
        self._loop.close()

    def ask(self, asked: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(asked, self._loop).result(WAIT_S)

    def sign_in(self, login: str, password: str) -> None:
        self.ask(self.engine.sign_in(login, password))

    def do(self, command: AnyCommand) -> None:
        """What a click does: into the outbox, then wake the engine."""
        self.store.outbox.append(command)
        self.engine.wake()

    def is_synced(self) -> bool:
        return bool(self.heard.statuses) and self.heard.statuses[-1].state is SyncState.SYNCED

    def wait_synced(self) -> None:
        self.heard.wait(self.is_synced, "synced")

    def wait_answers(self, count: int) -> None:
        self.heard.wait(lambda: len(self.heard.answers) == count, f"{count} answers")

    def wait_answered(self, *commands: Command) -> None:
        wanted = {command.command_id for command in commands}
        self.heard.wait(
            lambda: wanted <= {one.command_id for one in self.heard.answers},
            f"answers after {type(commands[0]).__name__}",
        )

    def close(self, *, locks: bool = False) -> None:
        if self._thread.is_alive():
            asyncio.run_coroutine_threadsafe(self.engine.stop(keep_lease=locks), self._loop)
            self._thread.join(WAIT_S)
        self.store.close()

    def reopen(self) -> None:
        self.close()
        self.open()


@pytest.fixture
def make_desktop(tmp_path: Path) -> Iterator[Callable[[str], Desktop]]:
    """Open desktops on a server: `make_desktop(server.url)`."""
    desktops: list[Desktop] = []

    def make(server_url: str) -> Desktop:
        desktop = Desktop(tmp_path / f"desktop-{len(desktops)}", server_url)
        desktops.append(desktop)
        return desktop

    yield make
    for desktop in desktops:
        desktop.close()
