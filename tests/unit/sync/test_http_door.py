"""The door to the server: who may be spoken to, how much is read, what a failure means."""

import asyncio

import httpx
import pytest

from agentdesk.domain.errors import AgentdeskError, Conflict, InvalidInput, NotFound
from agentdesk.sync.failures import (
    BadReply,
    NoAnswer,
    RequestRefused,
    ServerTrouble,
    SignedOut,
    Unreachable,
)
from agentdesk.sync.http_door import MAX_REPLY_BYTES, Answer, Ask, HttpDoor, check_base_url


@pytest.mark.parametrize(
    "url",
    [
        "https://crm.example",
        "https://crm.example:8443/",
        "http://127.0.0.1:8640",
        "http://[::1]:1",
        "http://localhost:8640",
    ],
)
def test_https_anywhere_and_http_to_this_computer(url: str) -> None:
    assert check_base_url(url) == url.rstrip("/")


@pytest.mark.parametrize(
    "url",
    [
        "http://crm.example",
        "http://10.0.0.1",
        "http://127.0.0.1.evil.example",
        "ftp://127.0.0.1",
        "https://",
        "crm.example",
        "http://localhost.evil.example",
        "",
    ],
)
def test_anything_else_is_refused_before_a_byte_is_sent(url: str) -> None:
    with pytest.raises(InvalidInput):
        check_base_url(url)


def ask(handler: httpx.MockTransport) -> Answer:
    async def once() -> Answer:
        door = HttpDoor("https://crm.example", handler)
        try:
            return await door.ask(Ask("GET", "/v1/changes", "token"))
        finally:
            await door.close()

    return asyncio.run(once())


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (302, BadReply),
        (400, RequestRefused),
        (401, SignedOut),
        (403, RequestRefused),
        (404, NotFound),
        (408, ServerTrouble),
        (409, Conflict),
        (413, RequestRefused),
        (422, RequestRefused),
        (429, ServerTrouble),
        (500, ServerTrouble),
        (503, ServerTrouble),
    ],
)
def test_each_status_is_a_failure_with_a_name(status: int, expected: type[AgentdeskError]) -> None:
    headers = {"Location": "https://elsewhere.example/", "Retry-After": "7"}
    told = httpx.Response(status, headers=headers, json={"code": "told", "status": 1, "title": ""})
    with pytest.raises(expected) as failure:
        ask(httpx.MockTransport(lambda _: told))
    assert failure.value.code == ("bad_reply" if status == 302 else "told")
    if isinstance(failure.value, ServerTrouble):
        assert failure.value.retry_after_s == 7.0


@pytest.mark.parametrize("status", [302, 400, 401, 403, 404, 405, 409, 413, 422])
def test_what_our_server_did_not_say_is_no_refusal(status: int) -> None:
    """A gateway on the way answers in words of its own: nobody is signed out, nothing is final."""
    page = httpx.Response(status, content=b"<html>Please sign in to the network</html>")
    with pytest.raises(BadReply):
        ask(httpx.MockTransport(lambda _: page))


def test_a_proxys_own_words_are_no_crash() -> None:
    page = httpx.Response(502, content=b"<html>Bad gateway</html>")
    with pytest.raises(ServerTrouble) as failure:
        ask(httpx.MockTransport(lambda _: page))
    assert failure.value.code == "server_trouble"


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (httpx.ConnectError("refused"), Unreachable),
        (httpx.ConnectTimeout("slow"), Unreachable),
        (httpx.PoolTimeout("busy"), Unreachable),
        (httpx.ReadTimeout("slow"), NoAnswer),
        (httpx.ReadError("reset"), NoAnswer),
        (httpx.WriteError("reset"), NoAnswer),
        (httpx.RemoteProtocolError("cut"), NoAnswer),
    ],
)
def test_what_may_have_been_heard_is_told_from_what_was_not(
    error: Exception, expected: type[AgentdeskError]
) -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        raise error

    with pytest.raises(expected):
        ask(httpx.MockTransport(fail))


def test_a_reply_without_end_is_not_read_to_the_end() -> None:
    endless = httpx.Response(200, content=b"x" * (MAX_REPLY_BYTES + 1))
    with pytest.raises(BadReply):
        ask(httpx.MockTransport(lambda _: endless))
