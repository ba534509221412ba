"""The server under measurement: a process of its own, one user, and a client that costs little."""

import contextlib
import http.client
import json
import secrets
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from agentdesk.cli.processes import free_port, stop, wait_for_port
from agentdesk.domain.errors import Unavailable
from agentdesk.protocol import routes

ASK_WAIT_S = 30.0
LOGIN = "bench"
_PROGRAM = (sys.executable, "-m", "agentdesk")


@dataclass
class Client:
    """One kept connection of the standard library's client: what it costs is measured too."""

    port: int
    headers: dict[str, str]

    def __post_init__(self) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=ASK_WAIT_S)
        self._connection.connect()
        self._connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self, method: str, path: str, body: bytes | None = None) -> tuple[int, bytes]:
        self._connection.request(method, path, body, self.headers)
        reply = self._connection.getresponse()
        return reply.status, reply.read()

    def get(self, path: str) -> bytes:
        status, body = self.ask("GET", path)
        if status != http.client.OK:
            raise Unavailable(f"{path} answered {status}: {body[:200].decode()}")
        return body

    def close(self) -> None:
        self._connection.close()


@contextlib.contextmanager
def running(command: list[str], port: int, log: Path) -> Iterator[None]:
    """A program of ours that listens on the port, until the block ends."""
    with log.open("ab") as told:
        process = subprocess.Popen(command, stdout=told, stderr=told)
    try:
        wait_for_port(process, port, log)
        yield
    finally:
        stop(process)


@contextlib.contextmanager
def serving(url: str, folder: Path) -> Iterator[int]:
    """The server on this database, and the port it listens on."""
    port = free_port()
    serve = [*_PROGRAM, "serve", *_flags(url, folder), "--port", str(port)]
    with running([*serve, "--log-level", "warning"], port, folder / "server.log"):
        yield port


@contextlib.contextmanager
def server(url: str, folder: Path) -> Iterator[Client]:
    """The server on this database, and a client that is signed in."""
    password = secrets.token_urlsafe(16)
    login = f"{LOGIN}-{uuid4().hex[:8]}"
    add = [*_PROGRAM, "user", "add", *_flags(url, folder), "--role", "supervisor"]
    add += ["--password-stdin", login]
    added = subprocess.run(add, input=password, capture_output=True, text=True, check=False)
    if added.returncode != 0:
        raise Unavailable(f"the user was not made: {added.stderr[-1000:]}")
    with serving(url, folder) as port:
        client = signed_in(port, login, password)
        try:
            yield client
        finally:
            client.close()


def signed_in(port: int, login: str, password: str) -> Client:
    client = Client(port, {"Content-Type": "application/json"})
    said = {"login": login, "password": password, "device_id": str(uuid4())}
    status, body = client.ask("POST", routes.SESSIONS, json.dumps(said).encode())
    if status not in {http.client.OK, http.client.CREATED}:
        raise Unavailable(f"sign-in answered {status}: {body[:200].decode()}")
    client.headers["Authorization"] = f"Bearer {json.loads(body)['access_token']}"
    return client


def _flags(url: str, folder: Path) -> list[str]:
    return ["--database", url, "--secrets", str(folder / "secrets")]
