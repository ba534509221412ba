"""Bodies that do not come: who breaks off or dawdles holds up nobody and is no error of ours."""

import socket

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from tests.plugins.live_server import Desk, LiveServer

_LOOKS = 200


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
    client = server.anonymous()
    for _ in range(_LOOKS):
        client.get(routes.HEALTH).raise_for_status()
        if lines := [line for line in server.log.read_text().splitlines() if word in line]:
            return lines
    return []


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
