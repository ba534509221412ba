"""Finds who is calling, on every request anew: an ended session is nobody from its end on."""

import re
from datetime import timedelta
from typing import Any

from litestar.connection import ASGIConnection
from litestar.middleware import AbstractAuthenticationMiddleware, AuthenticationResult
from litestar.types import ASGIApp

from agentdesk.domain.actor import Actor
from agentdesk.protocol.devices import WAITING_HEADER
from agentdesk.runtime.clock import Clock
from agentdesk.server.auth.tokens import TokenKind, digest
from agentdesk.server.services.units import Units
from agentdesk.server.storage.repositories.access import HeldToken
from agentdesk.server.storage.unit_of_work import UnitOfWork

_SCHEME = "Bearer "
_MAX_HEADER = 100
_COUNT = re.compile(r"[0-9]{1,9}")
# A session's last sign of life is written this often at most, to spare the database.
_SEEN_EVERY = timedelta(seconds=60)


class CallerMiddleware(AbstractAuthenticationMiddleware):
    """Sets the request's user to an Actor, or to None; guards decide what that means."""

    def __init__(self, app: ASGIApp, *, units: Units, clock: Clock) -> None:
        super().__init__(app)
        self._units = units
        self._clock = clock

    async def authenticate_request(
        self, connection: ASGIConnection[Any, Any, Any, Any]
    ) -> AuthenticationResult:
        header = connection.headers.get("authorization", "")
        if not header.startswith(_SCHEME) or len(header) > _MAX_HEADER:
            return AuthenticationResult(user=None, auth=None)
        waiting = _waiting(connection.headers.get(WAITING_HEADER, ""))
        return AuthenticationResult(
            user=await self._caller(header.removeprefix(_SCHEME), waiting), auth=None
        )

    async def _caller(self, token: str, waiting: int | None) -> Actor | None:
        token_digest = digest(token)
        held = await self._units.read(_find, token_digest)
        now = self._clock.now()
        if held is None or held.ended or held.disabled or held.expires_at <= now:
            return None
        if not held.used or now - held.seen_at > _SEEN_EVERY:
            # A first use must be known before it has any effect: it closes the door on replays.
            session_id = held.actor.session_id
            await self._units.write(held.actor, _note_use, token_digest, session_id, waiting)
        return held.actor


def _find(unit: UnitOfWork, token_digest: bytes) -> HeldToken | None:
    held = unit.access.token(token_digest)
    return held if held is not None and held.kind == TokenKind.ACCESS else None


def _note_use(unit: UnitOfWork, token_digest: bytes, session_id: str, waiting: int | None) -> None:
    unit.access.use_token(token_digest)
    unit.access.saw_session(session_id)
    if waiting is not None:
        unit.devices.heard(session_id, waiting)


def _waiting(said: str) -> int | None:
    """Return how much the desktop says it has to deliver; nonsense is as if nothing was said."""
    return int(said) if _COUNT.fullmatch(said) else None
