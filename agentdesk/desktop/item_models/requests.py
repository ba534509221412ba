"""My requests above my authority: what waits, what was offered instead, what was decided."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from agentdesk.cache.shapes import Held
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_thread import open_question
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.item_models.words import customer_said
from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.protocol.empowerment import ApprovalBody
from agentdesk.protocol.request_threads import ThreadEntry

_OPEN = frozenset({RequestState.PENDING, RequestState.OFFERED})
_MOST_OF_A_NAME = 40  # characters


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request of mine; `offered` can be accepted with one key, `ended` is only to be read."""

    request_id: str
    customer_id: str
    value: Value
    offered: bool
    version: int
    ended: bool = False
    asked: bool = False  # a question of who decides waits for my answer
    about: str = ""  # whom it is for


def my_requests(
    approvals: Iterable[Held[ApprovalBody]],
    user_id: str,
    now: datetime,
    unread: Collection[str] = (),
) -> tuple[RequestLine, ...]:
    """Return my open requests: offers and questions first, then what waits, then bad news."""
    mine = [
        _line(held, now)
        for held in approvals
        if held.body.requester_id == user_id and (held.body.state in _OPEN or held.id in unread)
    ]
    return tuple(sorted(mine, key=lambda line: (not (line.offered or line.asked), line.ended)))


def _line(held: Held[ApprovalBody], now: datetime) -> RequestLine:
    body = held.body
    offered = body.state is RequestState.OFFERED
    ended = body.state not in _OPEN
    value = _offer_value(body) if offered else _waiting_value(body, now)
    if ended:
        value = _ended_value(body)
    question = None if ended or offered else open_question(body)
    return RequestLine(
        held.id,
        body.customer_id,
        value if question is None else _asked_value(question, body),
        offered,
        body.version,
        ended,
        asked=question is not None,
        about=_name(body),
    )


def is_bad_news(body: ApprovalBody) -> bool:
    """Return whether an agent must read it even when the toast is gone."""
    return body.state in (RequestState.DECLINED, RequestState.EXPIRED)


def _ended_value(body: ApprovalBody) -> Value:
    """Return the reason of the one who declined: the agent has to tell the customer."""
    words = tr("Request", "{customer} {amount} declined: {words}")
    if body.state is RequestState.EXPIRED:
        words = tr("Request", "{customer} {amount} expired, nobody decided")
    text = words.format(
        customer=_name(body),
        amount=i18n.money(body.asked_minor, body.currency),
        words=i18n.plain(body.decision_words),
    )
    return Value(text, body.decision_words, Tone.BAD, "circle-x")


def _name(body: ApprovalBody) -> str:
    """Return the name so long that the amount after it stands in the chip as well."""
    name = customer_said(body.customer_name, body.customer_latin)
    return i18n.plain(name if len(name) <= _MOST_OF_A_NAME else f"{name[:_MOST_OF_A_NAME]}…")


def _waiting_value(body: ApprovalBody, now: datetime) -> Value:
    words = tr("Request", "{customer} {amount}, waiting {time}")
    text = words.format(
        customer=_name(body),
        amount=i18n.money(body.asked_minor, body.currency),
        time=i18n.duration_clock(int((now - body.asked_at).total_seconds())),
    )
    return Value(text, body.requester_words or body.reason, Tone.WARN, "clock")


def _asked_value(question: ThreadEntry, body: ApprovalBody) -> Value:
    """Return who asks, and about whom: the question itself may be longer than the bar."""
    words = tr("Request", "{who} asks about {customer}")
    text = words.format(who=i18n.plain(question.by_name), customer=_name(body))
    return Value(text, question.text, Tone.WARN, "circle-help")


def _offer_value(body: ApprovalBody) -> Value:
    words = tr("Request", "{customer}: {amount} offered, accept")
    text = words.format(customer=_name(body), amount=i18n.money(body.offered_minor, body.currency))
    return Value(text, body.decision_words, Tone.ACCENT, "heart-handshake")


def came_value(body: ApprovalBody) -> Value:
    """Return what is said when a request comes to whoever decides it."""
    words = tr("Request", "{who} asks for {amount} for {customer}")
    text = words.format(
        who=i18n.plain(body.requester_name),
        amount=i18n.money(body.asked_minor, body.currency),
        customer=_name(body),
    )
    return Value(text, tone=Tone.WARN, icon="circle-help")


def decision_value(body: ApprovalBody) -> Value | None:
    """Return what is said when a decision arrives by itself; None while nothing is decided.

    What was offered instead and taken is no news: the agent has taken it.
    """
    if body.state is RequestState.POSTED and body.decision is Decision.OFFER_INSTEAD:
        return None
    shown = {
        RequestState.POSTED: (_approved_words(body), Tone.OK),
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
        customer=_name(body),
        words=body.decision_words,
        condition=body.condition,
    )
    icons = {Tone.OK: "circle-check", Tone.BAD: "circle-x", Tone.WARN: "clock"}
    return Value(text, tone=tone, icon=icons.get(tone, "heart-handshake"))


def _approved_words(body: ApprovalBody) -> str:
    if body.condition:
        return tr("Request", "{who} approved {amount} for {customer}, if: {condition}")
    return tr("Request", "{who} approved {amount} for {customer}")
