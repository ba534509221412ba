"""Requests that wait for a decision, were decided, or were offered less; all made up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from agentdesk.desktop.scenes.people import DESK, MIKA, ROBERT, YIJUN, YUKI, row
from agentdesk.desktop.scenes.shop import POOL, ROBERTS_CASE
from agentdesk.desktop.scenes.words import NOW, Words, made_id
from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.domain.dials import Scope, Strength, Window
from agentdesk.domain.remedies import Basis, RemedyKind
from agentdesk.domain.request_threads import Said
from agentdesk.protocol.empowerment import ApprovalBody, Remedy, RuleLine
from agentdesk.protocol.request_threads import ThreadEntry
from agentdesk.protocol.rows import Entity, Row

ROBERTS, CHENS, DONE = made_id(51), made_id(52), made_id(53)


@dataclass(frozen=True)
class Asked:
    """What differs from one request to the next; amounts in US cents."""

    request_id: str = ROBERTS
    customer_id: str = ROBERT
    name: str = "Robert Klein"
    latin: str = ""
    kind: RemedyKind = RemedyKind.CREDIT
    cents: int = 26_000
    over_cents: int = 6_000
    waited_s: int = 72
    state: RequestState = RequestState.PENDING
    requester: str = MIKA
    why: str = "request.why"
    offered_cents: int = 0
    question: bool = False
    words: str = ""


def request(words: Words, asked: Asked) -> Row:
    amount = words.amount(asked.cents)
    offered = words.amount(asked.offered_cents)
    asked_at = NOW - timedelta(seconds=asked.waited_s)
    decided = bool(offered) or asked.state in (RequestState.POSTED, RequestState.DECLINED)
    body = ApprovalBody(
        source=DESK,
        plan_id=made_id(int(asked.request_id[-4:], 16) + 0x100),
        customer_id=asked.customer_id,
        customer_name=asked.name,
        customer_latin=asked.latin,
        case_id=ROBERTS_CASE,
        case_number="48107",
        state=asked.state,
        version=2 if decided else 1,
        currency=words.currency,
        asked_minor=amount,
        over_minor=words.amount(asked.over_cents),
        most_minor=words.amount(31_000),
        held_budget_id=POOL,
        requester_id=asked.requester,
        requester_name=words("people.mika_short"),
        requester_words=words(asked.why),
        reason=words("past.outage"),
        customer_on_line=True,
        asked_at=asked_at,
        expires_at=asked_at + timedelta(seconds=900),
        escalates_at=asked_at + timedelta(seconds=300),
        policy_version=7,
        rules=_rules(words, asked),
        remedies=[Remedy(asked.kind, Basis.GOODWILL, amount, amount)],
        offered=[Remedy(asked.kind, Basis.GOODWILL, offered, offered)] if offered else [],
        offered_minor=offered,
        decision=_decision(asked),
        decided_by=YUKI if decided else None,
        decided_by_name=words("people.yuki_short") if decided else "",
        decided_at=NOW - timedelta(seconds=20) if decided else None,
        decision_words=words(asked.words) if asked.words else "",
        thread=_thread(words) if asked.question else [],
    )
    return row(Entity.APPROVAL, asked.request_id, body, asked.customer_id)


def newer(words: Words, asked: Asked) -> Row:
    """Return what has become of a request that is known already."""
    made = request(words, asked)
    version = made.row_version + 1
    return Row(made.entity, made.id, version, made.body, made.customer_id, made.at_us)


def _decision(asked: Asked) -> Decision | None:
    return {
        RequestState.POSTED: Decision.APPROVE,
        RequestState.DECLINED: Decision.DECLINE,
        RequestState.OFFERED: Decision.OFFER_INSTEAD,
    }.get(asked.state)


def _rules(words: Words, asked: Asked) -> list[RuleLine]:
    sums = (
        (Scope.INCIDENT, Window.CASE, Strength.ALONE, 20_000, 0, asked.over_cents),
        (Scope.CUSTOMER, Window.YEAR, Strength.HARD, 31_000, 0, 0),
        (Scope.TEAM_POOL, Window.DAY, Strength.APPROVAL, 800_000, 311_800, 0),
    )
    amount = words.amount
    act = amount(asked.cents)
    return [
        RuleLine(scope, window, strength, amount(limit), amount(used), 0, act, amount(over))
        for scope, window, strength, limit, used, over in sums
    ]


def _thread(words: Words) -> list[ThreadEntry]:
    return [
        ThreadEntry(
            at=NOW - timedelta(seconds=40),
            by=YUKI,
            by_name=words("people.yuki_short"),
            kind=Said.QUESTION,
            text=words("request.question"),
        )
    ]


def waiting(words: Words) -> Iterator[Row]:
    """Two that wait, one that was approved."""
    yield request(words, Asked())
    yield request(words, CHEN)
    yield request(words, APPROVED)


CHEN = Asked(
    CHENS,
    YIJUN,
    "陳怡君",
    "Chen Yi-chun",
    RemedyKind.REFUND,
    29_400,
    9_400,
    20,
    why="request.why_chen",
)
APPROVED = Asked(DONE, waited_s=640, state=RequestState.POSTED)
