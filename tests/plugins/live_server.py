"""The real server as a process of its own, on loopback, that may be stopped, killed and restarted.

It comes back on the same port and the same database, as a real one would.
"""

import contextlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import msgspec
import pytest

from agentdesk.cli.processes import ServerProcess
from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from agentdesk.protocol.entities import CustomerBody, PersonName, Phone
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.sessions import TokenPair
from agentdesk.protocol.users import NewTeam, NewUser
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.identity import new_id
from agentdesk.server.auth.passwords import hash_password
from agentdesk.server.services import users
from agentdesk.server.storage.database import Database

PASSWORD = "correct horse battery staple"
CLOCK = SystemClock()
# One hash for everybody: hashing is slow on purpose, and its own tests are elsewhere.
PASSWORD_HASH = hash_password(PASSWORD)


def make_id() -> str:
    return new_id(CLOCK)


@dataclass
class Desk:
    """A signed-in client: one user on one device."""

    client: httpx.Client
    tokens: TokenPair
    device_id: str

    @property
    def user_id(self) -> str:
        return self.tokens.me.user_id

    def use(self, tokens: TokenPair) -> None:
        self.tokens = tokens
        self.client.headers["Authorization"] = f"Bearer {tokens.access_token}"

    def command(self, *commands: dict[str, Any]) -> list[dict[str, Any]]:
        """Send a batch and return the answers."""
        reply = self.client.post(routes.COMMANDS, json={"commands": list(commands)})
        assert reply.status_code == 200, reply.text
        results: list[dict[str, Any]] = reply.json()["results"]
        return results


@dataclass
class LiveServer(ServerProcess):
    """Any warning of its own ends it; it has settings, users and clients."""

    settings: dict[str, object] = field(default_factory=dict)
    clients: list[httpx.Client] = field(default_factory=list)

    def command(self) -> list[str]:
        settings = self.folder / "server.toml"
        settings.write_text("".join(f"{k} = {json.dumps(v)}\n" for k, v in self.settings.items()))
        python, *words = super().command()
        return [python, "-W", "error", *words, "--settings", str(settings)]

    def restart(self) -> None:
        self.stop()
        self.start()

    def faults(self) -> list[str]:
        """What the server itself calls an error."""
        return [line for line in self.log.read_text().splitlines() if '"level": "error"' in line]

    @contextlib.contextmanager
    def database(self) -> Iterator[Database]:
        """The same database from beside, as an import opens it."""
        database = Database.open(self.database_url, clock=CLOCK)
        try:
            yield database
        finally:
            database.close()

    def add_team(self, name: str = "Support") -> str:
        with self.database() as database, database.write() as unit:
            return users.create_team(unit, NewTeam(make_id(), name)).id

    def add_user(self, role: Role, team_id: str, login: str = "") -> NewUser:
        user = NewUser(
            user_id=make_id(),
            login=login or f"{role}-{uuid4().hex[:8]}",
            display_name=f"{role} of the test",
            role=role,
            team_id=team_id,
            password=PASSWORD,
        )
        with self.database() as database, database.write() as unit:
            users.create_user(unit, user, PASSWORD_HASH)
        return user

    def add_customer(self, phone: str = "+15550100123", name: str = "Test Customer") -> str:
        body = CustomerBody(
            source=Source(system="test", at=CLOCK.now(), synthetic=True),
            names=[PersonName(script="Latn", display=name)],
            phones=[Phone(e164=phone)],
        )
        with self.database() as database, database.write() as unit:
            return unit.records.save(Entity.CUSTOMER, make_id(), body).id

    def anonymous(self) -> httpx.Client:
        client = httpx.Client(base_url=self.url, timeout=20)
        self.clients.append(client)
        return client

    def sign_in(self, login: str, password: str = PASSWORD) -> Desk:
        client, device_id = self.anonymous(), make_id()
        asked = {"login": login, "password": password, "device_id": device_id}
        reply = client.post(routes.SESSIONS, json=asked)
        assert reply.status_code == 201, reply.text
        tokens = msgspec.json.decode(reply.content, type=TokenPair)
        desk = Desk(client, tokens, device_id)
        desk.use(tokens)
        return desk

    def desk(self, role: Role, team_id: str) -> Desk:
        """A new user, signed in."""
        return self.sign_in(self.add_user(role, team_id).login)

    def close(self) -> None:
        for client in self.clients:
            client.close()
        self.kill()


@pytest.fixture
def make_server(tmp_path: Path) -> Iterator[Callable[..., LiveServer]]:
    """Start servers with settings of one's own: `make_server(database_url, heartbeat_s=1.0)`."""
    servers: list[LiveServer] = []

    def make(database_url: str, **settings: object) -> LiveServer:
        folder = tmp_path / f"server-{len(servers)}"
        folder.mkdir()
        server = LiveServer(database_url, folder, settings=settings)
        servers.append(server)
        server.start()
        return server

    yield make
    for server in servers:
        server.close()


@pytest.fixture
def live_server(database_url: str, make_server: Callable[..., LiveServer]) -> LiveServer:
    """The same server on both databases, each time a new one."""
    return make_server(database_url)


@pytest.fixture(scope="module")
def shared_server(
    lasting_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LiveServer]:
    """One server for a whole file of tests that do not disturb each other, on both databases."""
    server = LiveServer(lasting_url, tmp_path_factory.mktemp("server"))
    server.start()
    yield server
    faults = server.faults()
    server.close()
    assert not faults, faults
