"""Who may call an endpoint: declared beside it, checked before it, denied when not declared."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from litestar.connection import ASGIConnection
from litestar.exceptions import ImproperlyConfiguredException
from litestar.handlers import BaseRouteHandler

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.errors import Forbidden, NotSignedIn

DESK = (Role.AGENT, Role.SENIOR, Role.SUPERVISOR)
EVERY_ROLE = tuple(Role)


@dataclass(frozen=True, slots=True)
class Access:
    """A guard; `roles` None lets in everybody, signed in or not (sign-in itself, health)."""

    roles: frozenset[Role] | None

    async def __call__(
        self, connection: ASGIConnection[Any, Actor | None, Any, Any], _: BaseRouteHandler
    ) -> None:
        """Async, because the framework sends a plain function to a thread, at every request."""
        if self.roles is None:
            return
        if connection.user is None:
            raise NotSignedIn
        if connection.user.role not in self.roles:
            raise Forbidden


def allow(*roles: Role) -> Access:
    """Let in these roles; `allow(*EVERY_ROLE)` is everybody who is signed in."""
    if not roles:
        raise ImproperlyConfiguredException("an endpoint that nobody may call is a mistake")
    return Access(frozenset(roles))


def allow_anonymous() -> Access:
    """Let in everybody, signed in or not."""
    return Access(None)


def declared(handler: BaseRouteHandler) -> Access:
    """Return what a handler declares; a handler that declares nothing stops the start."""
    found = [guard for guard in handler.guards or () if isinstance(guard, Access)]
    if len(found) != 1:
        raise ImproperlyConfiguredException(f"{handler} must declare who may call it, once")
    return found[0]


def check_all_declared(handlers: Iterable[BaseRouteHandler]) -> None:
    """Deny by default: refuse to start with an endpoint whose callers are not declared."""
    for handler in handlers:
        declared(handler)
