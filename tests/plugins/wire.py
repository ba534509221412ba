"""A small server in place of the wire, for what a real one cannot be made to do on demand.

It keeps the contract (commands once for ever, refresh as sync.md says) and breaks the wire where
a test asks for it: before the request arrives, or after it was carried out.
"""

import asyncio
import json
import secrets
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

import httpx
import msgspec

from agentdesk.cache.store import Store
from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from agentdesk.protocol.messages import AddNote, CommandBatch, CommandResult, Outcome
from agentdesk.protocol.rows import Entity, Row
from agentdesk.protocol.sessions import Me, TokenPair
from agentdesk.runtime.clock import FakeClock
from agentdesk.sync.api_client import ApiClient, Device
from agentdesk.sync.auth import Auth
from agentdesk.sync.delivery import Delivery
from agentdesk.sync.intake import Intake
from agentdesk.sync.on_demand import OnDemand
from tests.plugins.desktops import Heard
from tests.plugins.stores import make_id, note_row

T = TypeVar("T")
ME = Me(make_id(), make_id(), "sato", "M. Sato", Role.AGENT, make_id())
PAGE = 3


class Break(StrEnum):
    BEFORE = "before"  # nothing arrives
    AFTER = "after"  # it is carried out, the reply is lost


def token() -> str:
    return secrets.token_urlsafe(32)


@dataclass
class Wire:
    """The server's state, what it was asked, and how the next requests go wrong."""

    rows: dict[Entity, list[Row]] = field(default_factory=dict)
    changes: list[Row | dict[str, object]] = field(default_factory=list)
    epoch: str = "one"
    done: dict[str, CommandResult] = field(default_factory=dict)
    effects: list[str] = field(default_factory=list)
    breaks: list[Break | int] = field(default_factory=list)
    asked: list[httpx.Request] = field(default_factory=list)
    poison: set[str] = field(default_factory=set)
    refresh_tokens: set[str] = field(default_factory=set)
    successors: dict[tuple[str, str], TokenPair] = field(default_factory=dict)
    access_tokens: set[str] = field(default_factory=set)
    instead: dict[str, Callable[[httpx.Request], httpx.Response]] = field(default_factory=dict)

    def handle(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        wrong = self.breaks.pop(0) if self.breaks else None
        if wrong is Break.BEFORE:
            raise httpx.ConnectError("nobody there")
        if isinstance(wrong, int):
            return httpx.Response(
                wrong, json={"code": f"told_{wrong}", "status": wrong, "title": ""}
            )
        reply = self.reply(request)
        if wrong is Break.AFTER:
            raise httpx.ReadTimeout("the reply is lost")
        return reply

    def reply(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        if path in self.instead:
            return self.instead[path](request)
        if path == routes.SESSIONS:
            return answer(self.new_session())
        if path == routes.SESSION_REFRESH:
            return self.refresh(json.loads(request.content))
        if request.headers["Authorization"].removeprefix("Bearer ") not in self.access_tokens:
            return problem(401, "not_signed_in")
        if path == routes.COMMANDS:
            return self.commands(request.content)
        return self.read(path, request.url.params)

    def read(self, path: str, params: httpx.QueryParams) -> httpx.Response:
        if path == routes.HORIZON:
            names = [*self.rows, "hologram"]  # an entity of a newer server
            return answer({"cursor": self.cursor(), "entities": names})
        if path == routes.CHANGES:
            return self.feed(params["cursor"])
        if path.startswith(routes.BOOTSTRAP):
            return self.page(Entity(path.rpartition("/")[2]), params)
        return problem(404, "not_found")

    def new_session(self) -> TokenPair:
        pair = TokenPair(make_id(), token(), token(), 600, ME)
        self.refresh_tokens.add(pair.refresh_token)
        self.access_tokens.add(pair.access_token)
        return pair

    def refresh(self, asked: dict[str, str]) -> httpx.Response:
        """The same request gets the same successor; any other reuse ends the family."""
        name = (asked["refresh_token"], asked["request_id"])
        if name in self.successors:
            return answer(self.successors[name])
        if asked["refresh_token"] not in self.refresh_tokens:
            self.refresh_tokens.clear()
            return problem(401, "session_ended")
        self.refresh_tokens.discard(asked["refresh_token"])
        self.successors[name] = self.new_session()
        return answer(self.successors[name])

    def commands(self, content: bytes) -> httpx.Response:
        batch = msgspec.json.decode(content, type=CommandBatch).commands
        if any(command.command_id in self.poison for command in batch):
            return problem(400, "invalid_body")
        for command in batch:
            if command.command_id not in self.done:
                self.effects.append(command.command_id)
                rows = [note_row(command)] if isinstance(command, AddNote) else []
                self.done[command.command_id] = CommandResult(
                    command.command_id, Outcome.APPLIED, rows=rows
                )
        return answer({"results": [self.done[command.command_id] for command in batch]})

    def feed(self, cursor: str) -> httpx.Response:
        epoch, _, place = cursor.partition(".")
        if epoch != self.epoch:
            return problem(409, "resync")
        found = self.changes[int(place) : int(place) + PAGE]
        reached = int(place) + len(found)
        page = {"rows": found, "cursor": f"{epoch}.{reached}", "more": reached < len(self.changes)}
        return answer(page)

    def page(self, entity: Entity, params: httpx.QueryParams) -> httpx.Response:
        after = params.get("after", "")
        found = sorted((row for row in self.rows[entity] if row.id > after), key=lambda one: one.id)
        page = found[:PAGE]
        return answer({"rows": page, "after": page[-1].id if len(found) > PAGE else None})

    def cursor(self) -> str:
        return f"{self.epoch}.{len(self.changes)}"

    def paths(self) -> list[str]:
        return [request.url.path for request in self.asked]


def answer(content: object) -> httpx.Response:
    return httpx.Response(200, content=msgspec.json.encode(content))


def problem(status: int, code: str) -> httpx.Response:
    return httpx.Response(status, json={"code": code, "status": status, "title": ""})


class Parts:
    """The engine's parts around one store, over the wire, driven step by step."""

    def __init__(self, store: Store, wire: Wire, clock: FakeClock) -> None:
        self.store = store
        self.heard = Heard()
        device = Device(make_id(), "test desktop")
        transport = httpx.MockTransport(wire.handle)
        self.api = ApiClient("https://crm.example", device, transport=transport)
        self.auth = Auth(self.api, store.session, clock)
        self.delivery = Delivery(store, self.api, self.auth, clock, self.heard)
        self.intake = Intake(store, self.api, self.auth, clock, self.heard)
        self.demand = OnDemand(store, self.api, self.auth, self.heard)

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run(work)
