"""The plan being put together: frozen values and the steps that make the next one."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from agentdesk.desktop.item_models.remedy_facts import RemedyFacts, Suggestion
from agentdesk.domain.orders import OrderLine
from agentdesk.domain.refunds import LinePick
from agentdesk.domain.remedies import BY_LINES, WAIVE_SHIPPING, Basis, Draft, Evidence, RemedyKind

ANOTHER_FEE = "fee"


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """What is chosen so far; `reason` "" means the case's own; `words` are for whoever decides."""

    parts: tuple[Draft, ...] = ()
    reason: str = ""
    words: str = ""
    suggestion_hidden: bool = False

    def part(self, kind: RemedyKind) -> Draft | None:
        return next((part for part in self.parts if part.kind is kind), None)

    def kinds(self) -> frozenset[RemedyKind]:
        return frozenset(part.kind for part in self.parts)


def toggle_kind(plan: PlanDraft, kind: RemedyKind, facts: RemedyFacts) -> PlanDraft:
    """Choose a kind, with what can be known of it already filled in; or take it away."""
    if plan.part(kind) is not None:
        kept = tuple(part for part in plan.parts if part.kind is not kind)
        return replace(plan, parts=kept)
    return replace(plan, parts=(*plan.parts, _new_part(kind, facts)))


def use_suggestion(plan: PlanDraft, suggestion: Suggestion) -> PlanDraft:
    return replace(plan, parts=suggestion.parts, reason=suggestion.reason or plan.reason)


def _change(plan: PlanDraft, kind: RemedyKind, change: Callable[[Draft], Draft]) -> PlanDraft:
    parts = tuple(change(part) if part.kind is kind else part for part in plan.parts)
    return replace(plan, parts=parts)


def with_amount(plan: PlanDraft, kind: RemedyKind, amount_minor: int) -> PlanDraft:
    return _change(plan, kind, lambda part: replace(part, amount_minor=amount_minor))


def with_detail(plan: PlanDraft, kind: RemedyKind, detail: str) -> PlanDraft:
    return _change(plan, kind, lambda part: replace(part, detail=detail))


def with_subscription(plan: PlanDraft, kind: RemedyKind, subscription_id: str) -> PlanDraft:
    return _change(plan, kind, lambda part: replace(part, subscription_id=subscription_id))


def with_order(plan: PlanDraft, kind: RemedyKind, order_id: str, facts: RemedyFacts) -> PlanDraft:
    lines = _only_line(facts, order_id)
    return _change(plan, kind, lambda part: replace(part, order_id=order_id, lines=lines))


def with_basis(plan: PlanDraft, kind: RemedyKind, evidence: Evidence | None) -> PlanDraft:
    """Evidence makes it owed; without any it is goodwill."""
    basis = Basis.OWED if evidence is not None else Basis.GOODWILL
    return _change(plan, kind, lambda part: replace(part, basis=basis, evidence=evidence))


def step_line(plan: PlanDraft, kind: RemedyKind, line_id: str, facts: RemedyFacts) -> PlanDraft:
    """One more of a line; after the last open one, none of it."""

    def step(part: Draft) -> Draft:
        order = facts.order(part.order_id)
        lines = () if order is None else order.lines
        picked = {pick.line_id: pick.quantity for pick in part.lines}
        for line in lines:
            if line.line_id == line_id:
                picked[line_id] = _next_quantity(line, picked.get(line_id, 0))
        picks = tuple(
            LinePick(line.line_id, picked[line.line_id])
            for line in lines
            if picked.get(line.line_id)
        )
        return replace(part, lines=picks, detail=_same_article(part, lines, picks))

    return _change(plan, kind, step)


def _next_quantity(line: OrderLine, picked: int) -> int:
    return picked + 1 if picked < line.open_quantity else 0


def _same_article(part: Draft, lines: tuple[OrderLine, ...], picks: tuple[LinePick, ...]) -> str:
    """An exchange is for the same article until somebody says otherwise."""
    if part.kind is not RemedyKind.EXCHANGE or part.detail or not picks:
        return part.detail
    return next(line.sku for line in lines if line.line_id == picks[0].line_id)


def _new_part(kind: RemedyKind, facts: RemedyFacts) -> Draft:
    newest = next(iter(facts.orders), None)
    if kind in BY_LINES:
        lines = _only_line(facts, newest)
        part = Draft(kind, Basis.OWED, order_id=newest, lines=lines)
        order = facts.order(newest)
        return replace(part, detail=_same_article(part, order.lines if order else (), lines))
    if kind is RemedyKind.WAIVER:
        order = facts.order(newest)
        shipping = WAIVE_SHIPPING if order and order.shipping_remaining_minor else ANOTHER_FEE
        return Draft(kind, Basis.GOODWILL, order_id=newest, detail=shipping)
    if kind is RemedyKind.PLAN_CHANGE:
        subscription = next(iter(facts.subscriptions), None)
        return Draft(kind, Basis.GOODWILL, subscription_id=subscription)
    return Draft(kind, Basis.GOODWILL)


def _only_line(facts: RemedyFacts, order_id: str | None) -> tuple[LinePick, ...]:
    """An order of one line leaves nothing to choose."""
    order = facts.order(order_id)
    if order is None or len(order.lines) != 1 or not order.lines[0].open_quantity:
        return ()
    return (LinePick(order.lines[0].line_id, 1),)
