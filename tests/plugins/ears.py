"""Ears: who listens to the push stream of a desk and takes what comes from a queue."""

import contextlib
import json
import socket
import threading
from collections.abc import Callable, Iterator
from queue import Empty, Queue

import httpx
import pytest

from agentdesk.protocol import routes
from tests.plugins.live_server import Desk

WAIT_S = 5


class Ear:
    """Listens to one desk's stream on a thread of its own; what comes is taken from a queue."""

    def __init__(self, desk: Desk) -> None:
        self._response = desk.client.send(
            desk.client.build_request("GET", routes.PUSH, timeout=WAIT_S), stream=True
        )
        self.status = self._response.status_code
        stream = self._response.extensions["network_stream"]
        self._socket: socket.socket = stream.get_extra_info("socket")
        self.events: Queue[tuple[str, str, dict[str, object]]] = Queue()
        self.closed = threading.Event()
        self.alive = threading.Event()
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        said: dict[str, str] = {}
        with contextlib.suppress(httpx.TransportError, httpx.StreamError):
            for line in self._response.iter_lines():
                if line.startswith(":"):
                    self.alive.set()
                elif line:
                    name, _, value = line.partition(": ")
                    said[name] = value
                elif said:
                    event = (said["event"], said.get("id", ""), json.loads(said["data"]))
                    self.events.put(event)
                    said = {}
        self.closed.set()

    def next(self, name: str) -> tuple[str, dict[str, object]]:
        """The next event of this name; looks on the way are passed over."""
        while True:
            event, id_, data = self.events.get(timeout=WAIT_S)
            if event == name:
                return id_, data
            assert event == "look"

    def quiet(self) -> None:
        """Take what is there until nothing comes for a while."""
        with contextlib.suppress(Empty):
            while True:
                self.events.get(timeout=0.5)

    def close(self) -> None:
        """Hang up: closing the response alone would not wake the thread that reads from it."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join(WAIT_S)
        self._response.close()
        assert not self._thread.is_alive()


Listen = Callable[[Desk], Ear]


@pytest.fixture
def listen() -> Iterator[Callable[[Desk], Ear]]:
    ears: list[Ear] = []

    def make(desk: Desk) -> Ear:
        ears.append(Ear(desk))
        return ears[-1]

    yield make
    for ear in ears:
        ear.close()
