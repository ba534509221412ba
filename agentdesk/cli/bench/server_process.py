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
def server(url: str, folder: Path) -> Iterator[Client]:
    """The server on this database, and a client that is signed in."""
    password, port = secrets.token_urlsafe(16), free_port()
    login = f"{LOGIN}-{uuid4().hex[:8]}"
    flags = ["--database", url, "--secrets", str(folder / "secrets")]
    program = [sys.executable, "-m", "agentdesk"]
    add = [*program, "user", "add", *flags, "--role", "supervisor", "--password-stdin", login]
    added = subprocess.run(add, input=password, capture_output=True, text=True, check=False)
    if added.returncode != 0:
        raise Unavailable(f"the user was not made: {added.stderr[-1000:]}")
    serve = [*program, "serve", *flags, "--port", str(port), "--log-level", "warning"]
    with running(serve, port, folder / "server.log"):
        client = Client(port, {"Authorization": f"Bearer {_sign_in(port, login, password)}"})
        try:
            yield client
        finally:
            client.close()


def _sign_in(port: int, login: str, password: str) -> str:
    client = Client(port, {"Content-Type": "application/json"})
    said = {"login": login, "password": password, "device_id": str(uuid4())}
    status, body = client.ask("POST", routes.SESSIONS, json.dumps(said).encode())
    client.close()
    if status not in {http.client.OK, http.client.CREATED}:
        raise Unavailable(f"sign-in answered {status}: {body[:200].decode()}")
    return str(json.loads(body)["access_token"])
