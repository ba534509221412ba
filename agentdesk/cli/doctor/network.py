"""The doctor's look at the server: is it there, is the way to it safe, is its clock ours."""

import ipaddress
import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import SplitResult, urlsplit

import httpx

from agentdesk.cli.doctor.findings import Finding, good, note, wrong
from agentdesk.protocol import routes
from agentdesk.runtime.clock import SystemClock

ASK_WAIT_S = 5.0
MOST_CLOCK_SKEW_S = 30.0
SOON_DAYS = 21


def server(url: str) -> Iterator[Finding]:
    where = urlsplit(url)
    if where.scheme not in {"http", "https"} or not where.hostname:
        yield wrong("server", f"{url!r} is no address", "use https://host")
        return
    if where.scheme == "http" and not _is_loopback(where.hostname):
        yield wrong("server", f"{url} is not encrypted", "use https; http only to loopback")
    try:
        reply = httpx.get(url.rstrip("/") + routes.HEALTH, timeout=ASK_WAIT_S)
    except httpx.HTTPError as error:
        yield wrong("server", f"{url} does not answer: {error}", _mend(error))
        return
    yield from _answer(url, reply)
    if where.scheme == "https":
        yield from _certificate(where)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _mend(error: httpx.HTTPError) -> str:
    if "CERTIFICATE" in str(error).upper():
        return "give the server a certificate this computer trusts, or trust its issuer"
    return "start it (agentdesk serve), or correct the address (--server, AGENTDESK_DESKTOP_SERVER)"


def _answer(url: str, reply: httpx.Response) -> Iterator[Finding]:
    if reply.status_code != httpx.codes.OK:
        yield wrong("server", f"{url} answers {reply.status_code}", "look at the server's log")
        return
    yield good("server", f"{url} answers in {reply.elapsed.total_seconds() * 1000:.0f} ms")
    if "date" in reply.headers:
        yield from _clock_skew(parsedate_to_datetime(reply.headers["date"]))


def _clock_skew(server_time: datetime) -> Iterator[Finding]:
    skew_s = (SystemClock().now() - server_time).total_seconds()
    if abs(skew_s) > MOST_CLOCK_SKEW_S:
        says = f"this computer is {skew_s:+.0f} s from the server's clock"
        yield note("clock", says, "let the system keep time by NTP")


def _certificate(where: SplitResult) -> Iterator[Finding]:
    address = (where.hostname or "", where.port or 443)
    context = ssl.create_default_context()
    try:
        with (
            socket.create_connection(address, ASK_WAIT_S) as plain,
            context.wrap_socket(plain, server_hostname=where.hostname) as secure,
        ):
            ends = str((secure.getpeercert() or {}).get("notAfter", ""))
            version = secure.version()
    except OSError as error:
        yield wrong("certificate", str(error), "give the server a certificate that is trusted")
        return
    last = datetime.fromtimestamp(ssl.cert_time_to_seconds(ends), UTC)
    left = (last - SystemClock().now()).days
    says = f"{version}, certificate until {last:%Y-%m-%d} ({left} days)"
    if left < SOON_DAYS:
        yield wrong("certificate", says, "renew it")
    else:
        yield good("certificate", says)
