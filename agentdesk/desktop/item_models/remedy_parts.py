"""One chosen remedy, ready to show: its basis, its lines, its amount, what is missing."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.remedy_draft import ANOTHER_FEE
from agentdesk.desktop.item_models.remedy_facts import RemedyFacts
from agentdesk.desktop.item_models.remedy_words import evidence_name, move_name
from agentdesk.desktop.item_models.values import Tone
from agentdesk.desktop.item_models.words import basis_name, remedy_name
from agentdesk.domain.refunds import paid_by_line
from agentdesk.domain.remedies import (
    BY_LINES,
    WAIVE_SHIPPING,
    Basis,
    Draft,
    Evidence,
    Given,
    PlanMove,
    RemedyKind,
)
from agentdesk.protocol.entities import OrderBody, OrderLine

_MOST_LINES = 30
_MOST_PRODUCTS = 60
_SHIPS = frozenset({RemedyKind.RESHIP, RemedyKind.EXCHANGE})
_FACE = frozenset({RemedyKind.CREDIT, RemedyKind.DISCOUNT, RemedyKind.POINTS})
_BASIS_OPEN = BY_LINES | {RemedyKind.WAIVER}


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """A field with choices: (key, words); `chosen` "" when nothing is."""

    name: str
    options: tuple[tuple[str, str], ...]
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of the order that can be ticked; each further tick takes one more."""

    line_id: str
    text: str
    aside: str
    ticked: bool
    enabled: bool


@dataclass(frozen=True, slots=True)
class PartView:
    kind: RemedyKind
    title: str
    basis_text: str
    basis_tone: Tone
    currency: str
    basis: ChoiceView | None = None  # goodwill, or owed and why; None: always goodwill
    evidence_missing: bool = False
    order: ChoiceView | None = None
    lines: tuple[LineView, ...] = ()
    amount_minor: int | None = None  # None: no amount to type
    detail: ChoiceView | None = None
    subscription: ChoiceView | None = None
    note: str = ""
    problem: str = ""


def build_part(facts: RemedyFacts, draft: Draft, given: Given | None, problem: str) -> PartView:
    owed = draft.basis is Basis.OWED
    return PartView(
        kind=draft.kind,
        title=remedy_name(draft.kind),
        basis_text=_basis_text(draft),
        basis_tone=Tone.OK if owed else Tone.VIOLET,
        currency=facts.currency,
        basis=_basis(draft) if draft.kind in _BASIS_OPEN else None,
        evidence_missing=owed and draft.evidence is None,
        order=_order(facts, draft),
        lines=_lines(facts, draft),
        amount_minor=draft.amount_minor if _has_amount(facts, draft) else None,
        detail=_detail(facts, draft),
        subscription=_subscription(facts, draft),
        note=_note(facts, draft, given),
        problem=problem,
    )


def _basis_text(draft: Draft) -> str:
    if draft.evidence is None:
        return basis_name(draft.basis)
    words = tr("Remedies", "{basis} · {evidence}")
    return words.format(basis=basis_name(draft.basis), evidence=evidence_name(draft.evidence))


def _basis(draft: Draft) -> ChoiceView:
    owed = tr("Remedies", "Owed: {evidence}")
    options = tuple((why.value, owed.format(evidence=evidence_name(why))) for why in Evidence)
    goodwill = (Basis.GOODWILL.value, tr("Remedies", "Goodwill"))
    chosen = draft.evidence or (draft.basis if draft.basis is Basis.GOODWILL else "")
    return ChoiceView(tr("Remedies", "Why it is owed"), (*options, goodwill), str(chosen))


def _order(facts: RemedyFacts, draft: Draft) -> ChoiceView | None:
    """Return the orders to choose from, where there is more than one."""
    if draft.kind not in _BASIS_OPEN or len(facts.orders) < 2:
        return None
    options = tuple((order_id, _order_text(body)) for order_id, body in facts.orders.items())
    return ChoiceView(tr("Remedies", "Order"), options, draft.order_id or "")


def _order_text(body: OrderBody) -> str:
    day = i18n.date_text(i18n.local(body.placed_at).date())
    words = tr("Remedies", "{number}, {day}, {amount}")
    amount = i18n.money(body.total_minor, body.currency)
    return words.format(number=body.number, day=day, amount=amount)


def _lines(facts: RemedyFacts, draft: Draft) -> tuple[LineView, ...]:
    body, order = facts.orders.get(draft.order_id or ""), facts.order(draft.order_id)
    if draft.kind not in BY_LINES or body is None or order is None:
        return ()
    if draft.evidence is Evidence.DOUBLE_CHARGE:
        return ()
    picked = {pick.line_id: pick.quantity for pick in draft.lines}
    opened = {line.line_id: line.open_quantity for line in order.lines}
    paid = paid_by_line(order)
    return tuple(
        LineView(
            line.line_id,
            _line_text(line, picked.get(line.line_id, 0)),
            _line_aside(facts, draft, line, paid[line.line_id]),
            ticked=line.line_id in picked,
            enabled=opened[line.line_id] > 0,
        )
        for line in body.lines[:_MOST_LINES]
    )


def _line_text(line: OrderLine, picked: int) -> str:
    if line.quantity <= 1:
        return i18n.plain(line.name)
    words = (
        tr("Remedies", "{name}, {picked} of {all}") if picked else tr("Remedies", "{name}, {all}")
    )
    return words.format(name=i18n.plain(line.name), picked=picked, all=line.quantity)


def _line_aside(facts: RemedyFacts, draft: Draft, line: OrderLine, paid_minor: int) -> str:
    product = facts.products.get(line.sku)
    if draft.kind not in _SHIPS or product is None:
        return i18n.money(paid_minor, facts.currency)
    if product.stock < 1:
        return tr("Remedies", "not in stock")
    arrives = facts.today + timedelta(days=product.delivery_days)
    day = i18n.date_text(arrives, facts.today)
    return tr("Remedies", "in stock, arrives {day}").format(day=day)


def _has_amount(facts: RemedyFacts, draft: Draft) -> bool:
    """A bonus product has its own cost; a bonus service is worth what is typed."""
    if draft.kind in _FACE or draft.kind is RemedyKind.WAIVER:
        return True
    return draft.kind is RemedyKind.BONUS and draft.detail not in facts.products


def _detail(facts: RemedyFacts, draft: Draft) -> ChoiceView | None:
    if draft.kind is RemedyKind.PLAN_CHANGE:
        options = tuple((move.value, move_name(move)) for move in PlanMove)
        return ChoiceView(tr("Remedies", "Change"), options, draft.detail)
    if draft.kind is RemedyKind.WAIVER:
        shipping = (WAIVE_SHIPPING, tr("Remedies", "Shipping of the order"))
        fee = (ANOTHER_FEE, tr("Remedies", "Another fee"))
        return ChoiceView(tr("Remedies", "What is waived"), (shipping, fee), draft.detail)
    if draft.kind in (RemedyKind.EXCHANGE, RemedyKind.BONUS):
        return _articles(facts, draft)
    return None


def _articles(facts: RemedyFacts, draft: Draft) -> ChoiceView:
    """Return what can be sent: what the customer bought first, then the rest of the shop."""
    bought = [line.sku for body in facts.orders.values() for line in body.lines]
    shop = islice(facts.products, _MOST_PRODUCTS)
    listed = dict.fromkeys([draft.detail, *bought, *shop])
    skus = [sku for sku in listed if sku in facts.products][:_MOST_PRODUCTS]
    options = tuple((sku, i18n.plain(facts.products[sku].name)) for sku in skus)
    name = (
        tr("Remedies", "Article instead")
        if draft.kind is RemedyKind.EXCHANGE
        else tr("Remedies", "Bonus")
    )
    return ChoiceView(name, options, draft.detail)


def _subscription(facts: RemedyFacts, draft: Draft) -> ChoiceView | None:
    if draft.kind is not RemedyKind.PLAN_CHANGE or not facts.subscriptions:
        return None
    options = tuple((key, i18n.plain(body.name)) for key, body in facts.subscriptions.items())
    return ChoiceView(tr("Remedies", "Subscription"), options, draft.subscription_id or "")


def _note(facts: RemedyFacts, draft: Draft, given: Given | None) -> str:
    if draft.basis is Basis.OWED:
        return tr("Remedies", "What is owed uses no budget.")
    if given is None:
        return ""
    if given.points:
        return tr("Remedies", "{points} points").format(points=i18n.number(given.points))
    if given.cost_minor and draft.kind not in _FACE:
        words = tr("Remedies", "Counts as {cost} of the budgets.")
        return words.format(cost=i18n.money(given.cost_minor, facts.currency))
    return ""
