"""Reads bodies as they come in: who hangs up in the middle is no fault of ours, who dawdles waits.

A whole body has one time to come in, however many pieces it has: a byte now and then must not
hold a connection for ever.
"""

import asyncio
from collections.abc import Callable
from typing import cast

from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPReceiveMessage, Receive, Scope, Send

from agentdesk.domain.errors import AgentdeskError


class ClientGone(AgentdeskError):
    """There is nobody left to answer."""

    code = "client_gone"


class BodyTooSlow(AgentdeskError):
    """The connection is closed with it: the rest of the body may still come."""

    code = "body_too_slow"


def whole_bodies(wait_s: float) -> Callable[[ASGIApp], ASGIApp]:
    """Give every body its time, and say in our own words that one broke off or did not come."""

    def around(app: ASGIApp) -> ASGIApp:
        async def read(scope: Scope, receive: Receive, send: Send) -> None:
            has_body = scope["type"] == ScopeType.HTTP and _has_body(scope)
            await app(scope, _Body(receive, wait_s).next if has_body else receive, send)

        return read

    return around


def _has_body(scope: Scope) -> bool:
    """Who sends none cannot break off in its midst: hanging up only ends what they listen to."""
    headers = dict(scope["headers"])
    return headers.get(b"content-length", b"0") != b"0" or b"transfer-encoding" in headers


class _Body:
    """One request's body; after its end a client may go as it likes (a stream waits for that)."""

    def __init__(self, receive: Receive, wait_s: float) -> None:
        self._receive = receive
        self._wait_s = wait_s
        self._until_s: float | None = None
        self._whole = False

    async def next(self) -> HTTPReceiveMessage:
        if self._whole:
            return cast("HTTPReceiveMessage", await self._receive())
        message = await self._in_time()
        if message["type"] == "http.disconnect":
            raise ClientGone("hung up in the middle of a body")
        self._whole = not message.get("more_body", False)
        return message

    async def _in_time(self) -> HTTPReceiveMessage:
        """The time begins with the first look: what we ourselves are slow at does not count."""
        if self._until_s is None:
            self._until_s = asyncio.get_running_loop().time() + self._wait_s
        try:
            async with asyncio.timeout_at(self._until_s):
                return cast("HTTPReceiveMessage", await self._receive())
        except TimeoutError as error:
            raise BodyTooSlow(f"not whole after {self._wait_s:g} s") from error
