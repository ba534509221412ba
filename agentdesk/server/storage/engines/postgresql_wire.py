"""Words between processes on one PostgreSQL: NOTIFY after commit, LISTEN on a thread of its own.

Both use connections outside the pool that never begin a transaction: a notice inside one would
be held back until its end, and would hold up everybody else's.
"""

import logging
import threading
from collections.abc import Callable
from queue import Full, Queue
from typing import Any

import psycopg
from sqlalchemy import Engine

_LOG = logging.getLogger(__name__)
_LISTEN = "LISTEN agentdesk"
_SAY = "SELECT pg_notify('agentdesk', %s)"
_MOST_WAITING = 1_000
_LOOK_UP_S = 0.5  # how often the listener sees whether it is to end
_AGAIN_S = 1.0
_TRIES = 2

_Connection = psycopg.Connection[Any]


class PostgresqlWire:
    def __init__(self, engine: Engine) -> None:
        self._args, self._options = engine.dialect.create_connect_args(engine.url)
        self._waiting: Queue[str | None] = Queue(_MOST_WAITING)
        self._ending = threading.Event()
        self._threads = [self._thread("say", self._carry)]

    def say(self, words: str) -> None:
        """Hand over and go on; hints beyond a full queue are dropped."""
        try:
            self._waiting.put_nowait(words)
        except Full:
            _LOG.warning("a notice to other processes was dropped")

    def listen(self, hear: Callable[[str], object]) -> None:
        self._threads.append(self._thread("listen", lambda: self._hear(hear)))

    def close(self) -> None:
        """Say what still waits, then end both threads."""
        self._waiting.put(None)
        self._ending.set()
        for thread in self._threads:
            thread.join()

    def _thread(self, name: str, work: Callable[[], None]) -> threading.Thread:
        thread = threading.Thread(target=work, name=f"wire-{name}", daemon=True)
        thread.start()
        return thread

    def _connect(self) -> _Connection:
        return psycopg.connect(*self._args, **self._options, autocommit=True)

    def _carry(self) -> None:
        connection: _Connection | None = None
        while (words := self._waiting.get()) is not None:
            for _ in range(_TRIES):
                try:
                    connection = connection or self._connect()
                    connection.execute(_SAY, (words,))
                    break
                except psycopg.OperationalError:
                    _LOG.warning("a notice to other processes was not sent", exc_info=True)
                    connection = None
        if connection is not None:
            connection.close()

    def _hear(self, hear: Callable[[str], object]) -> None:
        while not self._ending.is_set():
            try:
                with self._connect() as connection:
                    connection.execute(_LISTEN)
                    while not self._ending.is_set():
                        for notice in connection.notifies(timeout=_LOOK_UP_S):
                            hear(notice.payload)
            except psycopg.OperationalError:
                _LOG.warning("other processes are not heard", exc_info=True)
                self._ending.wait(_AGAIN_S)
