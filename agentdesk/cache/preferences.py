"""What a person settled for themselves at this desk: small named values, a shelf per purpose.

They lie in the outbox's file, for no server knows them. A shelf is named by its scope ("choices",
"looked", "tabs" …); who owns a scope says what its bytes mean.
"""

from collections.abc import Callable, Mapping

from agentdesk.cache.engine import DatabaseFile
from agentdesk.cache.shapes import PreferenceName
from agentdesk.domain.errors import InvalidInput
from agentdesk.runtime.clock import Clock, to_us

MOST_BYTES = 65_536
MOST_IN_SCOPE = 5_000  # the oldest give way

_READ = "SELECT body FROM preference WHERE scope = ? AND name = ?"
_READ_ALL = "SELECT name, body FROM preference WHERE scope = ?"
_KEEP = """
    INSERT INTO preference (scope, name, body, kept_at_us) VALUES (?, ?, ?, ?)
    ON CONFLICT (scope, name) DO UPDATE
    SET body = excluded.body, kept_at_us = excluded.kept_at_us
"""
_DROP = "DELETE FROM preference WHERE scope = ? AND name = ?"
_OLDEST = """
    DELETE FROM preference WHERE scope = ? AND name IN (
        SELECT name FROM preference WHERE scope = ?
        ORDER BY kept_at_us DESC, rowid DESC LIMIT -1 OFFSET ?
    )
"""


class PreferenceShelf:
    """Safe to call from any thread; what a call wrote is on disk when it returns."""

    def __init__(self, file: DatabaseFile, clock: Clock) -> None:
        self._file = file
        self._clock = clock

    def get(self, scope: str, name: str) -> bytes | None:
        with self._file.read() as connection:
            row = connection.execute(_READ, (scope, name)).fetchone()
        return None if row is None else bytes(row[0])

    def all(self, scope: str) -> dict[str, bytes]:
        with self._file.read() as connection:
            rows = connection.execute(_READ_ALL, (scope,)).fetchall()
        return {name: bytes(body) for name, body in rows}

    def put(self, scope: str, name: str, body: bytes) -> None:
        self.keep(lambda: {PreferenceName(scope, name): body})

    def drop(self, scope: str, name: str) -> None:
        self.keep(lambda: {PreferenceName(scope, name): None})

    def keep(self, take: Callable[[], Mapping[PreferenceName, bytes | None]]) -> None:
        """Keep what `take` returns, asked inside the one transaction; None drops a value."""
        with self._file.write() as connection:
            now_us = to_us(self._clock.now())
            values = take()
            for name, body in values.items():
                if body is None:
                    connection.execute(_DROP, name)
                    continue
                if len(body) > MOST_BYTES:
                    raise InvalidInput(f"{name.scope}/{name.name}", code="preference_too_long")
                connection.execute(_KEEP, (*name, body, now_us))
            for scope in {name.scope for name in values}:
                connection.execute(_OLDEST, (scope, scope, MOST_IN_SCOPE))
