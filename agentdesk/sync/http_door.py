"""HTTP to one server: bounded replies, bounded waits, and failures by what they mean."""

import logging
import ssl
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit

import httpx
import msgspec

from agentdesk.domain.errors import Conflict, InvalidInput, NotFound
from agentdesk.protocol.problems import RETRY_STATUS
from agentdesk.protocol.push import HEARTBEAT_S
from agentdesk.sync import replies
from agentdesk.sync.failures import (
    BadReply,
    NoAnswer,
    RequestRefused,
    ServerTrouble,
    SignedOut,
    Unreachable,
)

# It logs every address, and an address may hold a phone number or a name.
logging.getLogger("httpx").setLevel(logging.WARNING)

MAX_REPLY_BYTES = 16 * 1024 * 1024
_TIMEOUT = httpx.Timeout(connect=5.0, read=15.0, write=15.0, pool=5.0)
# A stream is quiet between heartbeats; two missed ones mean the line is dead.
_STREAM_TIMEOUT = httpx.Timeout(connect=5.0, read=HEARTBEAT_S * 2.5, write=15.0, pool=5.0)
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_MAX_RETRY_AFTER_S = 300.0
_TROUBLE = RETRY_STATUS - {401, 403, 409}  # not now: whoever says it


@dataclass(frozen=True, slots=True)
class Ask:
    """One request; `token` None for what needs no session."""

    method: str
    path: str
    token: str | None = None
    params: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: msgspec.Struct | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    content: bytes


def check_base_url(base_url: str) -> str:
    """Return the address without a trailing slash; plain http is for loopback only."""
    parts = urlsplit(base_url)
    if parts.scheme == "https" and parts.hostname:
        return base_url.rstrip("/")
    if parts.scheme == "http" and _is_loopback(parts.hostname):
        return base_url.rstrip("/")
    raise InvalidInput("https, or http to this computer only", code="insecure_server")


class HttpDoor:
    """Follows no redirect, verifies every certificate, reads no reply without end."""

    def __init__(self, base_url: str, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self.base_url = check_base_url(base_url)
        self.says: Callable[[], Mapping[str, str]] = dict  # headers of every request
        parts = urlsplit(self.base_url)
        self._http = httpx.AsyncClient(
            base_url=self.base_url,
            timeout=_TIMEOUT,
            verify=ssl.create_default_context() if parts.scheme == "https" else True,
            transport=transport,
            follow_redirects=False,
            trust_env=not _is_loopback(parts.hostname),  # no proxy stands between us and ourselves
            limits=httpx.Limits(max_connections=8, max_keepalive_connections=4),
        )

    async def close(self) -> None:
        await self._http.aclose()

    async def ask(self, ask: Ask) -> Answer:
        """Return the server's answer, or raise what went wrong."""
        async with self._sent(ask, _TIMEOUT) as response:
            content = await _bounded(response)
        return _check(Answer(response.status_code, response.headers, content))

    @asynccontextmanager
    async def stream(self, ask: Ask) -> AsyncIterator[httpx.Response]:
        """Open a reply that has no end; it is read as it comes."""
        async with self._sent(ask, _STREAM_TIMEOUT) as response:
            if response.status_code != httpx.codes.OK:
                _check(Answer(response.status_code, response.headers, await _bounded(response)))
            yield response

    @asynccontextmanager
    async def _sent(self, ask: Ask, limits: httpx.Timeout) -> AsyncIterator[httpx.Response]:
        try:
            response = await self._http.send(self._request(ask, limits), stream=True)
            try:
                yield response
            finally:
                await response.aclose()
        except _NEVER_SENT as error:
            raise Unreachable(type(error).__name__) from error
        except httpx.HTTPError as error:
            raise NoAnswer(type(error).__name__) from error

    def _request(self, ask: Ask, limits: httpx.Timeout) -> httpx.Request:
        headers = {**self.says(), **ask.headers}
        if ask.token is not None:
            headers["Authorization"] = f"Bearer {ask.token}"
        if ask.body is not None:
            headers["Content-Type"] = "application/json"
        content = None if ask.body is None else msgspec.json.encode(ask.body)
        return self._http.build_request(
            ask.method,
            ask.path,
            params=ask.params,
            headers=headers,
            content=content,
            timeout=limits,
        )


async def _bounded(response: httpx.Response) -> bytes:
    content = bytearray()
    async for chunk in response.aiter_bytes():
        content += chunk
        if len(content) > MAX_REPLY_BYTES:
            raise BadReply("the reply is larger than any reply of ours")
    return bytes(content)


def _check(answer: Answer) -> Answer:
    """Return a reply that is one, raise the failure that it tells of otherwise.

    A refusal counts only in our server's own words: a proxy on the way, or a page that wants a
    sign-in of its own, neither ends a session nor refuses a command for good.
    """
    status = answer.status
    if status < 300 or status == httpx.codes.NOT_MODIFIED:
        return answer
    problem = replies.problem(answer.content)
    if status < 500 and status not in _TROUBLE and not (problem.code and status >= 400):
        raise BadReply(f"HTTP {status} in words that are not our server's")
    match status:
        case 401:
            raise SignedOut(problem.detail, code=problem.code or None)
        case 404:
            raise NotFound(problem.detail, code=problem.code or None)
        case 409:
            raise Conflict(problem.detail, code=problem.code or None)
        case _ if status >= 500 or status in _TROUBLE:
            raise ServerTrouble(status, problem.code, _retry_after_s(answer.headers))
        case _:
            raise RequestRefused(status, problem.code, detail=problem.detail, path=problem.path)


def _retry_after_s(headers: Mapping[str, str]) -> float:
    said = headers.get("retry-after", "")
    return min(float(said), _MAX_RETRY_AFTER_S) if said.isdecimal() else 0.0


def _is_loopback(host: str | None) -> bool:
    if host == "localhost":
        return True
    try:
        return host is not None and ip_address(host).is_loopback
    except ValueError:
        return False
