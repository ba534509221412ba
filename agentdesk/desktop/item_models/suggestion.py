"""The next best action in words: the domain's advice with its reasons, for one customer."""

from collections.abc import Iterable
from datetime import datetime

from agentdesk.cache.shapes import CustomerCard, Held
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.background import broken_promises
from agentdesk.desktop.item_models.remedy_facts import RemedyFacts, Suggestion
from agentdesk.domain.advice import (
    Advice,
    BoughtLine,
    BrokenPromise,
    Facts,
    KnownIssue,
    Reason,
    ReasonCode,
    Rule,
    WaitingRequest,
    advise,
)
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.dials import Measure, Strength
from agentdesk.domain.empowerment import RuleLine, evaluate
from agentdesk.domain.remedies import Draft, RemedyKind
from agentdesk.protocol.empowerment import ApprovalBody
from agentdesk.protocol.entities import AdvisoryBody, PromiseBody

_OPEN = frozenset({RequestState.PENDING, RequestState.OFFERED})
# A goodwill credit for the trouble is usually a tenth of what an agent may give in one case.
_USUAL_SHARE = 10


def suggest(
    card: CustomerCard,
    facts: RemedyFacts,
    advisories: Iterable[Held[AdvisoryBody]],
    contacts: int,
    now: datetime,
) -> Suggestion | None:
    """Return what the rules advise for this customer now; None where no rule fires."""
    alone_minor, usual_minor = _goodwill(facts)
    advice = advise(
        Facts(
            now=now,
            requests=[_request(held) for held in card.approvals if held.body.state in _OPEN],
            broken_promises=[_broken(held, card) for held in broken_promises(card, now)],
            advisories=[_issue(held) for held in advisories],
            lines=list(_lines(facts)),
            contacts_about_this=contacts,
            alone_minor=alone_minor,
            usual_credit_minor=usual_minor,
        )
    )
    return None if advice is None else _in_words(advice, facts, now)


def _broken(held: Held[PromiseBody], card: CustomerCard) -> BrokenPromise:
    """The order it is about is its case's: no order of its own keeps it, or it were kept."""
    body = held.body
    case = next((case.body for case in card.cases if case.id == body.case_id), None)
    order_id = None if case is None else case.order_id
    return BrokenPromise(held.id, body.text, body.due_at, body.case_id, order_id)


def _goodwill(facts: RemedyFacts) -> tuple[int, int]:
    """Return what can still be given alone here, and what a credit usually is."""
    if facts.policy is None:
        return 0, 0
    verdict = evaluate(facts.policy, facts.used, facts.nothing)
    alone = [line for line in verdict.lines if _is_general(line)]
    if not alone:
        return 0, 0
    return min(line.left_minor for line in alone), min(
        line.limit_minor for line in alone
    ) // _USUAL_SHARE


def _is_general(line: RuleLine) -> bool:
    """Of every kind, in money, and binding whoever gives alone."""
    is_money = line.dial.measure is Measure.VALUE and not line.kinds
    return is_money and line.dial.strength is not Strength.APPROVAL


def _request(held: Held[ApprovalBody]) -> WaitingRequest:
    body = held.body
    offered = body.state is RequestState.OFFERED
    amount = body.offered_minor if offered else body.asked_minor
    return WaitingRequest(held.id, amount, body.asked_at, offered)


def _issue(held: Held[AdvisoryBody]) -> KnownIssue:
    body = held.body
    return KnownIssue(
        held.id,
        body.title,
        body.instruction,
        body.replace_without_return,
        frozenset(body.skus),
        body.since,
        body.until,
    )


def _lines(facts: RemedyFacts) -> Iterable[BoughtLine]:
    """Return what was really bought: a replacement is not replaced again."""
    for order_id, body in facts.orders.items():
        order = facts.order(order_id)
        if order is None or body.replaces_order_id is not None:
            continue
        names = {line.line_id: line.name for line in body.lines}
        for line in order.lines:
            left = max(0, line.quantity - line.settled_quantity)
            name = names.get(line.line_id, line.sku)
            stock = _stock(facts, line.sku)
            yield BoughtLine(order_id, line.line_id, line.sku, name, left, stock, body.placed_at)


def _stock(facts: RemedyFacts, sku: str) -> int | None:
    product = facts.products.get(sku)
    return product.stock if product is not None else None


def _in_words(advice: Advice, facts: RemedyFacts, now: datetime) -> Suggestion:
    why = tuple(_reason(reason, facts.currency, now) for reason in advice.reasons)
    title = _title(advice, facts)
    return Suggestion(title, i18n.sentences(why), why, advice.plan, facts.case_reason)


def _title(advice: Advice, facts: RemedyFacts) -> str:
    if advice.rule is Rule.OPEN_REQUEST:
        return tr("Advice", "Say where the request stands, do not ask again")
    article = _article(advice.plan, facts)
    kinds = {part.kind for part in advice.plan}
    if RemedyKind.RESHIP in kinds and RemedyKind.CREDIT in kinds:
        return tr("Advice", "Re-ship {article} today, add a goodwill credit").format(
            article=article
        )
    if RemedyKind.RESHIP in kinds:
        return tr("Advice", "Re-ship {article} today").format(article=article)
    if RemedyKind.RETURN in kinds:
        return tr("Advice", "Take {article} back").format(article=article)
    if RemedyKind.CREDIT in kinds:
        return tr("Advice", "Add a goodwill credit for the broken promise")
    return tr("Advice", "Say when the promise will be kept")


def _article(plan: tuple[Draft, ...], facts: RemedyFacts) -> str:
    for part in plan:
        body = facts.orders.get(part.order_id or "")
        for pick in part.lines:
            for line in body.lines if body is not None else ():
                if line.line_id == pick.line_id:
                    return line.name
    return tr("Advice", "the article")


def _reason(reason: Reason, currency: str, now: datetime) -> str:
    today = i18n.local(now).date()
    day = i18n.date_text(i18n.local(reason.at).date(), today) if reason.at is not None else ""
    if reason.code is ReasonCode.CONTACTS_ABOUT_THIS:
        return tr("Advice", "%n contact(s) about this.", "", reason.count)
    words = {
        ReasonCode.REQUEST_WAITING: tr("Advice", "{amount} was asked for and is being decided."),
        ReasonCode.OFFER_WAITING: tr("Advice", "{amount} was offered instead; Y accepts it."),
        ReasonCode.PROMISE_BROKEN: tr("Advice", "A promise for {day} was broken."),
        ReasonCode.IN_STOCK: tr("Advice", "{text} is in stock."),
        ReasonCode.ADVISORY_SAYS: tr("Advice", "The advisory says: {text}"),
        ReasonCode.OWNED_ARTICLE: tr("Advice", "They own {text}, which has a known issue."),
    }[reason.code]
    amount = i18n.money(reason.amount_minor, currency)
    return words.format(amount=amount, day=day, text=reason.text)
