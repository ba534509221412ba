"""Reads bodies as they come in: whoever hangs up in the middle of one is no fault of ours."""

from typing import cast

from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPReceiveMessage, Receive, Scope, Send

from agentdesk.domain.errors import AgentdeskError


class ClientGone(AgentdeskError):
    """There is nobody left to answer."""

    code = "client_gone"


def whole_bodies(app: ASGIApp) -> ASGIApp:
    """Say in our own words that a body broke off: the framework calls it an error of the server."""

    async def read(scope: Scope, receive: Receive, send: Send) -> None:
        reading = _Body(receive).next if scope["type"] == ScopeType.HTTP else receive
        await app(scope, reading, send)

    return read


class _Body:
    """One request's body; after its end a client may go as it likes (a stream waits for that)."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._whole = False

    async def next(self) -> HTTPReceiveMessage:
        message = cast("HTTPReceiveMessage", await self._receive())
        if message["type"] == "http.disconnect" and not self._whole:
            raise ClientGone("hung up in the middle of a body")
        self._whole = not message.get("more_body", False)
        return message
