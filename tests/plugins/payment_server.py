"""A real payment provider on loopback, and a wire to it that breaks where a test asks for it."""

import http.client
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest

from agentdesk.cli.processes import free_port, stop, wait_for_port
from agentdesk.server.connectors.payments import PaymentsAdapter

FOLDER = Path(__file__).resolve().parent.parent / "payment_server"
KEY = "sk_test_" + "a key the provider lets in".replace(" ", "_")
HELD_S = 60
_HOPS = frozenset({"transfer-encoding", "connection", "content-length", "date", "server"})


class Break(StrEnum):
    """What becomes of a request to the provider."""

    BEFORE = "before"  # the wire is cut: nothing arrives
    AFTER = "after"  # it is carried out, the reply is lost
    FAULT = "fault"  # a 500, and nothing is carried out
    FAULT_AFTER = "fault_after"  # it is carried out, and the reply is a 500
    KEPT_FAULT = "kept_fault"  # a 500 that this key gets for ever
    BUSY = "busy"  # too many requests
    HELD = "held"  # it is carried out, and the reply comes when the wire lets it go
    NONSENSE = "nonsense"  # a reply that cannot be read, and nothing is carried out


@dataclass
class Provider:
    """The provider itself, asked directly."""

    port: int
    process: subprocess.Popen[bytes]
    client: httpx.Client

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def charge(self, amount_minor: int) -> str:
        asked = {"amount": str(amount_minor), "currency": "usd", "source": "tok_visa"}
        reply = self.client.post("/v1/charges", data=asked)
        assert reply.status_code == 200, reply.text
        return str(reply.json()["id"])

    def refunds(self, charge_id: str) -> list[dict[str, Any]]:
        reply = self.client.get("/v1/refunds", params={"charge": charge_id})
        refunds: list[dict[str, Any]] = reply.json()["data"]
        return refunds

    def refund(self, charge_id: str, amount_minor: int) -> None:
        """Somebody else gives money back."""
        asked = {"charge": charge_id, "amount": str(amount_minor)}
        assert self.client.post("/v1/refunds", data=asked).status_code == 200


@dataclass
class Wire:
    """Stands between us and the provider; `breaks` are used up one by one by what changes things.

    `look_ups_fail` cuts the reading too.
    """

    provider: Provider
    breaks: list[Break] = field(default_factory=list)
    look_ups_fail: bool = False
    sent: list[tuple[str, str]] = field(default_factory=list)  # method and idempotency key
    server: ThreadingHTTPServer | None = None
    holds: threading.Event = field(default_factory=threading.Event)  # a reply is being held
    lets_go: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        assert self.server is not None
        return f"http://127.0.0.1:{self.server.server_address[1]}"


class _Hop(BaseHTTPRequestHandler):
    wire: Wire
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._handle(Break.BEFORE if self.wire.look_ups_fail else None)

    def do_POST(self) -> None:
        self.wire.sent.append(("POST", self.headers["Idempotency-Key"]))
        self._handle(self.wire.breaks.pop(0) if self.wire.breaks else None)

    def log_message(self, *_: object) -> None:
        """The tests say what they look at."""

    def _handle(self, wrong: Break | None) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if wrong in {Break.BEFORE, Break.AFTER}:
            if wrong is Break.AFTER:
                self._pass_on(body)
            self.close_connection = True
            return
        if wrong is Break.FAULT_AFTER:
            self._pass_on(body)
        if wrong is Break.HELD:
            self._pass_on(body)
            self.wire.holds.set()
            self.wire.lets_go.wait(HELD_S)
            self.close_connection = True
            return
        told = _INSTEAD.get(wrong) if wrong is not None else None
        status, headers, content = self._pass_on(body) if told is None else told
        self.send_response(status)
        for name, value in headers.items():
            if name.lower() not in _HOPS:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _pass_on(self, body: bytes) -> tuple[int, dict[str, str], bytes]:
        onward = http.client.HTTPConnection("127.0.0.1", self.wire.provider.port, timeout=20)
        headers = {name: value for name, value in self.headers.items() if name.lower() != "host"}
        onward.request(self.command, self.path, body, headers)
        reply = onward.getresponse()
        answer = reply.status, dict(reply.getheaders()), reply.read()
        onward.close()
        return answer


_FAULT = b'{"error": {"type": "api_error"}}'
_INSTEAD: dict[Break, tuple[int, dict[str, str], bytes]] = {
    Break.FAULT: (500, {}, _FAULT),
    Break.FAULT_AFTER: (500, {}, _FAULT),
    Break.KEPT_FAULT: (500, {"Idempotent-Replayed": "true"}, _FAULT),
    Break.BUSY: (429, {}, b'{"error": {"type": "rate_limit_error"}}'),
    Break.NONSENSE: (200, {}, b"<html>a captive portal</html>"),
}


@pytest.fixture(scope="session")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Provider]:
    """One provider per worker; tests charge cards of their own."""
    if not (FOLDER / "node_modules").is_dir():
        pytest.fail("the payment server is not installed: run .ci/bootstrap tests", pytrace=False)
    port, log = free_port(), tmp_path_factory.mktemp("payment_server") / "log"
    with log.open("wb") as opened:
        command = ["node", str(FOLDER / "serve.js"), str(port)]
        process = subprocess.Popen(command, stdout=opened, stderr=opened)
    wait_for_port(process, port, log)
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", auth=(KEY, "")) as client:
        yield Provider(port, process, client)
    stop(process)


@pytest.fixture
def payment_wire(provider: Provider) -> Iterator[Wire]:
    wire = Wire(provider)
    handler = type("Hop", (_Hop,), {"wire": wire})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        wire.server = server
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield wire
        wire.lets_go.set()
        server.shutdown()
        thread.join()


@pytest.fixture
def payments(payment_wire: Wire) -> Iterator[PaymentsAdapter]:
    adapter = PaymentsAdapter(payment_wire.url, KEY, timeout_s=5.0)
    yield adapter
    adapter.close()
