"""Bodies that do not come: who breaks off or dawdles holds up nobody and is no error of ours."""

import contextlib
import socket
from collections.abc import Callable

import msgspec

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from tests.plugins.live_server import Desk, LiveServer

_LOOKS = 200
_MOST_BYTES = 100
_HANG_UPS = 30


def half_a_body(server: LiveServer, desk: Desk) -> socket.socket:
    """Begin to send a batch, and stop in the middle of it."""
    head = (
        f"POST {routes.COMMANDS} HTTP/1.1\r\nHost: desk\r\nContent-Type: application/json\r\n"
        f"Authorization: Bearer {desk.tokens.access_token}\r\nContent-Length: 500\r\n\r\n"
    )
    line = socket.create_connection(("127.0.0.1", server.port), timeout=20)
    line.sendall(head.encode() + b'{"commands": [')
    return line


def logged(server: LiveServer, word: str) -> list[str]:
    """Lines of the log that tell of it, as soon as there are any."""
    heard_of(server, word, 1)
    return [line for line in server.log.read_text().splitlines() if word in line]


def test_who_hangs_up_in_the_middle_of_a_body_is_noted_and_no_fault(
    shared_server: LiveServer,
) -> None:
    desk = shared_server.desk(Role.AGENT, shared_server.add_team())
    half_a_body(shared_server, desk).close()

    noted = logged(shared_server, "client_gone")

    assert len(noted) == 1, shared_server.log.read_text()
    assert '"level": "info"' in noted[0]
    assert "Traceback" not in noted[0]
    assert shared_server.faults() == []


def test_who_hangs_up_before_their_stream_begins_is_no_fault(shared_server: LiveServer) -> None:
    desk = shared_server.desk(Role.AGENT, shared_server.add_team())
    word = f'"path": "{routes.PUSH}"'
    head = (
        f"GET {routes.PUSH} HTTP/1.1\r\nHost: desk\r\n"
        f"Authorization: Bearer {desk.tokens.access_token}\r\n\r\n"
    )
    before = shared_server.log.read_text().count(word)
    for _ in range(_HANG_UPS):
        with socket.create_connection(("127.0.0.1", shared_server.port), timeout=20) as line:
            line.sendall(head.encode())

    noted = heard_of(shared_server, word, before + _HANG_UPS)

    assert noted == before + _HANG_UPS
    assert shared_server.faults() == []


def heard_of(server: LiveServer, word: str, times: int) -> int:
    """How often the log tells of it, once it is so often or does not become more."""
    client = server.anonymous()
    for _ in range(_LOOKS):
        client.get(routes.HEALTH).raise_for_status()
        if (found := server.log.read_text().count(word)) >= times:
            break
    return found


def answer(line: socket.socket) -> bytes:
    """Everything the server says until it closes the connection itself."""
    with line:
        return b"".join(iter(lambda: line.recv(65_536), b""))


def test_a_body_that_does_not_come_is_given_up_and_its_connection_closed(
    database_url: str, make_server: Callable[..., LiveServer]
) -> None:
    server = make_server(database_url, body_wait_s=0.3)
    desk = server.desk(Role.AGENT, server.add_team())

    head, _, problem = answer(half_a_body(server, desk)).partition(b"\r\n\r\n")

    assert head.startswith(b"HTTP/1.1 408")
    assert b"connection: close" in head.lower()
    assert msgspec.json.decode(problem)["code"] == "body_too_slow"
    assert server.faults() == []


def test_a_byte_now_and_then_does_not_prolong_it(
    database_url: str, make_server: Callable[..., LiveServer]
) -> None:
    server = make_server(database_url, body_wait_s=0.5)
    line = half_a_body(server, server.desk(Role.AGENT, server.add_team()))
    line.settimeout(0.1)

    sent, said = 0, b""
    while not said and sent < _MOST_BYTES:
        line.send(b" ")
        sent += 1
        with contextlib.suppress(TimeoutError):
            said = line.recv(65_536)
    line.close()

    assert said.startswith(b"HTTP/1.1 408"), f"{sent} bytes were waited for"


def test_more_connections_than_there_may_be_are_told_to_come_back(
    database_url: str, make_server: Callable[..., LiveServer]
) -> None:
    server = make_server(database_url, connections=4)
    held = [socket.create_connection(("127.0.0.1", server.port), timeout=20) for _ in range(6)]
    for line in held:
        line.sendall(f"GET {routes.HEALTH} HTTP/1.1\r\nHost: desk\r\n\r\n".encode())

    said = [line.recv(65_536).split(b"\r\n")[0] for line in held]
    for line in held:
        line.close()

    assert b"HTTP/1.1 503 Service Unavailable" in said
