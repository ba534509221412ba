"""Who is signed in on this profile, and the token that keeps them so; lives in outbox.db."""

import msgspec

from agentdesk.cache.engine import DatabaseFile
from agentdesk.protocol.sessions import Me
from agentdesk.runtime.sqlcipher import Connection

_REFRESH_TOKEN = "refresh_token"  # noqa: S105 - the name of the value, not the value
_REFRESH_REQUEST = "refresh_request"
_ME = "me"


class SessionState:
    """Durable before every step, so that no power cut signs an honest desktop out."""

    def __init__(self, file: DatabaseFile) -> None:
        self._file = file
        self._me = self._read_me()

    def me(self) -> Me | None:
        """Return who is signed in, known without asking the server."""
        return self._me

    def refresh_token(self) -> str | None:
        return self._value(_REFRESH_TOKEN)

    def refresh_request(self, fresh_id: str) -> str:
        """Return the id of the refresh under way, or begin one under the fresh id.

        It is on disk before it is sent: when the reply is lost, or we die, the same id asks for
        the same successor again.
        """
        with self._file.write() as connection:
            row = connection.execute(
                "SELECT value FROM secret WHERE name = ?", (_REFRESH_REQUEST,)
            ).fetchone()
            if row is not None:
                return bytes(row[0]).decode()
            _keep(connection, _REFRESH_REQUEST, fresh_id.encode())
        return fresh_id

    def signed_in(self, me: Me, refresh_token: str) -> None:
        """Keep the newest token; the refresh that brought it is over."""
        with self._file.write() as connection:
            _keep(connection, _REFRESH_TOKEN, refresh_token.encode())
            _keep(connection, _ME, msgspec.json.encode(me))
            connection.execute("DELETE FROM secret WHERE name = ?", (_REFRESH_REQUEST,))
        self._me = me

    def signed_out(self) -> None:
        """Forget the tokens; who it was stays known, for the outbox is theirs."""
        with self._file.write() as connection:
            connection.execute(
                "DELETE FROM secret WHERE name IN (?, ?)", (_REFRESH_TOKEN, _REFRESH_REQUEST)
            )

    def _read_me(self) -> Me | None:
        text = self._value(_ME)
        return None if text is None else msgspec.json.decode(text, type=Me)

    def _value(self, name: str) -> str | None:
        with self._file.read() as connection:
            row = connection.execute("SELECT value FROM secret WHERE name = ?", (name,)).fetchone()
        return None if row is None else bytes(row[0]).decode()


def _keep(connection: Connection, name: str, value: bytes) -> None:
    connection.execute(
        "INSERT INTO secret (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )
