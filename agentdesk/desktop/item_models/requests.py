"""My requests above my authority: what waits, what was offered instead, what was decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from agentdesk.cache.shapes import Held
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.domain.approvals import RequestState
from agentdesk.protocol.empowerment import ApprovalBody

_OPEN = frozenset({RequestState.PENDING, RequestState.OFFERED})


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One open request of mine; `offered` can be accepted with one key."""

    request_id: str
    customer_id: str
    value: Value
    offered: bool
    version: int


def my_requests(
    approvals: Iterable[Held[ApprovalBody]], user_id: str, now: datetime
) -> tuple[RequestLine, ...]:
    """Return my open requests, offers first, then the one that waits longest."""
    mine = [
        _line(held, now)
        for held in approvals
        if held.body.requester_id == user_id and held.body.state in _OPEN
    ]
    return tuple(sorted(mine, key=lambda line: not line.offered))


def _line(held: Held[ApprovalBody], now: datetime) -> RequestLine:
    body = held.body
    offered = body.state is RequestState.OFFERED
    value = _offer_value(body) if offered else _waiting_value(body, now)
    return RequestLine(held.id, body.customer_id, value, offered, body.version)


def _waiting_value(body: ApprovalBody, now: datetime) -> Value:
    words = tr("Request", "{customer} {amount}, waiting {time}")
    text = words.format(
        customer=body.customer_name,
        amount=i18n.money(body.asked_minor, body.currency),
        time=i18n.duration_clock(int((now - body.asked_at).total_seconds())),
    )
    return Value(text, body.reason, Tone.WARN, "clock")


def _offer_value(body: ApprovalBody) -> Value:
    words = tr("Request", "{customer}: {amount} offered instead, accept")
    text = words.format(
        customer=body.customer_name, amount=i18n.money(body.offered_minor, body.currency)
    )
    return Value(text, body.decision_words, Tone.ACCENT, "heart-handshake")


def decision_value(body: ApprovalBody) -> Value | None:
    """Return what is said when a decision arrives by itself; None while nothing is decided."""
    shown = {
        RequestState.POSTED: (tr("Request", "{who} approved {amount} for {customer}"), Tone.OK),
        RequestState.OFFERED: (
            tr("Request", "{who} offers {offer} instead of {amount} for {customer}"),
            Tone.ACCENT,
        ),
        RequestState.DECLINED: (
            tr("Request", "{who} declined {amount} for {customer}: {words}"),
            Tone.BAD,
        ),
        RequestState.EXPIRED: (tr("Request", "The request for {customer} expired"), Tone.WARN),
    }.get(body.state)
    if shown is None:
        return None
    words, tone = shown
    text = words.format(
        who=body.decided_by_name,
        amount=i18n.money(body.asked_minor, body.currency),
        offer=i18n.money(body.offered_minor, body.currency),
        customer=body.customer_name,
        words=body.decision_words,
    )
    icons = {Tone.OK: "circle-check", Tone.BAD: "circle-x", Tone.WARN: "clock"}
    return Value(text, tone=tone, icon=icons.get(tone, "heart-handshake"))
