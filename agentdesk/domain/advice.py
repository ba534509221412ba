"""Next best action: facts in, advice with its reasons out; where no rule fires, no advice.

Three rules, tried in this order:
1. An open request: tell the customer where it stands, do not ask again.
2. A broken promise: re-ship today what was promised, and add a goodwill credit.
3. An advisory on an article the customer owns: do what it says, such as replace without return.

Advice never hides a change of plan, and never proposes more goodwill than can be given alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from agentdesk.domain.refunds import LinePick
from agentdesk.domain.remedies import Basis, Draft, Evidence, RemedyKind


class Rule(StrEnum):
    OPEN_REQUEST = "open_request"
    BROKEN_PROMISE = "broken_promise"
    ADVISORY = "advisory"


class ReasonCode(StrEnum):
    """What speaks for the advice; the screen finds the words."""

    REQUEST_WAITING = "request_waiting"  # amount_minor, at
    OFFER_WAITING = "offer_waiting"  # amount_minor, at
    PROMISE_BROKEN = "promise_broken"  # text, at: when it was due
    CONTACTS_ABOUT_THIS = "contacts_about_this"  # count
    IN_STOCK = "in_stock"  # text: the article
    ADVISORY_SAYS = "advisory_says"  # text: its instruction
    OWNED_ARTICLE = "owned_article"  # text: the article


@dataclass(frozen=True, slots=True)
class Reason:
    code: ReasonCode
    text: str = ""
    amount_minor: int = 0
    count: int = 0
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class BoughtLine:
    """A line of one of the customer's orders, newest order first; `open_quantity` of it is open."""

    order_id: str
    line_id: str
    sku: str
    name: str
    open_quantity: int
    stock: int | None = None  # None: we keep no stock of it
    placed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class BrokenPromise:
    promise_id: str
    text: str
    due_at: datetime
    case_id: str | None = None
    order_id: str | None = None


@dataclass(frozen=True, slots=True)
class KnownIssue:
    advisory_id: str
    title: str
    instruction: str
    replace_without_return: bool
    skus: frozenset[str]
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class WaitingRequest:
    request_id: str
    amount_minor: int
    asked_at: datetime
    is_offer: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the rules look at; every field may be empty."""

    now: datetime
    requests: Sequence[WaitingRequest] = ()
    broken_promises: Sequence[BrokenPromise] = ()
    advisories: Sequence[KnownIssue] = ()
    lines: Sequence[BoughtLine] = ()
    contacts_about_this: int = 0
    alone_minor: int = 0  # what the agent can still give alone here
    usual_credit_minor: int = 0  # what a goodwill credit usually is


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do, why, and the plan that one key puts on the panel (none: only say it)."""

    rule: Rule
    reasons: tuple[Reason, ...]
    plan: tuple[Draft, ...] = ()
    subject_id: str = ""  # the promise, advisory or request it is about
    case_id: str | None = None


def advise(facts: Facts) -> Advice | None:
    """Return the first rule's advice, or nothing."""
    for rule in (_open_request, _broken_promise, _advisory):
        advice = rule(facts)
        if advice is not None:
            return advice
    return None


def _open_request(facts: Facts) -> Advice | None:
    if not facts.requests:
        return None
    first = min(facts.requests, key=lambda request: (not request.is_offer, request.asked_at))
    code = ReasonCode.OFFER_WAITING if first.is_offer else ReasonCode.REQUEST_WAITING
    reason = Reason(code, amount_minor=first.amount_minor, at=first.asked_at)
    return Advice(Rule.OPEN_REQUEST, (reason,), subject_id=first.request_id)


def _broken_promise(facts: Facts) -> Advice | None:
    if not facts.broken_promises:
        return None
    promise = max(facts.broken_promises, key=lambda broken: broken.due_at)
    reasons = [Reason(ReasonCode.PROMISE_BROKEN, promise.text, at=promise.due_at)]
    if facts.contacts_about_this > 1:
        reasons.append(Reason(ReasonCode.CONTACTS_ABOUT_THIS, count=facts.contacts_about_this))
    line = _line_of(facts, promise)
    plan: list[Draft] = []
    if line is not None:
        plan.append(_reship(line, Evidence.BROKEN_PROMISE))
        reasons += _in_stock(line) + _what_advisories_say(facts, line)
    plan += _credit(facts)
    return Advice(
        Rule.BROKEN_PROMISE, tuple(reasons), tuple(plan), promise.promise_id, promise.case_id
    )


def _advisory(facts: Facts) -> Advice | None:
    for issue in facts.advisories:
        line = _first_affected(facts, issue) if _in_force(issue, facts.now) else None
        if line is None:
            continue
        reasons = (
            Reason(ReasonCode.OWNED_ARTICLE, line.name),
            Reason(ReasonCode.ADVISORY_SAYS, issue.instruction or issue.title),
            *_in_stock(line),
        )
        return Advice(Rule.ADVISORY, reasons, (_as_told(issue, line),), issue.advisory_id)
    return None


def _line_of(facts: Facts, promise: BrokenPromise) -> BoughtLine | None:
    """What was promised: the open line of its order, first one a known issue speaks of."""
    told = {sku for issue in facts.advisories for sku in issue.skus}
    lines = [
        line
        for line in facts.lines
        if _can_ship(line) and promise.order_id in (None, line.order_id)
    ]
    return min(lines, key=lambda line: line.sku not in told, default=None)


def _first_affected(facts: Facts, issue: KnownIssue) -> BoughtLine | None:
    """Return what the issue can have touched: bought since it began, and not yet mended."""
    return next(
        (
            line
            for line in facts.lines
            if line.sku in issue.skus
            and _can_ship(line)
            and (line.placed_at is None or line.placed_at >= issue.since)
        ),
        None,
    )


def _can_ship(line: BoughtLine) -> bool:
    return line.open_quantity > 0 and line.stock != 0


def _in_force(issue: KnownIssue, now: datetime) -> bool:
    return issue.since <= now and (issue.until is None or now < issue.until)


def _as_told(issue: KnownIssue, line: BoughtLine) -> Draft:
    """Replace, and ask the old one back unless the advisory says not to."""
    if issue.replace_without_return:
        return _reship(line, Evidence.DAMAGED_ON_ARRIVAL)
    return Draft(
        RemedyKind.RETURN,
        Basis.OWED,
        order_id=line.order_id,
        lines=(LinePick(line.line_id, 1),),
        evidence=Evidence.DAMAGED_ON_ARRIVAL,
    )


def _reship(line: BoughtLine, evidence: Evidence) -> Draft:
    return Draft(
        RemedyKind.RESHIP,
        Basis.OWED,
        order_id=line.order_id,
        lines=(LinePick(line.line_id, 1),),
        evidence=evidence,
    )


def _credit(facts: Facts) -> list[Draft]:
    amount = min(facts.usual_credit_minor, facts.alone_minor)
    return [Draft(RemedyKind.CREDIT, Basis.GOODWILL, amount)] if amount > 0 else []


def _in_stock(line: BoughtLine) -> list[Reason]:
    if line.stock is None:
        return []
    return [Reason(ReasonCode.IN_STOCK, line.name, count=line.stock)]


def _what_advisories_say(facts: Facts, line: BoughtLine) -> list[Reason]:
    return [
        Reason(ReasonCode.ADVISORY_SAYS, issue.instruction or issue.title)
        for issue in facts.advisories
        if line.sku in issue.skus and _in_force(issue, facts.now)
    ]
