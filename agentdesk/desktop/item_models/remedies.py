"""The remedy panel, ready to show: pure values worked out from facts and the plan so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.budget_lines import budget_line
from agentdesk.desktop.item_models.live_answer import answer_of, why_not
from agentdesk.desktop.item_models.remedy_draft import PlanDraft
from agentdesk.desktop.item_models.remedy_facts import RemedyFacts, Suggestion
from agentdesk.desktop.item_models.remedy_parts import (
    ChoiceView,
    PartView,
    build_part,
)
from agentdesk.desktop.item_models.remedy_words import dial_name, problem_words
from agentdesk.desktop.item_models.values import Value
from agentdesk.desktop.item_models.words import remedy_name
from agentdesk.domain.dials import Strength
from agentdesk.domain.empowerment import Answer, RuleLine, Verdict, evaluate
from agentdesk.domain.errors import AgentdeskError
from agentdesk.domain.pricing import PricedPlan, Shop, price_plan
from agentdesk.domain.remedies import Basis, Draft, Given, RemedyKind
from agentdesk.protocol import domain_values

# The keys of the kinds, in the order of the tiles.
KIND_KEYS: Mapping[RemedyKind, str] = {
    RemedyKind.REFUND: "1",
    RemedyKind.EXCHANGE: "2",
    RemedyKind.RESHIP: "3",
    RemedyKind.RETURN: "4",
    RemedyKind.CREDIT: "5",
    RemedyKind.DISCOUNT: "6",
    RemedyKind.POINTS: "7",
    RemedyKind.BONUS: "8",
    RemedyKind.PLAN_CHANGE: "9",
    RemedyKind.WAIVER: "0",
}
_BOTH = 2


@dataclass(frozen=True, slots=True)
class TileView:
    kind: RemedyKind
    text: str
    key: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class BudgetView:
    """One rule before the click: used, held, this act, left after it."""

    label: str
    left_text: str
    used_minor: int
    held_minor: int
    act_minor: int
    cap_minor: int
    over: str  # "" fits; "warn" can be asked for; "bad" nobody can give
    told: str = ""  # all four figures in words


@dataclass(frozen=True, slots=True)
class GiveView:
    """The pinned button: what it truly does, or why it cannot."""

    text: str
    enabled: bool
    reason: str = ""
    tone: str = "muted"  # of the reason: "warn" when something chosen cannot be given
    asks: bool = False
    words: str = ""  # why it is asked, as typed so far
    answer: Value | None = None  # what the policy says of what is chosen


@dataclass(frozen=True, slots=True)
class PanelView:
    suggestion: Suggestion | None
    suggestion_taken: bool  # its parts stand in the plan: they speak for it now
    tiles: tuple[TileView, ...]
    parts: tuple[PartView, ...]
    reason: ChoiceView
    budgets: tuple[BudgetView, ...]
    give: GiveView
    left: tuple[BudgetView, ...] = ()  # what may be given alone, before anything is chosen


@dataclass(frozen=True, slots=True)
class _Priced:
    """One part with its figures, or with what is wrong with it."""

    draft: Draft
    given: Given | None
    problem: str


def _is_taken(suggestion: Suggestion | None, plan: PlanDraft) -> bool:
    if suggestion is None or not suggestion.parts:
        return False
    return {part.kind for part in suggestion.parts} <= plan.kinds()


def build_panel(facts: RemedyFacts, plan: PlanDraft) -> PanelView:
    priced = _price_each(facts, plan)
    goodwill_minor = sum(part.given.goodwill_minor for part in priced if part.given)
    verdict = _judge(facts, [part.given for part in priced if part.given], plan.reason)
    # A dearer article in an owed exchange counts as goodwill too.
    has_goodwill = goodwill_minor > 0 or any(p.draft.basis is Basis.GOODWILL for p in priced)
    return PanelView(
        suggestion=None if plan.suggestion_hidden else facts.suggestion,
        suggestion_taken=_is_taken(facts.suggestion, plan),
        tiles=_tiles(plan),
        parts=tuple(build_part(facts, p.draft, p.given, p.problem) for p in priced),
        reason=reason_choice(facts, plan),
        budgets=_budgets(verdict, facts.currency) if verdict and has_goodwill else (),
        left=_left(facts) if not priced else (),
        give=_give(facts, plan, priced, verdict),
    )


def _tiles(plan: PlanDraft) -> tuple[TileView, ...]:
    chosen = plan.kinds()
    return tuple(
        TileView(kind, remedy_name(kind), key, kind in chosen) for kind, key in KIND_KEYS.items()
    )


def reason_choice(facts: RemedyFacts, plan: PlanDraft) -> ChoiceView:
    """Return the policy's reasons, the case's own first among them."""
    listed = list(facts.policy.reasons) if facts.policy is not None else []
    if facts.case_reason and facts.case_reason not in listed:
        listed.insert(0, facts.case_reason)
    chosen = plan.reason or facts.case_reason
    options = tuple((reason, reason) for reason in listed)
    return ChoiceView(tr("Remedies", "Reason"), options, chosen)


def _price_each(facts: RemedyFacts, plan: PlanDraft) -> tuple[_Priced, ...]:
    """Price the parts one after another, each on what the ones before have left."""
    shop: Shop = facts.shop()
    found = []
    for draft in plan.parts:
        try:
            worked_out: PricedPlan = price_plan([draft], shop)
        except AgentdeskError as refused:
            found.append(_Priced(draft, None, problem_words(refused.code)))
        else:
            found.append(_Priced(draft, worked_out.given[0], ""))
            shop = replace(worked_out.after, products=shop.products)
    return tuple(found)


def _judge(facts: RemedyFacts, given: Sequence[Given], reason: str = "") -> Verdict | None:
    if facts.policy is None:
        return None
    act = replace(facts.nothing, reason=reason or facts.case_reason)
    return evaluate(facts.policy, facts.used, act.giving(domain_values.by_kind(given)))


def _budgets(verdict: Verdict, currency: str) -> tuple[BudgetView, ...]:
    strengths = {Strength.ALONE}
    if verdict.outcome is not Answer.ALONE:
        strengths.add(Strength.APPROVAL)
    shown = [
        line
        for line in verdict.lines
        if line.dial.strength in strengths or (line.over_minor and line == verdict.blocked_by)
    ]
    tone = "bad" if verdict.outcome is Answer.IMPOSSIBLE else "warn"
    return tuple(_budget(line, currency, tone) for line in shown)


def _left(facts: RemedyFacts) -> tuple[BudgetView, ...]:
    verdict = _judge(facts, ()) if facts.case_id is not None else None
    return () if verdict is None else _budgets(verdict, facts.currency)


def _budget(line: RuleLine, currency: str, over_tone: str) -> BudgetView:
    shown = budget_line(
        dial_name(line.dial),
        currency=currency,
        used=line.used_minor,
        held=line.held_minor,
        cap=line.limit_minor,
        act=line.act_minor,
        over_tone=over_tone,
        measure=line.dial.measure,
    )
    return BudgetView(
        shown.label,
        shown.left_text,
        shown.used,
        shown.held,
        shown.act,
        shown.cap,
        over=shown.over,
        told=shown.told,
    )


def _give(
    facts: RemedyFacts, plan: PlanDraft, priced: tuple[_Priced, ...], verdict: Verdict | None
) -> GiveView:
    missing = _missing(facts, plan, priced, verdict)
    goodwill_minor = sum(part.given.goodwill_minor for part in priced if part.given)
    answer = answer_of(verdict, goodwill_minor, facts.currency)
    if verdict is None or missing:
        tone = "warn" if priced else "muted"
        words = _words(facts, priced, verdict)
        return GiveView(words, enabled=False, reason=missing, tone=tone, answer=answer)
    if verdict.outcome is Answer.IMPOSSIBLE:
        words = tr("Remedies", "Above the hard limit")
        reason = why_not(verdict.blocked_by)
        return GiveView(words, enabled=False, reason=reason, tone="warn", answer=answer)
    asks = verdict.outcome is Answer.ASKS
    reason = _held_words(priced, facts) if asks else ""
    text = _words(facts, priced, verdict)
    return GiveView(text, enabled=True, reason=reason, asks=asks, words=plan.words, answer=answer)


def _missing(
    facts: RemedyFacts, plan: PlanDraft, priced: tuple[_Priced, ...], verdict: Verdict | None
) -> str:
    """Return what must be said before anything can be given; empty when nothing is missing."""
    if facts.case_id is None:
        return _caseless_words(facts)
    if not priced:
        return tr("Remedies", "Choose what makes it right.")
    if verdict is None:
        return tr("Remedies", "The policy has not arrived on this desktop yet.")
    problem = next((part.problem for part in priced if part.problem), "")
    if problem:
        return problem
    if not (plan.reason or facts.case_reason):
        return tr("Remedies", "Choose the reason.")
    return ""


def _caseless_words(facts: RemedyFacts) -> str:
    if facts.in_hand:
        return tr("Remedies", "A remedy belongs to a case; this contact has none: C opens one.")
    return tr("Remedies", "A remedy belongs to a case; one is opened during a contact.")


def _held_words(priced: tuple[_Priced, ...], facts: RemedyFacts) -> str:
    words = tr("Remedies", "{amount} is held in the team pool until it is decided.")
    total = sum(part.given.goodwill_minor for part in priced if part.given)
    return words.format(amount=i18n.money(total, facts.currency))


def _words(facts: RemedyFacts, priced: tuple[_Priced, ...], verdict: Verdict | None) -> str:
    """Return what the button truly does, offline as well."""
    if verdict is not None and verdict.outcome is Answer.ASKS:
        total = sum(part.given.goodwill_minor for part in priced if part.given)
        words = tr("Remedies", "Ask a supervisor for {amount}")
        if not facts.online:
            words = tr("Remedies", "Ask for {amount} when online")
        return words.format(amount=i18n.money(total, facts.currency))
    if not facts.online:
        return tr("Remedies", "Accept, confirmed when online")
    if len(priced) == _BOTH:
        return tr("Remedies", "Give both now")
    if len(priced) > _BOTH:
        return tr("Remedies", "Give all {count} now").format(count=len(priced))
    return tr("Remedies", "Give now")
