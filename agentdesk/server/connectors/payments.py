"""Refunds through a payment provider that speaks as Stripe does: once per Idempotency-Key.

An answer is read for one thing: whether it is certain that money went, certain that it did not, or
neither. Of an effect nobody is certain of, the provider's own list of refunds is asked; each refund
bears our name for it.
"""

from collections.abc import Iterator
from ipaddress import ip_address
from math import ceil
from urllib.parse import urlsplit

import httpx
import msgspec

from agentdesk.domain.effects import Adapter, Answer, EffectKind, Errand, Fate
from agentdesk.domain.errors import InvalidInput
from agentdesk.server.connectors.adapters import Capabilities

_REFUNDS = "/v1/refunds"
_OUR_NAME = "agentdesk_effect"
_CONNECT_S = 5.0
_TIMEOUTS = 3  # of one request: to be taken, to be heard, to be answered
_PAGE = 100
_MAX_PAGES = 20
_REPLAYED = "idempotent-replayed"
# The request never reached anybody.
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_FATES = {
    "succeeded": Fate.DONE,
    "pending": Fate.UNDER_WAY,
    "requires_action": Fate.UNDER_WAY,
    "failed": Fate.REFUSED,
    "canceled": Fate.REFUSED,
}
# Certainly not done, and not for good: too many at once, or a key of ours that is not let in.
_LATER = {401: "not_let_in", 403: "not_let_in", 429: "rate_limited"}
_ALREADY_RUNNING = 409


class _Refund(msgspec.Struct):
    id: str
    status: str
    metadata: dict[str, str] = {}


class _RefundPage(msgspec.Struct):
    data: list[_Refund]
    has_more: bool = False


class _Fault(msgspec.Struct):
    type: str = ""
    code: str = ""


class _Problem(msgspec.Struct):
    error: _Fault


class PaymentsAdapter:
    """`url` is https, or http to this machine; `key` is the provider's secret for us."""

    name = Adapter.PAYMENTS

    def __init__(self, url: str, key: str, *, timeout_s: float) -> None:
        self.capabilities = Capabilities(
            frozenset({EffectKind.REFUND}), errand_life_s=ceil(_TIMEOUTS * timeout_s)
        )
        self._client = httpx.Client(
            base_url=_checked(url),
            auth=(key, ""),
            timeout=httpx.Timeout(timeout_s, connect=min(timeout_s, _CONNECT_S)),
        )

    def send(self, errand: Errand) -> Answer:
        asked = {
            "charge": errand.payment_id,
            "amount": str(errand.amount_minor),
            f"metadata[{_OUR_NAME}]": errand.effect_id,
        }
        try:
            reply = self._client.post(_REFUNDS, data=asked, headers={"Idempotency-Key": errand.key})
        except _NOT_SENT:
            return Answer(Fate.NOT_NOW, problem="unreachable")
        except httpx.HTTPError:
            return Answer(Fate.UNKNOWN, problem="no_answer")
        return _read(reply)

    def look_up(self, errand: Errand) -> Answer:
        try:
            for refund in self._refunds(errand.payment_id):
                if refund.metadata.get(_OUR_NAME) == errand.effect_id:
                    return _told(refund)
        except (httpx.HTTPError, msgspec.MsgspecError):
            return Answer(Fate.UNKNOWN, problem="no_answer")
        return Answer(Fate.ABSENT)

    def close(self) -> None:
        self._client.close()

    def _refunds(self, payment_id: str) -> Iterator[_Refund]:
        """Yield the payment's refunds, newest first, a page at a time."""
        ask = {"charge": payment_id, "limit": str(_PAGE)}
        for _ in range(_MAX_PAGES):
            reply = self._client.get(_REFUNDS, params=ask)
            if reply.status_code == httpx.codes.NOT_FOUND:
                return
            page = msgspec.json.decode(reply.raise_for_status().content, type=_RefundPage)
            yield from page.data
            if not page.has_more or not page.data:
                return
            ask["starting_after"] = page.data[-1].id
        raise httpx.HTTPError("more refunds of one payment than are read")


def _read(reply: httpx.Response) -> Answer:
    if reply.is_success:
        try:
            return _told(msgspec.json.decode(reply.content, type=_Refund))
        except msgspec.MsgspecError:
            return Answer(Fate.UNKNOWN, problem="unreadable_answer")
    if reply.status_code in _LATER:
        return Answer(Fate.NOT_NOW, problem=_LATER[reply.status_code])
    fault = _fault(reply)
    is_verdict = reply.is_client_error and reply.status_code != _ALREADY_RUNNING
    if is_verdict and fault.type != "idempotency_error":
        return Answer(Fate.REFUSED, problem=fault.code or fault.type or "refused")
    is_kept = reply.is_server_error and reply.headers.get(_REPLAYED) == "true"
    return Answer(Fate.UNKNOWN, problem="provider_fault", key_is_spent=is_kept)


def _told(refund: _Refund) -> Answer:
    fate = _FATES.get(refund.status, Fate.UNKNOWN)
    problem = "" if fate in {Fate.DONE, Fate.UNDER_WAY} else f"refund_{refund.status}"
    return Answer(fate, refund.id, problem)


def _fault(reply: httpx.Response) -> _Fault:
    try:
        return msgspec.json.decode(reply.content, type=_Problem).error
    except msgspec.MsgspecError:
        return _Fault()


def _checked(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(parts.hostname)):
        return url
    raise InvalidInput("payments go over https, or to this machine", code="insecure_payments_url")


def _is_loopback(host: str | None) -> bool:
    if host == "localhost":
        return True
    try:
        return host is not None and ip_address(host).is_loopback
    except ValueError:
        return False
